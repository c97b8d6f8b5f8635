#pragma once

#include <QString>
#include <QStringList>

#include <string>

namespace kinescope::widgets
{

/// What the core tells in English, in the window's language: help and units of training settings, names of joints, body
/// parts, stages and metrics, and what a job is doing. The core knows no Qt, so its texts stand here once more for
/// translators; a test holds them against the core. Numbers are put in: "Noise 3 of 8" is found as "Noise %1 of %2".
/// @return the text itself when it is not among them, e.g. a joint's name of a BVH file
QString coreText(const std::string& text);

/// Every text that is known, in English, with %1, %2 … for numbers.
QStringList coreTexts();

} // namespace kinescope::widgets
