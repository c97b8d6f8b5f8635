#include "datasets/numpy/array_labels.h"

#include "datasets/errors.h"
#include "datasets/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace kinescope::datasets
{
namespace
{

namespace fs = std::filesystem;

constexpr std::int64_t kLargestClassId = 99'999;

int classAt(const StoredArray& labels, const fs::path& path, std::size_t entries, std::size_t entry)
{
    const auto& shape = labels.header().shape;
    const bool isOneNumber = shape.empty() && entries == 1;
    if ((shape.empty() && !isOneNumber) || shape.size() > 2 || (!isOneNumber && shape[0] != entries))
        throw ParseError(path, {}, fmt::format("{} labels, one a recording", entries),
                         fmt::format("shape ({})", fmt::join(shape, ", ")));
    std::int64_t id = 0;
    if (shape.size() == 2 && shape[1] > 1 && !labels.header().fortranOrder) {
        const auto scores = labels.numbers(entry * shape[1], shape[1]);
        id = std::max_element(scores.begin(), scores.end()) - scores.begin();
    } else {
        id = labels.wholeNumbers()[entry];
    }
    if (id < 0 || id > kLargestClassId)
        throw ParseError(path, {}, fmt::format("class ids from 0 to {}", kLargestClassId), fmt::format("{}", id));
    return static_cast<int>(id);
}

int classInFile(const fs::path& path, std::size_t entries, std::size_t entry)
{
    if (lowerCase(path.extension().string()) == ".pkl")
        throw ParseError(path, {}, "labels as a NumPy array",
                         "a Python pickle, which is not read because it can run code",
                         "Save the labels with numpy.save");
    FileSource file(path);
    const auto arrays = openArrays(file);
    if (arrays.empty())
        throw ParseError(path, {}, "an array of labels", "an archive without arrays of numbers");
    return classAt(arrays.front(), path, entries, entry);
}

/// Names that labels of a data file go by, without the ending.
std::vector<std::string> labelNames(const std::string& stem)
{
    std::vector<std::string> names = {fmt::format("{}_label", stem), fmt::format("{}_labels", stem)};
    if (const auto at = stem.rfind("data"); at != std::string::npos)
        names.push_back(fmt::format("{}label{}", stem.substr(0, at), stem.substr(at + 4)));
    if (const auto at = stem.rfind("x_"); at == 0 || (at != std::string::npos && stem[at - 1] == '_'))
        names.push_back(fmt::format("{}y{}", stem.substr(0, at), stem.substr(at + 1)));
    return names;
}

} // namespace

std::optional<int> arrayLabel(const fs::path& path, const std::vector<StoredArray>& arrays, const StoredArray& data,
                              std::size_t entries, std::size_t entry, const ImportOptions& options,
                              std::vector<SequenceWarning>& warnings)
{
    if (!options.labelFile.empty())
        return classInFile(options.labelFile, entries, entry);
    auto inside = labelNames(data.name());
    inside.insert(inside.end(), {"label", "labels"});
    if (data.name() == "x")
        inside.emplace_back("y");
    for (const auto& array : arrays)
        if (&array != &data && std::find(inside.begin(), inside.end(), array.name()) != inside.end())
            return classAt(array, path, entries, entry);
    for (const auto& name : labelNames(path.stem().string())) {
        std::error_code ignored;
        if (const auto beside = path.parent_path() / fmt::format("{}.npy", name); fs::is_regular_file(beside, ignored))
            return classInFile(beside, entries, entry);
        if (const auto pickle = path.parent_path() / fmt::format("{}.pkl", name); fs::is_regular_file(pickle, ignored))
            warnings.push_back({SequenceWarning::Kind::Other,
                                fmt::format("The labels in {} are not read: a Python pickle can run code. Save them "
                                            "with numpy.save as {}.npy.",
                                            pickle.filename().string(), name)});
    }
    return std::nullopt;
}

} // namespace kinescope::datasets
