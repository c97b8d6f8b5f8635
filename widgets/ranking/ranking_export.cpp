#include "widgets/ranking/ranking_export.h"

#include "core/csv.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kinescope::widgets
{
namespace
{

QJsonObject labelObject(const core::RankedLabel& label, int rank)
{
    QJsonArray scores;
    for (const double score : label.noiseScores)
        scores.append(score);
    return {{QStringLiteral("rank"), rank},
            {QStringLiteral("label"), QString::fromStdString(label.label)},
            {QStringLiteral("score"), label.score},
            {QStringLiteral("spread"), label.spread},
            {QStringLiteral("probability"), label.probability},
            {QStringLiteral("noise_scores"), scores}};
}

} // namespace

QByteArray rankingToCsv(const core::Ranking& ranking)
{
    QByteArray text = "rank,label,score,spread,probability\n";
    int rank = 0;
    for (const core::RankedLabel& label : ranking.labels) {
        text += QByteArray::number(++rank) + ',' + QByteArray::fromStdString(core::csvField(label.label));
        for (const double value : {label.score, label.spread, label.probability})
            text += ',' + QByteArray::number(value, 'g', 9);
        text += '\n';
    }
    return text;
}

QByteArray rankingToJson(const core::Ranking& ranking)
{
    QJsonArray labels;
    int rank = 0;
    for (const core::RankedLabel& label : ranking.labels)
        labels.append(labelObject(label, ++rank));
    QJsonArray notes;
    for (const std::string& note : ranking.notes)
        notes.append(QString::fromStdString(note));
    QJsonValue frames;
    if (ranking.frames)
        frames = QJsonArray{static_cast<qint64>(ranking.frames->begin), static_cast<qint64>(ranking.frames->end)};
    return QJsonDocument(QJsonObject{{QStringLiteral("labels"), labels},
                                     {QStringLiteral("frames"), frames},
                                     {QStringLiteral("margin"), ranking.margin},
                                     {QStringLiteral("seed"), QString::number(ranking.seed)},
                                     {QStringLiteral("noises"), ranking.noises},
                                     {QStringLiteral("noises_planned"), ranking.noisesPlanned},
                                     {QStringLiteral("model"), QString::fromStdString(ranking.modelName)},
                                     {QStringLiteral("model_hash"), QString::fromStdString(ranking.modelHash)},
                                     {QStringLiteral("device"), QString::fromStdString(ranking.device)},
                                     {QStringLiteral("precision"), QString::fromStdString(ranking.precision)},
                                     {QStringLiteral("seconds"), ranking.seconds},
                                     {QStringLiteral("notes"), notes}})
        .toJson();
}

} // namespace kinescope::widgets
