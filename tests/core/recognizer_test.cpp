#include "core/errors.h"
#include "core/recognition/denoising_impl.h"
#include "core/recognition/label_towers_impl.h"
#include "core/recognition/recognizer.h"
#include "datasets/errors.h"
#include "tests/core/tiny_model.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>

namespace kinescope::core
{
namespace
{

using tests::tinyModel;
using tests::TinyModelOptions;
using tests::wavingPerson;

RecognitionSettings fourNoises()
{
    RecognitionSettings settings;
    settings.noises = 4;
    settings.device = "cpu";
    settings.precision = "fp32";
    return settings;
}

std::vector<Action> named(const std::vector<std::string>& names)
{
    std::vector<Action> actions;
    for (const auto& name : names)
        actions.push_back({name, {}, -1});
    return actions;
}

std::vector<Action> fiveActions()
{
    return named({"wave", "sit down on a chair and stand up", "jump", "throw a ball with the right hand", "bow"});
}

Ranking rank(const std::shared_ptr<const RecognitionModel>& model, const std::vector<Action>& actions,
             const RecognitionSettings& settings, const RankingSink& partial = {})
{
    return Recognizer(model, settings).rank(wavingPerson(), actions, {}, {}, partial);
}

/// Noise scores by action, in the order given.
std::vector<std::vector<double>> scoresOf(const Ranking& ranking)
{
    std::vector<std::vector<double>> scores(ranking.labels.size());
    for (const auto& label : ranking.labels)
        scores[label.actionIndex] = label.noiseScores;
    return scores;
}

void expectNear(const std::vector<std::vector<double>>& left, const std::vector<std::vector<double>>& right,
                double tolerance)
{
    ASSERT_EQ(left.size(), right.size());
    for (std::size_t action = 0; action < left.size(); ++action) {
        ASSERT_EQ(left[action].size(), right[action].size());
        for (std::size_t noise = 0; noise < left[action].size(); ++noise)
            EXPECT_NEAR(left[action][noise], right[action][noise], tolerance) << action << " " << noise;
    }
}

/// As the published code does it: the denoiser once per label and noise.
std::vector<std::vector<double>> naiveScores(const RecognitionModel& model, const std::vector<Action>& actions,
                                             const RecognitionSettings& settings, int timestep)
{
    const torch::NoGradGuard noGradient;
    const auto& parts = model.implementation();
    const auto latent = parts.latentOf(datasets::canonicalize(wavingPerson(), canonicalSettings(parts)));
    const auto t = torch::full({1}, timestep, torch::kInt64);
    const double signal = std::sqrt(parts.schedule.alphaBar()[timestep].item<double>());
    const double spread = std::sqrt(1 - parts.schedule.alphaBar()[timestep].item<double>());
    const bool oneWay = parts.model.denoiser->options().attention == models::Attention::OneWay;
    auto denoiser = parts.model.denoiser;
    std::vector<std::vector<double>> scores;
    for (const auto& action : actions) {
        const auto text = encodeLabels(parts, {action.name}, {}).front();
        auto& row = scores.emplace_back();
        for (int noise = 0; noise < settings.noises; ++noise) {
            const auto eps = seededNoise({settings.seed, settings.antithetic}, noise, 1, 1, latent.size(2));
            const auto output = denoiser->forward(signal * latent + spread * eps, t, textBatch({&text}, oneWay));
            const auto target = parts.model.configuration.prediction == models::Prediction::Epsilon ? eps
                                : parts.model.configuration.prediction == models::Prediction::Sample
                                    ? latent
                                    : signal * eps - spread * latent;
            row.push_back((output - target).square().mean().item<double>());
        }
    }
    return scores;
}

TEST(Recognizer, EqualsOneCallPerLabelAndNoise)
{
    for (const auto attention : {models::Attention::OneWay, models::Attention::Joint})
        for (const auto prediction :
             {models::Prediction::Epsilon, models::Prediction::Sample, models::Prediction::Velocity}) {
            const auto model = tinyModel({.attention = attention, .prediction = prediction});
            const auto ranking = rank(model, fiveActions(), fourNoises());
            ASSERT_EQ(ranking.labels.size(), 5u);
            expectNear(scoresOf(ranking), naiveScores(*model, fiveActions(), fourNoises(), 25), 1e-5);
            EXPECT_GT(ranking.labels.back().score - ranking.labels.front().score, 1e-4); // labels do differ
        }
}

TEST(Recognizer, TheRankingFollowsFromTheNoiseScores)
{
    auto settings = fourNoises();
    settings.temperature = 0.05;
    const auto ranking = rank(tinyModel(), fiveActions(), settings);
    double sum = 0;
    for (std::size_t place = 0; place < ranking.labels.size(); ++place) {
        const auto& label = ranking.labels[place];
        EXPECT_EQ(label.label, fiveActions()[label.actionIndex].name);
        EXPECT_NEAR(label.score, std::accumulate(label.noiseScores.begin(), label.noiseScores.end(), 0.0) / 4, 1e-12);
        EXPECT_NEAR(label.probability / ranking.labels[0].probability,
                    std::exp((ranking.labels[0].score - label.score) / 0.05), 1e-9);
        EXPECT_TRUE(place == 0 || ranking.labels[place - 1].score <= label.score);
        sum += label.probability;
    }
    EXPECT_NEAR(sum, 1, 1e-12);
    EXPECT_NEAR(ranking.margin, ranking.labels[0].probability - ranking.labels[1].probability, 1e-12);
    EXPECT_TRUE(ranking.complete());
    EXPECT_EQ(ranking.modelHash, "0123456789ab");
    EXPECT_EQ(ranking.device, "cpu");
    EXPECT_EQ(ranking.precision, "fp32");
    EXPECT_GT(ranking.latentScore, 0);
}

TEST(Recognizer, SameSeedSameBitsOtherSeedOtherNumbers)
{
    const auto first = rank(tinyModel(), fiveActions(), fourNoises());
    const auto model = tinyModel();
    const auto second = rank(model, fiveActions(), fourNoises());
    const auto warm = rank(model, fiveActions(), fourNoises()); // towers from the cache
    EXPECT_EQ(scoresOf(first), scoresOf(second));
    EXPECT_EQ(scoresOf(first), scoresOf(warm));
    auto settings = fourNoises();
    settings.seed = 2;
    EXPECT_NE(scoresOf(first), scoresOf(rank(model, fiveActions(), settings)));
}

TEST(Recognizer, TheChunkSizeChangesNothing)
{
    auto settings = fourNoises();
    settings.noises = 8;
    for (const auto attention : {models::Attention::OneWay, models::Attention::Joint}) {
        const auto whole = rank(tinyModel({.attention = attention}), fiveActions(), settings);
        for (const int rows : {1, 3, 7}) {
            const auto parts =
                rank(tinyModel({.attention = attention, .passLimits = {1, rows}}), fiveActions(), settings);
            expectNear(scoresOf(whole), scoresOf(parts), 1e-6);
            for (std::size_t place = 0; place < 5; ++place)
                EXPECT_EQ(whole.labels[place].actionIndex, parts.labels[place].actionIndex);
        }
    }
}

TEST(Recognizer, ALabelsScoreDoesNotDependOnItsCompany)
{
    const auto model = tinyModel();
    const auto together = scoresOf(rank(model, fiveActions(), fourNoises()));
    for (std::size_t action = 0; action < 5; ++action)
        expectNear({together[action]}, scoresOf(rank(model, {fiveActions()[action]}, fourNoises())), 1e-6);
}

TEST(Recognizer, AntitheticNoisesComeInPairsOfOppositeSign)
{
    const auto pairs = seededNoise({5, true}, 0, 6, 1, 64);
    for (int pair = 0; pair < 3; ++pair)
        EXPECT_TRUE(torch::equal(pairs[2 * pair], -pairs[2 * pair + 1]));
    EXPECT_FALSE(torch::equal(pairs[0], pairs[2]));
    EXPECT_TRUE(torch::equal(seededNoise({5, true}, 2, 3, 1, 64), pairs.narrow(0, 2, 3)));
    EXPECT_TRUE(torch::equal(seededNoise({5, false}, 0, 2, 1, 64)[1], pairs[2]));
}

TEST(Recognizer, NoiseIsStandardNormal)
{
    const auto noise = seededNoise({1, false}, 0, 400, 1, 256).to(torch::kFloat64);
    EXPECT_NEAR(noise.mean().item<double>(), 0, 0.01);
    EXPECT_NEAR(noise.square().mean().item<double>(), 1, 0.02);
    EXPECT_NEAR(noise.pow(4).mean().item<double>(), 3, 0.1);
    EXPECT_NEAR((noise[0] * noise[1]).mean().item<double>(), 0, 0.25);
}

TEST(Recognizer, SeveralDescriptionsAndTimestepsAreAveraged)
{
    const auto model = tinyModel();
    const auto apart = scoresOf(rank(model, named({"move", "the hand moves from side to side"}), fourNoises()));
    const std::vector<Action> together{{"greeting", {"move", "the hand moves from side to side"}, -1}};
    const auto averaged = scoresOf(rank(model, together, fourNoises()));
    auto templates = fourNoises();
    templates.templates = {"{}", "the hand {}s from side to side"};
    const auto put = scoresOf(rank(model, named({"move"}), templates));
    auto early = fourNoises();
    early.timesteps = {10};
    auto late = fourNoises();
    late.timesteps = {40};
    auto both = fourNoises();
    both.timesteps = {10, 40};
    const auto ten = scoresOf(rank(model, fiveActions(), early));
    const auto forty = scoresOf(rank(model, fiveActions(), late));
    const auto mixed = scoresOf(rank(model, fiveActions(), both));
    EXPECT_NE(ten, forty);
    for (std::size_t noise = 0; noise < 4; ++noise) {
        EXPECT_NEAR(averaged[0][noise], (apart[0][noise] + apart[1][noise]) / 2, 1e-6);
        EXPECT_NEAR(put[0][noise], (apart[0][noise] + apart[1][noise]) / 2, 1e-6);
        for (std::size_t action = 0; action < 5; ++action)
            EXPECT_NEAR(mixed[action][noise], (ten[action][noise] + forty[action][noise]) / 2, 1e-6);
    }
}

TEST(Recognizer, PartialRankingsSharpenIntoTheFinalOne)
{
    auto settings = fourNoises();
    settings.noises = 11; // odd: the last noise has no negative
    std::vector<Ranking> partials;
    const auto final =
        rank(tinyModel(), fiveActions(), settings, [&](const Ranking& ranking) { partials.push_back(ranking); });
    ASSERT_GE(partials.size(), 2u);
    const auto all = scoresOf(final);
    int before = 0;
    for (const auto& partial : partials) {
        EXPECT_FALSE(partial.complete());
        EXPECT_GT(partial.noises, before);
        before = partial.noises;
        const auto some = scoresOf(partial);
        for (std::size_t action = 0; action < all.size(); ++action)
            EXPECT_TRUE(std::equal(some[action].begin(), some[action].end(), all[action].begin()));
        EXPECT_EQ(some[0].size(), static_cast<std::size_t>(partial.noises));
    }
    EXPECT_EQ(final.noises, 11);
    EXPECT_EQ(all[0].size(), 11u);
}

TEST(Recognizer, StopsInTheMiddle)
{
    const Recognizer recognizer(tinyModel({.passLimits = {1, 1}}), fourNoises());
    for (const char* stage : {"Reading", "Text 2", "Noise"}) {
        std::stop_source stop;
        bool reached = false;
        const auto progress = [&](const Progress& now) {
            if (now.message.starts_with(stage)) {
                reached = true;
                stop.request_stop();
            }
        };
        EXPECT_THROW(recognizer.rank(wavingPerson(), fiveActions(), stop.get_token(), progress), Cancelled) << stage;
        EXPECT_TRUE(reached) << stage;
    }
}

TEST(Recognizer, ProgressNeverGoesBack)
{
    double last = 0;
    const auto progress = [&](const Progress& now) {
        EXPECT_GE(now.fraction, last - 1e-12) << now.message;
        last = now.fraction;
    };
    Recognizer(tinyModel(), fourNoises()).rank(wavingPerson(), fiveActions(), {}, progress);
    EXPECT_DOUBLE_EQ(last, 1);
}

TEST(Recognizer, RefusesEmptyAndDuplicateLabelsInWords)
{
    const Recognizer recognizer(tinyModel(), fourNoises());
    const auto refusal = [&](const std::vector<Action>& actions) -> std::string {
        try {
            recognizer.rank(wavingPerson(), actions, {}, {});
        } catch (const InputError& error) {
            return error.what();
        }
        return "accepted";
    };
    EXPECT_THAT(refusal({}), testing::HasSubstr("at least one"));
    EXPECT_THAT(refusal(named({"wave", "  "})), testing::HasSubstr("Action 2"));
    EXPECT_THAT(refusal({{"wave", {""}, -1}}), testing::HasSubstr("Action 1"));
    EXPECT_THAT(refusal(named({"wave", "bow", "Wave "})),
                testing::AllOf(testing::HasSubstr("Action 3"), testing::HasSubstr("action 1")));
}

TEST(Recognizer, RefusesSettingsOutOfRange)
{
    const auto refuses = [](const std::function<void(RecognitionSettings&)>& change) {
        auto settings = fourNoises();
        change(settings);
        EXPECT_THROW(Recognizer(tinyModel(), settings), InputError);
    };
    refuses([](auto& settings) { settings.noises = 0; });
    refuses([](auto& settings) { settings.noises = 100000; });
    refuses([](auto& settings) { settings.timesteps = {50}; });
    refuses([](auto& settings) { settings.timesteps = {-1}; });
    refuses([](auto& settings) { settings.temperature = std::nan(""); });
    refuses([](auto& settings) { settings.device = "cuda:x"; });
    refuses([](auto& settings) { settings.device = "tpu"; });
    refuses([](auto& settings) { settings.precision = "fp64"; });
    refuses([](auto& settings) { settings.templates = {"{}", "a person waves"}; });
    if (torch::cuda::is_available())
        return;
    auto settings = fourNoises();
    settings.device = "cuda:1";
    EXPECT_THROW(rank(tinyModel(), fiveActions(), settings), InputError);
}

TEST(Recognizer, ARecordingWithoutABodyIsRefused)
{
    auto sequence = wavingPerson();
    sequence.bodies.clear();
    const Recognizer recognizer(tinyModel(), fourNoises());
    EXPECT_THROW(recognizer.rank(sequence, fiveActions(), {}, {}), datasets::SequenceError);
}

TEST(Recognizer, TakesOddTextsAndASingleLabel)
{
    const auto ranking =
        rank(tinyModel(), named({std::string(5000, 'x'), "🤸‍♀️", "跳起来然后坐下", "a"}), fourNoises());
    EXPECT_EQ(ranking.labels.size(), 4u);
    const auto single = rank(tinyModel(), named({"wave"}), fourNoises());
    EXPECT_EQ(single.margin, 1);
    EXPECT_DOUBLE_EQ(single.labels.front().probability, 1);
}

TEST(Recognizer, TakesTenThousandLabels)
{
    std::vector<std::string> names;
    for (int index = 0; index < 10000; ++index)
        names.push_back(fmt::format("action {}", index));
    auto settings = fourNoises();
    settings.noises = 2;
    const auto model = tinyModel();
    const auto ranking = rank(model, named(names), settings);
    ASSERT_EQ(ranking.labels.size(), 10000u);
    double sum = 0;
    for (const auto& label : ranking.labels)
        sum += label.probability;
    EXPECT_NEAR(sum, 1, 1e-9);
    const std::vector<Action> few = named({"action 0", "action 4711", "action 9999"});
    const auto naive = naiveScores(*model, few, settings, 25);
    const auto scores = scoresOf(ranking);
    expectNear({scores[0], scores[4711], scores[9999]}, naive, 1e-5);
}

TEST(Recognizer, PruningKeepsTheWinnerAndSaysWhatItLeftOut)
{
    std::vector<std::string> names;
    for (int index = 0; index < 40; ++index)
        names.push_back(fmt::format("action {}", index));
    auto settings = fourNoises();
    settings.noises = 16;
    const auto full = rank(tinyModel(), named(names), settings);
    settings.prune = true;
    const auto pruned = rank(tinyModel(), named(names), settings);
    EXPECT_EQ(pruned.labels.size(), 40u);
    EXPECT_EQ(pruned.labels.front().label, full.labels.front().label);
    const auto complete = std::count_if(pruned.labels.begin(), pruned.labels.end(),
                                        [](const RankedLabel& label) { return label.noiseScores.size() == 16; });
    EXPECT_GE(complete, 5);
    EXPECT_EQ(complete < 40, !pruned.notes.empty() && pruned.notes.back().find("set aside") != std::string::npos);
}

TEST(Recognizer, Bfloat16ComesCloseToFp32)
{
    auto settings = fourNoises();
    const auto exact = scoresOf(rank(tinyModel(), fiveActions(), settings));
    settings.precision = "bf16";
    const auto ranking = rank(tinyModel(), fiveActions(), settings);
    EXPECT_EQ(ranking.precision, "bf16");
    expectNear(scoresOf(ranking), exact, 0.05);
}

TEST(Recognizer, SmallModelsStayInFp32WithoutATrial)
{
    auto settings = fourNoises();
    settings.precision = "auto";
    EXPECT_EQ(rank(tinyModel(), fiveActions(), settings).precision, "fp32");
}

TEST(Recognizer, EncodesToTheStandardisedLatent)
{
    const auto latent = Recognizer(tinyModel(), fourNoises()).encode(wavingPerson());
    ASSERT_EQ(latent.size(), 16u);
    double squares = 0;
    for (const float value : latent)
        squares += static_cast<double>(value) * value;
    EXPECT_NEAR(std::sqrt(squares / 16), rank(tinyModel(), fiveActions(), fourNoises()).latentScore, 1e-5);
}

TEST(Recognizer, WeightsThatAreNotFiniteAreToldInWords)
{
    auto fdsm = tests::tinyFdsm();
    {
        const torch::NoGradGuard noGradient;
        fdsm.denoiser->parameters().front().fill_(std::numeric_limits<float>::infinity());
    }
    ModelCard card;
    card.timesteps = 50;
    card.inferenceTimestep = 25;
    const auto model = RecognitionModel::Implementation::share(
        std::make_unique<RecognitionModel::Implementation>(fdsm, tests::fakeTextEncoder(), card));
    EXPECT_THROW(rank(model, fiveActions(), fourNoises()), ModelError);
}

} // namespace
} // namespace kinescope::core
