#pragma once

#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QUrl>

#include <stdexcept>

QT_BEGIN_NAMESPACE
class QNetworkReply;
QT_END_NAMESPACE

namespace kinescope::app
{

/// An OpenAI-compatible chat endpoint. The key is no part of it: it is never kept in a settings file.
struct LanguageModelEndpoint
{
    QUrl baseUrl; ///< e.g. http://localhost:11434/v1; "/chat/completions" is added
    QString model;
};

/// What a language model says of an action.
struct LanguageModelAnswer
{
    QStringList descriptions; ///< at least one
    double intensity = -1;    ///< kinematic intensity in [0, 1], or negative when it gave none
};

/// An answer that is not what was asked for; the text says what was expected and found.
class LanguageModelError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// The body of the request: the action's name and the instructions, nothing else.
QByteArray describeRequest(const LanguageModelEndpoint& endpoint, const QString& actionName);

/// Reads the body of a chat completion whose message is JSON, bare or in a code fence.
/// @throws LanguageModelError
LanguageModelAnswer parseLanguageModelAnswer(const QByteArray& body);

/// Asks the endpoint to describe one action. One request at a time; a new one cancels the last.
class LanguageModelClient : public QObject
{
    Q_OBJECT

public:
    static constexpr int kTimeoutMilliseconds = 60000;
    static constexpr qint64 kMaximumBytes = 1 << 20;

    explicit LanguageModelClient(QObject* parent = nullptr);

    /// @param key sent as a bearer token; empty: none
    void describe(const LanguageModelEndpoint& endpoint, const QString& key, const QString& actionName);
    /// Nothing is told of a cancelled request.
    void cancel();
    void setTimeout(int milliseconds) { m_timeout = milliseconds; }

Q_SIGNALS:
    void answered(const kinescope::app::LanguageModelAnswer& answer);
    void failed(const QString& message);

private:
    void finish(QNetworkReply& reply);
    QString problemOf(QNetworkReply& reply) const;

    QNetworkAccessManager m_network;
    QPointer<QNetworkReply> m_reply;
    int m_timeout = kTimeoutMilliseconds;
    bool m_isTooLong = false;
};

} // namespace kinescope::app
