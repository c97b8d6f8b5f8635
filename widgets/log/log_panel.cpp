#include "widgets/log/log_panel.h"

#include "widgets/common/roomy_delegate.h"
#include "widgets/log/log_model.h"
#include "widgets/theme/icons.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace kinescope::widgets
{

class LogFilter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setLevel(int level)
    {
        m_level = level;
        invalidateFilter();
    }
    void setText(const QString& text)
    {
        m_text = text;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, LogModel::TextColumn, parent);
        return index.data(LogModel::LevelRole).toInt() >= m_level &&
               index.data().toString().contains(m_text, Qt::CaseInsensitive);
    }

private:
    int m_level = static_cast<int>(core::LogLevel::Info);
    QString m_text;
};

LogPanel::LogPanel(LogModel& model, QWidget* parent)
    : QWidget(parent)
    , m_filter(new LogFilter(this))
    , m_view(new QTreeView(this))
{
    setObjectName(QStringLiteral("logPanel"));
    m_filter->setSourceModel(&model);
    m_view->setObjectName(QStringLiteral("logView"));
    m_view->setAccessibleName(tr("Log"));
    m_view->setModel(m_filter);
    m_view->setItemDelegate(new RoomyDelegate(m_view));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->header()->resizeSection(LogModel::TimeColumn, 110);
    m_view->header()->resizeSection(LogModel::LevelColumn, 80);

    auto* const level = new QComboBox(this);
    level->setObjectName(QStringLiteral("logLevelCombo"));
    level->addItems({tr("Everything"), tr("Information and up"), tr("Warnings and errors"), tr("Errors")});
    level->setCurrentIndex(1);
    level->setAccessibleName(tr("Which lines to show"));
    auto* const search = new QLineEdit(this);
    search->setObjectName(QStringLiteral("logSearchEdit"));
    search->setPlaceholderText(tr("Search the log"));
    search->setAccessibleName(search->placeholderText());
    search->setClearButtonEnabled(true);
    auto* const bar = new QHBoxLayout;
    bar->setContentsMargins(6, 4, 6, 4);
    bar->addWidget(level);
    bar->addWidget(search, 1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_view);

    auto* const copy = new QAction(tr("Copy"), m_view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(copy);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, &LogPanel::copySelected);
    connect(level, &QComboBox::currentIndexChanged, m_filter, &LogFilter::setLevel);
    connect(search, &QLineEdit::textChanged, m_filter, &LogFilter::setText);
    connect(m_filter, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar* const bar = m_view->verticalScrollBar();
        if (bar->value() == bar->maximum())
            QMetaObject::invokeMethod(m_view, &QTreeView::scrollToBottom, Qt::QueuedConnection);
    });
    m_view->scrollToBottom();
}

void LogPanel::copySelected()
{
    QStringList lines;
    for (const QModelIndex& row : m_view->selectionModel()->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < LogModel::ColumnCount; ++column)
            cells << row.siblingAtColumn(column).data().toString();
        lines << cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace kinescope::widgets
