#include "core/recognition/latent_export.h"

#include "core/errors.h"
#include "core/recognition/recognition_model_impl.h"
#include "datasets/errors.h"
#include "datasets/numpy/npy.h"
#include "datasets/readers/sequence_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

namespace kinescope::core
{
namespace
{

namespace fs = std::filesystem;

struct Rows
{
    std::vector<float> latents;
    std::vector<std::int64_t> labels;
    std::vector<fs::path> files;
};

torch::Tensor latentOf(const RecognitionModel::Implementation& model, const datasets::SkeletonSequence& sequence,
                       bool standardized)
{
    const auto latent = model.latentOf(datasets::canonicalize(sequence, canonicalSettings(model))).flatten(); // [C]
    return (standardized ? latent : latent * model.model.latentDeviation + model.model.latentMean).contiguous();
}

void append(Rows& rows, const torch::Tensor& latent, std::int64_t label, const fs::path& file)
{
    const auto* values = latent.data_ptr<float>();
    rows.latents.insert(rows.latents.end(), values, values + latent.numel());
    rows.labels.push_back(label);
    rows.files.push_back(file);
}

void writeFileList(const fs::path& path, const std::vector<fs::path>& files)
{
    std::ofstream list(path);
    for (const auto& file : files)
        list << file.string() << '\n';
    if (!list.flush())
        throw datasets::FileError(fmt::format("The list of files cannot be written: {}", path.string()));
}

void write(const Rows& rows, const fs::path& folder, const std::string& latents, const std::string& labels)
{
    if (rows.files.empty())
        return;
    const auto count = rows.files.size();
    datasets::writeNpy<float>({{count, rows.latents.size() / count}, rows.latents}, folder / (latents + ".npy"));
    datasets::writeNpy<std::int64_t>({{count}, rows.labels}, folder / (labels + ".npy"));
    writeFileList(folder / (latents + "_files.txt"), rows.files);
}

void makeFolder(const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error || !fs::is_directory(folder))
        throw datasets::FileError(
            fmt::format("The folder for the latents cannot be made ({}): {}", error.message(), folder.string()));
}

} // namespace

LatentExport exportLatents(const std::shared_ptr<const RecognitionModel>& model, std::span<const fs::path> files,
                           const LatentExportSettings& settings, std::stop_token stop, const ProgressSink& progress)
{
    if (files.empty())
        throw InputError("Expected at least one recording to encode, found none.");
    makeFolder(settings.output);
    LatentExport result;
    Rows train;
    Rows test;
    for (std::size_t index = 0; index < files.size(); ++index) {
        throwIfStopped(stop);
        const auto& file = files[index];
        const auto fail = [&](const std::exception& error) { result.failures.push_back({file, error.what()}); };
        try {
            const auto sequence = datasets::readSequence(file);
            const auto latent = latentOf(model->implementation(), sequence, settings.standardized);
            const int label = sequence.classId.value_or(-1);
            const auto& unseen = settings.unseenClasses;
            append(std::find(unseen.begin(), unseen.end(), label) == unseen.end() ? train : test, latent, label, file);
        } catch (const datasets::ParseError& error) {
            fail(error);
        } catch (const datasets::FileError& error) {
            fail(error);
        } catch (const datasets::SequenceError& error) {
            fail(error);
        }
        if (progress)
            progress({static_cast<double>(index + 1) / static_cast<double>(files.size()),
                      fmt::format("Recording {} of {}", index + 1, files.size())});
    }
    if (train.files.empty() && test.files.empty())
        throw InputError(fmt::format("None of the {} recordings could be encoded. The first says: {}", files.size(),
                                     result.failures.front().message));
    write(train, settings.output, "train", "train_label");
    write(test, settings.output, "ztest", "z_label");
    result.trainFiles = std::move(train.files);
    result.testFiles = std::move(test.files);
    return result;
}

} // namespace kinescope::core
