#pragma once

#include <QStringList>

#include <map>
#include <string>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace kinescope::app
{

/// What named controls of a window are set to: the text of a line, the number of a box, the position in a list or among
/// tabs, whether a button is checked. A name that the window does not have is left out.
std::map<std::string, std::string> controlValues(const QWidget& window, const QStringList& names);

/// Sets the controls of `names` that `values` tells of, in this order; anything else, and what does not fit, is left as
/// it is.
void setControlValues(const QWidget& window, const QStringList& names,
                      const std::map<std::string, std::string>& values);

} // namespace kinescope::app
