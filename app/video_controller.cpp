#include "app/video_controller.h"

#include "datasets/readers/video_file.h"
#include "widgets/common/banner.h"
#include "widgets/video/video_panel.h"

#include <QDockWidget>
#include <QFileDialog>

#include <utility>

namespace kinescope::app
{
namespace
{

const QString kBanner = QStringLiteral("video");

} // namespace

VideoController::VideoController(widgets::VideoPanel& panel, QDockWidget& dock, widgets::BannerStack& banners,
                                 QObject* parent)
    : QObject(parent)
    , m_panel(panel)
    , m_dock(dock)
    , m_banners(banners)
{
    connect(&panel, &widgets::VideoPanel::openRequested, this, &VideoController::askForVideo);
    connect(&panel, &widgets::VideoPanel::opened, this, [this] { m_banners.clear(kBanner); });
    connect(&panel, &widgets::VideoPanel::failed, this,
            [this](const QString& message) { m_banners.show(kBanner, widgets::Banner::Kind::Warning, message); });
}

void VideoController::setSequence(const SequencePointer& sequence)
{
    m_sequence = sequence;
    m_banners.clear(kBanner);
    m_panel.setSequence(sequence);
    const auto video = sequence ? datasets::videoBeside(sequence->sourcePath) : std::nullopt;
    if (!video)
        return;
    if (!std::exchange(m_hasBeenShown, true))
        showDock();
    m_panel.open(QString::fromStdString(video->string()));
}

void VideoController::open(const QString& path)
{
    m_banners.clear(kBanner);
    m_hasBeenShown = true;
    showDock();
    m_panel.open(path);
}

void VideoController::askForVideo()
{
    const QString folder =
        m_sequence ? QString::fromStdString(m_sequence->sourcePath.parent_path().string()) : QString();
    const QString path = QFileDialog::getOpenFileName(
        &m_panel, tr("Open a video"), folder, tr("Videos (*.avi *.mp4 *.mkv *.mov *.webm *.mpg);;All files (*)"));
    if (!path.isEmpty())
        open(path);
}

void VideoController::showDock()
{
    m_dock.show();
    m_dock.raise();
}

} // namespace kinescope::app
