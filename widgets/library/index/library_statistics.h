#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace kinescope::widgets
{

/// Counts over the recordings that a query finds.
struct LibraryStatistics
{
    struct ClassCount
    {
        int classId = -1; ///< -1: no class is known
        int recordings = 0;
    };
    struct JointMissing
    {
        QString joint;
        double share = 0; ///< of frames in which the joint is missing, in [0, 1]
    };

    int recordings = 0;
    int read = 0; ///< of these, how many lengths and joints are known of
    int unreadable = 0;
    int subjects = 0;
    double hours = 0;
    std::vector<ClassCount> classes; ///< by id
    std::vector<float> seconds;      ///< of each that has been read
    std::vector<float> missing;      ///< share of joint positions of each, in [0, 1]
    QString topology;                ///< id of the most frequent one; the joints are its own
    std::vector<JointMissing> joints;
};

} // namespace kinescope::widgets
