#pragma once

#include <QSlider>

#include <utility>
#include <vector>

namespace kinescope::widgets
{

/// A slider over frames that jumps to where it is clicked and paints the played range on its groove.
class FrameSlider : public QSlider
{
    Q_OBJECT

public:
    explicit FrameSlider(QWidget* parent = nullptr);

    /// First and last marked frame; nothing is painted when they span the whole slider.
    void setMarks(int begin, int end);

    /// Stretches, both ends included, in which nobody is seen; hatched on the groove.
    void setMissing(std::vector<std::pair<int, int>> stretches);

    /// Horizontal pixel of a frame's centre, in widget coordinates.
    int pixelOf(int frame) const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect grooveRect() const;
    void paintMissing(QPainter& painter) const;

    int m_begin = 0;
    int m_end = 0;
    std::vector<std::pair<int, int>> m_missing;
};

} // namespace kinescope::widgets
