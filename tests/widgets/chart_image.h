#pragma once

#include "tests/support/image_comparison.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QWidget>

#include <gtest/gtest.h>

#include <string>

namespace kinescope::tests
{

/// Text is drawn with the font that the set-up installs; hinting may differ a little between machines.
inline const ImageTolerance kWithText{.channel = 48, .differingShare = 0.02};

/// Pictures of charts in both themes; the parameter says whether it is the dark one.
class ChartImage : public testing::TestWithParam<bool>
{
protected:
    void SetUp() override
    {
        m_font = QApplication::font();
        QApplication::setFont(QFont(QStringLiteral("DejaVu Sans"), 9));
        widgets::applyTheme(*qApp, GetParam() ? widgets::ThemeKind::Dark : widgets::ThemeKind::Light);
    }
    void TearDown() override
    {
        widgets::applyTheme(*qApp, widgets::ThemeKind::Light);
        QApplication::setFont(m_font);
    }
    static std::string named(const char* chart) { return std::string(chart) + (GetParam() ? "-dark" : "-light"); }
    /// A fresh chart has its axes in its second picture only.
    static QImage picture(QWidget& widget)
    {
        widget.grab();
        return widget.grab().toImage();
    }

private:
    QFont m_font;
};

inline std::string themeName(const testing::TestParamInfo<bool>& info)
{
    return std::string(info.param ? "Dark" : "Light");
}

} // namespace kinescope::tests
