#pragma once

#include "datasets/skeleton/skeleton_sequence.h"

#include <QObject>

#include <memory>

QT_BEGIN_NAMESPACE
class QDockWidget;
QT_END_NAMESPACE

namespace kinescope::widgets
{
class BannerStack;
class VideoPanel;
} // namespace kinescope::widgets

namespace kinescope::app
{

/// Finds the video of the recording that is shown, and shows the dock the first time there is one.
class VideoController : public QObject
{
    Q_OBJECT

public:
    using SequencePointer = std::shared_ptr<const datasets::SkeletonSequence>;

    VideoController(widgets::VideoPanel& panel, QDockWidget& dock, widgets::BannerStack& banners,
                    QObject* parent = nullptr);

    void setSequence(const SequencePointer& sequence);
    void open(const QString& path);

public Q_SLOTS:
    void askForVideo();

private:
    void showDock();

    widgets::VideoPanel& m_panel;
    QDockWidget& m_dock;
    widgets::BannerStack& m_banners;
    SequencePointer m_sequence;
    bool m_hasBeenShown = false; ///< from then on the user decides
};

} // namespace kinescope::app
