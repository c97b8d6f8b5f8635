#pragma once

#include "core/training/trainer.h"
#include "widgets/training/curve_series.h"

#include <QString>
#include <QStringList>

#include <map>
#include <memory>

namespace kinescope::widgets
{

/// Every value that a run has reported, by stage and name.
class TrainingHistory
{
public:
    void clear() { m_stages.clear(), m_order.clear(); }
    void add(const core::TrainingEvent& event);

    /// In the order in which they began.
    const QStringList& stages() const { return m_order; }
    /// Names of the values of a stage, sorted.
    QStringList names(const QString& stage) const;
    /// Over the step; empty when there is none.
    QList<QPointF> points(const QString& stage, const QString& name) const;
    /// Null when there is none.
    const CurveSeries* series(const QString& stage, const QString& name) const;
    /// Of every series, now and as they grow.
    void setSmoothing(double weight);
    bool isEmpty() const { return m_order.isEmpty(); }

private:
    std::map<QString, std::map<QString, CurveSeries>> m_stages;
    QStringList m_order;
    double m_smoothing = 0;
};

/// Whether a value belongs into the loss chart; the others have a chart of their own each.
bool isLoss(const QString& name);

/// Whether a value is told of unseen classes: a test, on which nothing may be chosen.
bool isTest(const QString& name);

/// "learning_rate" as "Learning rate".
QString displayName(const QString& name);

} // namespace kinescope::widgets
