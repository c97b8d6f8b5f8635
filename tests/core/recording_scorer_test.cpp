#include "core/errors.h"
#include "core/recognition/recording_scorer_impl.h"
#include "datasets/errors.h"
#include "tests/core/tiny_model.h"

#include <gtest/gtest.h>

namespace kinescope::core
{
namespace
{

using tests::tinyModel;
using tests::wavingPerson;

RecognitionSettings eightNoises()
{
    RecognitionSettings settings;
    settings.noises = 8;
    settings.device = "cpu";
    settings.precision = "fp32";
    settings.timesteps = {10, 25};
    return settings;
}

std::vector<Action> actions()
{
    return {
        {"wave", {}, -1}, {"bow", {"bend forward", "take a bow"}, -1}, {"jump as high as you possibly can", {}, -1}};
}

TEST(RecordingScorer, RanksManyRecordingsAsTheRecognizerRanksEach)
{
    for (const auto attention : {models::Attention::Joint, models::Attention::OneWay}) {
        tests::TinyModelOptions options;
        options.attention = attention;
        const auto model = tinyModel(options);
        const auto whole = wavingPerson();
        const std::vector<datasets::SkeletonSequence> recordings{whole, datasets::cut(whole, 0, 20),
                                                                 datasets::cut(whole, 15, 60)};
        std::vector<datasets::CanonicalSequence> canonical;
        for (const auto& recording : recordings)
            canonical.push_back(datasets::canonicalize(recording, canonicalSettings(model->implementation())));
        RecordingScorer scorer(model, eightNoises(), actions(), {});
        const auto rankings = scorer.rank(latentsOf(model->implementation(), canonical), {});
        ASSERT_EQ(rankings.size(), recordings.size());
        for (std::size_t index = 0; index < recordings.size(); ++index) {
            const auto expected = Recognizer(model, eightNoises()).rank(recordings[index], actions(), {}, {});
            ASSERT_EQ(rankings[index].labels.size(), expected.labels.size());
            for (std::size_t label = 0; label < expected.labels.size(); ++label) {
                EXPECT_EQ(rankings[index].labels[label].label, expected.labels[label].label);
                EXPECT_NEAR(rankings[index].labels[label].score, expected.labels[label].score, 1e-4);
                EXPECT_NEAR(rankings[index].labels[label].probability, expected.labels[label].probability, 1e-2);
            }
            EXPECT_NEAR(rankings[index].latentScore, expected.latentScore, 1e-4);
        }
    }
}

TEST(RecordingScorer, StopsWhenAsked)
{
    const auto model = tinyModel({});
    RecordingScorer scorer(model, eightNoises(), actions(), {});
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(scorer.rank(torch::zeros({2, 1, 16}), stop.get_token()), Cancelled);
}

TEST(Recognizer, LooksAtTheGivenFramesAlone)
{
    const auto model = tinyModel({});
    const auto whole = wavingPerson();
    const Recognizer recognizer(model, eightNoises());
    const auto part = recognizer.rank(whole, actions(), {}, {}, {}, FrameRange{10, 30});
    const auto expected = recognizer.rank(datasets::cut(whole, 10, 30), actions(), {}, {});
    EXPECT_EQ(part.frames, (FrameRange{10, 30}));
    EXPECT_EQ(part.labels.front().score, expected.labels.front().score);
    EXPECT_THROW(recognizer.rank(whole, actions(), {}, {}, {}, FrameRange{10, 61}), datasets::SequenceError);
}

} // namespace
} // namespace kinescope::core
