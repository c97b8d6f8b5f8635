#pragma once

#include "core/recognition/ranking.h"

#include <QByteArray>

namespace kinescope::widgets
{

/// One line for each label with a head line; numbers with a point whatever the locale.
QByteArray rankingToCsv(const core::Ranking& ranking);

/// Labels with every noise's score, and what made the ranking (seed, model, device, notes).
QByteArray rankingToJson(const core::Ranking& ranking);

} // namespace kinescope::widgets
