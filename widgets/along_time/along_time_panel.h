#pragma once

#include "core/recognition/time_segments.h"

#include <QList>
#include <QWidget>

#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QDoubleSpinBox;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;
class QTreeView;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class AlongTimeMap;
class SegmentsModel;

/// Actions along a whole recording: windows and thresholds to set, the heat map, the segments that are found.
/// Thresholds act at once; windows with the next run.
class AlongTimePanel : public QWidget
{
    Q_OBJECT

public:
    explicit AlongTimePanel(QWidget* parent = nullptr);

    core::WindowSettings settings() const;
    AlongTimeMap& map() { return *m_map; }
    SegmentsModel& segments() { return *m_segments; }
    const std::optional<core::AlongTime>& result() const { return m_result; }

    /// @param colors series colour of each label @param truth the recording's own segments; may be empty
    void setResult(const core::AlongTime& result, const QList<int>& colors,
                   const std::vector<core::LabelledStretch>& truth);
    /// Empties the panel and says why.
    void clear(const QString& reason);
    void setRunning(bool running);
    void setProgress(double fraction, const QString& message);
    void setFrame(int frame);
    /// By the file's ending: the segments as CSV or JSON, or the map as it is shown as PNG. @return what went wrong, or
    /// an empty text
    QString exportTo(const QString& path) const;

Q_SIGNALS:
    void runRequested();
    void stopRequested();
    void frameRequested(int frame);
    void failed(const QString& message);

private:
    QWidget* buildBar();
    QWidget* buildThresholds();
    QDoubleSpinBox* addBox(QHBoxLayout& row, const char* name, const QString& label, const QString& tip, double low,
                           double high, double value, const QString& suffix);
    void buildTable();
    void applyThresholds();
    void askForExport();
    void showSummary();

    AlongTimeMap* m_map = nullptr;
    SegmentsModel* m_segments = nullptr;
    QTreeView* m_table = nullptr;
    QPushButton* m_run = nullptr;
    QToolButton* m_export = nullptr;
    QDoubleSpinBox* m_window = nullptr;
    QDoubleSpinBox* m_step = nullptr;
    QDoubleSpinBox* m_enter = nullptr;
    QDoubleSpinBox* m_leave = nullptr;
    QDoubleSpinBox* m_minimum = nullptr;
    QCheckBox* m_reject = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_summary = nullptr;
    std::optional<core::AlongTime> m_result;
    std::vector<core::LabelledStretch> m_truth;
    QList<int> m_colors;
    bool m_running = false;
};

} // namespace kinescope::widgets
