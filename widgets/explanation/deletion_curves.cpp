#include "widgets/explanation/deletion_curves.h"

#include "widgets/common/curve_chart.h"

#include <QHBoxLayout>

namespace kinescope::widgets
{
namespace
{

/// @param deviations of the random orders to add
QList<QPointF> points(const core::DeletionCurve& curve, const std::vector<double>& values, double deviations)
{
    QList<QPointF> result;
    for (std::size_t point = 0; point < values.size(); ++point)
        result.append({100 * curve.removed[point], values[point] + deviations * curve.randomDeviation[point]});
    return result;
}

Curve deviation(const core::DeletionCurve& curve, const QString& name, double deviations)
{
    return {.name = name,
            .colorIndex = 0,
            .width = 1,
            .opacity = 0.6,
            .dashed = true,
            .points = points(curve, curve.randomMean, deviations)};
}

} // namespace

void showCurve(CurveChart& chart, const core::DeletionCurve& curve, const QString& xTitle)
{
    chart.setTitles(xTitle, DeletionCurves::tr("Margin left"));
    chart.setXRange(0, 100);
    chart.setCurves(
        {{.name = DeletionCurves::tr("Ranked first"),
          .colorIndex = 1,
          .width = 2,
          .points = points(curve, curve.ranked, 0)},
         {.name = DeletionCurves::tr("At random"), .colorIndex = 0, .points = points(curve, curve.randomMean, 0)},
         deviation(curve, DeletionCurves::tr("± deviation"), 1),
         deviation(curve, {}, -1)});
}

DeletionCurves::DeletionCurves(QWidget* parent)
    : QWidget(parent)
    , m_joints(new CurveChart(this))
    , m_frames(new CurveChart(this))
{
    setObjectName(QStringLiteral("deletionCurves"));
    m_joints->setObjectName(QStringLiteral("jointDeletionChart"));
    m_joints->setAccessibleName(tr("Margin left when joints are taken out"));
    m_frames->setObjectName(QStringLiteral("frameDeletionChart"));
    m_frames->setAccessibleName(tr("Margin left when frames are taken out"));
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_joints, 1);
    layout->addWidget(m_frames, 1);
}

void DeletionCurves::setTest(std::optional<core::DeletionTest> test)
{
    m_test = std::move(test);
    const core::DeletionCurve nothing;
    showCurve(*m_joints, m_test ? m_test->joints : nothing, tr("Joints taken out (%)"));
    showCurve(*m_frames, m_test ? m_test->frames : nothing, tr("Frames taken out (%)"));
}

void DeletionCurves::setEmptyText(const QString& text)
{
    m_joints->setEmptyText(text);
    m_frames->setEmptyText(text);
}

} // namespace kinescope::widgets
