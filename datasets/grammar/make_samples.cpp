// Writes the bundled samples: kinescope_make_samples OUTPUT_FOLDER
#include "datasets/grammar/motion_grammar.h"
#include "datasets/writers/ntu_writer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>

namespace
{

using namespace kinescope::datasets;

constexpr std::uint64_t kSeed = 20;

struct Sample
{
    const char* file;
    const char* action; ///< id in the grammar
    const char* label;
};

constexpr std::array<Sample, 12> kSamples{{
    {"wave_right_hand", "wave.right", "wave with the right hand"},
    {"clap", "clap", "clap"},
    {"drink", "drink", "drink water"},
    {"sit_down", "sit_down", "sit down"},
    {"stand_up", "stand_up", "stand up"},
    {"squat", "squat", "squat"},
    {"jog_in_place", "jog", "jog in place"},
    {"kick_right_leg", "kick_front.right", "kick with the right leg"},
    {"throw_right_hand", "throw.right", "throw with the right hand"},
    {"boxing", "boxing", "boxing"},
    {"pick_up", "pick_up", "pick up something from the floor"},
    {"bow", "bow", "bow"},
}};

/// Millimetres are what a depth camera can tell, and keep the text short.
void roundToMillimetres(SkeletonSequence& sequence)
{
    for (Body& body : sequence.bodies)
        for (Point3& point : body.positions)
            for (float& value : point)
                value = std::round(value * 1000.0F) / 1000.0F;
}

void writeSamples(const std::filesystem::path& folder)
{
    const MotionGrammar grammar(MotionGrammar::baseActionCount(), kSeed);
    GrammarSettings settings;
    settings.maximumSeconds = 2.4;
    settings.maximumViewDegrees = 25;
    std::filesystem::create_directories(folder);
    std::ofstream labels(folder / "labels.txt");
    for (const Sample& sample : kSamples) {
        const auto& actions = grammar.actions();
        const auto action = std::find_if(actions.begin(), actions.end(),
                                         [&](const GrammarAction& candidate) { return candidate.id == sample.action; });
        if (action == actions.end())
            throw std::runtime_error(std::string("The grammar has no action ") + sample.action);
        SkeletonSequence sequence = grammar.synthesize(static_cast<std::size_t>(action - actions.begin()), 0, settings);
        roundToMillimetres(sequence);
        writeNtu(sequence, folder / (std::string(sample.file) + ".skeleton"));
        labels << sample.label << '\n';
    }
    if (!labels.flush())
        throw std::runtime_error("labels.txt could not be written in " + folder.string());
}

} // namespace

int main(int argumentCount, char** arguments)
{
    if (argumentCount != 2) {
        std::fputs("Usage: kinescope_make_samples OUTPUT_FOLDER\n", stderr);
        return 2;
    }
    try {
        writeSamples(arguments[1]);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
    return 0;
}
