// Descriptions by a language model, against a stub on this machine. Nothing here reaches the network.
#include "tests/gui/window_test.h"

#include "app/language_model/language_model_client.h"
#include "widgets/actions/actions_view.h"
#include "widgets/actions/describe_dialog.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>

namespace kinescope::tests
{
namespace
{

using namespace widgets;
using app::LanguageModelAnswer;
using app::LanguageModelClient;

/// A chat endpoint that says what it is told to, and keeps what it was sent.
class StubEndpoint
{
public:
    StubEndpoint()
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            throw std::runtime_error("the stub cannot listen");
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket* const socket = m_server.nextPendingConnection();
            ++connections;
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(*socket); });
        });
    }

    QString url() const { return QStringLiteral("http://127.0.0.1:%1/v1").arg(m_server.serverPort()); }
    void close() { m_server.close(); }

    int connections = 0;
    int status = 200;
    bool silent = false;
    QByteArray extraHeader;
    QByteArray body;
    QByteArray head; ///< of the last request
    QByteArray sent; ///< body of the last request

private:
    void read(QTcpSocket& socket)
    {
        m_buffer += socket.readAll();
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const qsizetype at = m_buffer.toLower().indexOf("content-length:");
        const auto length = m_buffer.mid(at + 15, m_buffer.indexOf('\r', at) - at - 15).trimmed().toLongLong();
        if (m_buffer.size() < end + 4 + length)
            return;
        head = m_buffer.left(end);
        sent = m_buffer.mid(end + 4);
        m_buffer.clear();
        if (silent)
            return;
        socket.write("HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: application/json\r\n" +
                     extraHeader + "Content-Length: " + QByteArray::number(body.size()) +
                     "\r\nConnection: close\r\n\r\n" + body);
        socket.disconnectFromHost();
    }

    QTcpServer m_server;
    QByteArray m_buffer;
};

QByteArray completion(const QString& content)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("choices"),
                                      QJsonArray{QJsonObject{{QStringLiteral("message"),
                                                              QJsonObject{{QStringLiteral("content"), content}}}}}}})
        .toJson();
}

const QString kGood = QStringLiteral(
    "Sure! ```json\n{\"descriptions\": [\"Both arms  rise.\", \"The hands swing.\"], \"intensity\": 0.7}\n```");

TEST(LanguageModelAnswerText, IsReadBareFencedOrRefused)
{
    using app::parseLanguageModelAnswer;
    const LanguageModelAnswer answer = parseLanguageModelAnswer(completion(kGood));
    EXPECT_EQ(answer.descriptions,
              QStringList({QStringLiteral("Both arms rise."), QStringLiteral("The hands swing.")}));
    EXPECT_NEAR(answer.intensity, 0.7, 1e-12);
    const auto one =
        parseLanguageModelAnswer(completion(QStringLiteral("{\"description\": \"It hops.\", \"intensity\": 7}")));
    EXPECT_EQ(one.descriptions.size(), 1);
    EXPECT_LT(one.intensity, 0) << "out of range counts as not given";
    const QByteArray bad[] = {
        "",
        "<html>",
        "[]",
        "{\"choices\": []}",
        "{\"choices\": [{\"message\": {}}]}",
        completion(QStringLiteral("I cannot help with that.")),
        completion(QStringLiteral("{\"descriptions\": [], \"intensity\": 0.5}")),
        completion(QStringLiteral("{\"descriptions\": [1, null]}")),
        completion(QStringLiteral("} {")),
    };
    for (const QByteArray& body : bad)
        EXPECT_THROW(parseLanguageModelAnswer(body), app::LanguageModelError) << body.constData();
}

class LanguageModelClientTest : public testing::Test
{
protected:
    void ask(const QString& key = {})
    {
        m_client.describe({QUrl(m_stub.url()), QStringLiteral("tiny")}, key, QStringLiteral("wave"));
    }
    QString failure()
    {
        QString message;
        const auto connection = QObject::connect(&m_client, &LanguageModelClient::failed, &m_client,
                                                 [&](const QString& text) { message = text; });
        ask();
        EXPECT_TRUE(waitFor([&] { return !message.isEmpty(); }));
        QObject::disconnect(connection);
        return message;
    }

    StubEndpoint m_stub;
    LanguageModelClient m_client;
};

TEST_F(LanguageModelClientTest, SendsTheNameModelAndKeyAndNothingElse)
{
    m_stub.body = completion(kGood);
    QStringList descriptions;
    QObject::connect(&m_client, &LanguageModelClient::answered, &m_client,
                     [&](const LanguageModelAnswer& answer) { descriptions = answer.descriptions; });
    ask(QStringLiteral("secret"));
    ASSERT_TRUE(waitFor([&] { return descriptions.size() == 2; }));
    EXPECT_TRUE(m_stub.head.startsWith("POST /v1/chat/completions ")) << m_stub.head.constData();
    EXPECT_TRUE(m_stub.head.contains("Authorization: Bearer secret"));
    const QJsonObject sent = QJsonDocument::fromJson(m_stub.sent).object();
    EXPECT_EQ(sent[QLatin1String("model")].toString(), QStringLiteral("tiny"));
    const QJsonArray messages = sent[QLatin1String("messages")].toArray();
    ASSERT_EQ(messages.size(), 2);
    EXPECT_EQ(messages[1][QLatin1String("content")].toString(), QStringLiteral("Action: wave"));
    ask();
    ASSERT_TRUE(waitFor([&] { return m_stub.connections == 2 && !m_stub.head.contains("secret"); }));
    EXPECT_FALSE(m_stub.head.contains("Authorization"));
}

TEST_F(LanguageModelClientTest, SaysWhyAnEndpointDoesNotAnswer)
{
    const auto says = [&](int status, const char* words) {
        m_stub.status = status;
        const QString message = failure();
        EXPECT_TRUE(message.contains(QLatin1String(words))) << status << ": " << message.toStdString();
        EXPECT_TRUE(message.contains(QStringLiteral("127.0.0.1"))) << message.toStdString();
    };
    m_stub.body = "{\"error\": {\"message\": \"out of memory\"}}";
    says(500, "out of memory");
    says(401, "key");
    says(404, "model");
    says(429, "429");
    m_stub.extraHeader = "Location: http://127.0.0.1:1/elsewhere\r\n";
    says(302, "302");
    EXPECT_EQ(m_stub.connections, 5) << "a redirection is not followed";
    m_stub.close();
    EXPECT_TRUE(failure().contains(QStringLiteral("cannot be reached")));
}

TEST_F(LanguageModelClientTest, TellsATimeOutBadJsonAndFloods)
{
    m_stub.body = "not json";
    EXPECT_TRUE(failure().contains(QStringLiteral("not json")));
    m_stub.body = QByteArray(3 << 20, 'x');
    EXPECT_TRUE(failure().contains(QStringLiteral("MB")));
    m_stub.silent = true;
    m_client.setTimeout(300);
    EXPECT_TRUE(failure().contains(QStringLiteral("did not answer")));
}

TEST_F(LanguageModelClientTest, ACancelledRequestTellsNothing)
{
    m_stub.silent = true;
    QSignalSpy failed(&m_client, &LanguageModelClient::failed);
    ask();
    ASSERT_TRUE(waitFor([&] { return !m_stub.sent.isEmpty(); }));
    m_client.cancel();
    QTest::qWait(100);
    EXPECT_EQ(failed.count(), 0);
}

class DescribeTest : public WindowTest
{
protected:
    ActionsModel& actions() const { return *qobject_cast<ActionsModel*>(child<ActionsView>("actionsView")->model()); }
    DescribeDialog* openDialog() const
    {
        auto* const view = child<ActionsView>("actionsView");
        view->setCurrentIndex(actions().index(1, 0));
        view->findChild<QAction*>(QStringLiteral("describeActionAction"))->trigger();
        DescribeDialog* dialog = nullptr;
        for (DescribeDialog* found : m_window->findChildren<DescribeDialog*>())
            if (found->isVisible())
                dialog = found;
        EXPECT_NE(dialog, nullptr);
        return dialog;
    }
    static void type(const DescribeDialog& dialog, const char* name, const QString& text)
    {
        auto* const edit = dialog.findChild<QLineEdit*>(QLatin1String(name));
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    static void press(const DescribeDialog& dialog, const char* name)
    {
        QTest::mouseClick(dialog.findChild<QPushButton*>(QLatin1String(name)), Qt::LeftButton);
    }
};

TEST_F(DescribeTest, TheAnswerIsEditedUsedAndUndoneAndNothingIsSentUnasked)
{
    StubEndpoint stub;
    stub.body = completion(kGood);
    ASSERT_TRUE(waitFor([&] { return actions().rowCount() == 8; }));
    const ActionRow before = actions().rows()[1];
    DescribeDialog* const dialog = openDialog();
    const auto* const consent = dialog->findChild<QLabel*>(QStringLiteral("describeConsent"));
    const auto* const send = dialog->findChild<QPushButton*>(QStringLiteral("describeSendButton"));
    EXPECT_FALSE(send->isEnabled());
    EXPECT_TRUE(consent->text().contains(QStringLiteral("Nothing is sent")));
    type(*dialog, "describeUrl", stub.url());
    type(*dialog, "describeModel", QStringLiteral("tiny"));
    EXPECT_TRUE(send->isEnabled());
    EXPECT_TRUE(consent->text().contains(before.name));
    EXPECT_TRUE(consent->text().contains(QStringLiteral("127.0.0.1")));
    QTest::qWait(100);
    EXPECT_EQ(stub.connections, 0);
    press(*dialog, "describeSendButton");
    auto* const answer = dialog->findChild<QPlainTextEdit*>(QStringLiteral("describeAnswer"));
    ASSERT_TRUE(waitFor([&] { return answer->toPlainText().contains(QStringLiteral("Both arms rise.")); }));
    EXPECT_EQ(actions().rows()[1], before) << "shown before it is used";
    QTest::keyClick(answer, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(answer, QStringLiteral("Both hands meet."));
    press(*dialog, "describeUseButton");
    EXPECT_EQ(actions().rows()[1].descriptions, QStringList(QStringLiteral("Both hands meet.")));
    EXPECT_NEAR(actions().rows()[1].intensity, 0.7, 1e-9);
    m_window->activateWindow(); // without a window manager nobody does when the dialog goes
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get(), kDeadlineMilliseconds));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(waitFor([&] { return actions().rows()[1] == before; }));
}

TEST_F(DescribeTest, KeysComeFromTheEnvironmentAndAreNeverWritten)
{
    StubEndpoint stub;
    stub.status = 401;
    ASSERT_TRUE(waitFor([&] { return actions().rowCount() == 8; }));
    DescribeDialog* const dialog = openDialog();
    type(*dialog, "describeUrl", stub.url());
    type(*dialog, "describeModel", QStringLiteral("tiny"));
    dialog->findChild<QComboBox*>(QStringLiteral("describeKeySource"))->setCurrentIndex(1);
    type(*dialog, "describeKeyVariable", QStringLiteral("KINESCOPE_TEST_KEY"));
    const auto* const problem = dialog->findChild<QLabel*>(QStringLiteral("describeProblem"));
    qunsetenv("KINESCOPE_TEST_KEY");
    press(*dialog, "describeSendButton");
    EXPECT_TRUE(problem->text().contains(QStringLiteral("KINESCOPE_TEST_KEY")));
    EXPECT_EQ(stub.connections, 0);
    qputenv("KINESCOPE_TEST_KEY", "open-sesame");
    press(*dialog, "describeSendButton");
    ASSERT_TRUE(waitFor([&] { return problem->isVisible() && problem->text().contains(QStringLiteral("401")); }));
    EXPECT_TRUE(stub.head.contains("Bearer open-sesame"));
    qunsetenv("KINESCOPE_TEST_KEY");
    dialog->reject();
    m_window->close();
    m_window.reset();
    QFile settings(m_folder.filePath(QStringLiteral("settings.ini")));
    ASSERT_TRUE(settings.open(QIODevice::ReadOnly));
    const QByteArray kept = settings.readAll();
    EXPECT_TRUE(kept.contains("KINESCOPE_TEST_KEY")) << "the variable's name is kept";
    EXPECT_FALSE(kept.contains("sesame"));
}

TEST_F(DescribeTest, AWaitingRequestCanBeStopped)
{
    StubEndpoint stub;
    stub.silent = true;
    ASSERT_TRUE(waitFor([&] { return actions().rowCount() == 8; }));
    DescribeDialog* const dialog = openDialog();
    type(*dialog, "describeUrl", stub.url());
    type(*dialog, "describeModel", QStringLiteral("tiny"));
    press(*dialog, "describeSendButton");
    ASSERT_TRUE(waitFor([&] { return !stub.sent.isEmpty(); }));
    const auto* const send = dialog->findChild<QPushButton*>(QStringLiteral("describeSendButton"));
    EXPECT_EQ(send->text(), QStringLiteral("Stop"));
    press(*dialog, "describeSendButton");
    EXPECT_EQ(send->text(), QStringLiteral("Send"));
    dialog->reject();
}

} // namespace
} // namespace kinescope::tests
