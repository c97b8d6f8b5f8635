#pragma once

#include "widgets/training/training_history.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QSlider;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class CurveChart;
struct Curve;

/// Live curves of a run: the loss and its terms, raw faint and smoothed strong, and one other value beside them.
class TrainingCurves : public QWidget
{
    Q_OBJECT

public:
    explicit TrainingCurves(QWidget* parent = nullptr);

    void clear();
    void add(const std::vector<core::TrainingEvent>& events);
    const TrainingHistory& history() const { return m_history; }
    const CurveChart& lossChart() const { return *m_loss; }

private:
    QLayout* buildControls();
    void updateStages();
    void updateNames();
    void refresh();
    std::vector<Curve> curvesOf(const QStringList& names) const;

    TrainingHistory m_history;
    CurveChart* m_loss = nullptr;
    CurveChart* m_other = nullptr;
    QComboBox* m_stage = nullptr;
    QComboBox* m_value = nullptr;
    QSlider* m_smoothing = nullptr;
    QCheckBox* m_logarithmic = nullptr;
};

} // namespace kinescope::widgets
