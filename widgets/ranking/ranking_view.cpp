#include "widgets/ranking/ranking_view.h"

#include "widgets/ranking/ranking_delegate.h"
#include "widgets/ranking/ranking_model.h"
#include "widgets/theme/theme.h"

#include <QHeaderView>
#include <QPainter>

#include <algorithm>

namespace kinescope::widgets
{
namespace
{

constexpr int kPictureMargin = 12;
constexpr double kPictureScale = 2; ///< pixels for each of the screen's, so that prints look sharp

} // namespace

RankingView::RankingView(RankingModel& model, QWidget* parent)
    : QTreeView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("rankingView"));
    setAccessibleName(tr("Ranking"));
    setModel(&model);
    setItemDelegate(new RankingDelegate(m_motion, this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    QHeaderView& head = *header();
    head.setStretchLastSection(false);
    head.setMinimumSectionSize(24);
    head.setSectionResizeMode(RankingModel::LabelColumn, QHeaderView::Stretch);
    head.resizeSection(RankingModel::RankColumn, 28);
    head.resizeSection(RankingModel::SpreadColumn, fontMetrics().horizontalAdvance(QStringLiteral("±0.000")) + 12);
    connect(&model, &RankingModel::rankingReplaced, this,
            [this] { m_motion.show(m_model.ranking(), m_model.scoreRange()); });
    connect(&m_motion, &RankingMotion::moved, viewport(), qOverload<>(&QWidget::update));
}

void RankingView::fitColumns(int width)
{
    const int bar = qBound(92, width * 24 / 100, 260);
    header()->resizeSection(RankingModel::ProbabilityColumn, bar);
    header()->resizeSection(RankingModel::ScoreColumn, bar);
}

void RankingView::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString label = index.siblingAtColumn(RankingModel::LabelColumn).data().toString();
    QStyleOptionViewItem moved(option);
    moved.rect.translate(0, qRound((m_motion.drawn(label).place - index.row()) * option.rect.height()));
    QTreeView::drawRow(painter, moved, index);
}

void RankingView::drawPictureRow(QPainter& painter, int row, int top, int height) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.state = QStyle::State_Enabled;
    for (int column = 0; column < RankingModel::ColumnCount; ++column) {
        option.rect =
            QRect(kPictureMargin + header()->sectionPosition(column), top, header()->sectionSize(column), height);
        itemDelegate()->paint(&painter, option, m_model.index(row, column));
    }
}

QImage RankingView::picture(const QString& headline, const QString& details, const QString& smallPrint) const
{
    const int lineHeight = fontMetrics().height();
    const int rowHeight = lineHeight + 10;
    const int rows = m_model.rowCount();
    const int headTop = kPictureMargin + 2 * lineHeight + 8;
    const QSize size(header()->length() + 2 * kPictureMargin,
                     headTop + (rows + 1) * rowHeight + lineHeight + 2 * kPictureMargin);
    QImage image(size * kPictureScale, QImage::Format_ARGB32);
    image.setDevicePixelRatio(kPictureScale);
    const ThemeColors& colors = Theme::current().colors();
    image.fill(colors.base);
    QPainter painter(&image);
    const QRect line(kPictureMargin, kPictureMargin, size.width() - 2 * kPictureMargin, lineHeight);
    painter.setPen(colors.text);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.drawText(line, Qt::AlignLeft, headline);
    painter.setFont(font());
    painter.setPen(colors.mutedText);
    painter.drawText(line.translated(0, lineHeight + 2), Qt::AlignLeft, details);
    for (int column = 0; column < RankingModel::ColumnCount; ++column)
        painter.drawText(QRect(kPictureMargin + header()->sectionPosition(column) + 4, headTop,
                               header()->sectionSize(column) - 8, rowHeight),
                         m_model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt(),
                         m_model.headerData(column, Qt::Horizontal).toString());
    for (int row = 0; row < rows; ++row)
        drawPictureRow(painter, row, headTop + (row + 1) * rowHeight, rowHeight);
    painter.setPen(colors.mutedText);
    painter.drawText(line.translated(0, headTop + (rows + 1) * rowHeight), Qt::AlignLeft, smallPrint);
    return image;
}

} // namespace kinescope::widgets
