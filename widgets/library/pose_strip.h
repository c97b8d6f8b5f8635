#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <QByteArray>
#include <QColor>

QT_BEGIN_NAMESPACE
class QPainter;
class QRectF;
QT_END_NAMESPACE

namespace kinescope::widgets
{

inline constexpr int kStripPoses = 5;

/// A recording as five small stick figures, spread over its length, seen from the front: the thumbnail of the library.
/// A few hundred bytes, so that an index keeps one for every recording.
/// @return empty when the recording has no body, or more than 250 joints
QByteArray poseStrip(const datasets::SkeletonSequence& sequence);

/// Colours of bones in the middle and on the body's left and right.
struct StripColors
{
    QColor center;
    QColor left;
    QColor right;
};

/// Paints what poseStrip made; nothing for bytes that it did not make.
void paintPoseStrip(QPainter& painter, const QRectF& area, const QByteArray& strip, const StripColors& colors);

} // namespace kinescope::widgets
