#include "widgets/library/statistics_dialog.h"

#include "widgets/library/histogram.h"
#include "widgets/theme/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace kinescope::widgets
{
namespace
{

constexpr int kShareRole = Qt::UserRole + 1; ///< length of a bar, in [0, 1]

/// Paints a bar behind the number.
class BarDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        constexpr int kInset = 4;
        const double share = index.data(kShareRole).toDouble();
        QColor color = Theme::current().seriesColor(0);
        color.setAlphaF(0.45F);
        QRect bar = option.rect.adjusted(0, kInset, -kInset, -kInset);
        bar.setWidth(qRound(share * bar.width()));
        QStyledItemDelegate::paint(painter, option, index);
        painter->fillRect(bar, color);
    }
};

QTableWidgetItem* numberCell(double value, double share, const QString& text)
{
    auto* const item = new QTableWidgetItem;
    item->setData(Qt::DisplayRole, text.isEmpty() ? QVariant(static_cast<int>(value)) : QVariant(text));
    item->setData(kShareRole, share);
    item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    return item;
}

QTableWidgetItem* textCell(const QString& text)
{
    auto* const item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsEnabled);
    return item;
}

QString className(int id, const datasets::DataSet& dataSet)
{
    if (id < 0)
        return StatisticsDialog::tr("No class");
    const auto place = static_cast<std::size_t>(id);
    const QString number = QStringLiteral("%1").arg(id + 1);
    return place < dataSet.classes.size() ? number + u' ' + QString::fromStdString(dataSet.classes[place]) : number;
}

} // namespace

StatisticsDialog::StatisticsDialog(QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("statisticsDialog"));
    setWindowTitle(tr("Statistics"));
    resize(640, 520);
    auto* const column = new QVBoxLayout(this);
    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("statisticsSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_summary);
    m_tabs = new QTabWidget(this);
    column->addWidget(m_tabs, 1);
    m_classes = addTable("classCounts", tr("Classes"), {tr("Class"), tr("Recordings")});
    m_lengths = new Histogram(tr("Length in seconds"), m_tabs);
    m_tabs->addTab(m_lengths, tr("Lengths"));
    m_missing = new Histogram(tr("Joint positions missing, %"), m_tabs);
    m_tabs->addTab(m_missing, tr("Missing"));
    m_joints = addTable("jointsMissing", tr("Missing by joint"), {tr("Joint"), tr("Frames without it")});
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(m_classes, &QTableWidget::cellActivated, this,
            [this](int row, int) { Q_EMIT classActivated(m_classes->item(row, 0)->data(Qt::UserRole).toInt()); });
}

QTableWidget* StatisticsDialog::addTable(const char* name, const QString& title, const QStringList& header)
{
    auto* const table = new QTableWidget(0, static_cast<int>(header.size()), m_tabs);
    table->setObjectName(QLatin1String(name));
    table->setAccessibleName(title);
    table->setHorizontalHeaderLabels(header);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setItemDelegateForColumn(1, new BarDelegate(table));
    m_tabs->addTab(table, title);
    return table;
}

void StatisticsDialog::setStatistics(const LibraryStatistics& statistics, const datasets::DataSet& dataSet,
                                     const QString& subject)
{
    const QLocale locale;
    QString text = tr("%1: %Ln recording(s); classes: %2, subjects: %3, hours: %4.", nullptr, statistics.recordings)
                       .arg(subject)
                       .arg(std::count_if(statistics.classes.begin(), statistics.classes.end(),
                                          [](const auto& one) { return one.classId >= 0; }))
                       .arg(statistics.subjects)
                       .arg(locale.toString(statistics.hours, 'f', 2));
    if (const int waiting = statistics.recordings - statistics.read - statistics.unreadable; waiting > 0)
        text += u' ' + tr("%Ln recording(s) are not read yet.", nullptr, waiting);
    if (statistics.unreadable > 0)
        text += u' ' + tr("%Ln recording(s) cannot be read.", nullptr, statistics.unreadable);
    m_summary->setText(text);

    int most = 1;
    for (const auto& one : statistics.classes)
        most = std::max(most, one.recordings);
    m_classes->setSortingEnabled(false);
    m_classes->setRowCount(static_cast<int>(statistics.classes.size()));
    for (int row = 0; row < m_classes->rowCount(); ++row) {
        const auto& one = statistics.classes[static_cast<std::size_t>(row)];
        auto* const name = textCell(className(one.classId, dataSet));
        name->setData(Qt::UserRole, one.classId);
        m_classes->setItem(row, 0, name);
        m_classes->setItem(row, 1, numberCell(one.recordings, static_cast<double>(one.recordings) / most, {}));
    }
    m_classes->resizeColumnToContents(0);

    m_lengths->setValues(statistics.seconds);
    std::vector<float> percents;
    percents.reserve(statistics.missing.size());
    for (const float share : statistics.missing)
        percents.push_back(100 * share);
    m_missing->setValues(percents, 100);

    m_joints->setRowCount(static_cast<int>(statistics.joints.size()));
    for (int row = 0; row < m_joints->rowCount(); ++row) {
        const auto& one = statistics.joints[static_cast<std::size_t>(row)];
        m_joints->setItem(row, 0, textCell(one.joint));
        m_joints->setItem(row, 1, numberCell(one.share, one.share, tr("%1 %").arg(100 * one.share, 0, 'f', 2)));
    }
    m_joints->resizeColumnToContents(0);
}

} // namespace kinescope::widgets
