#include "widgets/common/tool_button.h"

#include "widgets/theme/icons.h"
#include "widgets/theme/text_scale.h"

#include <QToolButton>

namespace kinescope::widgets
{
namespace
{

constexpr int kIconSize = 16; ///< pixels at the normal text size

} // namespace

QToolButton* toolButton(QWidget* parent, const char* name, QStringView iconName, const QString& tip)
{
    auto* const button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    setScaledIcon(*button, kIconSize);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    return button;
}

} // namespace kinescope::widgets
