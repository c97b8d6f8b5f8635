#pragma once

#include <QImage>
#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

namespace kinescope::widgets
{

/// OpenCV's colour maps that colour-blind readers can tell apart.
enum class HeatColors
{
    Viridis,
    Cividis
};

/// Rows by columns of values as colours, with row names and an x axis that a band can be dragged on.
class HeatMap : public QWidget
{
    Q_OBJECT

public:
    explicit HeatMap(QWidget* parent = nullptr);

    /// @param values [rows][columns], all rows alike; NaN is drawn as background
    /// @param xHigh x at the right edge; x at the left edge is 0
    void setValues(const std::vector<QString>& rowNames, const std::vector<std::vector<double>>& values, double xHigh);
    void setTitles(const QString& x, const QString& value);
    void setEmptyText(const QString& text) { m_emptyText = text; }
    /// Marks [low, high]; an empty range takes the mark away.
    void setBand(double low, double high);
    /// A line at x, e.g. the playback's place; NaN hides it.
    void setMarker(double x);
    void setColorMap(HeatColors colors) { m_colors = colors; }
    void setSelectedRows(const std::vector<bool>& rows);

    QSize minimumSizeHint() const override { return {200, 110}; }
    QSize sizeHint() const override { return {360, 240}; }

Q_SIGNALS:
    void bandSelected(double low, double high);
    void bandCleared();
    /// A row name or a cell was clicked without dragging.
    void rowClicked(int row);
    /// The same click, in x.
    void xClicked(double x);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF plotArea() const;
    double xAt(double pixel) const;
    double pixelOf(double x) const;
    int rowAt(double pixel) const;
    void drawRowNames(QPainter& painter, const QRectF& plot) const;
    void drawAxis(QPainter& painter, const QRectF& plot) const;
    QFont smallFont() const;

    std::vector<QString> m_rowNames;
    std::vector<std::vector<double>> m_values;
    std::vector<bool> m_selectedRows;
    QImage m_image;
    double m_xHigh = 1;
    QString m_xTitle;
    QString m_valueTitle;
    QString m_emptyText;
    HeatColors m_colors = HeatColors::Viridis;
    double m_marker;
    std::optional<std::pair<double, double>> m_band;
    std::optional<double> m_dragStart;
};

/// One colour for each value between `low` and `high`; NaN becomes transparent.
QImage colorize(const std::vector<std::vector<double>>& values, double low, double high,
                HeatColors colors = HeatColors::Viridis);

} // namespace kinescope::widgets
