#include "widgets/training/training_history.h"

namespace kinescope::widgets
{

void TrainingHistory::add(const core::TrainingEvent& event)
{
    const QString stage = QString::fromStdString(event.stage);
    using Kind = core::TrainingEvent::Kind;
    if (stage.isEmpty() || (event.kind != Kind::Step && event.kind != Kind::Validation))
        return;
    if (!m_order.contains(stage))
        m_order.append(stage);
    auto& values = m_stages[stage];
    for (const auto& [name, value] : event.values) {
        auto& points = values[QString::fromStdString(name)];
        const auto step = static_cast<double>(event.step);
        if (!points.isEmpty() && points.back().x() == step)
            points.back().setY(value);
        else if (points.isEmpty() || points.back().x() < step)
            points.append({step, value});
    }
}

QStringList TrainingHistory::names(const QString& stage) const
{
    QStringList names;
    if (const auto found = m_stages.find(stage); found != m_stages.end())
        for (const auto& [name, points] : found->second)
            names.append(name);
    return names;
}

QList<QPointF> TrainingHistory::points(const QString& stage, const QString& name) const
{
    const auto found = m_stages.find(stage);
    if (found == m_stages.end())
        return {};
    const auto values = found->second.find(name);
    return values == found->second.end() ? QList<QPointF>() : values->second;
}

bool isLoss(const QString& name)
{
    static const QStringList terms{QStringLiteral("diffusion"), QStringLiteral("spectral"), QStringLiteral("triplet"),
                                   QStringLiteral("cross_entropy"), QStringLiteral("contrastive")};
    return name.contains(QLatin1String("loss")) || terms.contains(name);
}

QString displayName(const QString& name)
{
    QString text = name;
    text.replace(u'_', u' ');
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace kinescope::widgets
