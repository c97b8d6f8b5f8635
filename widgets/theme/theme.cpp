#include "widgets/theme/theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleHints>
#include <QToolTip>

#include <array>

namespace kinescope::widgets
{
namespace
{

const ThemeColors& lightColors()
{
    static const ThemeColors colors{
        .window = QColor(0xf3, 0xf4, 0xf6),
        .base = QColor(0xff, 0xff, 0xff),
        .alternateBase = QColor(0xf6, 0xf8, 0xfa),
        .button = QColor(0xf7, 0xf8, 0xfa),
        .text = QColor(0x1c, 0x22, 0x2b),
        .mutedText = QColor(0x5b, 0x65, 0x73),
        .accent = QColor(0x00, 0x72, 0xb2),
        .accentText = QColor(0xff, 0xff, 0xff),
        .border = QColor(0xc9, 0xcf, 0xd8),
        .grid = QColor(0xe3, 0xe7, 0xec),
        .error = QColor(0xb3, 0x26, 0x1e),
        .warning = QColor(0x8a, 0x5a, 0x00),
        .success = QColor(0x00, 0x7a, 0x5a),
        .errorBackground = QColor(0xfd, 0xe9, 0xe7),
        .warningBackground = QColor(0xff, 0xf3, 0xd6),
        .infoBackground = QColor(0xe3, 0xf1, 0xfa),
    };
    return colors;
}

const ThemeColors& darkColors()
{
    static const ThemeColors colors{
        .window = QColor(0x2a, 0x2f, 0x36),
        .base = QColor(0x1a, 0x1d, 0x22),
        .alternateBase = QColor(0x20, 0x24, 0x2a),
        .button = QColor(0x37, 0x3d, 0x47),
        .text = QColor(0xe4, 0xe8, 0xee),
        .mutedText = QColor(0x9a, 0xa5, 0xb3),
        .accent = QColor(0x56, 0xb4, 0xe9),
        .accentText = QColor(0x0c, 0x15, 0x1c),
        .border = QColor(0x4d, 0x55, 0x61),
        .grid = QColor(0x32, 0x38, 0x41),
        .error = QColor(0xff, 0x8a, 0x80),
        .warning = QColor(0xff, 0xc9, 0x5c),
        .success = QColor(0x4f, 0xd0, 0xa5),
        .errorBackground = QColor(0x4a, 0x24, 0x23),
        .warningBackground = QColor(0x45, 0x37, 0x16),
        .infoBackground = QColor(0x1b, 0x37, 0x4a),
    };
    return colors;
}

constexpr int kSeriesCount = 8;

constexpr std::array<QRgb, kSeriesCount> kLightSeries{0xff0072b2, 0xffd55e00, 0xff009e73, 0xffcc79a7,
                                                      0xffe69f00, 0xff56b4e9, 0xffb8a800, 0xff4d4d4d};
constexpr std::array<QRgb, kSeriesCount> kDarkSeries{0xff56b4e9, 0xffe69f00, 0xff2fc59b, 0xffe59cc6,
                                                     0xffff7f2a, 0xfff0e442, 0xff3f8fd6, 0xffb5bcc6};

bool systemPrefersDark(const QApplication& application)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (const auto scheme = QGuiApplication::styleHints()->colorScheme(); scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    return application.style()->standardPalette().color(QPalette::Window).lightness() < 128;
}

void followSystemScheme(QApplication& application)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    static QMetaObject::Connection connection;
    QObject::disconnect(connection);
    connection = QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &application, [&] {
        if (Theme::current().kind() == ThemeKind::System)
            applyTheme(application, ThemeKind::System);
    });
#else
    Q_UNUSED(application)
#endif
}

} // namespace

Theme& Theme::current()
{
    static Theme theme;
    return theme;
}

const ThemeColors& Theme::colorsOf(bool dark)
{
    return dark ? darkColors() : lightColors();
}

QColor Theme::seriesColor(int index) const
{
    if (isCustomColor(index))
        return QColor::fromRgb(static_cast<QRgb>(index - kFirstCustomColor) | 0xff000000u);
    const auto slot = static_cast<std::size_t>(((index % kSeriesCount) + kSeriesCount) % kSeriesCount);
    return QColor::fromRgb(m_dark ? kDarkSeries[slot] : kLightSeries[slot]);
}

int Theme::seriesColorCount()
{
    return kSeriesCount;
}

int Theme::customColor(const QColor& color)
{
    return kFirstCustomColor + static_cast<int>(color.rgb() & 0xffffffu);
}

QPalette themePalette(bool dark)
{
    const ThemeColors& colors = Theme::colorsOf(dark);
    QPalette palette;
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.base);
    palette.setColor(QPalette::AlternateBase, colors.alternateBase);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.mutedText);
    palette.setColor(QPalette::Button, colors.button);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.error);
    palette.setColor(QPalette::ToolTipBase, colors.base);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.accentText);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::Light, dark ? colors.button.lighter(130) : colors.base);
    palette.setColor(QPalette::Midlight, dark ? colors.button.lighter(115) : colors.alternateBase);
    palette.setColor(QPalette::Mid, colors.border);
    palette.setColor(QPalette::Dark, dark ? colors.base.darker(130) : colors.border.darker(115));
    palette.setColor(QPalette::Shadow, dark ? QColor(Qt::black) : colors.border.darker(140));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QColor disabled = colors.mutedText;
        disabled.setAlpha(140);
        palette.setColor(QPalette::Disabled, role, disabled);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, colors.mutedText);
    return palette;
}

void applyTheme(QApplication& application, ThemeKind kind)
{
    if (application.style()->objectName().compare(QLatin1String("fusion"), Qt::CaseInsensitive) != 0)
        QApplication::setStyle(QStringLiteral("Fusion"));
    Theme& theme = Theme::current();
    theme.m_kind = kind;
    theme.m_dark = kind == ThemeKind::Dark || (kind == ThemeKind::System && systemPrefersDark(application));
    const QPalette palette = themePalette(theme.m_dark);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    followSystemScheme(application);
    Q_EMIT theme.changed();
}

} // namespace kinescope::widgets
