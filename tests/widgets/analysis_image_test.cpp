// What analyses a recognition against pictures, light and dark: latent spectrum, actions along time, why this one and
// not that one, and the deletion test.
#include "datasets/skeleton/topology.h"
#include "tests/widgets/chart_image.h"
#include "widgets/along_time/along_time_map.h"
#include "widgets/explanation/contrast_map.h"
#include "widgets/explanation/deletion_curves.h"
#include "widgets/spectrum/latent_spectrum_view.h"

#include <QVBoxLayout>

#include <cmath>

namespace kinescope::tests
{
namespace
{

using namespace widgets;

class AnalysisImage : public ChartImage
{
};

/// Amplitudes that fall with the index and wave a little.
std::vector<double> falling(std::size_t count, double height, double wave)
{
    std::vector<double> values;
    for (std::size_t k = 0; k < count; ++k) {
        const auto index = static_cast<double>(k);
        values.push_back(height * (1 + 0.4 * std::sin(wave * index)) * std::exp(-index / static_cast<double>(count)));
    }
    return values;
}

core::LatentSpectrum latentSpectrum(const std::string& label, double gate)
{
    core::LatentSpectrum result;
    result.label = label;
    result.timestep = 25;
    result.gate = gate;
    result.lowBand = 16;
    result.gain.assign(64, 1.0);
    for (std::size_t k = 16; k < 64; ++k)
        result.gain[k] += gate;
    for (int block = 0; block < 3; ++block) {
        core::BlockSpectrum values;
        values.before = falling(64, block + 1, 0.9);
        for (std::size_t k = 0; k < 64; ++k)
            values.after.push_back(values.before[k] * result.gain[k]);
        values.highRatioBefore = 0.2;
        values.highRatioAfter = 0.2 + gate / 5;
        result.blocks.push_back(values);
    }
    result.latentTrue = falling(32, 3, 0.5);
    result.latentNoisy = falling(32, 4, 1.7);
    result.latentPredicted = falling(32, 2.6 + gate, 0.5);
    for (std::size_t k = 0; k < 32; ++k)
        result.lossWeight.push_back(k < 5 ? 1 : 0.5);
    return result;
}

TEST_P(AnalysisImage, LatentSpectraOfTwoActions)
{
    QWidget window;
    LatentSpectrumView view;
    auto* const layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(view.controls());
    layout->addWidget(&view, 1);
    window.resize(880, 290);
    view.setActions({QStringLiteral("wave with the right hand"), QStringLiteral("clap")});
    view.setTimesteps(50, 25);
    view.setSpectrum(latentSpectrum("wave with the right hand", 0.5), latentSpectrum("clap", 0.1));
    EXPECT_TRUE(matchesBaseline(picture(window), named("latent"), kWithText));
}

TEST_P(AnalysisImage, ActionsAlongTimeWithGroundTruth)
{
    core::AlongTime result;
    result.labels = {"wave with the right hand", "clap", "sit down"};
    result.frameCount = 300;
    result.frameRate = 30;
    result.probabilities.resize(3);
    for (std::size_t window = 0; window < 10; ++window) {
        result.windows.push_back({window * 30, window * 30 + 60 > 300 ? 300 : window * 30 + 60});
        const double share = static_cast<double>(window) / 9;
        result.probabilities[0].push_back(1 - share);
        result.probabilities[1].push_back(share * 0.7);
        result.probabilities[2].push_back(share * 0.3);
        result.unfitting.push_back(window == 5);
    }
    result.segments = {{.frames = {0, 130}, .label = 0, .candidate = true},
                       {.frames = {180, 300}, .label = 1, .candidate = true}};
    result.complete = true;
    AlongTimeMap map;
    map.resize(640, 220);
    map.setTruth(
        {{.frames = {10, 120}, .label = 0, .candidate = true}, {.frames = {190, 280}, .label = 9, .candidate = false}});
    map.setResult(result, {0, 1, 2});
    map.setFrame(75);
    EXPECT_TRUE(matchesBaseline(picture(map), named("along-time"), kWithText));
}

core::ContrastExplanation explanation()
{
    core::ContrastExplanation result;
    result.first = "wave";
    result.second = "clap";
    result.joints = datasets::ntu25Topology()->jointNames;
    result.frames = {30, 90};
    result.frameRate = 30;
    result.overTime.assign(16, 0.0);
    for (std::size_t joint = 0; joint < 25; ++joint) {
        std::vector<double> row;
        double sum = 0;
        for (std::size_t time = 0; time < 16; ++time) {
            const double value =
                (joint >= 8 && joint < 12 ? 1.0 : 0.1) * std::sin(0.7 * static_cast<double>(time + joint));
            row.push_back(value);
            sum += value;
            result.overTime[time] += value;
        }
        result.contributions.push_back(row);
        result.overJoints.push_back(sum);
    }
    return result;
}

TEST_P(AnalysisImage, ContributionsOfJointsOverTime)
{
    ContrastMap map;
    map.resize(640, 300);
    map.setExplanation(explanation());
    map.setFrame(60);
    EXPECT_TRUE(matchesBaseline(picture(map), named("contrast"), kWithText));
}

TEST_P(AnalysisImage, MarginsLeftByTheDeletionTest)
{
    core::DeletionTest test;
    for (auto* const curve : {&test.joints, &test.frames})
        for (int point = 0; point <= 10; ++point) {
            const double removed = point / 10.0;
            curve->removed.push_back(removed);
            curve->ranked.push_back(2 * std::exp(-4 * removed));
            curve->randomMean.push_back(2 - 1.9 * removed);
            curve->randomDeviation.push_back(0.5 * removed * (1 - removed));
        }
    DeletionCurves curves;
    curves.resize(680, 210);
    curves.setTest(test);
    EXPECT_TRUE(matchesBaseline(picture(curves), named("deletion"), kWithText));
}

INSTANTIATE_TEST_SUITE_P(Looks, AnalysisImage, testing::Bool(), themeName);

} // namespace
} // namespace kinescope::tests
