#include "widgets/common/tool_button.h"

#include "widgets/theme/icons.h"

#include <QToolButton>

namespace kinescope::widgets
{

QToolButton* toolButton(QWidget* parent, const char* name, QStringView iconName, const QString& tip)
{
    auto* const button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    return button;
}

} // namespace kinescope::widgets
