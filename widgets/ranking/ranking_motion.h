#pragma once

#include "core/recognition/ranking.h"

#include <QHash>
#include <QObject>
#include <QPointF>
#include <QString>
#include <QVariantAnimation>

namespace kinescope::widgets
{

/// Where rows and bars are drawn while a new ranking glides into place. The numbers shown are the new ones at once;
/// only places and lengths take their time, so that the eye can follow a label up or down.
class RankingMotion : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMilliseconds = 220;

    explicit RankingMotion(QObject* parent = nullptr);

    struct Drawn
    {
        double place = 0; ///< row, may lie between two
        double probability = 0;
        double score = 0;
        double spread = 0;
    };

    /// Starts from what is drawn now. A label that is new grows from nothing in its own place.
    /// @param scoreRange lowest and highest score drawn
    void show(const core::Ranking& ranking, const QPointF& scoreRange);
    /// Ends the motion where it leads.
    void finish();
    bool isMoving() const { return m_animation.state() == QAbstractAnimation::Running; }
    /// @param milliseconds since the motion began; for tests
    void seek(int milliseconds) { m_animation.setCurrentTime(milliseconds); }

    Drawn drawn(const QString& label) const;
    QPointF scoreRange() const;

Q_SIGNALS:
    void moved();

private:
    double share() const;

    QHash<QString, Drawn> m_from;
    QHash<QString, Drawn> m_to;
    QPointF m_rangeFrom{0, 1};
    QPointF m_rangeTo{0, 1};
    QVariantAnimation m_animation;
};

} // namespace kinescope::widgets
