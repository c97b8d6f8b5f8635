#pragma once

#include "core/recognition/time_segments.h"

#include <QImage>
#include <QList>
#include <QWidget>

#include <optional>
#include <vector>

namespace kinescope::widgets
{

/// Labels against time as a heat map, the found segments above it and, where the recording has them, the true ones. A
/// click, a drag or the arrow keys seek; the playback's frame is a line.
class AlongTimeMap : public QWidget
{
    Q_OBJECT

public:
    explicit AlongTimeMap(QWidget* parent = nullptr);

    /// @param colors series colour of each label
    void setResult(const core::AlongTime& result, const QList<int>& colors);
    void setTruth(std::vector<core::LabelledStretch> truth);
    void clear();
    void setEmptyText(const QString& text);
    void setFrame(int frame);
    bool hasResult() const { return m_result.has_value(); }

    /// Where the heat map itself lies, for tests.
    QRectF plotArea() const;

    QSize minimumSizeHint() const override { return {260, 120}; }
    QSize sizeHint() const override { return {640, 260}; }

Q_SIGNALS:
    void frameRequested(int frame);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    double pixelOf(double frame) const;
    int frameAt(double pixel) const;
    int rowAt(double pixel) const;
    std::size_t windowAt(int frame) const;
    int bandCount() const { return m_truth.empty() ? 1 : 2; }
    void drawHeat(QPainter& painter, const QRectF& plot) const;
    void drawNames(QPainter& painter, const QRectF& plot) const;
    void drawBand(QPainter& painter, const QRectF& band, const QString& name,
                  const std::vector<core::LabelledStretch>& stretches) const;
    void drawTime(QPainter& painter, const QRectF& plot) const;
    QString tipAt(const QPoint& position) const;
    QFont smallFont() const;

    std::optional<core::AlongTime> m_result;
    std::vector<std::size_t> m_shares; ///< first frame of each window's share
    std::vector<core::LabelledStretch> m_truth;
    QList<int> m_colors;
    QImage m_image; ///< [labels x windows]
    QString m_emptyText;
    int m_frame = 0;
};

} // namespace kinescope::widgets
