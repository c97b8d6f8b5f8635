#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace kinescope::core
{

/// Every setting of a run; a preset (`resources/presets/*.yaml`) names those that differ from these defaults.
/// The key of a nested member in YAML, on the command line (`--set key=value`) and in the window is `group.member`
/// in snake case, e.g. `denoiser.learning_rate`.
struct TrainingSettings
{
    std::string name = "unnamed"; ///< preset name
    std::uint64_t seed = 1;
    std::string device = "auto";
    std::string precision = "fp32"; ///< of products and convolutions: "fp32" or "bf16"; weights and sums stay fp32
    std::string textEncoder = "minilm-l6-v2";                          ///< id of the frozen text encoder
    std::vector<std::string> stages = {"encoder", "gate", "denoiser"}; ///< which to train, in this order

    struct Data
    {
        std::string source = "grammar"; ///< "grammar", a dataset.yaml, a folder of recordings, or of features (SynSE)
        std::string labels;             ///< prompts JSON for a folder; empty: those of its data set
        std::string split;              ///< file of unseen class ids, or names of splits; see chooseSplit
        int heldOutSubject = 0;         ///< folder: this subject of the seen classes is held out (`_s8_`); 0: by chance
        int classes = 264;              ///< grammar: how many actions
        int sequencesPerClass = 16;     ///< grammar
        int validationPerClass = 2;     ///< held out of each seen class
        int novelClasses = 96;    ///< grammar: actions kept out of training, on which t* and the temperature are chosen
        int frames = 64;          ///< T of the canonical tensor
        bool sensorNoise = true;  ///< grammar: views, jitter, inferred joints, drop-outs
        std::string descriptions; ///< text file with a rich description a line, in the order of the labels
        bool standardize = true;  ///< latents by the seen classes' mean and deviation; the published code does not
    } data;

    struct Encoder
    {
        std::string kind = "compact-gcn";      ///< "compact-gcn" or "shift-gcn"
        std::string objective = "contrastive"; ///< "cross_entropy", "contrastive" or "both"
        std::vector<int> widths = {48, 96, 192, 256};
        int temporalKernel = 7;
        int projection = 128; ///< shared space of motion and text
        int epochs = 12;
        int batch = 64;
        double learningRate = 2e-3;
        double weightDecay = 0.01;
        double textNoise = 0.02;
        bool augment = true;
        std::string initial; ///< checkpoint whose encoder (and alignment head) training starts from, or "default" for
                             ///< the bundled one; empty: fresh
    } encoder;

    struct Gate
    {
        int steps = 500;
        double learningRate = 1e-3;
        bool frozen = true;  ///< otherwise it learns on with the denoiser
        std::string initial; ///< weights of a published gate head to start from
    } gate;

    struct Denoiser
    {
        int hidden = 192;                  ///< H
        int depth = 3;                     ///< N
        int heads = 6;                     ///< h
        std::string attention = "one_way"; ///< "joint" or "one_way"
        bool spectralModule = true;
        std::string schedule = "cosine"; ///< "scaled_linear" or "cosine"
        int timesteps = 50;
        int inferenceTimestep = -1;         ///< t*; negative: chosen on seen validation
        std::string prediction = "epsilon"; ///< "epsilon", "sample" or "v_prediction"
        double diffusionWeight = 1;
        double spectralWeight = 1;
        double tripletWeight = 1;
        double gamma = 1; ///< TASL
        bool curriculum = true;
        int steps = 5000;
        int batch = 128;
        double learningRate = 1e-3;
        double weightDecay = 0.01;
        int warmupSteps = 100;
        double gradientClip = 1.0;    ///< 0: none
        double emaDecay = 0.999;      ///< 0: none
        int latentViews = 4;          ///< augmented views of each training sequence, beside the plain one
        bool recognitionForm = false; ///< grammar: latents of motion as recognition sees it; see MotionForm
        double latentNoise = 0;       ///< added to the clean latent of a step, in deviations
        double tokenDropout = 0;      ///< share of text tokens hidden in a step
        double textNoise = 0;         ///< deviation of noise on each pooled text channel; tokens in proportion
        double hardNegatives = 0;     ///< share of triplet negatives drawn among the texts nearest to the right one
        int classesPerStep = 0;   ///< texts of a step; the batch and its negatives are of these classes. 0: any class
        int negatives = 1;        ///< wrong labels a sample is told apart from in a step
        double rankingWeight = 0; ///< of the cross-entropy over the right and the wrong labels' errors (not published)
        double rankingTemperature = 0.1; ///< of that term's softmax
        double lowTimesteps = 0;         ///< lowest share of the timesteps that is left out of training
        bool fromInitial = false;        ///< go on from the denoiser, gate and latent statistics of `encoder.initial`
        /// With fromInitial: share of the initial denoiser's weights in the result. Source: WiSE-FT (Wortsman et al.,
        /// CVPR 2022), whose 0.5 needs no choosing.
        double initialShare = 0;
        int noises = 8;      ///< K of seen validation
        int candidates = 64; ///< labels a validation sample is ranked against
    } denoiser;

    int logEvery = 10;       ///< steps between two events
    int validateEvery = 250; ///< denoiser steps between two validations
    int checkpointEvery = 500;
    bool watchUnseen = false; ///< also tell the accuracy on the split's unseen classes; nothing is chosen by it
    int keepCheckpoints = 2;  ///< last n, plus the best
};

/// @throws InputError naming file, line and key; unknown keys are refused with the nearest known one.
TrainingSettings readPreset(const std::filesystem::path& path);

/// What a value may be; drives presets, `--set` and the window's form alike.
struct TrainingKey
{
    enum class Kind
    {
        Integer,
        Number,
        Boolean,
        Choice,
        Text,
        IntegerList,
        TextList
    };
    std::string key; ///< e.g. "denoiser.learning_rate"
    Kind kind = Kind::Text;
    double minimum = 0; ///< of numbers and of a list's members
    double maximum = 0;
    std::vector<std::string> choices; ///< of a choice, and of a text list's members
    std::string unit;                 ///< e.g. "steps"; may be empty
    std::string help;                 ///< one sentence
    std::string initial;              ///< the default, as a preset would write it
};

/// Every key, in the order of the struct.
const std::vector<TrainingKey>& trainingSchema();

/// Sets one value by its key (`denoiser.steps`). @throws InputError for an unknown key or a value out of range.
void setTrainingValue(TrainingSettings& settings, const std::string& key, const std::string& value);

/// Every key with its value, as a preset would write it, in a fixed order.
std::vector<std::pair<std::string, std::string>> trainingValues(const TrainingSettings& settings);

/// The presets that come with the program, by name, sorted.
std::vector<std::filesystem::path> bundledPresets();

} // namespace kinescope::core
