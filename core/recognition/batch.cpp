#include "core/recognition/batch.h"

#include "core/errors.h"
#include "core/recognition/rejection_impl.h"
#include "datasets/errors.h"
#include "datasets/readers/sequence_reader.h"

#include <fmt/format.h>

#include <chrono>
#include <optional>

namespace kinescope::core
{
namespace
{

namespace fs = std::filesystem;

constexpr std::size_t kFilesAtOnce = 8; ///< reading, encoding and scoring stay well under a second together

/// One call of recognizeBatch.
class BatchRun
{
public:
    BatchRun(const std::shared_ptr<const RecognitionModel>& model, std::span<const Action> actions,
             const RecognitionSettings& settings, std::stop_token stop)
        : m_model(model)
        , m_stop(std::move(stop))
        , m_scorer(model, settings, {actions.begin(), actions.end()}, m_stop)
        , m_rejection(model, settings, m_stop)
    {
        for (const auto& action : actions)
            m_result.labels.push_back(action.name);
        m_result.modelName = model->card().name;
        m_result.modelHash = model->card().hash;
        m_result.noises = settings.noises;
        m_result.seed = settings.seed;
    }

    BatchResult operator()(std::span<const fs::path> files, std::span<const std::optional<std::size_t>> answers,
                           const ProgressSink& progress, const BatchSink& partial)
    {
        const auto begin = std::chrono::steady_clock::now();
        m_result.planned = files.size();
        try {
            for (std::size_t first = 0; first < files.size(); first += kFilesAtOnce) {
                const auto count = std::min(kFilesAtOnce, files.size() - first);
                const auto entries = recognize(files.subspan(first, count), answers.subspan(first, count));
                m_result.entries.insert(m_result.entries.end(), entries.begin(), entries.end());
                if (partial)
                    partial(entries);
                if (progress)
                    progress({static_cast<double>(first + count) / static_cast<double>(files.size()),
                              fmt::format("Recording {} of {}", first + count, files.size())});
            }
        } catch (const Cancelled&) {
            // What is done by then is a result.
        }
        m_result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        return std::move(m_result);
    }

private:
    std::vector<BatchEntry> recognize(std::span<const fs::path> files,
                                      std::span<const std::optional<std::size_t>> answers)
    {
        std::vector<BatchEntry> entries;
        std::vector<datasets::CanonicalSequence> motions;
        std::vector<std::size_t> places;
        for (std::size_t index = 0; index < files.size(); ++index) {
            throwIfStopped(m_stop);
            auto& entry = entries.emplace_back();
            entry.path = files[index];
            entry.answer = answers[index];
            try {
                motions.push_back(datasets::canonicalize(datasets::readSequence(files[index]),
                                                         canonicalSettings(m_model->implementation())));
                places.push_back(index);
            } catch (const datasets::ParseError& error) {
                entry.message = error.what();
            } catch (const datasets::FileError& error) {
                entry.message = error.what();
            } catch (const datasets::SequenceError& error) {
                entry.message = error.what();
            }
        }
        if (motions.empty())
            return entries;
        const auto latents = latentsOf(m_model->implementation(), motions);
        auto rankings = m_scorer.rank(latents, m_stop);
        m_rejection.fill(rankings, latents, m_stop);
        for (std::size_t index = 0; index < rankings.size(); ++index) {
            auto& entry = entries[places[index]];
            const auto& ranking = rankings[index];
            entry.prediction = ranking.labels.front().actionIndex;
            entry.probability = ranking.labels.front().probability;
            entry.margin = ranking.margin;
            entry.noneFits = ranking.rejection && ranking.rejection->rejected();
        }
        return entries;
    }

    std::shared_ptr<const RecognitionModel> m_model;
    std::stop_token m_stop;
    RecordingScorer m_scorer;
    RejectionTest m_rejection;
    BatchResult m_result;
};

} // namespace

BatchResult recognizeBatch(const std::shared_ptr<const RecognitionModel>& model, std::span<const fs::path> files,
                           std::span<const Action> actions, const RecognitionSettings& settings, std::stop_token stop,
                           const ProgressSink& progress, const BatchSink& partial)
{
    if (files.empty())
        throw InputError("Expected at least one recording to recognise, found none. Open a folder with recordings.");
    const auto answers = answersOf(files, actions);
    return BatchRun(model, actions, settings, std::move(stop))(files, answers, progress, partial);
}

} // namespace kinescope::core
