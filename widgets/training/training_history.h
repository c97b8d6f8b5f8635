#pragma once

#include "core/training/trainer.h"

#include <QList>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <map>

namespace kinescope::widgets
{

/// Every value that a run has reported, by stage and name, over the step within the stage.
class TrainingHistory
{
public:
    void clear() { m_stages.clear(), m_order.clear(); }
    void add(const core::TrainingEvent& event);

    /// In the order in which they began.
    const QStringList& stages() const { return m_order; }
    /// Names of the values of a stage, sorted.
    QStringList names(const QString& stage) const;
    /// Empty when there is none.
    QList<QPointF> points(const QString& stage, const QString& name) const;

private:
    std::map<QString, std::map<QString, QList<QPointF>>> m_stages;
    QStringList m_order;
};

/// Whether a value belongs into the loss chart; the others have a chart of their own each.
bool isLoss(const QString& name);

/// "learning_rate" as "Learning rate".
QString displayName(const QString& name);

} // namespace kinescope::widgets
