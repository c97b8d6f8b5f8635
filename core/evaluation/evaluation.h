#pragma once

#include "core/evaluation/accuracy.h"
#include "core/evaluation/paired_comparison.h"
#include "core/jobs/progress.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

namespace kinescope::core
{

struct EvaluationSettings
{
    std::filesystem::path model; ///< Kinescope checkpoint
    /// Checkpoints of the same recipe with other training seeds, for the spread over these.
    std::vector<std::filesystem::path> otherModels;
    std::filesystem::path published; ///< YAML configuration of the published code, instead of a checkpoint
    /// Folder of recordings whose names tell their class, or of features in the SynSE layout (ztest.npy, z_label.npy;
    /// for the generalised setting gtest.npy, g_label.npy).
    std::filesystem::path data; ///< or a `dataset.yaml`, see resolveDataSource
    /// Prompts JSON or a class a line; see LabelClass. Empty: those of the data set, which the names of the recordings
    /// may tell.
    std::filesystem::path labels;
    /// File of unseen class ids, or names of the data set's splits ("ru5", "xsub", "ru5,xsub"; see chooseSplit). Empty:
    /// all classes are candidates. With a split of recordings only those that are not for training are evaluated.
    std::string split;
    /// "name", "description" (the first), "both", or "all" wordings, scores averaged. Empty: both, or names alone when
    /// `labels` is empty too.
    std::string wording;
    std::filesystem::path descriptions; ///< a rich description a line, instead of those in `labels`
    int noises = 24;                    ///< K
    bool antithetic = true;             ///< every second noise is the negative of the one before
    int noiseSeeds = 3;                 ///< seeds 1, 2, … whose spread is told; the first gives the figures
    std::vector<int> timesteps;         ///< empty: the model's own t*
    int heldOutSubject = 0;    ///< with a split: the seen classes' recordings for the generalised setting; 0: all
    bool baselines = true;     ///< contrastive cosine, ridge regression, ESZSL on the same latents
    bool robustness = false;   ///< accuracy on changed recordings, and what SG-SRM costs
    int baselineSequences = 6; ///< generated per grammar class to fit the linear baselines of a grammar-trained model
};

/// Accuracies of one method; all in [0, 1].
struct MethodAccuracy
{
    double top1 = 0; ///< unseen classes among unseen ones; without a split all among all
    double top5 = 0;
    double seen = -1; ///< generalised: seen recordings among all classes; negative without a split
    double unseen = -1;
    double harmonic = -1;
    double seenPenalty = 0;       ///< of calibrated stacking, chosen on seen recordings alone
    double uncalibratedSeen = -1; ///< the same without it
    double uncalibratedUnseen = -1;
    double uncalibratedHarmonic = -1;
};

struct ClassAccuracy
{
    int id = 0;
    std::string name;
    std::size_t sequences = 0;
    double top1 = 0;
};

/// One method over training seeds.
struct TrainingSpread
{
    MeanAndDeviation top1;
    MeanAndDeviation harmonic; ///< without a split of no meaning
};

/// Accuracy when every recording is changed in one way.
struct RobustnessCondition
{
    std::string change; ///< "time scale", "frame rate", "jitter", "dropped joints", "view", "sides exchanged", …
    double amount = 0;
    std::string unit; ///< of the amount: "x", "fps", "cm", "%", "degrees", "s"; empty when there is none
    double top1 = 0;  ///< recordings that became unusable count as wrong
    std::size_t unusable = 0;
};

/// What the paper claims of the method beyond accuracy: that it stands other speeds and samplings, at little cost.
struct Robustness
{
    std::vector<RobustnessCondition> conditions; ///< empty: not measured
    double scoringSeconds = 0;        ///< of one recording under all candidates, with SG-SRM; median of the repeats
    double spectralModuleSeconds = 0; ///< of these, what SG-SRM adds
};

struct EvaluationResult
{
    MethodAccuracy accuracy; ///< FDSM, noise seed 1
    std::size_t classes = 0; ///< candidates of top1 and top5
    std::size_t sequences = 0;
    std::vector<ClassAccuracy> perClass;
    std::vector<std::vector<std::size_t>> confusion; ///< [right class][prediction]
    Confidence confidence;                           ///< of the first label's probability at the model's temperature
    double noiseMean = 0;                            ///< top-1 over noise seeds
    double noiseDeviation = 0;
    int noiseSeeds = 1;
    int noises = 0;
    std::vector<int> timesteps;
    std::string wording;
    std::map<std::string, MethodAccuracy> baselines; ///< "contrastive_cosine", "ridge", "eszsl"
    std::map<std::string, PairedComparison> paired;  ///< FDSM against each of the baselines, where top1 is measured
    /// "fdsm" and the baselines, over `model` and `otherModels`; empty without the latter.
    std::map<std::string, TrainingSpread> trainingSpread;
    int trainingSeeds = 1;
    double secondsPerSequence = 0; ///< encoding and scoring, file reading not counted
    Robustness robustness;         ///< when asked for
    std::size_t leftOut = 0;       ///< files without a usable body
    std::string modelName;
    std::vector<std::string> notes;
};

/// Fills in what the configuration of the published code says and `settings` leaves open: data, labels, split; noises,
/// t* and plain noises as published. @throws as readPublishedRun
void applyPublishedRun(EvaluationSettings& settings);

/// Zero-shot and generalised zero-shot accuracy of a model on a folder of labelled recordings.
/// All recordings are encoded first, all texts once, then everything is scored.
/// @throws InputError for settings or files that do not fit; ModelError; Cancelled
EvaluationResult evaluate(const EvaluationSettings& settings, std::stop_token stop, const ProgressSink& progress);

/// JSON text: top1, top5, classes, sequences first, then the rest.
std::string toJson(const EvaluationResult& result);

} // namespace kinescope::core
