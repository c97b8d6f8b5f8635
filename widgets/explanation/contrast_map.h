#pragma once

#include "core/explanation/contrast.h"
#include "widgets/common/time_map.h"

#include <QImage>

#include <optional>

namespace kinescope::widgets
{

/// What each joint at each moment adds to the margin between two actions: joints against time, with the sums over time
/// on the right and the sums over joints above. Orange speaks for the first action, blue for the second.
class ContrastMap : public TimeMap
{
    Q_OBJECT

public:
    explicit ContrastMap(QWidget* parent = nullptr);

    void setExplanation(std::optional<core::ContrastExplanation> explanation);
    const std::optional<core::ContrastExplanation>& explanation() const { return m_explanation; }
    int selectedJoint() const { return m_joint; }

    QRectF plotArea() const override;
    QSize minimumSizeHint() const override { return {260, 150}; }
    QSize sizeHint() const override { return {560, 320}; }

protected:
    bool isEmpty() const override { return m_image.isNull(); }
    core::FrameRange frames() const override { return m_explanation->frames; }
    double frameRate() const override { return m_explanation->frameRate; }
    std::size_t rowCount() const override { return m_explanation->joints.size(); }
    void drawMap(QPainter& painter, const QRectF& plot) const override;
    double markerTop(const QRectF& plot) const override;
    QString tipAt(const QPoint& position) const override;
    void pressed(const QPointF& position) override;

private:
    int columnAt(double pixel) const;
    void rebuild();
    void drawSums(QPainter& painter, const QRectF& plot) const;

    std::optional<core::ContrastExplanation> m_explanation;
    QImage m_image; ///< [joints x model's frames]
    int m_joint = -1;
};

/// The colour of a contribution, `value` in [-1, 1]: blue, the theme's base, orange.
QColor contrastColor(double value);

} // namespace kinescope::widgets
