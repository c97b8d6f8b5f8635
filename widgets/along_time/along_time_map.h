#pragma once

#include "core/recognition/time_segments.h"
#include "widgets/common/time_map.h"

#include <QImage>
#include <QList>

#include <optional>
#include <vector>

namespace kinescope::widgets
{

/// Labels against time as a heat map, the found segments above it and, where the recording has them, the true ones.
class AlongTimeMap : public TimeMap
{
    Q_OBJECT

public:
    explicit AlongTimeMap(QWidget* parent = nullptr);

    /// @param colors series colour of each label
    void setResult(const core::AlongTime& result, const QList<int>& colors);
    void setTruth(std::vector<core::LabelledStretch> truth);
    void clear();
    bool hasResult() const { return m_result.has_value(); }

    QRectF plotArea() const override;
    QSize minimumSizeHint() const override { return {260, 120}; }
    QSize sizeHint() const override { return {640, 260}; }

protected:
    bool isEmpty() const override { return !m_result || m_image.isNull(); }
    core::FrameRange frames() const override { return {0, m_result->frameCount}; }
    double frameRate() const override { return m_result->frameRate; }
    std::size_t rowCount() const override { return m_result->labels.size(); }
    void drawMap(QPainter& painter, const QRectF& plot) const override;
    double markerTop(const QRectF&) const override { return 0; }
    QString tipAt(const QPoint& position) const override;

private:
    std::size_t windowAt(int frame) const;
    int bandCount() const { return m_truth.empty() ? 1 : 2; }
    void drawHeat(QPainter& painter, const QRectF& plot) const;
    void drawBand(QPainter& painter, const QRectF& band, const QString& name,
                  const std::vector<core::LabelledStretch>& stretches) const;

    std::optional<core::AlongTime> m_result;
    std::vector<std::size_t> m_shares; ///< first frame of each window's share
    std::vector<core::LabelledStretch> m_truth;
    QList<int> m_colors;
    QImage m_image; ///< [labels x windows]
};

} // namespace kinescope::widgets
