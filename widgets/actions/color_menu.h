#pragma once

#include <QIcon>
#include <QMenu>

namespace kinescope::widgets
{

/// A round patch of a colour. @param index for Theme::seriesColor()
QIcon colorDot(int index);

/// Offers the colours of the theme, which suit both looks, and any other one.
class ColorMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ColorMenu(QWidget* parent = nullptr);

    /// The colour that the chooser begins with.
    void setCurrent(int index) { m_current = index; }

Q_SIGNALS:
    /// @param index for Theme::seriesColor()
    void colorChosen(int index);

private:
    void fill();
    void choose();

    int m_current = 0;
};

} // namespace kinescope::widgets
