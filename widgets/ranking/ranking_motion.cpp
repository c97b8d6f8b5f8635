#include "widgets/ranking/ranking_motion.h"

#include <QApplication>
#include <QEasingCurve>
#include <QStyle>

namespace kinescope::widgets
{
namespace
{

double between(double from, double to, double share)
{
    return from + (to - from) * share;
}

/// Who has switched animations off in the desktop's settings gets none here.
bool isAnimationWanted()
{
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
}

} // namespace

RankingMotion::RankingMotion(QObject* parent)
    : QObject(parent)
{
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setDuration(kMilliseconds);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, &RankingMotion::moved);
}

double RankingMotion::share() const
{
    return isMoving() ? m_animation.currentValue().toDouble() : 1.0;
}

void RankingMotion::show(const core::Ranking& ranking, const QPointF& scoreRange)
{
    QHash<QString, Drawn> from;
    QHash<QString, Drawn> to;
    double place = 0;
    for (const core::RankedLabel& label : ranking.labels) {
        const QString name = QString::fromStdString(label.label);
        const Drawn target{place++, label.probability, label.score, label.spread};
        const bool known = m_to.contains(name);
        from.insert(name, known ? drawn(name) : Drawn{target.place, 0, target.score, 0});
        to.insert(name, target);
    }
    m_rangeFrom = m_to.isEmpty() ? scoreRange : this->scoreRange();
    m_animation.stop();
    m_from = std::move(from);
    m_to = std::move(to);
    m_rangeTo = scoreRange;
    if (isAnimationWanted() && !m_to.isEmpty())
        m_animation.start();
    Q_EMIT moved();
}

void RankingMotion::finish()
{
    m_animation.stop();
    Q_EMIT moved();
}

RankingMotion::Drawn RankingMotion::drawn(const QString& label) const
{
    const Drawn to = m_to.value(label);
    const Drawn from = m_from.value(label, to);
    const double now = share();
    return {between(from.place, to.place, now), between(from.probability, to.probability, now),
            between(from.score, to.score, now), between(from.spread, to.spread, now)};
}

QPointF RankingMotion::scoreRange() const
{
    return m_rangeFrom + (m_rangeTo - m_rangeFrom) * share();
}

} // namespace kinescope::widgets
