#include "app/export_controller.h"

#include "app/export_dialog.h"
#include "widgets/timeline/playback_controller.h"
#include "widgets/view3d/skeleton_view.h"

#include <QFileDialog>
#include <QFileInfo>

namespace kinescope::app
{

ExportController::ExportController(JobList& jobs, widgets::SkeletonView& view, widgets::PlaybackController& playback,
                                   QObject* parent)
    : QObject(parent)
    , m_view(view)
    , m_playback(playback)
    , m_job(tr("Export"), jobs)
{
    connect(&m_job, &Job::failed, this, &ExportController::failed);
}

void ExportController::ask()
{
    const auto sequence = m_view.sequence();
    if (!sequence || sequence->frameCount == 0) {
        Q_EMIT failed(tr("There is no recording to export; open one first."));
        return;
    }
    const auto [first, last] = m_playback.range();
    const std::string stem = sequence->sourcePath.stem().string();
    ExportSource source{.name = stem.empty() ? "motion" : stem,
                        .frameCount = sequence->frameCount,
                        .frame = static_cast<std::size_t>(m_playback.frame()),
                        .range = {static_cast<std::size_t>(first), static_cast<std::size_t>(last)},
                        .frameRate = m_playback.frameRate(),
                        .viewSize = m_view.size() * m_view.devicePixelRatioF(),
                        .style = m_view.style(),
                        .camera = m_view.camera()};
    const QString name = QString::fromStdString(source.name);
    ExportDialog dialog(std::move(source), &m_view);
    if (dialog.exec() != QDialog::Accepted)
        return;
    auto settings = dialog.settings();
    const QString place = askForPlace(name, static_cast<int>(dialog.kind()));
    if (place.isEmpty())
        return;
    settings.output = place.toStdString();
    settings.ghost = m_view.ghost();
    settings.ghostStyle = m_view.ghostStyle();
    start(settings);
}

QString ExportController::askForPlace(const QString& name, int kind)
{
    const auto start = m_folder.isEmpty() ? QDir::homePath() : m_folder;
    QString place;
    switch (static_cast<widgets::RenderKind>(kind)) {
    case widgets::RenderKind::Pictures:
        place = QFileDialog::getExistingDirectory(&m_view, tr("Folder for the pictures"), start);
        break;
    case widgets::RenderKind::Picture:
        place = QFileDialog::getSaveFileName(&m_view, tr("Save picture"), start + u'/' + name + QStringLiteral(".png"),
                                             tr("Pictures (*.png)"));
        if (!place.isEmpty() && QFileInfo(place).suffix().isEmpty())
            place += QStringLiteral(".png");
        break;
    case widgets::RenderKind::Video:
        place = QFileDialog::getSaveFileName(&m_view, tr("Save video"), start + u'/' + name + QStringLiteral(".mp4"),
                                             tr("Videos (*.mp4)"));
        if (!place.isEmpty() && QFileInfo(place).suffix().isEmpty())
            place += QStringLiteral(".mp4");
        break;
    }
    if (!place.isEmpty())
        m_folder = QFileInfo(place).absolutePath();
    return place;
}

void ExportController::start(const widgets::RenderSettings& settings)
{
    const auto sequence = m_view.sequence();
    if (!sequence)
        return;
    m_job.setSubject(QString::fromStdString(settings.output.filename().string()));
    m_job.start(
        [sequence, settings](const JobContext& job) {
            return widgets::renderMotion(sequence, settings, job.stop, job.progress);
        },
        [this, output = QString::fromStdString(settings.output.string())](const widgets::RenderReport& report) {
            Q_EMIT finished(
                report.pictures == 1
                    ? tr("Wrote %1").arg(output)
                    : tr("Wrote %1: %n picture(s)", nullptr, static_cast<int>(report.pictures)).arg(output));
        });
}

} // namespace kinescope::app
