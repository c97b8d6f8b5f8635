#include "widgets/timeline/file_labels.h"

#include <QCoreApplication>

#include <algorithm>

namespace kinescope::widgets
{

std::vector<core::Annotation> fileLabels(const datasets::SkeletonSequence& sequence)
{
    std::vector<core::Annotation> labels;
    for (const datasets::LabelledSegment& segment : sequence.segments) {
        const std::size_t end = std::min(segment.end, sequence.frameCount);
        if (segment.begin >= end)
            continue;
        const auto unnamed = [&segment] {
            return QCoreApplication::translate("FileLabels", "Class %1").arg(segment.classId + 1).toStdString();
        };
        labels.push_back({segment.begin, end - 1, segment.name.empty() ? unnamed() : segment.name});
    }
    return labels;
}

} // namespace kinescope::widgets
