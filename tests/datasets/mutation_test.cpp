#include "datasets/bvh/bvh_reader.h"
#include "datasets/csv/csv_reader.h"
#include "datasets/errors.h"
#include "datasets/numpy/array_reader.h"
#include "datasets/numpy/npy.h"
#include "datasets/preprocessing/canonical.h"
#include "datasets/readers/file_bytes.h"
#include "datasets/readers/kinetics_reader.h"
#include "datasets/readers/msr_reader.h"
#include "datasets/readers/ntu_reader.h"
#include "datasets/readers/nw_ucla_reader.h"
#include "datasets/readers/openpose_reader.h"
#include "datasets/readers/pku_mmd_labels.h"
#include "datasets/readers/pku_mmd_reader.h"
#include "datasets/readers/utd_mhad_reader.h"
#include "datasets/writers/kinetics_writer.h"
#include "datasets/writers/ntu_writer.h"
#include "datasets/writers/pku_mmd_writer.h"
#include "tests/datasets/bvh_text.h"
#include "tests/datasets/mat_builder.h"
#include "tests/datasets/npy_builder.h"
#include "tests/datasets/ntu_text.h"
#include "tests/datasets/pose_files.h"
#include "tests/support/shared_data.h"

#include <gtest/gtest.h>

#include <functional>
#include <random>

using namespace kinescope::datasets;
using namespace kinescope::tests;

namespace
{

/// Flips, removes, repeats or overwrites a few bytes; at times cuts the end.
std::string mutate(std::string bytes, std::mt19937& random)
{
    const auto below = [&](std::size_t limit) { return limit == 0 ? 0 : random() % limit; };
    for (std::size_t change = 0, changes = 1 + below(4); change < changes && !bytes.empty(); ++change) {
        const std::size_t at = below(bytes.size());
        switch (below(6)) {
        case 0:
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
            break;
        case 1:
            bytes[at] = static_cast<char>(below(256));
            break;
        case 2:
            bytes.erase(at, 1 + below(20));
            break;
        case 3:
            bytes.insert(at, bytes.substr(below(bytes.size()), below(40)));
            break;
        case 4:
            bytes[at] = "0919eE+-. \n"[below(11)];
            break;
        default:
            if (below(4) == 0)
                bytes.resize(at);
        }
    }
    return bytes;
}

/// Each mutant is read or refused with a ParseError; anything else fails the test (or the process).
void expectReadOrRefused(const std::string& valid, int rounds, const std::function<void(const std::string&)>& read)
{
    std::mt19937 random(20260);
    int refused = 0;
    for (int round = 0; round < rounds; ++round) {
        try {
            read(mutate(valid, random));
        } catch (const ParseError& error) {
            ++refused;
            ASSERT_FALSE(std::string_view(error.what()).empty());
        }
    }
    EXPECT_GT(refused, rounds / 20);
}

} // namespace

TEST(Mutation, NtuTextIsReadOrRefused)
{
    expectReadOrRefused(ntuText(standingPerson(3)), 4000, [](const std::string& bytes) {
        const auto sequence = readNtu(bytes, "mutant.skeleton");
        ASSERT_LT(sequence.frameCount, 10000U);
        try {
            canonicalize(sequence, {});
        } catch (const SequenceError&) {
        }
    });
}

TEST(Mutation, PoseAndKinectFilesAreReadOrRefused)
{
    const auto pair = withNeighbour(standingPerson(3), 1.0F);
    const struct
    {
        const char* name;
        std::string valid;
        SkeletonSequence (*read)(std::string_view bytes, const std::filesystem::path& path);
    } formats[] = {
        {"PKU-MMD", pkuMmdText(pair), [](auto bytes, const auto& path) { return readPkuMmd(bytes, path); }},
        {"Kinetics", kineticsText(pair), readKinetics},
        {"OpenPose", openPoseText(pair, 1, true), readOpenPoseFrame},
        {"OpenPose 3D", openPoseSpatialText(pair, 1), readOpenPoseFrame},
        {"MSR-Action3D", msrActionText(pair), readMsr},
        {"MSR on the screen", msrScreenText(pair), readMsr},
        {"MSRDailyActivity3D", msrDailyText(pair), readMsr},
        {"NW-UCLA JSON", nwUclaJsonText(pair, 3), readNwUclaJson},
        {"NW-UCLA frame", nwUclaFrameText(pair, 0), readNwUclaFrames},
    };
    for (const auto& format : formats) {
        SCOPED_TRACE(format.name);
        expectReadOrRefused(format.valid, 1500, [&](const std::string& bytes) {
            const auto sequence = format.read(bytes, "mutant.txt");
            ASSERT_LT(sequence.frameCount, 10000U);
            for (const auto& body : sequence.bodies)
                ASSERT_EQ(body.positions.size(), sequence.frameCount * sequence.jointCount());
            try {
                canonicalize(sequence, {});
            } catch (const SequenceError&) {
            }
        });
    }
}

TEST(Mutation, LabelsAreReadOrRefused)
{
    expectReadOrRefused("41,234,331,2\n7,400,455,1\n", 2000, [](const std::string& bytes) {
        for (const auto& segment : readPkuMmdLabels(bytes, "mutant.txt"))
            ASSERT_LT(segment.begin, segment.end);
    });
}

TEST(Mutation, PlainMatFileIsReadOrRefused)
{
    std::vector<double> values(20 * 3 * 4, 1.5);
    expectReadOrRefused(matFile("d_skel", {20, 3, 4}, values), 4000,
                        [](const std::string& bytes) { ASSERT_LE(readUtdMhad(bytes, "mutant.mat").frameCount, 100U); });
}

TEST(Mutation, CompressedMatFileIsReadOrRefused)
{
    KINESCOPE_REQUIRE_SHARED("data/utd_mhad/Skeleton");
    const auto valid = readFileBytes(sharedDirectory() / "data/utd_mhad/Skeleton/a1_s1_t1_skeleton.mat");
    expectReadOrRefused(valid, 2000, [](const std::string& bytes) { readUtdMhad(bytes, "mutant.mat"); });
}

TEST(Mutation, NpyIsReadOrRefused)
{
    const auto path = scratchDirectory("mutation") / "valid.npy";
    writeNpy(NpyArray<double>{{4, 6}, std::vector<double>(24, 2.0)}, path);
    expectReadOrRefused(readFileBytes(path), 4000,
                        [](const std::string& bytes) { parseNpy<std::int64_t>(bytes, "mutant.npy"); });
}

TEST(Mutation, BvhIsReadOrRefused)
{
    expectReadOrRefused(bvhText({}), 4000, [](const std::string& bytes) {
        const auto sequence = readBvh(bytes, "mutant.bvh", {});
        ASSERT_LE(sequence.frameCount, 100U);
        try {
            canonicalize(sequence, {});
        } catch (const SequenceError&) {
        }
    });
}

TEST(Mutation, CsvIsReadOrRefused)
{
    std::string table = "time,Hips_x,Hips_y,Hips_z,Head_x,Head_y,Head_z,LeftHand_x,LeftHand_y,LeftHand_z\n";
    for (int row = 0; row < 12; ++row)
        table += std::to_string(33 * row) + ",0.1,0.9,0.2,0.1,1.6,0.2,0.4,\"1.1\",\n";
    expectReadOrRefused(table, 4000, [](const std::string& bytes) {
        try {
            ASSERT_LE(readCsv(bytes, "mutant.csv", {}).frameCount, 100U);
        } catch (const SequenceError&) {
        }
    });
}

TEST(Mutation, ArraysAndArchivesAreReadOrRefused)
{
    const auto read = [](const std::string& bytes) {
        MemorySource source(bytes, "mutant.npy");
        if (looksLikeNumpyFile(bytes))
            readArrayRecording(source, 1, {});
        else
            throw ParseError("mutant.npy", {}, "an array", "other bytes");
    };
    const auto array = npyOfPerson({"NTVC", 8, 3, false, "<f2"});
    expectReadOrRefused(array, 3000, [&](const std::string& bytes) {
        // The header alone, since numbers of any bits are numbers.
        read(bytes.substr(0, std::min<std::size_t>(bytes.size(), array.size())));
    });
    expectReadOrRefused(zipBytes({{"x.npy", array}, {"y.npy", npyBytes("<f4", false, {3}, {0, 1, 2})}}, true), 3000,
                        read);
}
