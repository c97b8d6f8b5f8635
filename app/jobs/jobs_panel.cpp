#include "app/jobs/jobs_panel.h"

#include "app/jobs/job_list.h"
#include "widgets/common/roomy_delegate.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace kinescope::app
{
namespace
{

/// Draws a thin progress line under the text of a running job.
class ProgressDelegate : public widgets::RoomyDelegate
{
public:
    using RoomyDelegate::RoomyDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        RoomyDelegate::paint(painter, option, index);
        const QVariant fraction = index.data(JobList::ProgressRole);
        if (!fraction.isValid() || fraction.toDouble() < 0)
            return;
        QRect bar = option.rect.adjusted(4, option.rect.height() - 4, -4, -1);
        painter->fillRect(bar, widgets::Theme::current().colors().grid);
        bar.setWidth(qRound(bar.width() * qBound(0.0, fraction.toDouble(), 1.0)));
        painter->fillRect(bar, widgets::Theme::current().colors().accent);
    }
};

} // namespace

JobsPanel::JobsPanel(JobList& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_view(new QTreeView(this))
    , m_cancel(new QPushButton(widgets::icon(u"stop"), tr("Cancel job"), this))
{
    setObjectName(QStringLiteral("jobsPanel"));
    m_view->setObjectName(QStringLiteral("jobsView"));
    m_view->setAccessibleName(tr("Jobs"));
    m_view->setModel(&jobs);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setItemDelegate(new widgets::RoomyDelegate(m_view));
    m_view->setItemDelegateForColumn(JobList::StateColumn, new ProgressDelegate(m_view));
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(JobList::TitleColumn, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(JobList::StateColumn, QHeaderView::Interactive);
    m_view->header()->resizeSection(JobList::StateColumn, 260);
    m_view->header()->resizeSection(JobList::TimeColumn, 80);
    m_cancel->setObjectName(QStringLiteral("cancelJobButton"));
    auto* const buttons = new QHBoxLayout;
    buttons->setContentsMargins(6, 4, 6, 4);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view);
    layout->addLayout(buttons);

    connect(m_cancel, &QPushButton::clicked, this, [this] { m_jobs.cancel(targetRow()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &JobsPanel::updateButton);
    connect(&jobs, &JobList::runningCountChanged, this, &JobsPanel::updateButton);
    updateButton();
}

int JobsPanel::targetRow() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? current.row() : 0;
}

void JobsPanel::updateButton()
{
    m_cancel->setEnabled(m_jobs.index(targetRow(), 0).data(JobList::CancellableRole).toBool());
}

} // namespace kinescope::app
