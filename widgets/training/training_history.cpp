#include "widgets/training/training_history.h"

#include "widgets/common/core_texts.h"

#include <QCoreApplication>

#include <limits>

namespace kinescope::widgets
{
namespace
{

struct TrainingHistoryTexts
{
    Q_DECLARE_TR_FUNCTIONS(TrainingHistoryTexts)
};

} // namespace

void TrainingHistory::add(const core::TrainingEvent& event)
{
    const QString stage = QString::fromStdString(event.stage);
    using Kind = core::TrainingEvent::Kind;
    if (stage.isEmpty() || (event.kind != Kind::Step && event.kind != Kind::Validation))
        return;
    if (!m_order.contains(stage))
        m_order.append(stage);
    const auto epoch = event.values.find("epoch");
    const CurveSeries::Place place{static_cast<double>(event.step), epoch == event.values.end() ? 0.0 : epoch->second,
                                   event.seconds};
    auto& values = m_stages[stage];
    for (const auto& [name, value] : event.values) {
        if (name == "epoch")
            continue;
        auto [found, fresh] = values.try_emplace(QString::fromStdString(name));
        if (fresh)
            found->second.setSmoothing(m_smoothing);
        found->second.append(place, value);
    }
}

QStringList TrainingHistory::names(const QString& stage) const
{
    QStringList names;
    if (const auto found = m_stages.find(stage); found != m_stages.end())
        for (const auto& [name, series] : found->second)
            names.append(name);
    return names;
}

const CurveSeries* TrainingHistory::series(const QString& stage, const QString& name) const
{
    const auto found = m_stages.find(stage);
    if (found == m_stages.end())
        return nullptr;
    const auto values = found->second.find(name);
    return values == found->second.end() ? nullptr : &values->second;
}

QList<QPointF> TrainingHistory::points(const QString& stage, const QString& name) const
{
    constexpr double kEverywhere = std::numeric_limits<double>::infinity();
    const CurveSeries* const found = series(stage, name);
    if (!found)
        return {};
    return found->visible(CurveAxis::Step, -kEverywhere, kEverywhere, std::numeric_limits<int>::max() / 8, false);
}

void TrainingHistory::setSmoothing(double weight)
{
    m_smoothing = weight;
    for (auto& [stage, values] : m_stages)
        for (auto& [name, series] : values)
            series.setSmoothing(weight);
}

bool isLoss(const QString& name)
{
    static const QStringList terms{QStringLiteral("diffusion"),     QStringLiteral("spectral"),
                                   QStringLiteral("triplet"),       QStringLiteral("ranking"),
                                   QStringLiteral("cross_entropy"), QStringLiteral("contrastive")};
    return name.contains(QLatin1String("loss")) || terms.contains(name);
}

bool isTest(const QString& name)
{
    return name.startsWith(QLatin1String("unseen"));
}

QString displayName(const QString& name)
{
    if (name == QLatin1String("rich_probability"))
        return TrainingHistoryTexts::tr("Chance of a rich description");
    if (name == QLatin1String("accuracy"))
        return TrainingHistoryTexts::tr("Accuracy (seen)");
    if (isTest(name))
        return TrainingHistoryTexts::tr("Accuracy (unseen, test)");
    QString text = name;
    text.replace(u'_', u' ');
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return coreText(text.toStdString());
}

} // namespace kinescope::widgets
