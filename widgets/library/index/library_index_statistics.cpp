#include "widgets/library/index/library_index.h"

#include "datasets/skeleton/topology.h"
#include "widgets/common/core_texts.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace kinescope::widgets
{
namespace
{

constexpr double kSecondsPerHour = 3600.0;
constexpr double kByteShare = 255.0; ///< of a joint's byte

QString jointName(const datasets::TopologyPointer& topology, std::size_t joint)
{
    return topology && joint < topology->jointCount() ? coreText(topology->jointNames[joint])
                                                      : QString::number(joint + 1);
}

} // namespace

LibraryStatistics LibraryIndex::statistics(const LibraryQuery& query) const
{
    LibraryStatistics result;
    const auto select = [&](const QString& what, const QString& rest = {}) {
        return run(QStringLiteral("SELECT %1 FROM recordings WHERE %2 %3").arg(what, query.condition, rest),
                   query.values);
    };
    auto counts =
        select(QStringLiteral("class, COUNT(*), SUM(state = 2)"), QStringLiteral("GROUP BY class ORDER BY class"));
    while (counts.next()) {
        result.classes.push_back({counts.value(0).toInt(), counts.value(1).toInt()});
        result.recordings += counts.value(1).toInt();
        result.unreadable += counts.value(2).toInt();
    }
    auto subjects = select(QStringLiteral("COUNT(DISTINCT NULLIF(subject, 0))"));
    if (subjects.next())
        result.subjects = subjects.value(0).toInt();
    auto lengths = select(QStringLiteral("seconds, missing"), QStringLiteral("AND state = 1"));
    while (lengths.next()) {
        result.seconds.push_back(lengths.value(0).toFloat());
        result.missing.push_back(lengths.value(1).toFloat());
        result.hours += lengths.value(0).toDouble() / kSecondsPerHour;
    }
    result.read = static_cast<int>(result.seconds.size());

    const QString within = QStringLiteral("id IN (SELECT id FROM recordings WHERE %1)").arg(query.condition);
    auto topologies =
        run(QStringLiteral("SELECT topology, COUNT(*) FROM details WHERE joints IS NOT NULL AND %1 GROUP BY "
                           "topology ORDER BY 2 DESC LIMIT 1")
                .arg(within),
            query.values);
    if (!topologies.next())
        return result;
    result.topology = topologies.value(0).toString();
    const int recordings = topologies.value(1).toInt();
    topologies.finish();
    std::vector<double> sums;
    auto joints = run(QStringLiteral("SELECT joints FROM details WHERE topology = ? AND %1").arg(within),
                      QVariantList{result.topology} + query.values);
    while (joints.next()) {
        const QByteArray shares = joints.value(0).toByteArray();
        sums.resize(std::max(sums.size(), static_cast<std::size_t>(shares.size())), 0.0);
        for (qsizetype joint = 0; joint < shares.size(); ++joint)
            sums[static_cast<std::size_t>(joint)] += static_cast<unsigned char>(shares[joint]) / kByteShare;
    }
    const auto topology = datasets::topologyById(result.topology.toStdString());
    for (std::size_t joint = 0; joint < sums.size(); ++joint)
        result.joints.push_back({jointName(topology, joint), sums[joint] / std::max(recordings, 1)});
    return result;
}

} // namespace kinescope::widgets
