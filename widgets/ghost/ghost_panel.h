#pragma once

#include "core/spectrum/motion_enhancement.h"
#include "widgets/view3d/ghost_style.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
QT_END_NAMESPACE

namespace kinescope::widgets
{

/// The enhanced motion: whether its ghost is shown, where, and how much is amplified.
class GhostPanel : public QWidget
{
    Q_OBJECT

public:
    explicit GhostPanel(QWidget* parent = nullptr);

    bool isShown() const;
    /// The gate as set by hand, or the model's for the action that is looked at.
    core::MotionEnhancement enhancement() const;
    GhostStyle style() const;

    /// @param frameRate of the recording; sets the cut-off to SG-SRM's own share unless the user has set another
    void setFrameRate(double frameRate);
    /// @param gate s(p) of the model for an action, in [0, 1]; negative when the model has no spectral module
    void setModelGate(const QString& action, double gate);
    void setState(const QString& text);

Q_SIGNALS:
    void changed();

private:
    QDoubleSpinBox* addBox(QFormLayout& form, const char* name, const QString& label, const QString& tip, double low,
                           double high, double value, const QString& suffix);
    void updateGate();

    QCheckBox* m_show = nullptr;
    QComboBox* m_place = nullptr;
    QDoubleSpinBox* m_cutoff = nullptr;
    QCheckBox* m_ownGate = nullptr;
    QDoubleSpinBox* m_gate = nullptr;
    QDoubleSpinBox* m_alpha = nullptr;
    QLabel* m_state = nullptr;
    double m_modelGate = -1;
    QString m_action;
    bool m_userCutoff = false;
};

} // namespace kinescope::widgets
