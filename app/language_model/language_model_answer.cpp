// What is asked of a language model, and how its answer is read.
#include "app/language_model/language_model_client.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace kinescope::app
{
namespace
{

constexpr int kMostDescriptions = 8;
constexpr int kShownCharacters = 120;

struct LanguageModel
{
    Q_DECLARE_TR_FUNCTIONS(LanguageModel)
};

const QString kInstructions = QStringLiteral(
    "You describe human actions for a skeleton action recogniser. Say how the body moves: which limbs, in "
    "which direction, how fast, how often. Use plain words, one sentence of at most 25 words each, and do "
    "not name the action, objects or purposes. Answer with JSON only: {\"descriptions\": [two sentences], "
    "\"intensity\": a number from 0 (slow, hardly moving) to 1 (rapid, strong motion of the whole body)}.");

[[noreturn]] void refuse(const QString& expected, const QString& found)
{
    const QString shown = found.size() > kShownCharacters ? found.left(kShownCharacters) + QChar(0x2026) : found;
    throw LanguageModelError(LanguageModel::tr("Expected %1, found: %2").arg(expected, shown).toStdString());
}

QString messageOf(const QByteArray& body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        refuse(LanguageModel::tr("a chat completion in JSON"), QString::fromUtf8(body));
    const QJsonArray choices = document.object()[QLatin1String("choices")].toArray();
    const QString text =
        choices.isEmpty() ? QString() : choices[0][QLatin1String("message")][QLatin1String("content")].toString();
    if (text.isEmpty())
        refuse(LanguageModel::tr("a message in the answer's choices"), QString::fromUtf8(body));
    return text;
}

/// Models like to wrap JSON in words or in a code fence.
QJsonObject objectIn(const QString& text)
{
    const qsizetype begin = text.indexOf(u'{');
    const qsizetype end = text.lastIndexOf(u'}');
    const QJsonDocument document =
        begin < 0 || end < begin ? QJsonDocument() : QJsonDocument::fromJson(text.mid(begin, end - begin + 1).toUtf8());
    if (!document.isObject())
        refuse(LanguageModel::tr("an object with \"descriptions\" and \"intensity\" in the message"), text);
    return document.object();
}

} // namespace

QByteArray describeRequest(const LanguageModelEndpoint& endpoint, const QString& actionName)
{
    const auto message = [](const char* role, const QString& content) {
        return QJsonObject{{QStringLiteral("role"), QLatin1String(role)}, {QStringLiteral("content"), content}};
    };
    return QJsonDocument(
               QJsonObject{{QStringLiteral("model"), endpoint.model},
                           {QStringLiteral("temperature"), 0.2},
                           {QStringLiteral("messages"),
                            QJsonArray{message("system", kInstructions),
                                       message("user", QStringLiteral("Action: %1").arg(actionName.simplified()))}}})
        .toJson(QJsonDocument::Compact);
}

LanguageModelAnswer parseLanguageModelAnswer(const QByteArray& body)
{
    const QString text = messageOf(body);
    const QJsonObject object = objectIn(text);
    LanguageModelAnswer answer;
    QJsonArray sentences = object[QLatin1String("descriptions")].toArray();
    for (const char* key : {"descriptions", "description"})
        if (object[QLatin1String(key)].isString())
            sentences = {object[QLatin1String(key)].toString()};
    for (const QJsonValue& sentence : sentences)
        if (const QString line = sentence.toString().simplified();
            !line.isEmpty() && answer.descriptions.size() < kMostDescriptions)
            answer.descriptions.append(line);
    if (answer.descriptions.isEmpty())
        refuse(LanguageModel::tr("at least one description in the message"), text);
    const double intensity = object[QLatin1String("intensity")].toDouble(-1);
    if (intensity >= 0 && intensity <= 1)
        answer.intensity = intensity;
    return answer;
}

} // namespace kinescope::app
