#pragma once

#include <gtest/gtest.h>

#include <QImage>

#include <string>

namespace kinescope::tests
{

/// What may differ between two machines that draw the same scene.
struct ImageTolerance
{
    int channel = 24;              ///< a pixel differs when one of its channels is further off than this
    double differingShare = 0.006; ///< of all pixels that may differ
};

struct ImageDifference
{
    bool sameSize = false;
    double differingShare = 1.0;
    QImage picture; ///< differing pixels in red over a pale copy of the expected image
};

ImageDifference compareImages(const QImage& actual, const QImage& expected, const ImageTolerance& tolerance = {});

/// Compares with tests/data/baselines/<name>.png. On a failure, <name>-actual.png and <name>-difference.png are kept
/// in the folder "image-failures" of the working directory. With KINESCOPE_UPDATE_BASELINES set the baseline is
/// written instead, and the test fails so that this is not forgotten.
testing::AssertionResult matchesBaseline(const QImage& actual, const std::string& name,
                                         const ImageTolerance& tolerance = {});

} // namespace kinescope::tests
