#pragma once

#include <QWidget>

namespace kinescope::app
{

/// A coloured line around a rectangle of its parent. Only the line belongs to it, so that nothing under it is covered
/// or drawn again, and the mouse goes through.
class Outline : public QWidget
{
public:
    Outline(int lineWidth, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int m_lineWidth = 1;
};

} // namespace kinescope::app
