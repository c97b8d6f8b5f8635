#pragma once

#include <QColor>
#include <QObject>

QT_BEGIN_NAMESPACE
class QApplication;
class QPalette;
QT_END_NAMESPACE

namespace kinescope::widgets
{

/// System follows what the desktop asks for.
enum class ThemeKind
{
    System,
    Light,
    Dark
};

/// Every colour the application paints with itself; the rest comes from the palette.
struct ThemeColors
{
    QColor window;
    QColor base; ///< behind tables, text fields and charts
    QColor alternateBase;
    QColor button;
    QColor text;
    QColor mutedText;
    QColor accent; ///< selection, progress, the playback cursor
    QColor accentText;
    QColor border;
    QColor grid; ///< chart grid lines
    QColor error;
    QColor warning;
    QColor success;
    QColor errorBackground; ///< behind inline banners
    QColor warningBackground;
    QColor infoBackground;
};

/// The colours in use. One object for the whole program; lives on the GUI thread.
class Theme : public QObject
{
    Q_OBJECT

public:
    static Theme& current();

    /// The colours of one of the two looks, whatever is in use.
    static const ThemeColors& colorsOf(bool dark);

    ThemeKind kind() const { return m_kind; }
    bool isDark() const { return m_dark; }
    const ThemeColors& colors() const { return colorsOf(m_dark); }

    /// Colours for curves and bars that stay apart for colour-blind readers; `index` wraps around.
    /// Source: Okabe and Ito, Color Universal Design, 2008; the dark look has lighter shades of the same hues.
    /// Indices that customColor() made give the user's own colour in both looks.
    QColor seriesColor(int index) const;
    static int seriesColorCount();
    /// An index that stands for this very colour, above every series colour.
    static int customColor(const QColor& color);
    static bool isCustomColor(int index) { return index >= kFirstCustomColor; }

Q_SIGNALS:
    /// After palette and colours have changed; views that paint with `colors()` repaint here.
    void changed();

private:
    friend void applyTheme(QApplication& application, ThemeKind kind);
    static constexpr int kFirstCustomColor = 1 << 24; ///< plus the colour as 0xRRGGBB
    Theme() = default;

    ThemeKind m_kind = ThemeKind::System;
    bool m_dark = false;
};

/// Fusion style with our palette; may be called again at any time.
void applyTheme(QApplication& application, ThemeKind kind);

/// The application palette of one of the two looks.
QPalette themePalette(bool dark);

} // namespace kinescope::widgets
