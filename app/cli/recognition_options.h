#pragma once

#include "core/recognition/action.h"
#include "core/recognition/recognition_model.h"
#include "core/recognition/recognizer.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace kinescope::app
{

/// The options that every subcommand which asks the model has in common.
struct RecognitionOptions
{
    std::vector<std::string> labels;
    std::filesystem::path labelFile;
    std::filesystem::path model;
    core::RecognitionSettings settings;

    void addLabels(CLI::App& command);
    void addModel(CLI::App& command);
    void addSettings(CLI::App& command);

    /// @throws CLI::RequiredError when there is neither a label nor a file of them
    void requireLabels() const;

    /// Typed labels, then those of the file. "name: description" gives an action a description of its own.
    /// @throws InputError when there is none, or one stands twice
    std::vector<core::Action> actions() const;

    /// The named checkpoint, or the bundled one. @throws ModelError
    std::shared_ptr<const core::RecognitionModel> loadModel() const;
};

} // namespace kinescope::app
