#pragma once

#include "widgets/render/motion_renderer.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;
QT_END_NAMESPACE

namespace kinescope::app
{

/// What the 3D view shows now, and what an export starts from.
struct ExportSource
{
    std::string name; ///< of the recording, without its ending
    std::size_t frameCount = 0;
    std::size_t frame = 0;
    std::pair<std::size_t, std::size_t> range; ///< the marked frames, both included
    double frameRate = 30;
    QSize viewSize;
    widgets::SceneStyle style;
    widgets::OrbitCamera camera;
};

/// Asks what to export: a picture of the current frame, or a film or a folder of pictures of the marked range.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(ExportSource source, QWidget* parent = nullptr);

    /// Without the output, which is asked for afterwards.
    widgets::RenderSettings settings() const;
    widgets::RenderKind kind() const;

private:
    void build();
    void fillSizes();
    void updateSummary();

    ExportSource m_source;
    QComboBox* m_kind = nullptr;
    QComboBox* m_size = nullptr;
    QSpinBox* m_first = nullptr;
    QSpinBox* m_last = nullptr;
    QDoubleSpinBox* m_rate = nullptr;
    QDoubleSpinBox* m_turntable = nullptr;
    QCheckBox* m_transparent = nullptr;
    QCheckBox* m_dark = nullptr;
    QLabel* m_summary = nullptr;
};

} // namespace kinescope::app
