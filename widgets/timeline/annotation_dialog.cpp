#include "widgets/timeline/annotation_dialog.h"

#include "widgets/timeline/annotation_model.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace kinescope::widgets
{

AnnotationDialog::AnnotationDialog(AnnotationModel& model, QWidget* parent)
    : QDialog(parent)
    , m_model(model)
    , m_table(new QTableView(this))
{
    setObjectName(QStringLiteral("annotationDialog"));
    setWindowTitle(tr("Markers"));
    resize(420, 320);
    m_table->setObjectName(QStringLiteral("annotationTable"));
    m_table->setAccessibleName(tr("Markers"));
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(AnnotationModel::Text, QHeaderView::Stretch);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* const remove = buttons->addButton(tr("&Remove"), QDialogButtonBox::ActionRole);
    remove->setObjectName(QStringLiteral("removeAnnotationButton"));
    connect(remove, &QPushButton::clicked, this, [this] { m_model.remove(m_table->currentIndex().row()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        if (index.isValid())
            Q_EMIT frameRequested(static_cast<int>(m_model.annotations()[static_cast<std::size_t>(index.row())].first));
    });
    auto* const column = new QVBoxLayout(this);
    column->addWidget(m_table);
    column->addWidget(buttons);
}

} // namespace kinescope::widgets
