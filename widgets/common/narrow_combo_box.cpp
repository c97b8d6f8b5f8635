#include "widgets/common/narrow_combo_box.h"

#include <QComboBox>

namespace kinescope::widgets
{

QComboBox* narrowComboBox(QWidget* parent, const char* name, const QString& tip, int characters)
{
    auto* const box = new QComboBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setToolTip(tip);
    box->setAccessibleName(tip);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(characters);
    return box;
}

} // namespace kinescope::widgets
