#include "datasets/poses/detections.h"

#include "datasets/preprocessing/vector3.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace kinescope::datasets
{
namespace
{

float sizeOf(const std::vector<Point3>& joints)
{
    constexpr float kFar = std::numeric_limits<float>::max();
    Point3 low = {kFar, kFar, kFar};
    Point3 high = {-kFar, -kFar, -kFar};
    for (const auto& joint : joints)
        for (std::size_t axis = 0; axis < 3; ++axis) {
            // Comparisons with NaN are false: missing joints change nothing.
            low[axis] = joint[axis] < low[axis] ? joint[axis] : low[axis];
            high[axis] = joint[axis] > high[axis] ? joint[axis] : high[axis];
        }
    return high[0] < low[0] ? 0.0F : length(high - low);
}

} // namespace

void Detections::add(std::size_t frame, const std::vector<Point3>& positions, const std::vector<float>& scores, int id)
{
    const float sum = std::accumulate(scores.begin(), scores.end(), 0.0F);
    m_people.push_back({frame, m_positions.size(), id, sum / static_cast<float>(m_joints), sizeOf(positions)});
    m_positions.insert(m_positions.end(), positions.begin(), positions.end());
    m_scores.insert(m_scores.end(), scores.begin(), scores.end());
}

void Detections::sort()
{
    std::stable_sort(m_people.begin(), m_people.end(), [](const Person& a, const Person& b) {
        return a.frame != b.frame ? a.frame < b.frame : a.confidence > b.confidence;
    });
}

} // namespace kinescope::datasets
