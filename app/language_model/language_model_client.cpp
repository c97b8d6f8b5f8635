#include "app/language_model/language_model_client.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace kinescope::app
{

LanguageModelClient::LanguageModelClient(QObject* parent)
    : QObject(parent)
{
}

void LanguageModelClient::describe(const LanguageModelEndpoint& endpoint, const QString& key, const QString& actionName)
{
    cancel();
    QUrl url = endpoint.baseUrl;
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + QStringLiteral("/chat/completions"));
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    // A redirection could carry the key to where the user never agreed to.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(m_timeout);
    if (!key.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + key.toUtf8());
    m_isTooLong = false;
    QNetworkReply* const reply = m_network.post(request, describeRequest(endpoint, actionName));
    m_reply = reply;
    connect(reply, &QNetworkReply::readyRead, this, [this, reply] {
        if (reply->bytesAvailable() > kMaximumBytes) {
            m_isTooLong = true;
            reply->abort();
        }
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply] { finish(*reply); });
}

void LanguageModelClient::cancel()
{
    if (QNetworkReply* const reply = m_reply) {
        m_reply.clear(); // finish() tells nothing of a reply that is not the one in hand
        reply->abort();
    }
}

QString LanguageModelClient::problemOf(QNetworkReply& reply) const
{
    const QString host = reply.url().toString(QUrl::RemovePath | QUrl::RemoveQuery);
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_isTooLong)
        return tr("%1 sent more than %2 MB for one description; this is not a chat endpoint.")
            .arg(host)
            .arg(kMaximumBytes >> 20);
    if (reply.error() == QNetworkReply::OperationCanceledError)
        return tr("%1 did not answer within %2 s. Is the model loaded, and not too large for that machine?")
            .arg(host)
            .arg(m_timeout / 1000.0);
    if (status == 401 || status == 403)
        return tr("%1 refused the key (HTTP %2). Check which key is used.").arg(host).arg(status);
    if (status == 404)
        return tr("%1 knows no such address or model (HTTP 404). Check the base URL, which often ends in /v1, and the "
                  "model's name.")
            .arg(host);
    if (status == 429)
        return tr("%1 asks to wait, or its quota is used up (HTTP 429).").arg(host);
    if (status >= 300) {
        const QJsonObject body = QJsonDocument::fromJson(reply.readAll()).object();
        const QString said = body[QLatin1String("error")][QLatin1String("message")].toString().left(200);
        return said.isEmpty() ? tr("%1 answered with HTTP %2.").arg(host).arg(status)
                              : tr("%1 answered with HTTP %2: %3").arg(host).arg(status).arg(said);
    }
    if (reply.error() != QNetworkReply::NoError)
        return tr("%1 cannot be reached (%2). Is the server running, and the base URL right?")
            .arg(host, reply.errorString());
    return {};
}

void LanguageModelClient::finish(QNetworkReply& reply)
{
    reply.deleteLater();
    if (m_reply != &reply)
        return;
    m_reply.clear();
    if (const QString problem = problemOf(reply); !problem.isEmpty()) {
        Q_EMIT failed(problem);
        return;
    }
    try {
        Q_EMIT answered(parseLanguageModelAnswer(reply.readAll()));
    } catch (const LanguageModelError& error) {
        Q_EMIT failed(QString::fromUtf8(error.what()));
    }
}

} // namespace kinescope::app
