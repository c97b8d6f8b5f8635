#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <cstddef>
#include <vector>

namespace kinescope::datasets
{

/// People as a pose estimator finds them, frame by frame, before anyone knows who is who.
class Detections
{
public:
    explicit Detections(std::size_t joints)
        : m_joints(joints)
    {
    }

    /// @param positions  [V], NaN where the estimator found no joint
    /// @param scores     [V], confidences in [0, 1]
    /// @param id         a number that the estimator's own tracking gave the person, or negative
    /// Frames may come in any order; `sort` puts them in theirs.
    void add(std::size_t frame, const std::vector<Point3>& positions, const std::vector<float>& scores, int id = -1);
    void sort();

    std::size_t count() const { return m_people.size(); }
    std::size_t jointCount() const { return m_joints; }
    std::size_t frame(std::size_t person) const { return m_people[person].frame; }
    int id(std::size_t person) const { return m_people[person].id; }
    /// Mean of the scores over all joints: a half figure counts half.
    float confidence(std::size_t person) const { return m_people[person].confidence; }
    /// Diagonal of the box around the known joints.
    float size(std::size_t person) const { return m_people[person].size; }
    const Point3* positions(std::size_t person) const { return m_positions.data() + m_people[person].first; }
    const float* scores(std::size_t person) const { return m_scores.data() + m_people[person].first; }

private:
    struct Person
    {
        std::size_t frame = 0;
        std::size_t first = 0;
        int id = -1;
        float confidence = 0;
        float size = 0;
    };

    std::size_t m_joints;
    std::vector<Person> m_people;
    std::vector<Point3> m_positions;
    std::vector<float> m_scores;
};

} // namespace kinescope::datasets
