#include "core/errors.h"
#include "core/recognition/recognition_model_impl.h"
#include "core/recognition/recognizer.h"
#include "core/resources.h"
#include "tests/core/scoped_environment.h"
#include "tests/core/tiny_model.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>

#include <fstream>

namespace kinescope::core
{
namespace
{

using testing::HasSubstr;

std::string refusal(const std::function<void()>& work)
{
    try {
        work();
    } catch (const ModelError& error) {
        return error.what();
    }
    return "accepted";
}

std::filesystem::path writtenCheckpoint(int textWidth)
{
    auto fdsm = tests::tinyFdsm({.textWidth = textWidth});
    fdsm.configuration.textEncoder = "minilm-l6-v2";
    fdsm.configuration.details = R"({"metrics": {"accuracy": 0.5}, "source": "test"})";
    const auto path = tests::scratchDirectory("recognition_model") / "tiny.safetensors";
    models::writeCheckpoint(path, fdsm);
    return path;
}

TEST(RecognitionModel, LoadsACheckpointWithItsTextEncoder)
{
    if (!std::filesystem::exists(cacheDirectory() / "text" / "minilm-l6-v2"))
        GTEST_SKIP() << "skipped: the text encoder minilm-l6-v2 is not in the cache";
    const auto path = writtenCheckpoint(384);
    const auto model = RecognitionModel::load(path);
    EXPECT_EQ(model->card().name, "tiny");
    EXPECT_EQ(model->card().hash.size(), 12u);
    EXPECT_EQ(model->card().hiddenWidth, 32);
    EXPECT_EQ(model->card().attention, "one_way");
    EXPECT_THAT(model->card().details, testing::Contains(testing::Pair("metrics.accuracy", "0.5")));
    RecognitionSettings settings;
    settings.noises = 2;
    const std::vector<Action> actions{{"wave", {}, -1}, {"", {}, -1}};
    const auto ranking = Recognizer(model, settings).rank(tests::wavingPerson(), std::span(actions).first(1), {}, {});
    EXPECT_EQ(ranking.labels.front().label, "wave");
    EXPECT_EQ(ranking.modelHash, model->card().hash);
    EXPECT_THAT(refusal([] { RecognitionModel::load(writtenCheckpoint(16)); }), HasSubstr("another text encoder"));
}

TEST(RecognitionModel, AMissingTextEncoderComesWithTheRemedy)
{
    const auto path = writtenCheckpoint(384);
    const tests::ScopedEnvironment cache("XDG_CACHE_HOME", tests::scratchDirectory("empty_cache").string());
    EXPECT_THAT(
        refusal([&] { RecognitionModel::load(path); }),
        testing::AllOf(HasSubstr("minilm-l6-v2"), HasSubstr("fetch_text_encoder.sh"), HasSubstr(path.string())));
}

TEST(RecognitionModel, DamagedFilesAreModelErrors)
{
    const auto folder = tests::scratchDirectory("damaged_models");
    const auto whole = writtenCheckpoint(384);
    const auto size = std::filesystem::file_size(whole);
    for (const std::uintmax_t kept : {std::uintmax_t{0}, std::uintmax_t{7}, size / 2, size - 1}) {
        const auto path = folder / "cut.safetensors";
        std::filesystem::copy_file(whole, path, std::filesystem::copy_options::overwrite_existing);
        std::filesystem::resize_file(path, kept);
        EXPECT_THAT(refusal([&] { RecognitionModel::load(path); }), HasSubstr("cut.safetensors")) << kept;
    }
    EXPECT_THAT(refusal([&] { RecognitionModel::load(folder / "absent.safetensors"); }), HasSubstr("absent"));
}

TEST(RecognitionModel, PartsThatDoNotFitAreRefused)
{
    const auto build = [](std::shared_ptr<models::TextEncoder> text, const std::string& id) {
        auto fdsm = tests::tinyFdsm();
        fdsm.configuration.textEncoder = id;
        RecognitionModel::Implementation(fdsm, std::move(text), {});
    };
    EXPECT_THAT(refusal([&] { build(tests::fakeTextEncoder(12), "fake"); }), HasSubstr("wide"));
    EXPECT_THAT(refusal([&] { build(tests::fakeTextEncoder(16), "openclip-vit-h"); }), HasSubstr("openclip-vit-h"));
    EXPECT_EQ(refusal([&] { build(tests::fakeTextEncoder(16), "fake"); }), "accepted");
}

TEST(RecognitionModel, TheTowerCacheStaysInItsBounds)
{
    TowerCache cache(10000);
    const auto tower = [](int64_t width) {
        models::TextTower made;
        made.labels = 1;
        made.pooledEmbedding = torch::zeros({1, width});
        return std::make_shared<const models::TextTower>(std::move(made));
    };
    for (int index = 0; index < 10; ++index)
        cache.insert(std::to_string(index), tower(500)); // 2001 bytes each: four fit
    EXPECT_EQ(cache.find("5"), nullptr);
    EXPECT_NE(cache.find("6"), nullptr); // now the latest
    cache.insert("10", tower(500));
    EXPECT_EQ(cache.find("7"), nullptr);
    EXPECT_NE(cache.find("6"), nullptr);
    cache.insert("huge", tower(5000));
    EXPECT_EQ(cache.find("huge"), nullptr);
    EXPECT_NE(cache.find("10"), nullptr);
}

} // namespace
} // namespace kinescope::core
