#include "tests/bench/reader_samples.h"

#include "datasets/writers/kinetics_writer.h"
#include "datasets/writers/ntu_writer.h"
#include "datasets/writers/pku_mmd_writer.h"
#include "tests/support/standing_figure.h"

#include <random>

namespace kinescope::tests
{
namespace
{

datasets::SkeletonSequence unquietFigures(std::size_t frames, std::size_t people)
{
    std::mt19937 random(1);
    std::uniform_real_distribution<float> spread(-0.01F, 0.01F);
    auto sequence = standingFigure(frames, people);
    for (auto& body : sequence.bodies)
        for (auto& position : body.positions)
            for (float& value : position)
                value += spread(random);
    return sequence;
}

} // namespace

const std::string& ntuRecording()
{
    static const std::string text = [] {
        auto sequence = unquietFigures(300, 1);
        auto& body = sequence.bodies[0];
        body.id = "72057594037931101";
        body.imagePositions.assign(body.positions.size(), {1036.233F, 519.1677F});
        std::string written = datasets::ntuText(sequence);
        const std::string zeros = " 0 0 0 0 2\n";
        for (std::size_t at = written.find(zeros, 100); at != std::string::npos; at = written.find(zeros, at + 1))
            if (written[at - 1] != '0')
                written.replace(at, zeros.size(), " -0.2059419 0.05349901 0.9692109 -0.1239193 2\n");
        return written;
    }();
    return text;
}

const std::string& pkuMmdRecording()
{
    static const std::string text = datasets::pkuMmdText(unquietFigures(5400, 2));
    return text;
}

const std::string& kineticsRecording()
{
    static const std::string text = datasets::kineticsText(unquietFigures(300, 3));
    return text;
}

} // namespace kinescope::tests
