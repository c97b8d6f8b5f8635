#include "core/errors.h"
#include "core/training/augmentation_impl.h"
#include "core/training/data_order.h"
#include "core/training/denoiser_stage_impl.h"
#include "core/training/encoder_stage_impl.h"
#include "core/training/flat_optimizer_impl.h"
#include "core/training/label_classes.h"
#include "core/training/metrics_log.h"
#include "core/training/parallel_loop.h"
#include "core/training/run_checkpoint_impl.h"
#include "core/training/training_state.h"
#include "datasets/errors.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <set>

namespace kinescope::core
{
namespace
{

TEST(DataOrder, VisitsEverySampleOnceAnEpochAcrossBatchBorders)
{
    DataOrder order(10, 4, 3, "test");
    std::vector<std::int64_t> visits;
    for (int step = 0; step < 5; ++step)
        for (const auto index : order.batch(step))
            visits.push_back(index);
    for (int epoch = 0; epoch < 2; ++epoch)
        EXPECT_EQ(std::set<std::int64_t>(visits.begin() + epoch * 10, visits.begin() + (epoch + 1) * 10).size(), 10u);
    EXPECT_NE(std::vector(visits.begin(), visits.begin() + 10), std::vector(visits.begin() + 10, visits.end()));
}

TEST(DataOrder, StepAloneTellsTheBatch)
{
    DataOrder forward(7, 3, 3, "test");
    DataOrder jumped(7, 3, 3, "test");
    std::vector<std::int64_t> last;
    for (int step = 0; step <= 9; ++step)
        last = forward.batch(step);
    EXPECT_EQ(jumped.batch(9), last);
    EXPECT_THROW(DataOrder(0, 3, 3, "test"), InputError);
}

TEST(FlatAdamW, StepsAsTorchsAdamWDoes)
{
    torch::manual_seed(1);
    torch::nn::Linear ours(5, 3), theirs(5, 3);
    {
        const torch::NoGradGuard guard;
        theirs->weight.copy_(ours->weight);
        theirs->bias.copy_(ours->bias);
    }
    FlatAdamW::Options options;
    options.weightDecay = 0.1;
    FlatAdamW flat(ours->parameters(), options);
    torch::optim::AdamW reference(theirs->parameters(), torch::optim::AdamWOptions(0.02).weight_decay(0.1));
    const auto input = torch::randn({4, 5});
    for (int step = 0; step < 20; ++step) {
        flat.clearGradients();
        ours->forward(input).square().mean().backward();
        flat.step(0.02);
        reference.zero_grad();
        theirs->forward(input).square().mean().backward();
        reference.step();
    }
    EXPECT_TRUE(torch::allclose(ours->weight, theirs->weight, 1e-4, 1e-6));
    EXPECT_TRUE(torch::allclose(ours->bias, theirs->bias, 1e-4, 1e-6));
}

TEST(FlatAdamW, ClipsToTheNormAndTellsTheOneBefore)
{
    torch::nn::Linear layer(3, 2);
    FlatAdamW flat(layer->parameters(), {});
    (layer->forward(torch::ones({1, 3})).sum() * 100).backward();
    const double norm = flat.clip(1.0);
    EXPECT_NEAR(norm, 100 * std::sqrt(8.0), 1e-2);
    EXPECT_NEAR(flat.clip(0), 1.0, 1e-4);
}

TEST(FlatAdamW, RestoredStateGoesOnBitForBit)
{
    torch::manual_seed(2);
    const auto input = torch::randn({4, 5});
    const auto advance = [&](torch::nn::Linear& layer, FlatAdamW& optimizer, int steps) {
        for (int step = 0; step < steps; ++step) {
            optimizer.clearGradients();
            layer->forward(input).square().mean().backward();
            optimizer.step(0.01);
        }
    };
    FlatAdamW::Options options;
    options.averageDecay = 0.9;
    torch::nn::Linear first(5, 3), second(5, 3);
    FlatAdamW original(first->parameters(), options);
    advance(first, original, 5);
    {
        const torch::NoGradGuard guard;
        second->weight.copy_(first->weight);
        second->bias.copy_(first->bias);
    }
    FlatAdamW resumed(second->parameters(), options);
    resumed.restore(original.state());
    advance(first, original, 5);
    advance(second, resumed, 5);
    EXPECT_TRUE(torch::equal(first->weight, second->weight));
    EXPECT_TRUE(torch::equal(original.state().at("average"), resumed.state().at("average")));
    EXPECT_THROW(resumed.restore({}), ModelError);
}

TEST(LearningRates, RiseToThePeakAndFallToNothing)
{
    EXPECT_NEAR(oneCycleRate(1.0, 0, 100), 0.04, 1e-9);
    EXPECT_NEAR(oneCycleRate(1.0, 29, 100), 1.0, 1e-9);
    EXPECT_NEAR(oneCycleRate(1.0, 99, 100), 1.0 / 250000, 1e-9);
    EXPECT_NEAR(warmupCosineRate(1.0, 0, 100, 10), 0.1, 1e-9);
    EXPECT_NEAR(warmupCosineRate(1.0, 10, 100, 10), 1.0, 1e-9);
    EXPECT_NEAR(warmupCosineRate(1.0, 55, 100, 10), 0.5, 1e-9);
    for (const int steps : {1, 2, 3})
        EXPECT_TRUE(std::isfinite(oneCycleRate(1.0, steps - 1, steps)));
}

TEST(Curriculum, GoesFromRichToSparse)
{
    EXPECT_NEAR(richProbability(true, 0, 100), 1, 1e-9);
    EXPECT_NEAR(richProbability(true, 50, 100), 0.5, 1e-9);
    EXPECT_NEAR(richProbability(true, 100, 100), 0, 1e-9);
    EXPECT_NEAR(richProbability(false, 3, 100), 0.5, 1e-9);
}

TEST(AlignmentLoss, EqualsTheNaiveSumOverPositives)
{
    torch::manual_seed(3);
    const auto motion = torch::nn::functional::normalize(torch::randn({4, 6}));
    const auto text = torch::nn::functional::normalize(torch::randn({3, 6}));
    const std::vector<std::int64_t> labels = {0, 2, 0, 2}; // class 1 has no motion here
    const auto logits = (torch::matmul(motion, text.t()) * 5).to(torch::kDouble);
    const auto at = [&](int row, std::int64_t column) { return logits[row][column].item<double>(); };
    double toText = 0;
    for (int row = 0; row < 4; ++row) {
        double sum = 0;
        for (int column = 0; column < 3; ++column)
            sum += std::exp(at(row, column));
        toText -= std::log(std::exp(at(row, labels[static_cast<std::size_t>(row)])) / sum) / 4;
    }
    double toMotion = 0;
    for (const int column : {0, 2}) {
        double sum = 0;
        for (int row = 0; row < 4; ++row)
            sum += std::exp(at(row, column));
        for (int row = 0; row < 4; ++row)
            if (labels[static_cast<std::size_t>(row)] == column)
                toMotion -= std::log(std::exp(at(row, column)) / sum) / 2 / 2;
    }
    const auto loss =
        alignmentLoss(motion, text, torch::tensor(labels, torch::kInt64), torch::tensor(5.0)).item<double>();
    EXPECT_NEAR(loss, (toText + toMotion) / 2, 1e-5);
}

TEST(Augmentation, IsTheSameForTheSameSeedAndLeavesAbsentBodiesZero)
{
    torch::manual_seed(4);
    auto motion = torch::randn({3, 3, 16, 25, 2});
    motion[1].select(3, 1).zero_();
    const auto once = augmented(motion, {}, 9);
    EXPECT_TRUE(torch::equal(once, augmented(motion, {}, 9)));
    EXPECT_FALSE(torch::equal(once, augmented(motion, {}, 10)));
    EXPECT_EQ(once[1].select(3, 1).abs().max().item<float>(), 0.0f);
    EXPECT_GT(once[0].select(3, 1).abs().max().item<float>(), 0.0f);
    EXPECT_TRUE(torch::isfinite(once).all().item<bool>());
}

TEST(Augmentation, WithoutAnyChangeGivesTheMotionBack)
{
    const auto motion = torch::randn({2, 3, 16, 25, 1});
    const Augmentation none{0, 0, 0, 0, 0, 0, 0, 0, 0};
    EXPECT_TRUE(torch::allclose(augmented(motion, none, 1), motion, 1e-5, 1e-5));
}

TEST(Augmentation, ResamplingInterpolatesLinearly)
{
    const auto motion = torch::arange(8, torch::kFloat).view({1, 1, 8, 1, 1}).expand({1, 3, 8, 25, 1}).contiguous();
    const auto places = torch::tensor({{0.0F, 1.5F, 6.25F, 7.0F}});
    const auto result = resampled(motion, places).select(1, 0).select(2, 3).flatten();
    EXPECT_TRUE(torch::allclose(result, torch::tensor({0.0F, 1.5F, 6.25F, 7.0F})));
}

TEST(TrainingStateMachine, AllowsWhatItsPredicatesSay)
{
    using Phase = TrainingState::Phase;
    TrainingState state;
    EXPECT_FALSE(state.pause());
    EXPECT_FALSE(state.stop());
    EXPECT_TRUE(state.start());
    EXPECT_FALSE(state.start()); // two starts
    EXPECT_FALSE(state.clear()); // clear while training
    EXPECT_TRUE(state.pause());
    EXPECT_TRUE(state.stop()); // pause, then stop
    EXPECT_EQ(state.phase(), Phase::Stopping);
    EXPECT_FALSE(state.resume());
    EXPECT_TRUE(state.finish(true));
    EXPECT_EQ(state.phase(), Phase::Idle);
    EXPECT_TRUE(state.start());
    EXPECT_TRUE(state.pause());
    EXPECT_TRUE(state.resume());
    EXPECT_TRUE(state.stop()); // stop after resume
    EXPECT_TRUE(state.fail());
    EXPECT_EQ(toString(state.phase()), "Failed");
    EXPECT_TRUE(state.canStart());
}

TEST(MetricsLog, CutsBackToACheckpointAndDropsAHalfLine)
{
    const auto path = tests::scratchDirectory("metrics") / "metrics.jsonl";
    const auto event = [](const std::string& stage, int step) {
        TrainingEvent made;
        made.stage = stage;
        made.step = step;
        made.steps = 9;
        made.values["loss"] = 0.5 / step;
        return made;
    };
    {
        MetricsLog log(path);
        for (int step = 1; step <= 3; ++step)
            log.append(event("encoder", step));
        for (int step = 1; step <= 4; ++step)
            log.append(event("denoiser", step));
    }
    std::ofstream(path, std::ios::app) << R"({"stage":"denoiser","st)";
    MetricsLog(path).keepUpTo({"encoder", "gate", "denoiser"}, "denoiser", 2);
    const auto events = readMetrics(path);
    ASSERT_EQ(events.size(), 5u);
    EXPECT_EQ(events.back().step, 2);
    EXPECT_EQ(events.back().values.at("loss"), 0.25);
    MetricsLog(path).keepUpTo({"encoder", "gate", "denoiser"}, "encoder", 1);
    EXPECT_EQ(readMetrics(path).size(), 1u);
}

TEST(LabelClasses, AreReadFromPromptsAndFromLines)
{
    const auto folder = tests::scratchDirectory("labels");
    std::ofstream(folder / "prompts.json")
        << R"({"name":"x","actions":[{"id":4,"name":"wave","descriptions":["the hand moves"],"intensity":0.4},{"id":7,"name":"bow"}]})";
    const auto classes = readLabelClasses(folder / "prompts.json");
    ASSERT_EQ(classes.size(), 2u);
    EXPECT_EQ(classes[0].id, 4);
    EXPECT_EQ(classes[0].descriptions, std::vector<std::string>{"the hand moves"});
    EXPECT_DOUBLE_EQ(classes[0].intensity, 0.4);
    EXPECT_LT(classes[1].intensity, 0);
    std::ofstream(folder / "lines.txt") << "wave: the hand moves\n\nbow\n";
    const auto lines = readLabelClasses(folder / "lines.txt");
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0].name, "wave");
    EXPECT_EQ(lines[0].descriptions, std::vector<std::string>{"the hand moves"});
    EXPECT_EQ(lines[1].id, 1);
}

TEST(LabelClasses, TakeTheUsualFormsOfJson)
{
    const auto folder = tests::scratchDirectory("labels");
    const auto read = [&](const std::string& text) {
        std::ofstream(folder / "list.json") << text;
        return readLabelClasses(folder / "list.json");
    };
    for (const char* text : {R"(["wave", " bow "])", R"({"classes": ["wave", "bow"]})",
                             R"({"labels": [{"label": "wave"}, {"name": "bow", "id": 1}]})"}) {
        const auto classes = read(text);
        ASSERT_EQ(classes.size(), 2u) << text;
        EXPECT_EQ(classes[0].name, "wave") << text;
        EXPECT_EQ(classes[1].name, "bow") << text;
        EXPECT_EQ(classes[1].id, 1) << text;
    }
    EXPECT_EQ(read(R"([{"name": "wave", "description": "the hand moves"}])")[0].descriptions,
              std::vector<std::string>{"the hand moves"});
}

TEST(LabelClasses, ThatCountFromOneAreCountedFromZeroWhereTheRecordingsAre)
{
    std::vector<LabelClass> classes(2);
    classes[0].id = 1;
    classes[1].id = 2;
    EXPECT_FALSE(countFromZero(classes, {labelledFile("a2_s1_t1_skeleton.mat")}));
    EXPECT_EQ(classes[0].id, 1);
    EXPECT_TRUE(countFromZero(classes, {labelledFile("a2_s1_t1_skeleton.mat"), labelledFile("a1_s1_t1_skeleton.mat")}));
    EXPECT_EQ(classes[0].id, 0);
    EXPECT_EQ(classes[1].id, 1);
    EXPECT_FALSE(countFromZero(classes, {labelledFile("a1_s1_t1_skeleton.mat")}));
}

TEST(LabelClasses, RefuseWhatIsNotAClassList)
{
    const auto folder = tests::scratchDirectory("labels");
    const auto refused = [&](const std::string& text) {
        std::ofstream(folder / "bad.json") << text;
        EXPECT_THROW(readLabelClasses(folder / "bad.json"), std::runtime_error) << text;
    };
    refused("");
    refused("{\"actions\": 3}");
    refused("{\"actions\": [{\"id\": 1}]}");
    refused("{\"actions\": [{\"id\": 1, \"name\": \"a\"}, {\"id\": 1, \"name\": \"b\"}]}");
    refused("{\"actions\": [{\"id\": -1, \"name\": \"a\"}]}");
    refused("{\"actions\": [");
    EXPECT_THROW(readLabelClasses(folder / "absent.json"), InputError);
}

TEST(Split, IsReadFromNpyAndText)
{
    const auto folder = tests::scratchDirectory("split");
    std::string header = "{'descr': '<i8', 'fortran_order': False, 'shape': (2,), }";
    header.resize(118, ' ');
    std::string bytes("\x93NUMPY\x01\x00v\x00", 10);
    bytes += header;
    for (const std::int64_t id : {11, 4})
        bytes.append(reinterpret_cast<const char*>(&id), sizeof id);
    std::ofstream(folder / "a.npy", std::ios::binary) << bytes;
    EXPECT_EQ(chooseSplit(folder / "a.npy", {}).unseen, (std::vector<int>{4, 11}));
    std::ofstream(folder / "a.txt") << "[11, 4]\n";
    EXPECT_EQ(chooseSplit(folder / "a.txt", {}).unseen, (std::vector<int>{4, 11}));
    for (const auto& cut : {bytes.substr(0, 8), bytes.substr(0, 40)}) {
        std::ofstream(folder / "cut.npy", std::ios::binary | std::ios::trunc) << cut;
        EXPECT_THROW(chooseSplit(folder / "cut.npy", {}), datasets::ParseError);
    }
    std::ofstream(folder / "b.txt") << "wave";
    EXPECT_THROW(chooseSplit(folder / "b.txt", {}), datasets::ParseError);
}

TEST(LabelledFile, TakesClassAndSubjectFromTheName)
{
    EXPECT_EQ(labelledFile("d/a27_s8_t2_skeleton.mat").classId, 26);
    EXPECT_EQ(labelledFile("d/a27_s8_t2_skeleton.mat").subject, 8);
    EXPECT_EQ(labelledFile("S001C001P012R001A060.skeleton").classId, 59);
    EXPECT_EQ(labelledFile("S001C001P012R001A060.skeleton").subject, 12);
    EXPECT_EQ(labelledFile("readme.txt").classId, -1);
}

TEST(ParallelLoop, DoesEachOnceAndHandsExceptionsOn)
{
    std::vector<std::atomic<int>> visits(500);
    parallelLoop(visits.size(), [&](std::size_t i) { ++visits[i]; }, {});
    EXPECT_TRUE(std::all_of(visits.begin(), visits.end(), [](const auto& count) { return count == 1; }));
    EXPECT_THROW(parallelLoop(50,
                              [](std::size_t i) {
                                  if (i == 20)
                                      throw InputError("bad");
                              },
                              {}),
                 InputError);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(parallelLoop(
                     50, [](std::size_t) {}, stop.get_token()),
                 Cancelled);
}

RunCheckpoint checkpointAt(int step)
{
    RunCheckpoint checkpoint;
    checkpoint.stage = "denoiser";
    checkpoint.stageIndex = 2;
    checkpoint.step = step;
    checkpoint.steps = 100;
    checkpoint.metrics = {{"loss", 0.5}};
    checkpoint.settings = {{"seed", "1"}};
    checkpoint.tensors = {{"a", torch::full({64}, step)}, {"b.c", torch::ones({3, 2})}};
    return checkpoint;
}

TEST(CheckpointStore, KeepsTheNewestAndComesBackWhole)
{
    CheckpointStore store(tests::scratchDirectory("store") / "checkpoints", 2);
    EXPECT_FALSE(store.newest().has_value());
    for (const int step : {10, 20, 100})
        store.write(checkpointAt(step));
    const auto newest = store.newest();
    ASSERT_TRUE(newest.has_value());
    EXPECT_EQ(newest->step, 100);
    EXPECT_EQ(newest->metrics.at("loss"), 0.5);
    EXPECT_TRUE(torch::equal(newest->tensors.at("a"), torch::full({64}, 100)));
    EXPECT_FALSE(
        std::filesystem::exists(store.newestPath().parent_path() / "checkpoint-3-denoiser-000000010.safetensors"));
}

TEST(CheckpointStore, PassesOverOneThatIsDamagedAnywhere)
{
    CheckpointStore store(tests::scratchDirectory("store") / "checkpoints", 3);
    store.write(checkpointAt(10));
    const auto last = store.write(checkpointAt(20));
    const auto size = std::filesystem::file_size(last);
    for (const auto place : {std::uintmax_t{0}, size / 3, size - 8}) {
        store.write(checkpointAt(20));
        std::fstream file(last, std::ios::in | std::ios::out | std::ios::binary);
        file.seekg(static_cast<std::streamoff>(place));
        const char old = static_cast<char>(file.get());
        file.seekp(static_cast<std::streamoff>(place));
        file.put(static_cast<char>(old ^ 0x41));
        file.close();
        const auto newest = store.newest();
        ASSERT_TRUE(newest.has_value());
        EXPECT_EQ(newest->step, 10) << "damaged at byte " << place;
    }
    store.write(checkpointAt(20));
    std::filesystem::resize_file(last, size / 2);
    EXPECT_EQ(store.newest()->step, 10);
}

} // namespace
} // namespace kinescope::core
