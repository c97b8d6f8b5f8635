#include "datasets/errors.h"
#include "datasets/numpy/feature_folder.h"
#include "datasets/numpy/npy.h"
#include "datasets/readers/file_bytes.h"
#include "datasets/splits.h"
#include "tests/datasets/ntu_text.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>

#include <cmath>
#include <cstring>

using namespace kinescope::datasets;
using namespace kinescope::tests;
using testing::ElementsAre;

namespace
{

template <typename Number>
std::string npy(const std::string& dictionary, const std::vector<Number>& numbers)
{
    std::string bytes("\x93NUMPY\x01\x00", 8);
    bytes += static_cast<char>(dictionary.size());
    bytes += '\0';
    bytes += dictionary;
    const std::size_t start = bytes.size();
    bytes.resize(start + numbers.size() * sizeof(Number));
    if (!numbers.empty())
        std::memcpy(bytes.data() + start, numbers.data(), numbers.size() * sizeof(Number));
    return bytes;
}

std::string described(const std::string& type, const std::string& order, const std::string& shape)
{
    return "{'descr': '" + type + "', 'fortran_order': " + order + ", 'shape': " + shape + ", }\n";
}

} // namespace

TEST(Npy, KeepsEveryValueOfARoundTrip)
{
    const auto path = scratchDirectory("npy") / "features.npy";
    const NpyArray<float> features{{2, 3}, {0.1F, -2.5F, 3e30F, 4, 5, -0.0F}};
    writeNpy(features, path);
    EXPECT_EQ(std::filesystem::file_size(path) % 8, 0U);
    EXPECT_EQ(readNpy<float>(path).shape, features.shape);
    EXPECT_EQ(readNpy<float>(path).values, features.values);
    const NpyArray<std::int64_t> labels{{3}, {1, -7, std::int64_t{1} << 60}};
    writeNpy(labels, path);
    EXPECT_EQ(readNpy<std::int64_t>(path).values, labels.values);
    EXPECT_THROW(writeNpy(NpyArray<float>{{2, 2}, {1}}, path), SequenceError);
}

TEST(Npy, ReadsFortranOrderAndOtherTypes)
{
    const auto fortran = parseNpy<double>(npy<double>(described("<f8", "True", "(2, 3)"), {1, 4, 2, 5, 3, 6}), "f.npy");
    EXPECT_THAT(fortran.values, ElementsAre(1, 2, 3, 4, 5, 6));
    const auto bytes = parseNpy<float>(npy<std::uint8_t>(described("|u1", "False", "(2,)"), {200, 3}), "b.npy");
    EXPECT_THAT(bytes.values, ElementsAre(200, 3));
    const auto big = parseNpy<std::int64_t>(npy<std::uint16_t>(described(">i2", "False", "(1,)"), {0xFEFF}), "g.npy");
    EXPECT_THAT(big.values, ElementsAre(-2));
    const auto whole = parseNpy<std::int64_t>(npy<double>(described("<f8", "False", "()"), {5}), "w.npy");
    EXPECT_THAT(whole.values, ElementsAre(5));
    EXPECT_TRUE(parseNpy<float>(npy<float>(described("<f4", "False", "(0, 256)"), {}), "e.npy").values.empty());
}

TEST(Npy, RefusesEachDamagedFileWithOneError)
{
    const std::vector<float> two = {1, 2};
    const std::string valid = npy(described("<f4", "False", "(2,)"), two);
    const struct
    {
        const char* name;
        std::string bytes;
        const char* message;
    } damages[] = {
        {"Empty", "", "found an empty file"},
        {"Text", "this is no array at all", "expected a NumPy file"},
        {"CutHeader", valid.substr(0, 30), "expected a header of at most 20 bytes"},
        {"CutData", valid.substr(0, valid.size() - 1), "expected 8 bytes for the shape (2)"},
        {"MoreData", valid + "x", "found 9 bytes"},
        {"BillionRows", npy(described("<f4", "False", "(1000000000, 256)"), two), "1000000000"},
        {"ShapeOverflows", npy(described("<f4", "False", "(4294967296, 4294967296, 4)"), two), "4294967296"},
        {"ShapeBeyond64Bits", npy(described("<f4", "False", "(99999999999999999999999,)"), two), "the array's shape"},
        {"NegativeShape", npy(described("<f4", "False", "(-2,)"), two), "the array's shape"},
        {"LettersInShape", npy(described("<f4", "False", "(two,)"), two), "the array's shape"},
        {"Objects", npy(described("|O", "False", "(2,)"), two), "float16, float32, float64 or integers"},
        {"Strings", npy(described("<U8", "False", "(2,)"), two), "float16, float32, float64 or integers"},
        {"Complex", npy(described("<c8", "False", "(1,)"), two), "float16, float32, float64 or integers"},
        {"NoShape", npy<float>("{'descr': '<f4', 'fortran_order': False, }", two), "not all of them"},
        {"Order", npy(described("<f4", "Maybe", "(2,)"), two), "True or False"},
        {"OtherKey", npy<float>("{'colour': 'red'}", two), "the keys descr"},
        {"OpenQuote", npy<float>("{'descr", two), "closing quote"},
        {"NoDictionary", npy<float>("", two), "'{' in the header"},
    };
    for (const auto& damage : damages) {
        SCOPED_TRACE(damage.name);
        expectParseError([&] { parseNpy<float>(damage.bytes, "damaged.npy"); }, damage.message);
    }
    expectParseError([&] { parseNpy<std::int64_t>(npy<float>(described("<f4", "False", "(1,)"), {0.5F}), "half.npy"); },
                     "a whole number");
}

TEST(FeatureFolder, ReadsThePartsThatAreThere)
{
    const auto folder = scratchDirectory("features");
    EXPECT_FALSE(isFeatureFolder(folder));
    EXPECT_THROW(readFeatureFolder(folder), FileError);
    writeNpy(NpyArray<float>{{2, 1, 3}, {1, 2, 3, 4, 5, 6}}, folder / "train.npy");
    writeNpy(NpyArray<std::int64_t>{{2}, {7, 0}}, folder / "train_label.npy");
    ASSERT_TRUE(isFeatureFolder(folder));
    auto read = readFeatureFolder(folder);
    EXPECT_THAT(read.train.features.shape, ElementsAre(2, 3));
    EXPECT_THAT(read.train.labels, ElementsAre(7, 0));
    EXPECT_EQ(read.unseen.size(), 0U);
    writeNpy(NpyArray<float>{{1, 3}, {9, 9, 9}}, folder / "gtest.npy");
    writeNpy(NpyArray<std::int64_t>{{1}, {2}}, folder / "g_label.npy");
    EXPECT_EQ(readFeatureFolder(folder).generalized.size(), 1U);
}

TEST(FeatureFolder, RefusesPartsThatDoNotFit)
{
    const auto folder = scratchDirectory("bad_features");
    const auto refuses = [&](const NpyArray<float>& features, const NpyArray<std::int64_t>& labels, const char* part) {
        writeNpy(features, folder / "train.npy");
        writeNpy(labels, folder / "train_label.npy");
        expectParseError([&] { readFeatureFolder(folder); }, part);
    };
    refuses({{2, 2}, {1, 2, 3, 4}}, {{3}, {0, 1, 2}}, "2 labels, one a row of train.npy");
    refuses({{4}, {1, 2, 3, 4}}, {{4}, {0, 1, 2, 3}}, "features of shape [N, C]");
    refuses({{1, 2}, {1, NAN}}, {{1}, {0}}, "nan in row 0");
    refuses({{1, 2}, {1, 2}}, {{1}, {-1}}, "class ids from 0");
    writeNpy(NpyArray<std::int64_t>{{1}, {0}}, folder / "train_label.npy");
    writeNpy(NpyArray<float>{{1, 3}, {1, 2, 3}}, folder / "ztest.npy");
    writeNpy(NpyArray<std::int64_t>{{1}, {0}}, folder / "z_label.npy");
    EXPECT_THROW(readFeatureFolder(folder), FileError);
    std::filesystem::remove(folder / "z_label.npy");
    EXPECT_THROW(readFeatureFolder(folder), FileError);
}

TEST(Splits, ReadIdsFromNumpyAndText)
{
    const auto folder = scratchDirectory("splits");
    writeNpy(NpyArray<std::int64_t>{{3}, {4, 0, 19}}, folder / "ru3.npy");
    EXPECT_THAT(readClassIds(folder / "ru3.npy"), ElementsAre(4, 0, 19));
    writeFileBytes(folder / "ids.txt", "# unseen\r\n[10, 11,\n 19] 26\n");
    EXPECT_THAT(readClassIds(folder / "ids.txt"), ElementsAre(10, 11, 19, 26));
    for (const auto& [text, part] :
         std::vector<std::pair<std::string, std::string>>{{"", "at least one class id"},
                                                          {"1 x", "found 'x'"},
                                                          {"1\n1", "found 1 again"},
                                                          {"-3", "found -3"},
                                                          {"99999999999999999999", "class ids"},
                                                          {"1.5", "found '1.5'"}}) {
        writeFileBytes(folder / "bad.txt", text);
        expectParseError([&] { readClassIds(folder / "bad.txt"); }, part);
    }
}

TEST(Splits, ReadNamesByLineOrById)
{
    const auto folder = scratchDirectory("names");
    writeFileBytes(folder / "names.txt", "drink water\r\n\r\neat meal/snack\n");
    EXPECT_THAT(readClassNames(folder / "names.txt"), ElementsAre("drink water", "eat meal/snack"));
    writeFileBytes(folder / "names.csv", "idx,label\n1,brushing hair\n0,bow\n");
    EXPECT_THAT(readClassNames(folder / "names.csv"), ElementsAre("bow", "brushing hair"));
    writeFileBytes(folder / "names.csv", "idx,label\n2,brushing hair\n0,bow\n");
    expectParseError([&] { readClassNames(folder / "names.csv"); }, "a name for class id 1");
    writeFileBytes(folder / "names.csv", "idx,label\n0,bow\n0,again\n");
    expectParseError([&] { readClassNames(folder / "names.csv"); }, "class id 0 once", 3);
    writeFileBytes(folder / "names.txt", "\n");
    expectParseError([&] { readClassNames(folder / "names.txt"); }, "at least one class name");
}

TEST(Splits, ReadThePublishedOnes)
{
    KINESCOPE_REQUIRE_SHARED("data/zsl");
    EXPECT_THAT(readClassIds(sharedDirectory() / "data/zsl/synse_label_splits/ru5.npy"),
                ElementsAre(10, 11, 19, 26, 56));
    EXPECT_EQ(readClassIds(sharedDirectory() / "data/utd_mhad/splits/ru13.npy").size(), 13U);
    EXPECT_EQ(readClassNames(sharedDirectory() / "data/zsl/names/nturgbd_120.txt").size(), 120U);
    EXPECT_EQ(readClassNames(sharedDirectory() / "data/zsl/names/pku51.csv").size(), 51U);
    EXPECT_EQ(readClassNames(sharedDirectory() / "data/zsl/names/k400.txt").size(), 400U);
}
