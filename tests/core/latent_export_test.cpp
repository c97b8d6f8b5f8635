#include "core/errors.h"
#include "core/recognition/latent_export.h"
#include "core/recognition/recognizer.h"
#include "datasets/numpy/npy.h"
#include "datasets/readers/sequence_reader.h"
#include "tests/core/tiny_model.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>

#include <fstream>

namespace kinescope::core
{
namespace
{

/// A recording in the NTU format; the class is in its name.
std::filesystem::path ntuFile(const std::filesystem::path& folder, const std::string& name)
{
    const auto person = tests::wavingPerson();
    std::ofstream file(folder / (name + ".skeleton"));
    file << person.frameCount << '\n';
    for (std::size_t frame = 0; frame < person.frameCount; ++frame) {
        file << "1\n72057594037931101 0 1 1 1 1 0 0.1 0.1 2\n25\n";
        for (std::size_t joint = 0; joint < 25; ++joint) {
            const auto& point = person.position(0, frame, joint);
            file << point[0] << ' ' << point[1] << ' ' << point[2] << " 200 200 900 500 0 0 0 1 2\n";
        }
    }
    return folder / (name + ".skeleton");
}

TEST(LatentExport, WritesTheSynSeLayoutAndGoesOnAfterABadFile)
{
    const auto folder = tests::scratchDirectory("latent_export");
    const auto model = tests::tinyModel();
    const auto bad = folder / "S001C001P001R001A009.skeleton";
    std::ofstream(bad) << "not a number\n";
    const std::vector<std::filesystem::path> files{ntuFile(folder, "S001C001P001R001A003"), bad,
                                                   ntuFile(folder, "S001C001P001R001A007")};
    const auto result = exportLatents(model, files, {folder / "out", {6}, true}, {}, {});
    EXPECT_THAT(result.trainFiles, testing::ElementsAre(files[0]));
    EXPECT_THAT(result.testFiles, testing::ElementsAre(files[2]));
    ASSERT_EQ(result.failures.size(), 1u);
    EXPECT_EQ(result.failures[0].path, bad);
    const auto train = datasets::readNpy<float>(folder / "out" / "train.npy");
    EXPECT_THAT(train.shape, testing::ElementsAre(1, 16));
    EXPECT_THAT(datasets::readNpy<std::int64_t>(folder / "out" / "train_label.npy").values, testing::ElementsAre(2));
    EXPECT_THAT(datasets::readNpy<std::int64_t>(folder / "out" / "z_label.npy").values, testing::ElementsAre(6));
    const auto expected = Recognizer(model, {}).encode(datasets::readSequence(files[0]));
    EXPECT_EQ(train.values, expected);
    exportLatents(model, files, {folder / "raw", {}, false}, {}, {});
    const auto raw = datasets::readNpy<float>(folder / "raw" / "train.npy");
    EXPECT_THAT(raw.shape, testing::ElementsAre(2, 16));
    for (std::size_t channel = 0; channel < 16; ++channel)
        EXPECT_NEAR(raw.values[channel], expected[channel] * 0.5f + 0.1f, 1e-5);
    EXPECT_FALSE(std::filesystem::exists(folder / "raw" / "ztest.npy"));
}

TEST(LatentExport, RefusesWhenNothingCanBeEncodedAndStops)
{
    const auto folder = tests::scratchDirectory("latent_export_bad");
    const auto model = tests::tinyModel();
    EXPECT_THROW(exportLatents(model, {}, {folder, {}, false}, {}, {}), InputError);
    const std::vector<std::filesystem::path> files{folder / "absent.skeleton"};
    EXPECT_THROW(exportLatents(model, files, {folder, {}, false}, {}, {}), InputError);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(exportLatents(model, files, {folder, {}, false}, stop.get_token(), {}), Cancelled);
}

} // namespace
} // namespace kinescope::core
