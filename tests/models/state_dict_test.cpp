#include "models/weights/published_models.h"
#include "models/weights/tensor_file.h"
#include "tests/models/byte_files.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace kinescope;
using testing::HasSubstr;

namespace
{

std::filesystem::path stored(const char* name)
{
    return tests::testDataDirectory() / "state_dicts" / name;
}

void expectHead(const models::TensorFile& file)
{
    ASSERT_EQ(file.tensors.size(), 4U);
    EXPECT_TRUE(torch::equal(file.tensors.at("head.net.0.weight"), torch::arange(12).div(8.0).view({4, 3})));
    EXPECT_TRUE(torch::equal(file.tensors.at("head.net.0.bias"), torch::arange(4).div(8.0)));
    EXPECT_EQ(file.tensors.at("head.net.2.weight").sizes(), torch::IntArrayRef({1, 4}));
    EXPECT_EQ(file.tensors.at("head.net.2.bias").item<float>(), 0.0F);
}

} // namespace

TEST(TorchStateDict, ReadsTheZipFormat)
{
    expectHead(models::readTorchStateDict(stored("head.pth")));
}

TEST(TorchStateDict, ReadsTheFormatBefore16)
{
    expectHead(models::readTorchStateDict(stored("old_format.pt")));
}

TEST(TorchStateDict, FlattensNestedDictionariesAndSharedStorages)
{
    const auto file = models::readTorchStateDict(stored("nested.pth"));
    const auto values = torch::arange(6).to(torch::kFloat32);
    EXPECT_EQ(file.metadata.at("epoch"), "3");
    EXPECT_EQ(file.metadata.at("name"), "run");
    EXPECT_EQ(file.metadata.at("rate"), "0.25");
    EXPECT_TRUE(torch::equal(file.tensors.at("state_dict.plain"), values.view({2, 3})));
    EXPECT_TRUE(torch::equal(file.tensors.at("state_dict.transposed"), values.view({2, 3}).t()));
    EXPECT_TRUE(torch::equal(file.tensors.at("state_dict.row"), values.slice(0, 3)));
    EXPECT_TRUE(torch::equal(file.tensors.at("state_dict.parameter"), values));
    EXPECT_EQ(file.tensors.at("state_dict.half").scalar_type(), torch::kFloat16);
    EXPECT_EQ(file.tensors.at("state_dict.count").item<int64_t>(), 7);
}

TEST(TorchStateDict, ReadsWhatLibTorchWrites)
{
    c10::Dict<std::string, torch::Tensor> state;
    state.insert("weight", torch::arange(6).to(torch::kFloat64).view({2, 3}));
    state.insert("flags", torch::tensor({true, false}));
    const auto bytes = torch::pickle_save(state);
    const auto path =
        tests::writeBytes(tests::scratchDirectory("state_dict") / "saved.pt", {bytes.begin(), bytes.end()});
    const auto file = models::readTorchStateDict(path);
    ASSERT_EQ(file.tensors.size(), 2U);
    EXPECT_TRUE(torch::equal(file.tensors.at("weight"), state.at("weight")));
    EXPECT_TRUE(torch::equal(file.tensors.at("flags"), state.at("flags")));
}

TEST(TorchStateDict, RefusesACommandByName)
{
    const auto message = tests::weightErrorOf([] { models::readTorchStateDict(stored("command.pth")); });
    EXPECT_THAT(message, HasSubstr("Refused"));
    EXPECT_THAT(message, HasSubstr("posix.system"));
    EXPECT_THAT(message, HasSubstr("command.pth"));
}

TEST(TorchStateDict, RefusesOtherFiles)
{
    const auto folder = tests::scratchDirectory("state_dict");
    for (const std::string bytes :
         {"", "hello", "PK\x03\x04", "\x80", "\x80\x02}.", "PK\x03\x04 and then nothing of use"}) {
        const auto path = tests::writeBytes(folder / "file.pth", bytes);
        EXPECT_THAT(tests::weightErrorOf([&] { models::readTorchStateDict(path); }), HasSubstr(path.string()));
    }
}

TEST(TorchStateDict, NeverCrashesOnACutOrFlippedFile)
{
    int refused = 0;
    const auto attempt = [&](const std::string& bytes) {
        try {
            models::parseTorchStateDict(bytes, "damaged.pth");
        } catch (const models::WeightError&) {
            ++refused;
        }
    };
    for (const char* name : {"head.pth", "old_format.pt", "nested.pth"}) {
        const auto good = tests::readBytes(stored(name));
        for (size_t place = 0; place < good.size(); ++place) {
            attempt(good.substr(0, place));
            for (const char flip : {'\x01', '\x80', '\xff'}) {
                auto bytes = good;
                bytes[place] = static_cast<char>(bytes[place] ^ flip);
                attempt(bytes);
            }
        }
    }
    EXPECT_GT(refused, 3000);
}

TEST(TorchStateDict, RefusesAListThatHoldsItself)
{
    const auto folder = tests::scratchDirectory("state_dict");
    // the old format's four pickles, with an object that is a list inside itself, and no storages
    const std::string signature("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.", 15);
    const std::string object = "\x80\x02]q\x01h\x01"
                               "a.";
    const auto path =
        tests::writeBytes(folder / "cycle.pt", signature + "\x80\x02K\x01." + "\x80\x02}." + object + "\x80\x02].");
    EXPECT_THAT(tests::weightErrorOf([&] { models::readTorchStateDict(path); }), HasSubstr("nested too deep"));
}

TEST(PublishedModels, LoadAGateHeadUnderAnyPrefix)
{
    auto head = models::readPublishedHead(stored("head.pth"));
    const auto pooled = torch::tensor({{1.0F, -2.0F, 0.5F}});
    const auto hidden =
        torch::relu(torch::matmul(pooled, torch::arange(12).div(8.0).view({4, 3}).t()) + torch::arange(4).div(8.0));
    const auto expected = torch::sigmoid(torch::matmul(hidden, torch::arange(4).div(8.0).view({4, 1})));
    EXPECT_NEAR(head->forward(pooled).item<float>(), expected.item<float>(), 1e-6);
}

TEST(PublishedModels, LoadADenoiserWithItsSizes)
{
    models::CrossDit made(models::CrossDitOptions{
        .latentWidth = 10, .textWidth = 6, .textTokens = 7, .hidden = 12, .depth = 3, .heads = 4});
    models::TensorFile file;
    for (const auto& [name, tensor] : models::stateOf(*made)) {
        file.tensors["module." + name] = tensor;
    }
    const auto path = tests::scratchDirectory("state_dict") / "model.safetensors";
    models::writeSafetensors(path, file);
    const auto read = models::readPublishedDenoiser(path, 4);
    EXPECT_EQ(read->options().depth, 3);
    EXPECT_EQ(read->options().textTokens, 7);
    EXPECT_TRUE(torch::equal(models::stateOf(*read).at("fl_pos_embed"), models::stateOf(*made).at("fl_pos_embed")));

    EXPECT_THAT(tests::weightErrorOf([&] { models::readPublishedDenoiser(path, 5); }), HasSubstr("heads"));
    file.tensors["module.blocks.1.attn.qkv.weight"] = torch::zeros({1, 1});
    models::writeSafetensors(path, file);
    EXPECT_THAT(tests::weightErrorOf([&] { models::readPublishedDenoiser(path, 4); }), HasSubstr("blocks.1.attn.qkv"));
}

TEST(PublishedModels, LoadAShiftGcnAndIgnoreItsIndexTables)
{
    models::ShiftGcn made(models::ShiftGcnOptions{.classes = 4});
    models::TensorFile file{models::stateOf(made), {}};
    file.tensors["l1.gcn1.shift_in"] = torch::zeros({75}, torch::kInt64);
    file.tensors["l1.gcn1.shift_out"] = torch::zeros({1600}, torch::kInt64);
    const auto path = tests::scratchDirectory("state_dict") / "shift.safetensors";
    models::writeSafetensors(path, file);
    const auto read = models::readPublishedShiftGcn(path);
    EXPECT_EQ(read->options().classes, 4);
    EXPECT_EQ(read->options().bodies, 2);
    EXPECT_EQ(read->options().widths, made.options().widths);
}
