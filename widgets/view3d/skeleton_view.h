#pragma once

#include "datasets/skeleton/skeleton_sequence.h"
#include "widgets/view3d/ghost_style.h"
#include "widgets/view3d/orbit_camera.h"
#include "widgets/view3d/scene_style.h"

#include <QImage>
#include <QPointF>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class SceneOptionsMenu;
class SkeletonScene;
class VtkWidget;

/// Skeletons in 3D. Drag turns, Shift or middle drag moves, wheel or right drag zooms, a click names a joint, a double
/// click brings it to the middle; F fits the whole path and P the pose, 1, 3 and 7 look from the front, the side and
/// the top, 5 takes the perspective away, C lets the camera follow the chosen joint, or else the person.
/// Where no OpenGL context can be had it shows a message instead and every call still works.
class SkeletonView : public QWidget
{
    Q_OBJECT

public:
    explicit SkeletonView(QWidget* parent = nullptr);
    ~SkeletonView() override;

    bool hasOpenGl() const { return m_canvas != nullptr; }
    bool hasGhost() const;
    std::shared_ptr<const datasets::SkeletonSequence> ghost() const;
    GhostStyle ghostStyle() const;
    std::shared_ptr<const datasets::SkeletonSequence> sequence() const { return m_sequence; }

    const OrbitCamera& camera() const { return m_camera; }
    /// Looks from where a session looked. Angles in degrees, metres.
    void placeCamera(double azimuth, double elevation, double distance, const Vector3& focus);
    const SceneStyle& style() const;
    bool isFollowing() const { return m_following; }

    /// Only the 3D picture, without buttons and notices; null without OpenGL.
    QImage grabImage();

    QSize sizeHint() const override { return {640, 480}; }
    QSize minimumSizeHint() const override { return {160, 120}; }

public Q_SLOTS:
    /// The next sequence is looked at from where the camera is, e.g. the same recording read again.
    void keepCameraOnce() { m_keepCamera = true; }
    /// Null empties the view. The camera is fitted to the whole path.
    void setSequence(std::shared_ptr<const kinescope::datasets::SkeletonSequence> sequence);
    void setFrame(int frame);
    /// The whole path of the motion, from the current direction.
    void fit();
    /// The pose of the current frame.
    void fitPose();
    void setParallel(bool parallel);
    /// The camera goes along with the chosen joint, or with the first visible person.
    void setFollowing(bool following);
    void setStyle(const kinescope::widgets::SceneStyle& style);
    void setViewDirection(kinescope::widgets::ViewDirection direction);
    void setShowLabels(bool show);
    void setShowTrails(bool show);
    /// A second sequence, drawn translucent with the same frame numbers; null takes it away, as a new sequence does.
    void setGhost(std::shared_ptr<const kinescope::datasets::SkeletonSequence> ghost,
                  const kinescope::widgets::GhostStyle& style);
    /// How much each joint matters, relative to the largest; below 0 it matters the other way.
    void highlightJoints(std::vector<double> weights);
    void clearHighlight();
    void setDarkTheme(bool dark);

Q_SIGNALS:
    void jointPicked(int body, int joint);
    void pickCleared(); ///< a click beside every joint
    void exportRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildCanvas();
    void buildMessage();
    void buildButtons();
    void buildOptions();
    void applyBackground();
    void keepFollowing();
    void updateState();
    QString jointName(std::size_t joint) const;
    QToolButton* addButton(const char* name, QStringView iconName, const QString& tip);
    bool mousePressed(const QMouseEvent& event);
    bool mouseMoved(const QMouseEvent& event);
    bool mouseReleased(const QMouseEvent& event);
    bool mouseDoubleClicked(const QMouseEvent& event);
    bool keyPressed(const QKeyEvent& event);
    void pickAt(const QPointF& position);
    void prepareCamera();
    void placeOverlays();
    void updateNotice();
    void redraw();

    std::unique_ptr<SkeletonScene> m_scene;
    OrbitCamera m_camera;
    std::shared_ptr<const datasets::SkeletonSequence> m_sequence;
    VtkWidget* m_canvas = nullptr;
    QWidget* m_buttons = nullptr;
    QToolButton* m_labelsButton = nullptr;
    QToolButton* m_trailsButton = nullptr;
    QToolButton* m_parallelButton = nullptr;
    QToolButton* m_followButton = nullptr;
    SceneOptionsMenu* m_options = nullptr;
    QLabel* m_notice = nullptr;
    QLabel* m_state = nullptr; ///< what is unusual about the view: parallel, following, onion skin
    QPointF m_pressedAt;
    QPointF m_lastMouse;
    bool m_dragged = false;
    bool m_keepCamera = false;
    bool m_fitPending = false; ///< until the canvas has its size
    bool m_fitPose = false;    ///< the pending fit is for the pose alone
    bool m_following = false;
    bool m_darkTheme = false;
    std::optional<Vector3> m_followed; ///< where the followed joint or person was last
};

} // namespace kinescope::widgets
