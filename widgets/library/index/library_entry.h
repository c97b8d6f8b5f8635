#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <filesystem>

namespace kinescope::widgets
{

/// A recording's number within its index; keeps its meaning as long as the file stays listed.
using RecordingId = std::int32_t;

inline constexpr RecordingId kNoRecording = -1;

/// What reading a recording tells.
struct RecordingDetails
{
    QString format; ///< reader id, e.g. "ntu"
    int frames = 0;
    double seconds = 0;
    int bodies = 0;
    int classId = -1;   ///< 0-based, when the content tells it
    double missing = 0; ///< share of joint positions, in [0, 1]
    int warnings = 0;
    QString message;         ///< the warnings, a line each; or why the file cannot be read
    QString topology;        ///< id
    QByteArray strip;        ///< see poseStrip
    QByteArray jointMissing; ///< a byte a joint, missing share times 255
    bool readable = true;
};

/// One recording of the library, as its index knows it.
struct LibraryEntry
{
    enum class State
    {
        Waiting, ///< listed, not read yet
        Read,
        Unreadable
    };

    RecordingId id = kNoRecording;
    std::filesystem::path path;
    QString name; ///< file name
    State state = State::Waiting;
    QString format;
    int frames = 0;
    double seconds = 0;
    int bodies = 0;
    int classId = -1; ///< 0-based; -1 unknown
    int subject = 0;  ///< 0 unknown
    int camera = 0;
    double missing = 0;
    int warnings = 0;
    QString message;
};

} // namespace kinescope::widgets
