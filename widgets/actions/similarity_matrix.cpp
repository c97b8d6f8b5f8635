#include "widgets/actions/similarity_matrix.h"

#include "widgets/spectrum/heat_map.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace kinescope::widgets
{
namespace
{

constexpr double kScaleWidth = 14;
constexpr double kGap = 6;
constexpr double kNumberedCell = 30; ///< cells of this width have room for a number

} // namespace

SimilarityMatrix::SimilarityMatrix(QWidget* parent)
    : QWidget(parent)
    , m_emptyText(tr("Nothing to compare yet: needs a model and two actions"))
{
    setObjectName(QStringLiteral("similarityMatrix"));
    setAccessibleName(tr("Similarity of the actions' texts"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SimilarityMatrix::setValues(const QStringList& names, const std::vector<std::vector<double>>& values)
{
    m_names = names;
    m_values = values;
    m_low = 1;
    for (const auto& row : values)
        for (const double value : row)
            m_low = std::min(m_low, value);
    m_low = std::min(std::floor(m_low * 20) / 20, 0.95);
    m_image = names.size() < 2 ? QImage() : colorize(values, m_low, 1);
    layOut();
    choose(std::min(m_row, count() - 1), std::min(m_column, count() - 1));
    update();
}

void SimilarityMatrix::setEmptyText(const QString& text)
{
    m_emptyText = text;
    update();
}

QString SimilarityMatrix::readOut() const
{
    if (m_row < 0 || m_column < 0)
        return {};
    const double value = m_values[static_cast<std::size_t>(m_row)][static_cast<std::size_t>(m_column)];
    return tr("“%1” and “%2”: %3").arg(m_names[m_row], m_names[m_column]).arg(value, 0, 'f', 3);
}

QFont SimilarityMatrix::smallFont() const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    return small;
}

/// Names may take at most a third of the width; the plot is a square in what is left.
void SimilarityMatrix::layOut()
{
    const QFontMetrics metrics(smallFont());
    double names = 0;
    for (const QString& name : m_names)
        names = std::max<double>(names, metrics.horizontalAdvance(name));
    names = std::min(names + 2 * kGap, width() / 3.0);
    const double scale = kScaleWidth + 3 * kGap + metrics.horizontalAdvance(QStringLiteral("0.00"));
    const double side = std::max(10.0, std::min(width() - names - scale, height() - names * 0.75 - kGap));
    m_plot = QRectF(names, names * 0.75, side, side);
}

void SimilarityMatrix::resizeEvent(QResizeEvent*)
{
    layOut();
}

QRectF SimilarityMatrix::cell(int row, int column) const
{
    const double side = m_plot.width() / std::max(1, count());
    return {m_plot.left() + column * side, m_plot.top() + row * side, side, side};
}

void SimilarityMatrix::drawNames(QPainter& painter) const
{
    const ThemeColors& colors = Theme::current().colors();
    const double side = m_plot.width() / count();
    const QFontMetrics metrics = painter.fontMetrics();
    const int step = std::max(1, static_cast<int>(std::ceil(metrics.height() * 0.85 / side)));
    for (int i = 0; i < count(); ++i) {
        if (i % step != 0 && i != m_row && i != m_column)
            continue;
        const QString rowName = metrics.elidedText(m_names[i], Qt::ElideRight, static_cast<int>(m_plot.left() - kGap));
        painter.setPen(i == m_row ? colors.accent : colors.text);
        painter.drawText(QRectF(0, m_plot.top() + i * side - 10, m_plot.left() - kGap, side + 20),
                         Qt::AlignRight | Qt::AlignVCenter, rowName);
        painter.save();
        painter.translate(m_plot.left() + (i + 0.5) * side, m_plot.top() - kGap / 2);
        painter.rotate(-45);
        painter.setPen(i == m_column ? colors.accent : colors.text);
        painter.drawText(QPointF(0, 0),
                         metrics.elidedText(m_names[i], Qt::ElideRight, static_cast<int>(m_plot.top() * 1.35)));
        painter.restore();
    }
}

void SimilarityMatrix::drawNumbers(QPainter& painter) const
{
    if (m_plot.width() / count() < kNumberedCell)
        return;
    for (int row = 0; row < count(); ++row)
        for (int column = 0; column < count(); ++column) {
            const double value = m_values[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
            const bool bright = value - m_low > 0.6 * (1 - m_low); // viridis ends in yellow
            painter.setPen(bright ? Qt::black : Qt::white);
            painter.drawText(cell(row, column), Qt::AlignCenter, QString::number(value, 'f', 2));
        }
}

void SimilarityMatrix::drawScale(QPainter& painter) const
{
    const QRectF bar(m_plot.right() + 2 * kGap, m_plot.top(), kScaleWidth, m_plot.height());
    std::vector<std::vector<double>> ramp;
    for (int level = 100; level >= 0; --level)
        ramp.push_back({level / 100.0});
    painter.drawImage(bar, colorize(ramp, 0, 1));
    painter.setPen(Theme::current().colors().mutedText);
    const double x = bar.right() + kGap;
    const double height = painter.fontMetrics().height();
    for (const double share : {0.0, 0.5, 1.0})
        painter.drawText(QRectF(x, bar.bottom() - share * bar.height() - height / 2, 60, height),
                         Qt::AlignLeft | Qt::AlignVCenter, QString::number(m_low + share * (1 - m_low), 'f', 2));
}

void SimilarityMatrix::paintEvent(QPaintEvent*)
{
    const ThemeColors& colors = Theme::current().colors();
    QPainter painter(this);
    painter.fillRect(rect(), colors.base);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_image.isNull()) {
        painter.setPen(colors.mutedText);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    painter.setFont(smallFont());
    painter.drawImage(m_plot, m_image);
    drawNumbers(painter);
    drawNames(painter);
    drawScale(painter);
    if (m_row >= 0 && m_column >= 0) {
        painter.setPen(QPen(colors.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cell(m_row, m_column));
    }
}

void SimilarityMatrix::choose(int row, int column)
{
    if (row < 0 || column < 0)
        row = column = -1;
    m_row = row;
    m_column = column;
    update();
    Q_EMIT readOutChanged(readOut());
}

void SimilarityMatrix::mouseMoveEvent(QMouseEvent* event)
{
    if (m_image.isNull() || !m_plot.contains(event->position())) {
        choose(-1, -1);
        QToolTip::hideText();
        return;
    }
    const double side = m_plot.width() / count();
    choose(std::min(static_cast<int>((event->position().y() - m_plot.top()) / side), count() - 1),
           std::min(static_cast<int>((event->position().x() - m_plot.left()) / side), count() - 1));
    QToolTip::showText(event->globalPosition().toPoint(), readOut(), this);
}

void SimilarityMatrix::leaveEvent(QEvent*)
{
    choose(-1, -1);
}

/// The arrow keys choose a cell here, whatever they are bound to in the window.
bool SimilarityMatrix::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Left || key == Qt::Key_Right) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void SimilarityMatrix::keyPressEvent(QKeyEvent* event)
{
    const int row = std::max(m_row, 0);
    const int column = std::max(m_column, 0);
    if (m_image.isNull())
        QWidget::keyPressEvent(event);
    else if (event->key() == Qt::Key_Up)
        choose(std::max(0, row - 1), column);
    else if (event->key() == Qt::Key_Down)
        choose(std::min(count() - 1, row + 1), column);
    else if (event->key() == Qt::Key_Left)
        choose(row, std::max(0, column - 1));
    else if (event->key() == Qt::Key_Right)
        choose(row, std::min(count() - 1, column + 1));
    else
        QWidget::keyPressEvent(event);
}

} // namespace kinescope::widgets
