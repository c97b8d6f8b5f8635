#include "app/cli/command.h"
#include "app/cli/interrupt.h"
#include "app/library_collection.h"

#include "core/data/data_source.h"
#include "widgets/library/index/indexing.h"

#include <QCoreApplication>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <sys/resource.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace kinescope::app
{
namespace
{

using Clock = std::chrono::steady_clock;

struct Options
{
    std::filesystem::path source;
    std::filesystem::path index;
    std::vector<std::string> filters;
    bool listOnly = false;
    bool json = false;
};

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double peakMemory() ///< megabytes
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

nlohmann::ordered_json bringUpToDate(const Options& options, const std::filesystem::path& file,
                                     datasets::DataSet& dataSet, std::stop_token stop)
{
    const auto start = Clock::now();
    auto source = core::resolveDataSource(options.source);
    dataSet = source.dataSet;
    const auto result = widgets::indexRecordings(
        file, {{source.root}, source.root, std::move(source.dataSet)}, stop,
        [](const core::Progress& progress) { fmt::print(stderr, "\r\x1b[K{}", progress.message); });
    fmt::print(stderr, "\r\x1b[K");
    const widgets::LibraryIndex index(file);
    return {{"recordings", index.count()},       {"data_set", dataSet.name},          {"added", result.changes.added},
            {"changed", result.changes.changed}, {"removed", result.changes.removed}, {"read", result.read},
            {"unreadable", result.unreadable},   {"seconds", secondsSince(start)},    {"index", file.string()}};
}

/// What the window does when it opens an index that is there already.
nlohmann::ordered_json measureOpening(const std::filesystem::path& file)
{
    const auto start = Clock::now();
    const widgets::LibraryIndex index(file);
    const auto rows = index.find({});
    const auto page = index.entries(std::span(rows).first(std::min<std::size_t>(rows.size(), 64)));
    return {{"recordings", rows.size()},
            {"waiting", index.waitingCount()},
            {"opening_seconds", secondsSince(start)},
            {"first", page.empty() ? "" : page.front().path.string()}};
}

nlohmann::ordered_json measureFilter(const std::filesystem::path& file, const datasets::DataSet& dataSet,
                                     const std::string& filter)
{
    const auto query = widgets::parseLibraryQuery(QString::fromStdString(filter), dataSet);
    const auto start = Clock::now();
    const auto found = widgets::LibraryIndex(file).find(query).size();
    nlohmann::ordered_json json{{"filter", filter}, {"found", found}, {"seconds", secondsSince(start)}};
    if (!query.error.isEmpty())
        json["note"] = query.error.toStdString();
    return json;
}

void print(const nlohmann::ordered_json& json, bool asJson)
{
    if (asJson) {
        fmt::print("{}\n", json.dump());
        return;
    }
    for (const auto& [key, value] : json.items())
        fmt::print("{:<16} {}\n", key, value.is_string() ? value.get<std::string>() : value.dump());
    fmt::print("\n");
}

void run(const Options& options, std::stop_token stop)
{
    const auto file = options.index.empty() ? collectionOf(options.source).index : options.index;
    datasets::DataSet dataSet;
    if (options.listOnly)
        dataSet = core::resolveDataSource(options.source).dataSet;
    else
        print(bringUpToDate(options, file, dataSet, stop), options.json);
    print(measureOpening(file), options.json);
    for (const auto& filter : options.filters)
        print(measureFilter(file, dataSet, filter), options.json);
    print({{"peak_megabytes", peakMemory()}}, options.json);
}

} // namespace

void installIndex(CLI::App& program, int& exitCode)
{
    auto* command = program.add_subcommand(
        "index", "Bring the library's index of a folder or data set up to date, as the window does behind it");
    auto options = std::make_shared<Options>();
    command->add_option("SOURCE", options->source, "Folder of recordings, or a dataset.yaml")
        ->required()
        ->check(CLI::ExistingPath);
    command->add_option("--index", options->index, "Index file; the window's own, in the cache folder, when not given");
    command->add_option("--filter", options->filters, "Also find by this filter line; may stand several times")
        ->allow_extra_args(false);
    command->add_flag("--no-update", options->listOnly, "Only open the index and measure");
    command->add_flag("--json", options->json, "JSON objects, one a line");
    command->callback([=, &exitCode] {
        int count = 1;
        char name[] = "kinescope";
        char* arguments[] = {name, nullptr};
        const QCoreApplication application(count, arguments); // Qt's database driver is a plug-in
        const Interrupt interrupt;
        exitCode = runJob([&] { run(*options, interrupt.token()); });
    });
}

} // namespace kinescope::app
