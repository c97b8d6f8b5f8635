#include "app/comparison_controller.h"

#include "datasets/readers/sequence_reader.h"
#include "widgets/library/library_model.h"
#include "widgets/view3d/comparison_bar.h"

#include <QFileDialog>

#include <algorithm>

namespace kinescope::app
{
namespace
{

/// Of the recordings that the library's filter lets through; more would only be scrolled past.
constexpr int kMostChoices = 1000;

} // namespace

ComparisonController::ComparisonController(JobList& jobs, widgets::ComparisonBar& bar,
                                           const widgets::LibraryModel& library, QObject* parent)
    : QObject(parent)
    , m_bar(bar)
    , m_library(library)
    , m_readJob(tr("Open for comparison"), jobs)
    , m_compareJob(tr("Compare"), jobs)
{
    using widgets::ComparisonBar;
    m_bar.hide();
    m_bar.setChoices([this] {
        QStringList names;
        for (int index = 0; index < std::min(m_library.entryCount(), kMostChoices); ++index)
            names << m_library.entry(index).name;
        return names;
    });
    connect(&m_bar, &ComparisonBar::choiceChanged, this, &ComparisonController::choose);
    connect(&m_bar, &ComparisonBar::fileRequested, this, &ComparisonController::askForFile);
    connect(&m_bar, &ComparisonBar::settingsChanged, this, &ComparisonController::compare);
    connect(&m_bar, &ComparisonBar::closed, this, &ComparisonController::end);
    connect(&m_readJob, &Job::failed, this, &ComparisonController::failed);
    connect(&m_compareJob, &Job::failed, this, [this](const QString& message) {
        m_bar.setResult({});
        Q_EMIT failed(message);
    });
}

void ComparisonController::setFirst(const SequencePointer& sequence)
{
    m_first = sequence;
    compare();
}

void ComparisonController::begin()
{
    m_active = true;
    m_bar.refreshChoices();
    m_bar.setResult({});
    m_bar.show();
    compare();
}

void ComparisonController::end()
{
    if (!m_active)
        return;
    m_active = false;
    m_readJob.cancel();
    m_compareJob.cancel();
    m_second.reset();
    m_bar.setChoice(-1);
    m_bar.hide();
    Q_EMIT secondChanged(nullptr);
    Q_EMIT ended();
}

void ComparisonController::choose(int index)
{
    if (index < 0 || index >= m_library.entryCount())
        return;
    setSecond(m_library.entry(index).path);
}

void ComparisonController::askForFile()
{
    const QString path = QFileDialog::getOpenFileName(&m_bar, tr("Compare with another file"));
    if (path.isEmpty())
        return;
    m_bar.setChoice(-1);
    setSecond(path.toStdString());
}

void ComparisonController::setSecond(const std::filesystem::path& path)
{
    m_readJob.setSubject(QString::fromStdString(path.filename().string()));
    m_readJob.start(
        [path](const JobContext&) -> SequencePointer {
            return std::make_shared<const datasets::SkeletonSequence>(datasets::readSequence(path));
        },
        [this](const SequencePointer& second) { use(second); });
}

void ComparisonController::use(const SequencePointer& second)
{
    m_second = second;
    Q_EMIT secondChanged(second);
    compare();
}

void ComparisonController::compare()
{
    if (!m_active || !m_first || !m_second)
        return;
    m_compareJob.start(
        [first = m_first, second = m_second, settings = m_bar.settings()](const JobContext& job) {
            return core::compareSequences(*first, *second, settings, job.stop);
        },
        [this](core::Comparison comparison) {
            m_bar.setResult(comparison.warpCost ? tr("apart by %1").arg(*comparison.warpCost, 0, 'f', 3) : QString());
            Q_EMIT compared(std::make_shared<const datasets::SkeletonSequence>(std::move(comparison.merged)));
        });
}

} // namespace kinescope::app
