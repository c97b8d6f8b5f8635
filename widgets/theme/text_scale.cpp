#include "widgets/theme/text_scale.h"

#include "widgets/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHeaderView>
#include <QTableView>

#include <cmath>

namespace kinescope::widgets
{
namespace
{

constexpr int kNormalPercent = 100;
constexpr int kRowPadding = 8; ///< pixels above and below a line of a table, together

int percentInUse = kNormalPercent;

/// What the system asks for, taken before the first change.
const QFont& systemFont()
{
    static const QFont font = QApplication::font();
    return font;
}

QFont enlarged(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qMax(1, static_cast<int>(std::lround(font.pixelSize() * factor))));
    return font;
}

template <typename Apply>
void nowAndAfterChanges(QWidget& widget, const Apply& apply)
{
    apply();
    QObject::connect(&Theme::current(), &Theme::changed, &widget, apply);
}

} // namespace

int textPercent()
{
    return percentInUse;
}

void setTextPercent(QApplication& application, int percent)
{
    const QFont system = systemFont();
    percentInUse = qBound(kSmallestTextPercent, percent, kLargestTextPercent);
    QApplication::setFont(enlarged(system, percentInUse / 100.0));
    applyTheme(application, Theme::current().kind());
}

QFont textFont(double factor)
{
    return enlarged(QApplication::font(), factor);
}

int scaled(int pixels)
{
    return static_cast<int>(std::lround(pixels * percentInUse / 100.0));
}

void setScaledWidth(QWidget& widget, int pixels)
{
    nowAndAfterChanges(widget, [&widget, pixels] { widget.setFixedWidth(scaled(pixels)); });
}

void setScaledIcon(QAbstractButton& button, int pixels)
{
    nowAndAfterChanges(button, [&button, pixels] { button.setIconSize(QSize(scaled(pixels), scaled(pixels))); });
}

void followTextHeight(QTableView& table, int least)
{
    nowAndAfterChanges(table, [&table, least] {
        QHeaderView& rows = *table.verticalHeader();
        rows.setMinimumSectionSize(0);
        rows.setDefaultSectionSize(qMax(least, QFontMetrics(QApplication::font()).height() + kRowPadding));
    });
}

void setScaledFont(QWidget& widget, double factor, bool bold)
{
    nowAndAfterChanges(widget, [&widget, factor, bold] {
        QFont font = textFont(factor);
        font.setBold(bold);
        widget.setFont(font);
    });
}

} // namespace kinescope::widgets
