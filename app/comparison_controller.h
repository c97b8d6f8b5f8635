#pragma once

#include "app/jobs/job.h"
#include "core/comparison/sequence_comparison.h"

#include <filesystem>
#include <memory>

namespace kinescope::widgets
{
class ComparisonBar;
class LibraryModel;
} // namespace kinescope::widgets

namespace kinescope::app
{

/// Compares the shown recording with a second one, from the library as it is filtered or from a file, whenever either
/// or the way of comparing changes.
class ComparisonController : public QObject
{
    Q_OBJECT

public:
    using SequencePointer = std::shared_ptr<const datasets::SkeletonSequence>;

    ComparisonController(JobList& jobs, widgets::ComparisonBar& bar, const widgets::LibraryModel& library,
                         QObject* parent = nullptr);

    void setFirst(const SequencePointer& sequence);
    /// Compares with this file from now on.
    void setSecond(const std::filesystem::path& path);
    /// Shows the bar; the second recording is then chosen there.
    void begin();
    void end();
    bool isActive() const { return m_active; }
    /// Empty when nothing is compared.
    std::filesystem::path secondPath() const { return m_second ? m_second->sourcePath : std::filesystem::path(); }
    const SequencePointer& first() const { return m_first; }

Q_SIGNALS:
    /// Both in one, to be shown instead of the first.
    void compared(const std::shared_ptr<const kinescope::datasets::SkeletonSequence>& merged);
    /// Null when nothing is compared any more.
    void secondChanged(const std::shared_ptr<const kinescope::datasets::SkeletonSequence>& second);
    void ended();
    void failed(const QString& message);

private:
    void choose(int index);
    void askForFile();
    void use(const SequencePointer& second);
    void compare();

    widgets::ComparisonBar& m_bar;
    const widgets::LibraryModel& m_library;
    Job m_readJob;
    Job m_compareJob;
    SequencePointer m_first;
    SequencePointer m_second;
    bool m_active = false;
};

} // namespace kinescope::app
