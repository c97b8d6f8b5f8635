#include "widgets/actions/color_menu.h"

#include "widgets/theme/theme.h"

#include <QColorDialog>
#include <QPainter>
#include <QPixmap>

namespace kinescope::widgets
{

QIcon colorDot(int index)
{
    QPixmap pixmap(24, 24);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::current().seriesColor(index));
    painter.drawEllipse(QRectF(1, 1, 10, 10));
    return QIcon(pixmap);
}

ColorMenu::ColorMenu(QWidget* parent)
    : QMenu(tr("Colour"), parent)
{
    setObjectName(QStringLiteral("actionColorMenu"));
    connect(this, &QMenu::aboutToShow, this, &ColorMenu::fill);
}

/// Anew each time, since the look decides about the shades.
void ColorMenu::fill()
{
    clear();
    for (int index = 0; index < Theme::seriesColorCount(); ++index) {
        QAction* const action = addAction(colorDot(index), tr("Colour %1").arg(index + 1));
        action->setCheckable(true);
        action->setChecked(index == m_current);
        connect(action, &QAction::triggered, this, [this, index] { Q_EMIT colorChosen(index); });
    }
    addSeparator();
    connect(addAction(tr("Other…")), &QAction::triggered, this, &ColorMenu::choose);
}

void ColorMenu::choose()
{
    const QColor color = QColorDialog::getColor(Theme::current().seriesColor(m_current), parentWidget(),
                                                tr("Colour of the action"), QColorDialog::DontUseNativeDialog);
    if (color.isValid())
        Q_EMIT colorChosen(Theme::customColor(color));
}

} // namespace kinescope::widgets
