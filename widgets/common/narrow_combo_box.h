#pragma once

#include <QString>

class QComboBox;
class QWidget;

namespace kinescope::widgets
{

/// A box that stays narrow however long its entries are; its tool tip is also what screen readers say.
/// @param characters that it has room for at least
QComboBox* narrowComboBox(QWidget* parent, const char* name, const QString& tip, int characters);

} // namespace kinescope::widgets
