#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace kinescope::core
{

/// What a user should know of a checkpoint; everything comes from its metadata.
struct ModelCard
{
    std::string name;
    std::string hash; ///< first 12 hex digits of the file's SHA-256
    std::filesystem::path path;
    std::string textEncoder; ///< id, e.g. "minilm-l6-v2"
    std::string encoder;     ///< motion encoder id, e.g. "shift-gcn" or "compact-gcn"
    int latentWidth = 0;     ///< C
    int hiddenWidth = 0;     ///< H
    int depth = 0;           ///< N
    int heads = 0;
    std::string attention;     ///< "joint" or "one_way"
    std::string schedule;      ///< "scaled_linear" or "cosine"
    std::string prediction;    ///< "epsilon", "sample" or "v_prediction"
    int timesteps = 0;         ///< T
    int inferenceTimestep = 0; ///< t*
    bool spectralModule = false;
    std::vector<std::pair<std::string, std::string>> details; ///< further key/value pairs: provenance, metrics
};

/// A loaded model: motion encoder, denoiser, gate head, latent statistics, and the text encoder they were trained with.
/// Immutable after loading; safe to share between threads.
class RecognitionModel
{
public:
    /// @param checkpoint a Kinescope checkpoint (safetensors)
    /// @throws ModelError when the file is damaged, or the text encoder it names is not installed
    static std::shared_ptr<const RecognitionModel> load(const std::filesystem::path& checkpoint);
    ~RecognitionModel();
    RecognitionModel(const RecognitionModel&) = delete;
    RecognitionModel& operator=(const RecognitionModel&) = delete;

    const ModelCard& card() const;

    struct Implementation; ///< torch lives there; core's own files include "core/recognition/recognition_model_impl.h"
    const Implementation& implementation() const { return *m_implementation; }

private:
    explicit RecognitionModel(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace kinescope::core
