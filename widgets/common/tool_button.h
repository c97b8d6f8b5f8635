#pragma once

#include <QString>
#include <QStringView>

class QToolButton;
class QWidget;

namespace kinescope::widgets
{

/// A flat button with an icon only; its tool tip is also what screen readers say.
QToolButton* toolButton(QWidget* parent, const char* name, QStringView iconName, const QString& tip);

} // namespace kinescope::widgets
