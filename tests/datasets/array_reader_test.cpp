#include "datasets/errors.h"
#include "datasets/numpy/array_layout.h"
#include "datasets/numpy/array_reader.h"
#include "datasets/numpy/npy.h"
#include "datasets/preprocessing/canonical.h"
#include "datasets/readers/file_bytes.h"
#include "datasets/readers/sequence_reader.h"
#include "datasets/writers/npy_writer.h"
#include "tests/datasets/npy_builder.h"
#include "tests/datasets/ntu_text.h"
#include "tests/support/shared_data.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <cmath>

using namespace kinescope::datasets;
using namespace kinescope::tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace
{

SkeletonSequence read(const std::string& bytes, std::optional<std::size_t> entry = {},
                      const ImportOptions& options = {})
{
    MemorySource source(bytes, "test.npy");
    return readArrayRecording(source, entry, options);
}

void expectPerson(const SkeletonSequence& sequence, std::size_t frames, float shift = 0, double tolerance = 1e-5)
{
    const auto expected = standingPerson(frames);
    ASSERT_EQ(sequence.topology->id, "ntu25");
    ASSERT_EQ(sequence.frameCount, frames);
    ASSERT_GE(sequence.bodies.size(), 1U);
    for (std::size_t frame = 0; frame < frames; ++frame)
        for (std::size_t joint = 0; joint < 25; ++joint)
            for (std::size_t axis = 0; axis < 3; ++axis)
                ASSERT_NEAR(sequence.position(0, frame, joint)[axis],
                            expected.position(0, frame, joint)[axis] + (axis == 0 ? shift : 0), tolerance)
                    << "frame " << frame << " joint " << joint << " axis " << axis;
}

} // namespace

TEST(ArrayLayouts, AreToldByTheSizesOfTheAxes)
{
    const struct
    {
        std::vector<std::size_t> shape;
        const char* axes;
        bool isSure;
    } cases[] = {
        {{64, 25, 3}, "TVC", true},           {{3, 64, 25, 2}, "CTVM", true},
        {{3, 300, 25, 1}, "CTVM", true},      {{500, 3, 300, 25, 2}, "NCTVM", true},
        {{3, 64, 25}, "CTV", true},           {{64, 2, 25, 3}, "TMVC", true},
        {{800, 64, 25, 3}, "NTVC", true},     {{800, 3, 64, 25}, "NCTV", true},
        {{400, 300, 150}, "NTF", true},       {{120, 75}, "TF", true},
        {{20, 3, 60}, "VCT", true},           {{120, 22, 3}, "TVC", true},
        {{2, 64, 25, 3}, "MTVC", false},      {{3, 300, 18, 2}, "CTVM", true},
        {{90, 17, 2}, "TVC", true},           {{1, 25, 3}, "TVC", true},
        {{500, 64, 2, 25, 3}, "NTMVC", true},
    };
    for (const auto& example : cases) {
        SCOPED_TRACE(example.axes);
        const auto layout = guessArrayLayout(example.shape);
        ASSERT_TRUE(layout);
        EXPECT_EQ(layout->axes, example.axes);
        EXPECT_EQ(layout->isSure, example.isSure);
    }
    for (const auto& shape :
         std::vector<std::vector<std::size_t>>{{400, 256}, {400}, {}, {10, 1024}, {400, 1, 256}, {7, 7}})
        EXPECT_FALSE(guessArrayLayout(shape)) << shape.size();
    EXPECT_FALSE(arrayLayout({64, 25, 3}, "TV"));
    EXPECT_FALSE(arrayLayout({64, 25, 3}, "TVV"));
    EXPECT_FALSE(arrayLayout({64, 25, 3}, "CTV"));
    EXPECT_FALSE(arrayLayout({64, 25, 3}, "TVX"));
}

TEST(ArrayReader, ReadsEveryLayoutInBothOrders)
{
    for (const auto* axes : {"TVC", "CTV", "CTVM", "TMVC", "MTVC", "TVCM", "VCT", "CVT", "TF"})
        for (const bool fortran : {false, true}) {
            SCOPED_TRACE(fmt::format("{} {}", axes, fortran ? "Fortran" : "C"));
            ImportOptions options;
            options.layout = axes;
            expectPerson(read(npyOfPerson({axes, 12, 1, fortran, "<f4"}), {}, options), 12);
        }
    for (const auto* axes : {"NCTVM", "NTVC", "NCTV", "NTMVC", "NMTVC", "NTVCM", "NTF"})
        for (const bool fortran : {false, true}) {
            SCOPED_TRACE(fmt::format("{} {}", axes, fortran ? "Fortran" : "C"));
            ImportOptions options;
            options.layout = axes;
            const auto bytes = npyOfPerson({axes, 12, 3, fortran, "<f4"});
            expectPerson(read(bytes, 2, options), 12, 2.0F);
            EXPECT_EQ(read(bytes, 2, options).sourcePath, "test.npy#2");
        }
}

TEST(ArrayReader, ReadsFloatsOfSixteenThirtyTwoAndSixtyFourBits)
{
    expectPerson(read(npyOfPerson({"TVC", 9, 1, false, "<f8"})), 9);
    expectPerson(read(npyOfPerson({"TVC", 9, 1, false, "<f4"})), 9);
    expectPerson(read(npyOfPerson({"TVC", 9, 1, false, "<f2"})), 9, 0, 2e-3);
}

TEST(ArrayReader, LeavesPaddingAndAbsentBodiesOut)
{
    auto person = npyOfPerson({"CTVM", 10, 1, false, "<f4", 2, 20});
    const auto sequence = read(person);
    expectPerson(sequence, 10);
    EXPECT_EQ(sequence.bodies.size(), 1U);
    EXPECT_EQ(sequence.import->used.layout, "CTVM");
    EXPECT_THAT(sequence.import->doubts, IsEmpty());
}

TEST(ArrayReader, AllZerosAreOneBodyWithoutJoints)
{
    const auto zeros = npyBytes("<f4", false, {5, 25, 3}, std::vector<float>(375, 0.0F));
    const auto sequence = read(zeros);
    EXPECT_EQ(sequence.frameCount, 5U);
    EXPECT_EQ(sequence.bodies.size(), 1U);
    EXPECT_EQ(missingRatio(sequence), 1);
}

TEST(ArrayReader, KeepsTheCentreThatPositionsAreRelativeTo)
{
    const auto person = standingPerson(4);
    std::vector<float> values;
    for (std::size_t frame = 0; frame < 4; ++frame)
        for (std::size_t joint = 0; joint < 25; ++joint)
            for (std::size_t axis = 0; axis < 3; ++axis) {
                const bool isLost = frame == 2 && joint == 11;
                values.push_back(isLost ? 0
                                        : person.position(0, frame, joint)[axis] - person.position(0, frame, 0)[axis]);
            }
    const auto sequence = read(npyBytes("<f4", false, {4, 25, 3}, values));
    EXPECT_FALSE(isMissing(sequence.position(0, 3, 0)));
    EXPECT_TRUE(isMissing(sequence.position(0, 2, 11)));
    EXPECT_FALSE(isMissing(sequence.position(0, 1, 11)));
}

TEST(ArrayReader, TakesTheThirdChannelOfFlatSkeletonsAsConfidence)
{
    std::vector<float> values;
    for (int frame = 0; frame < 3; ++frame)
        for (int joint = 0; joint < 18; ++joint)
            values.insert(values.end(), {0.1F * static_cast<float>(joint), 0.5F, joint == 4 ? 0.0F : 0.9F});
    const auto sequence = read(npyBytes("<f4", false, {3, 18, 3}, values));
    EXPECT_EQ(sequence.topology->id, "coco18");
    EXPECT_TRUE(isMissing(sequence.position(0, 1, 4)));
    EXPECT_EQ(sequence.position(0, 1, 3)[2], 0);
}

TEST(ArrayReader, ReadsPackedArchivesAndTheirLabels)
{
    for (const bool deflate : {false, true}) {
        SCOPED_TRACE(deflate ? "deflated" : "stored");
        const auto archive = zipBytes(
            {{"x_train.npy", npyOfPerson({"NCTVM", 12, 3, false, "<f4"})},
             {"y_train.npy", npyBytes("<f4", false, {3, 4}, std::vector<float>{0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1})},
             {"names.npy", npyBytes("|O", false, {2}, std::vector<float>{0, 0})},
             {"x_test.npy", npyOfPerson({"NCTVM", 12, 2, false, "<f4"})}},
            deflate);
        MemorySource source(archive, "set.npz");
        EXPECT_EQ(countArrayRecordings(source, {}), 5U);
        const auto third = readArrayRecording(source, 2, {});
        expectPerson(third, 12, 2.0F);
        EXPECT_EQ(third.classId, 3);
        const auto first = readArrayRecording(source, 0, {});
        EXPECT_EQ(first.classId, 1);
        const auto fifth = readArrayRecording(source, 4, {});
        expectPerson(fifth, 12, 1.0F);
        EXPECT_FALSE(fifth.classId);
        expectParseError([&] { readArrayRecording(source, 5, {}); }, "a recording number from 0 to 4, found 5");
    }
}

TEST(ArrayReader, FindsLabelsBesideTheFileAndRefusesPickles)
{
    const auto folder = scratchDirectory("array_labels");
    writeFileBytes(folder / "train_data.npy", npyOfPerson({"NCTVM", 12, 3, false, "<f4"}));
    writeNpy(NpyArray<std::int64_t>{{3}, {7, 8, 9}}, folder / "train_label.npy");
    EXPECT_EQ(readSequence(folder / "train_data.npy#1").classId, 8);
    EXPECT_EQ(readSequence(folder / "train_data.npy").classId, 7);
    EXPECT_THAT(listRecordings(folder),
                ElementsAre(folder / "train_data.npy#0", folder / "train_data.npy#1", folder / "train_data.npy#2"));
    EXPECT_THAT(findSequences(folder), ElementsAre(folder / "train_data.npy"));
    std::filesystem::remove(folder / "train_label.npy");
    writeFileBytes(folder / "train_label.pkl", std::string("\x80\x03]q", 4));
    const auto sequence = readSequence(folder / "train_data.npy#0");
    EXPECT_FALSE(sequence.classId);
    EXPECT_TRUE(std::any_of(sequence.warnings.begin(), sequence.warnings.end(), [](const auto& warning) {
        return warning.text.find("train_label.pkl") != std::string::npos;
    }));
    ImportOptions options;
    options.labelFile = folder / "train_label.pkl";
    expectParseError([&] { readSequence(folder / "train_data.npy", options); }, "a Python pickle");
    expectParseError([&] { readSequence(folder / "train_label.pkl"); }, "a Python pickle");
    writeNpy(NpyArray<std::int64_t>{{2}, {7, 8}}, folder / "train_label.npy");
    expectParseError([&] { readSequence(folder / "train_data.npy#0"); }, "3 labels, one a recording");
}

TEST(ArrayReader, RefusesWhatIsNoRecording)
{
    expectParseError(
        [] {
            read(npyBytes("<f4", false, {3, 256}, std::vector<float>(768, 1.0F)));
        },
        "an array of shape (3, 256)");
    expectParseError([] { read(npyBytes("<f4", false, {0, 25, 3}, std::vector<float>{})); }, "shape (0, 25, 3)");
    ImportOptions options;
    options.layout = "CTVM";
    expectParseError([&] { read(npyOfPerson({"TVC", 4, 1, false, "<f4"}), {}, options); }, "the order of axes CTVM");
    const auto archive = zipBytes({{"readme.txt", "no arrays"}}, true);
    expectParseError([&] { read(archive); }, "no array of numbers");
}

TEST(ZipArchives, AreRefusedWhenDamaged)
{
    const auto valid = zipBytes({{"data.npy", npyOfPerson({"TVC", 30, 1, false, "<f4"})}}, true);
    expectPerson(read(valid), 30);
    expectParseError([&] { read(valid.substr(0, valid.size() / 2)); }, "the directory of a zip archive");
    auto harmed = valid;
    for (std::size_t at = 200; at < 260; ++at)
        harmed[at] = 'x';
    expectParseError([&] { read(harmed); }, "intact compressed data");
    auto lying = valid;
    const auto central = lying.rfind("PK\1\2");
    lying.replace(central + 24, 4, std::string("\xff\xff\xff\x7f", 4));
    expectParseError([&] { read(lying); }, "a size that");
    auto locked = valid;
    locked[central + 8] = 1;
    expectParseError([&] { read(locked); }, "without a password");
}

TEST(NpyWriter, WritesWhatTheReaderReads)
{
    auto person = standingPerson(17);
    person.bodies.push_back(person.bodies[0]);
    for (auto& position : person.bodies[1].positions)
        position[0] += 1;
    person.bodies[0].positions[30] = {NAN, NAN, NAN};
    const auto folder = scratchDirectory("npy_writer");
    for (const auto* name : {"out.npy", "out.npz"}) {
        SCOPED_TRACE(name);
        writeNumpySequence(person, folder / name);
        const auto again = readSequence(folder / name);
        ASSERT_EQ(again.frameCount, 17U);
        ASSERT_EQ(again.bodies.size(), 2U);
        for (std::size_t body = 0; body < 2; ++body)
            for (std::size_t cell = 0; cell < 17 * 25; ++cell) {
                if (isMissing(person.bodies[body].positions[cell]))
                    EXPECT_TRUE(isMissing(again.bodies[body].positions[cell]));
                else
                    EXPECT_EQ(again.bodies[body].positions[cell], person.bodies[body].positions[cell]);
            }
    }
}
