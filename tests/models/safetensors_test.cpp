#include "models/weights/tensor_file.h"
#include "tests/models/byte_files.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/stat.h>
#include <unistd.h>

using namespace kinescope;
using testing::HasSubstr;

namespace
{

class Safetensors : public testing::Test
{
protected:
    std::filesystem::path m_folder = tests::scratchDirectory("safetensors");
    std::filesystem::path m_file = m_folder / "weights.safetensors";
};

struct Damage
{
    const char* name;
    std::string bytes;
    const char* message;
};

std::string oneFloat(const std::string& entry)
{
    return tests::safetensorsBytes("{" + entry + "}", std::string(4, 'x'));
}

} // namespace

TEST_F(Safetensors, KeepsEveryTypeShapeAndMetadata)
{
    models::TensorFile file;
    const auto values = torch::tensor({0.0, 1.0, -2.5, 3.0, 100.0, 0.25}, torch::kFloat64).view({2, 3});
    for (const auto type : {torch::kFloat32, torch::kFloat16, torch::kBFloat16, torch::kFloat64, torch::kInt64,
                            torch::kInt32, torch::kInt16, torch::kInt8, torch::kBool}) {
        file.tensors[c10::toString(type)] = values.to(type);
    }
    file.tensors["bytes"] = values.abs().to(torch::kUInt8);
    file.tensors["scalar"] = torch::tensor(3.5F);
    file.tensors["empty"] = torch::empty({0, 4});
    file.tensors["transposed"] = values.t(); // not contiguous
    file.metadata = {{"kinescope", "{\"name\": \"späť\"}"}, {"other", "two\nlines"}};
    models::writeSafetensors(m_file, file);

    const auto read = models::readSafetensors(m_file);
    EXPECT_EQ(read.metadata, file.metadata);
    ASSERT_EQ(read.tensors.size(), file.tensors.size());
    for (const auto& [name, tensor] : file.tensors) {
        EXPECT_EQ(read.tensors.at(name).scalar_type(), tensor.scalar_type()) << name;
        EXPECT_TRUE(torch::equal(read.tensors.at(name), tensor)) << name;
    }
}

TEST_F(Safetensors, LeavesNoTemporaryFileAndReplacesAnOldOne)
{
    for (const float value : {1.0F, 2.0F}) {
        models::writeSafetensors(m_file, {{{"a", torch::tensor({value})}}, {}});
        EXPECT_EQ(models::readSafetensors(m_file).tensors.at("a").item<float>(), value);
    }
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(m_folder), {}), 1);
}

TEST_F(Safetensors, SaysThatAFolderIsMissing)
{
    const auto path = m_folder / "absent" / "weights.safetensors";
    const auto message = tests::weightErrorOf([&] { models::writeSafetensors(path, {{{"a", torch::ones(1)}}, {}}); });
    EXPECT_THAT(message, HasSubstr(path.string()));
}

TEST_F(Safetensors, RefusesWhatIsNotAFile)
{
    EXPECT_THAT(tests::weightErrorOf([&] { models::readSafetensors(m_folder); }), HasSubstr("not a file"));
    EXPECT_THAT(tests::weightErrorOf([&] { models::readSafetensors(m_folder / "none"); }), HasSubstr("No such file"));
    ASSERT_EQ(::mkfifo((m_folder / "pipe").c_str(), 0600), 0);
    EXPECT_THAT(tests::weightErrorOf([&] { models::readSafetensors(m_folder / "pipe"); }), HasSubstr("not a file"));
}

TEST_F(Safetensors, RefusesDamagedFilesNamingTheDamage)
{
    const std::string good = R"("a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]})";
    const std::string huge = R"("a":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,4]})";
    const std::vector<Damage> table{
        {"empty", "", "0 bytes"},
        {"short length", "abc", "3 bytes"},
        {"header cut short", oneFloat(good).substr(0, 20), "claims"},
        {"huge header", std::string("\xff\xff\xff\xff\xff\xff\xff\x7f", 8) + "{}", "claims"},
        {"negative header", std::string(8, '\xff') + "{}", "claims"},
        {"not JSON", tests::safetensorsBytes("hello!", ""), "expected JSON"},
        {"a list", tests::safetensorsBytes("[1,2]", ""), "expected a JSON object"},
        {"deep nesting", tests::safetensorsBytes(std::string(200000, '['), ""), "expected JSON"},
        {"invalid UTF-8", tests::safetensorsBytes("{\"\xff\":1}", ""), "expected JSON"},
        {"data cut short", oneFloat(good).substr(0, oneFloat(good).size() - 1), "cut short"},
        {"data too long", oneFloat(good) + "y", "expected 4 bytes of data"},
        {"listed twice", oneFloat(good + "," + good), "twice"},
        {"overlap", oneFloat(good + R"(,"b":{"dtype":"F16","shape":[1],"data_offsets":[2,4]})"), "overlaps"},
        {"same place", oneFloat(good + R"(,"b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]})"), "overlaps"},
        {"gap", oneFloat(R"("a":{"dtype":"U8","shape":[2],"data_offsets":[2,4]})"), "gap"},
        {"outside", oneFloat(R"("a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]})"), "file holds 4 bytes"},
        {"backwards", oneFloat(R"("a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]})"), "data are at 4 to 0"},
        {"negative offset", oneFloat(R"("a":{"dtype":"F32","shape":[1],"data_offsets":[-4,0]})"), "offsets"},
        {"three offsets", oneFloat(R"("a":{"dtype":"F32","shape":[1],"data_offsets":[0,4,4]})"), "offsets"},
        {"unknown type", oneFloat(R"("a":{"dtype":"F8_E4M3","shape":[4],"data_offsets":[0,4]})"), "F8_E4M3"},
        {"type is a number", oneFloat(R"("a":{"dtype":7,"shape":[4],"data_offsets":[0,4]})"), "expected a type"},
        {"no type", oneFloat(R"("a":{"shape":[1],"data_offsets":[0,4]})"), "dtype"},
        {"not an object", oneFloat(R"("a":3)"), "expected an object"},
        {"wrong size", oneFloat(R"("a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]})"), "does not fit"},
        {"negative size", oneFloat(R"("a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]})"), "sizes of 0 or more"},
        {"fractional size", oneFloat(R"("a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]})"),
         "sizes of 0 or more"},
        {"sizes overflow", oneFloat(huge), "does not fit"},
        {"zero hides overflow",
         oneFloat(good + R"(,"b":{"dtype":"F32","shape":[0,4611686018427387904,4],"data_offsets":[4,4]})"),
         "does not fit"},
        {"beyond 64 bits", oneFloat(R"("a":{"dtype":"F32","shape":[18446744073709551615],"data_offsets":[0,4]})"),
         "sizes of 0 or more"},
        {"too many dimensions",
         oneFloat(R"("a":{"dtype":"F32","shape":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1],"data_offsets":[0,4]})"), "16"},
        {"metadata is a list", oneFloat(R"("__metadata__":[],)" + good), "__metadata__"},
        {"metadata holds a number", oneFloat(R"("__metadata__":{"a":1},)" + good), "expected a text"},
    };
    for (const auto& [name, bytes, expected] : table) {
        tests::writeBytes(m_file, bytes);
        const auto message = tests::weightErrorOf([&] { models::readSafetensors(m_file); });
        EXPECT_THAT(message, HasSubstr(expected)) << name;
        EXPECT_THAT(message, HasSubstr(m_file.string())) << name;
    }
}

TEST_F(Safetensors, NeverCrashesOnAFlippedByte)
{
    models::writeSafetensors(m_file, {{{"a", torch::ones({2, 2})}, {"b", torch::ones(3)}}, {{"k", "v"}}});
    const auto good = tests::readBytes(m_file);
    int refused = 0;
    for (size_t place = 0; place < good.size(); ++place) {
        for (const char flip : {'\x01', '\x80'}) {
            auto bytes = good;
            bytes[place] = static_cast<char>(bytes[place] ^ flip);
            tests::writeBytes(m_file, bytes);
            try {
                models::readSafetensors(m_file);
            } catch (const models::WeightError&) {
                ++refused;
            }
        }
    }
    EXPECT_GT(refused, 100);
}

TEST_F(Safetensors, AnyByteButZeroIsTrue)
{
    tests::writeBytes(m_file, tests::safetensorsBytes(R"({"a":{"dtype":"BOOL","shape":[3],"data_offsets":[0,3]}})",
                                                      std::string("\x00\x01\xff", 3)));
    const auto values = models::readSafetensors(m_file).tensors.at("a");
    EXPECT_TRUE(torch::equal(values, torch::tensor({false, true, true})));
}

TEST(TensorFile, FindsTensorsBelowAPrefix)
{
    const models::TensorFile file{
        {{"head.a", torch::ones(1)}, {"head.b.c", torch::ones(2)}, {"header", torch::ones(3)}}, {}};
    const auto found = file.below("head.");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found.at("b.c").numel(), 2);
}

TEST(LoadInto, NamesTheFirstMissingLeftOverOrMisshapenTensor)
{
    torch::nn::Sequential module(torch::nn::Linear(3, 2), torch::nn::BatchNorm1d(2));
    auto state = models::stateOf(*module);
    state.erase("1.num_batches_tracked");
    for (auto& [name, tensor] : state) {
        tensor.fill_(0.5);
    }
    models::loadInto(*module, state, "file");
    EXPECT_EQ(module->parameters()[0].mean().item<float>(), 0.5F);

    auto changed = state;
    changed.erase("0.bias");
    EXPECT_THAT(tests::weightErrorOf([&] { models::loadInto(*module, changed, "file"); }), HasSubstr("\"0.bias\""));
    changed = state;
    changed["0.extra"] = torch::ones(1);
    EXPECT_THAT(tests::weightErrorOf([&] { models::loadInto(*module, changed, "file"); }), HasSubstr("\"0.extra\""));
    changed = state;
    changed["0.weight"] = torch::ones({3, 2});
    EXPECT_THAT(tests::weightErrorOf([&] { models::loadInto(*module, changed, "file"); }),
                HasSubstr("[2, 3], found [3, 2]"));
}
