#pragma once

#include "widgets/training/runs_model.h"

#include <QSet>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QSlider;
class QSplitter;
class QToolButton;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class CurveChart;
class ZoomChart;
struct Curve;

/// Curves of the runs that are ticked in the table: the loss and its terms, and two other values beside them; raw faint
/// and smoothed strong. With one run colours tell terms, with several they tell runs.
class TrainingCurves : public QWidget
{
    Q_OBJECT

public:
    explicit TrainingCurves(const RunsModel& runs, QWidget* parent = nullptr);

    /// Of the run that was ticked last; empty when none is.
    const TrainingHistory& history() const;
    const CurveChart& lossChart() const;

    CurveAxis axis() const;
    /// Everything that is drawn, in full: stage, run, value, step, epoch, seconds, raw and smoothed.
    QString csv() const;
    QImage picture() const;
    /// @return whether the file could be written
    bool writeSvg(const QString& path) const;

    QSize minimumSizeHint() const override { return {360, 150}; }

Q_SIGNALS:
    void failed(const QString& message);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// A value chart, the box that chooses what it shows, and its kind of axis.
    struct ValueChart
    {
        ZoomChart* chart = nullptr;
        QComboBox* combo = nullptr;
        QCheckBox* logarithmic = nullptr;
        QString preferred; ///< shown first when it is there
    };

    QLayout* buildControls();
    void buildValueChart(ValueChart& view, const QString& name, const QString& preferred);
    QCheckBox* buildLogCheck(ZoomChart& chart, const QString& name, const QString& tip);
    QToolButton* buildExport();
    void scheduleRefresh();
    void refresh();
    void updateStages();
    void updateNames();
    void updateRanges(const std::vector<const TrainingRun*>& runs);
    void fillCombo(ValueChart& view, const QStringList& names) const;
    QStringList lossNames() const;
    QString stage() const;
    QString axisTitle() const;
    std::vector<const TrainingRun*> shownRuns() const;
    std::vector<Curve> curvesOf(const ZoomChart& chart, const QStringList& names) const;
    std::vector<ZoomChart*> charts() const;
    void toggle(const QString& legend);
    void followView(const ZoomChart& from);
    void save(const QString& suffix);

    const RunsModel& m_runs;
    QSplitter* m_splitter = nullptr;
    ZoomChart* m_loss = nullptr;
    ValueChart m_values[2];
    QComboBox* m_stage = nullptr;
    QComboBox* m_axis = nullptr;
    QSlider* m_smoothing = nullptr;
    QCheckBox* m_test = nullptr;
    QSet<QString> m_hidden; ///< legend entries switched off
    bool m_refreshPending = false;
    bool m_following = false;
};

} // namespace kinescope::widgets
