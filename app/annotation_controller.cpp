#include "app/annotation_controller.h"

#include "core/annotations/annotations.h"
#include "widgets/timeline/playback_controller.h"
#include "widgets/timeline/timeline_panel.h"

namespace kinescope::app
{
namespace
{

struct Stored
{
    std::filesystem::path file;
    std::vector<core::Annotation> annotations;
};

} // namespace

AnnotationController::AnnotationController(JobList& jobs, widgets::TimelinePanel& timeline,
                                           widgets::PlaybackController& playback, QObject* parent)
    : QObject(parent)
    , m_timeline(timeline)
    , m_playback(playback)
    , m_model(timeline.annotations())
    , m_readJob(tr("Read markers"), jobs)
{
    connect(&m_model, &widgets::AnnotationModel::edited, this, &AnnotationController::save);
    connect(&m_readJob, &Job::failed, this, &AnnotationController::failed);
}

void AnnotationController::setRecording(const std::filesystem::path& recording)
{
    m_file.clear();
    m_model.setAnnotations({});
    if (recording.empty()) {
        m_readJob.cancel();
        return;
    }
    m_readJob.start(
        [recording](const JobContext&) {
            Stored stored{core::annotationsFile(recording), {}};
            stored.annotations = core::readAnnotations(stored.file);
            return stored;
        },
        [this](Stored stored) {
            // What was added while the file was looked for stays.
            const auto added = m_model.annotations();
            m_file = std::move(stored.file);
            m_model.setAnnotations(std::move(stored.annotations));
            for (const auto& annotation : added)
                m_model.add(annotation);
        });
}

void AnnotationController::add()
{
    if (m_playback.frameCount() == 0)
        return;
    const auto frame = static_cast<std::size_t>(m_playback.frame());
    core::Annotation annotation{frame, frame, {}};
    if (m_playback.hasRange())
        annotation = {static_cast<std::size_t>(m_playback.range().first),
                      static_cast<std::size_t>(m_playback.range().second),
                      {}};
    m_timeline.editAnnotation(m_model.add(annotation));
}

void AnnotationController::save()
{
    if (m_file.empty())
        return;
    core::JobFailure failure;
    if (!core::runGuarded([&] { core::writeAnnotations(m_file, m_model.annotations()); }, failure))
        Q_EMIT failed(QString::fromStdString(failure.message));
}

} // namespace kinescope::app
