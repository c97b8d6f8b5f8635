#include "app/cli/command.h"
#include "app/cli/counted.h"
#include "app/cli/table.h"

#include "core/data/data_source.h"
#include "core/training/label_classes.h"
#include "datasets/description/data_set_file.h"

#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>

namespace kinescope::app
{
namespace
{

void listBundled()
{
    Table table({"id", "name", ">classes", ">subjects", "splits"});
    for (const auto& dataSet : core::bundledDataSets()) {
        std::string splits;
        for (const auto& split : dataSet.splits)
            splits += (splits.empty() ? "" : ", ") + split.name;
        table.addRow({dataSet.id, dataSet.name, std::to_string(dataSet.classCount),
                      dataSet.subjects.empty() ? "-" : std::to_string(dataSet.subjects.size()), splits});
    }
    fmt::print("{}", table.text());
}

void addSplit(Table& table, const datasets::DataSetSplit& split, const std::vector<core::LabelledFile>& files)
{
    std::size_t training = 0;
    for (const auto& file : files)
        training += datasets::isForTraining(split, file.facts, file.path) ? 1 : 0;
    const auto what = split.isZeroShot() ? fmt::format("{} unseen classes", split.unseen.size())
                                         : "by " + datasets::nameOf(*split.by);
    table.addRow({split.name, what, std::to_string(training), std::to_string(files.size() - training), split.source});
}

void describe(const std::filesystem::path& path)
{
    const auto source = core::resolveDataSource(path);
    const auto files = core::findLabelledFiles(source);
    std::set<int> classes;
    std::set<int> subjects;
    for (const auto& file : files) {
        classes.insert(file.classId);
        if (file.subject > 0)
            subjects.insert(file.subject);
    }
    fmt::print("{}: {} of {} and {} in {}\n\n", source.dataSet.isKnown() ? source.dataSet.name : "No known data set",
               counted(files.size(), "labelled recording"), counted(classes.size(), "class", "classes"),
               counted(subjects.size(), "subject"), source.root.string());
    if (source.dataSet.splits.empty())
        return;
    Table table({"split", "kind", ">train / seen", ">test / unseen", "source"});
    for (const auto& split : source.dataSet.splits)
        addSplit(table, split, files);
    fmt::print("{}", table.text());
}

} // namespace

void installDatasets(CLI::App& program, int& exitCode)
{
    auto* command = program.add_subcommand(
        "datasets", "List the data sets that are known, or show what a folder or dataset.yaml is told to be");
    auto path = std::make_shared<std::filesystem::path>();
    command->add_option("SOURCE", *path, "Folder of recordings, or a dataset.yaml")->check(CLI::ExistingPath);
    command->callback([=, &exitCode] { exitCode = runJob([&] { path->empty() ? listBundled() : describe(*path); }); });
}

} // namespace kinescope::app
