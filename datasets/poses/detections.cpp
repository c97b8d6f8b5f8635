#include "datasets/poses/detections.h"

#include <algorithm>
#include <numeric>

namespace kinescope::datasets
{

void Detections::add(std::size_t frame, const std::vector<Point3>& positions, const std::vector<float>& scores, int id)
{
    const float sum = std::accumulate(scores.begin(), scores.end(), 0.0F);
    m_people.push_back({frame, m_positions.size(), id, sum / static_cast<float>(m_joints)});
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
