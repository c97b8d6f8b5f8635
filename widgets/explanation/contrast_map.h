#pragma once

#include "core/explanation/contrast.h"

#include <QImage>
#include <QWidget>

#include <optional>

namespace kinescope::widgets
{

/// What each joint at each moment adds to the margin between two actions: joints against time, with the sums over time
/// on the right and the sums over joints above. Orange speaks for the first action, blue for the second.
class ContrastMap : public QWidget
{
    Q_OBJECT

public:
    explicit ContrastMap(QWidget* parent = nullptr);

    void setExplanation(std::optional<core::ContrastExplanation> explanation);
    const std::optional<core::ContrastExplanation>& explanation() const { return m_explanation; }
    void setEmptyText(const QString& text);
    /// The playback's frame, of the recording.
    void setFrame(int frame);
    int frame() const { return m_frame; }
    int selectedJoint() const { return m_joint; }

    /// Where the map itself lies, for tests and tips.
    QRectF plotArea() const;

    QSize minimumSizeHint() const override { return {260, 150}; }
    QSize sizeHint() const override { return {560, 320}; }

Q_SIGNALS:
    /// A frame of the recording was clicked or dragged to, or reached with the arrow keys.
    void frameRequested(int frame);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void seekTo(double pixel);
    int jointAt(double pixel) const;
    int columnAt(double pixel) const;
    double pixelOfFrame(int frame) const;
    void rebuild();
    void drawSums(QPainter& painter, const QRectF& plot) const;
    void drawNames(QPainter& painter, const QRectF& plot) const;
    void drawTime(QPainter& painter, const QRectF& plot) const;
    QFont smallFont() const;

    std::optional<core::ContrastExplanation> m_explanation;
    QImage m_image;
    QString m_emptyText;
    int m_frame = -1;
    int m_joint = -1;
};

/// The colour of a contribution, `value` in [-1, 1]: blue, the theme's base, orange.
QColor contrastColor(double value);

} // namespace kinescope::widgets
