#include "core/training/trial_run.h"

#include "core/data/data_source.h"
#include "core/errors.h"
#include "core/training/label_classes.h"
#include "core/training/settings_check.h"
#include "core/training/trainer.h"
#include "datasets/errors.h"
#include "datasets/numpy/feature_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <system_error>

namespace kinescope::core
{
namespace
{

constexpr int kTrialClasses = 64;
constexpr std::int64_t kJoints = 25;
constexpr std::int64_t kLatentChannels = 256;

/// A folder that is gone at the end.
class ScratchFolder
{
public:
    ScratchFolder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "kinescope-trial-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr)
            throw datasets::FileError(fmt::format("Cannot make a temporary folder: {}", name));
        m_path = name;
    }
    ~ScratchFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// A number of kilobytes of a file like /proc/meminfo, in bytes; 0 when it is not there.
std::uint64_t kilobytes(const char* file, const std::string& key)
{
    std::ifstream stream(file);
    std::string word;
    for (std::uint64_t value = 0; stream >> word;)
        if (word == key + ":" && stream >> value)
            return value * 1024;
    return 0;
}

void forgetMemoryPeak()
{
    std::ofstream("/proc/self/clear_refs") << '5';
}

std::uint64_t availableDisk(std::filesystem::path folder)
{
    while (!folder.empty() && !std::filesystem::exists(folder) && folder != folder.parent_path())
        folder = folder.parent_path();
    std::error_code error;
    const auto space = std::filesystem::space(folder, error);
    return error ? 0 : space.available;
}

std::uint64_t folderBytes(const std::filesystem::path& folder)
{
    std::uint64_t bytes = 0;
    std::error_code missing;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, missing))
        bytes += entry.is_regular_file() ? entry.file_size() : 0;
    return bytes;
}

/// The recordings of a folder that the run would use.
std::vector<LabelledFile> seenFiles(const TrainingSettings& settings, const DataSource& source,
                                    const SplitChoice& split, TrialReport& report)
{
    auto classes = settings.data.labels.empty() ? classesOf(source) : readLabelClasses(settings.data.labels);
    const auto isUnseen = [&](int id) { return std::binary_search(split.unseen.begin(), split.unseen.end(), id); };
    report.unseenClasses =
        static_cast<std::int64_t>(std::erase_if(classes, [&](const LabelClass& label) { return isUnseen(label.id); }));
    report.seenClasses = static_cast<std::int64_t>(classes.size());
    auto files = findLabelledFiles(source);
    std::erase_if(files, [&](const LabelledFile& file) {
        return std::none_of(classes.begin(), classes.end(),
                            [&](const LabelClass& label) { return label.id == file.classId; });
    });
    return files;
}

std::int64_t heldOutCount(const TrainingSettings& settings, const std::map<int, std::int64_t>& membersOfClass)
{
    std::int64_t count = 0;
    for (const auto& [id, members] : membersOfClass)
        count += std::min<std::int64_t>(settings.data.validationPerClass, members - 1);
    return count;
}

/// Settings for the trial, with the report's counts of the whole.
class Trial
{
public:
    Trial(const TrainingSettings& settings, TrialReport& report)
        : m_settings(settings)
        , m_report(report)
    {
        m_settings.logEvery = 1;
        m_settings.checkpointEvery = 1000000;
        m_settings.validateEvery = kTrialSteps;
        const std::int64_t wanted = static_cast<std::int64_t>(kTrialSteps) * m_settings.encoder.batch;
        if (m_settings.data.source == "grammar")
            takePartOfGrammar(wanted);
        else if (trainsOnFeatures(m_settings))
            countFeatures();
        else
            takePartOfRecordings(wanted);
    }

    TrainingSettings& settings() { return m_settings; }
    /// How much of the recordings is tried on; at most 1.
    double share() const { return m_share; }

private:
    void takePartOfGrammar(std::int64_t wanted)
    {
        auto& data = m_settings.data;
        m_report.seenClasses = data.classes;
        m_report.trainingSequences = static_cast<std::int64_t>(data.classes) * data.sequencesPerClass;
        m_report.validationSequences = static_cast<std::int64_t>(data.classes) * data.validationPerClass;
        const auto all = m_report.trainingSequences + m_report.validationSequences;
        data.classes = std::min(data.classes, kTrialClasses);
        data.sequencesPerClass = static_cast<int>(
            std::clamp<std::int64_t>((wanted + data.classes - 1) / data.classes, 1, data.sequencesPerClass));
        m_share = static_cast<double>(data.classes) * (data.sequencesPerClass + data.validationPerClass) /
                  static_cast<double>(all);
    }

    void countFeatures()
    {
        const auto folder = datasets::readFeatureFolder(sourceRoot(m_settings.data.source));
        std::map<int, std::int64_t> members;
        for (const int label : folder.train.labels)
            ++members[label];
        m_report.seenClasses = static_cast<std::int64_t>(members.size());
        m_report.validationSequences = heldOutCount(m_settings, members);
        m_report.trainingSequences = static_cast<std::int64_t>(folder.train.size()) - m_report.validationSequences;
    }

    /// Links to every so-manieth recording; file names tell the classes. What a description of its own tells would be
    /// lost with that, so such a data set is tried with all its recordings.
    void takePartOfRecordings(std::int64_t wanted)
    {
        const auto source = resolveDataSource(m_settings.data.source);
        const auto split = chooseSplit(m_settings.data.split, source);
        const auto files = seenFiles(m_settings, source, split, m_report);
        std::map<int, std::int64_t> members;
        for (const auto& file : files)
            ++members[file.classId];
        const int subject = m_settings.data.heldOutSubject;
        const auto isHeldOut = [&](const LabelledFile& file) {
            return split.recordings ? !datasets::isForTraining(*split.recordings, file.facts, file.path)
                                    : file.subject == subject;
        };
        m_report.validationSequences = split.recordings || subject > 0
                                           ? std::count_if(files.begin(), files.end(), isHeldOut)
                                           : heldOutCount(m_settings, members);
        const auto count = static_cast<std::int64_t>(files.size());
        m_report.trainingSequences = count - m_report.validationSequences;
        const std::int64_t every = std::max<std::int64_t>(1, count / std::max<std::int64_t>(1, wanted));
        const bool described = !std::filesystem::is_directory(m_settings.data.source) ||
                               std::filesystem::exists(std::filesystem::path(m_settings.data.source) / "dataset.yaml");
        if (every == 1 || described)
            return;
        for (std::int64_t i = 0; i < count; i += every) {
            const auto& path = files[static_cast<std::size_t>(i)].path;
            std::error_code twice; // the same name in two folders: one of them is enough for a trial
            std::filesystem::create_symlink(std::filesystem::absolute(path), m_links.path() / path.filename(), twice);
        }
        m_settings.data.source = m_links.path().string();
        m_share = 1.0 / static_cast<double>(every);
    }

    TrainingSettings m_settings;
    TrialReport& m_report;
    ScratchFolder m_links;
    double m_share = 1;
};

/// Listens to a stage: stops it after the trial's steps, and keeps the times.
class StageWatch
{
public:
    TrainingEventSink sink()
    {
        return [this](const TrainingEvent& event) {
            if (event.kind == TrainingEvent::Kind::StageStarted) {
                m_prepared = event.seconds;
                m_planned = event.steps;
                m_last = event.seconds;
            } else if (event.kind == TrainingEvent::Kind::Step) {
                m_steps.push_back(event.seconds - std::exchange(m_last, event.seconds));
                if (event.step >= kTrialSteps)
                    m_stepsDone = true;
            } else if (event.kind == TrainingEvent::Kind::Validation) {
                m_validation = event.seconds - std::exchange(m_last, event.seconds);
            }
            if (m_stepsDone && event.kind == TrainingEvent::Kind::Validation)
                stop.request_stop();
            else if (m_stepsDone && event.step > kTrialSteps)
                stop.request_stop(); // a stage that does not validate here
        };
    }

    double secondsPerStep() const
    {
        auto sorted = m_steps;
        if (sorted.size() > 5)
            sorted.erase(sorted.begin(), sorted.begin() + 3); // the first ones set things up
        std::sort(sorted.begin(), sorted.end());
        return sorted.empty() ? 0 : sorted[sorted.size() / 2];
    }
    double prepared() const { return m_prepared; }
    double validation() const { return m_validation; }
    int planned() const { return m_planned; }

    std::stop_source stop;

private:
    std::vector<double> m_steps;
    double m_prepared = 0;
    double m_validation = 0;
    double m_last = 0;
    int m_planned = 0;
    bool m_stepsDone = false;
};

std::int64_t encoderSteps(const TrainingSettings& settings, std::int64_t sequences)
{
    return (sequences + settings.encoder.batch - 1) / settings.encoder.batch * settings.encoder.epochs;
}

} // namespace

double TrialReport::seconds() const
{
    double sum = 0;
    for (const auto& stage : stages)
        sum += stage.seconds();
    return sum;
}

TrialReport tryRun(const TrainingSettings& settings, const std::filesystem::path& output, std::stop_token stop,
                   const ProgressSink& progress)
{
    const Trainer check(settings, output); // the settings as they are, before anything takes time
    TrialReport report;
    ScratchFolder scratch;
    Trial trial(settings, report);
    const auto before = kilobytes("/proc/self/status", "VmRSS");
    std::uint64_t peak = before;
    std::uint64_t written = 0;
    forgetMemoryPeak();
    for (std::size_t index = 0; index < settings.stages.size(); ++index) {
        throwIfStopped(stop);
        const auto& name = settings.stages[index];
        progress({static_cast<double>(index) / static_cast<double>(settings.stages.size()),
                  fmt::format("Trying {} steps: {}", kTrialSteps, name)});
        auto some = trial.settings();
        some.stages = {name};
        some.denoiser.steps = std::max(kTrialSteps + 5, some.denoiser.warmupSteps);
        some.gate.steps = kTrialSteps + 5;
        const auto model = scratch.path() / "model.safetensors";
        if (std::filesystem::exists(model) && !trainsOnFeatures(settings)) { // of the stage before
            some.encoder.initial = model.string();
            some.denoiser.fromInitial = false;
            some.denoiser.initialShare = 0;
        } else if (index == 0 && some.encoder.initial.empty() && name != "encoder" && !trainsOnFeatures(settings)) {
            continue;
        }
        StageWatch watch;
        const std::stop_callback forward(stop, [&] { watch.stop.request_stop(); });
        const auto folder = scratch.path() / name;
        const auto result = Trainer(some, folder).run(watch.stop.get_token(), watch.sink());
        throwIfStopped(stop);
        std::filesystem::copy_file(result.checkpoint, model, std::filesystem::copy_options::overwrite_existing);
        written = std::max(written, folderBytes(folder / "checkpoints"));

        TrialReport::Stage stage;
        stage.name = name;
        stage.secondsPerStep = watch.secondsPerStep();
        stage.preparationSeconds = watch.prepared() / (name == "gate" ? 1.0 : trial.share());
        if (name == "encoder") {
            stage.steps = encoderSteps(settings, report.trainingSequences);
            stage.validationSeconds = watch.validation() / trial.share() * settings.encoder.epochs;
        } else if (name == "gate") {
            stage.steps = settings.gate.steps;
        } else {
            stage.steps = settings.denoiser.steps;
            stage.validationSeconds =
                watch.validation() * (static_cast<double>(settings.denoiser.steps) / settings.validateEvery);
        }
        report.stages.push_back(stage);
        peak = std::max(peak, kilobytes("/proc/self/status", "VmHWM"));
    }
    const auto sequences = static_cast<double>(report.trainingSequences + report.validationSequences);
    const double perSequence =
        3.0 * settings.data.frames * kJoints * sizeof(float); // one body; two where both are there
    const double latents = trainsOnFeatures(settings)
                               ? 0
                               : sequences * (1 + settings.denoiser.latentViews) * kLatentChannels * sizeof(float);
    report.memoryBytes =
        peak - before + static_cast<std::uint64_t>((1 - trial.share()) * (sequences * perSequence + latents));
    report.memoryAvailable = kilobytes("/proc/meminfo", "MemAvailable");
    report.diskBytes =
        written / 2 * static_cast<std::uint64_t>(settings.keepCheckpoints + 2) + static_cast<std::uint64_t>(latents);
    report.diskAvailable = availableDisk(output);
    return report;
}

} // namespace kinescope::core
