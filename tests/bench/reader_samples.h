#pragma once

#include <string>

namespace kinescope::tests
{

/// Recordings as large and as written as real ones, for measuring readers.

/// 300 frames of NTU RGB+D, all twelve columns filled with about nine digits.
const std::string& ntuRecording();
/// 5400 frames (three minutes) of PKU-MMD with two people.
const std::string& pkuMmdRecording();
/// 300 frames of Kinetics-skeleton with three people and three decimals.
const std::string& kineticsRecording();

} // namespace kinescope::tests
