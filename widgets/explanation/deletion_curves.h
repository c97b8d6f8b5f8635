#pragma once

#include "core/explanation/contrast.h"

#include <QWidget>

#include <optional>

namespace kinescope::widgets
{

class CurveChart;

/// The deletion test as two charts: the margin that is left when more and more joints, and frames, are taken out, in
/// the explanation's order and at random. The explanation is faithful where its own curve falls faster.
class DeletionCurves : public QWidget
{
    Q_OBJECT

public:
    explicit DeletionCurves(QWidget* parent = nullptr);

    /// @param test nothing: the charts are empty
    void setTest(std::optional<core::DeletionTest> test);
    const std::optional<core::DeletionTest>& test() const { return m_test; }
    void setEmptyText(const QString& text);

private:
    std::optional<core::DeletionTest> m_test;
    CurveChart* m_joints = nullptr;
    CurveChart* m_frames = nullptr;
};

/// Puts one curve of the test into a chart.
void showCurve(CurveChart& chart, const core::DeletionCurve& curve, const QString& xTitle);

} // namespace kinescope::widgets
