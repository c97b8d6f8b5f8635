#include "app/language_model/describe_controller.h"

#include "app/language_model/key_store.h"
#include "widgets/actions/actions_model.h"

#include <QSettings>

#include <algorithm>

namespace kinescope::app
{
namespace
{

using widgets::DescribeSettings;

const QString kUrl = QStringLiteral("languageModel/baseUrl");
const QString kModel = QStringLiteral("languageModel/model");
const QString kKeySource = QStringLiteral("languageModel/keySource");
const QString kKeyVariable = QStringLiteral("languageModel/keyVariable");

} // namespace

DescribeController::DescribeController(widgets::ActionsModel& actions, QSettings& settings, QWidget* window,
                                       QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_settings(settings)
    , m_window(window)
{
    connect(&m_client, &LanguageModelClient::answered, this, [this](const LanguageModelAnswer& answer) {
        if (m_dialog) {
            m_dialog->setBusy(false);
            m_dialog->showAnswer(answer.descriptions, answer.intensity);
        }
    });
    connect(&m_client, &LanguageModelClient::failed, this, [this](const QString& message) {
        if (m_dialog) {
            m_dialog->setBusy(false);
            m_dialog->showProblem(message);
        }
    });
}

DescribeSettings DescribeController::storedSettings() const
{
    DescribeSettings settings;
    settings.baseUrl = m_settings.value(kUrl).toString();
    settings.model = m_settings.value(kModel).toString();
    settings.keySource =
        static_cast<DescribeSettings::KeySource>(std::clamp(m_settings.value(kKeySource, 0).toInt(), 0, 2));
    settings.keyVariable = m_settings.value(kKeyVariable, settings.keyVariable).toString();
    return settings;
}

void DescribeController::store(const DescribeSettings& settings)
{
    m_settings.setValue(kUrl, settings.baseUrl);
    m_settings.setValue(kModel, settings.model);
    m_settings.setValue(kKeySource, static_cast<int>(settings.keySource));
    m_settings.setValue(kKeyVariable, settings.keyVariable);
}

void DescribeController::describe(int row)
{
    if (m_dialog)
        m_dialog->close();
    m_name = m_actions.rows().at(row).name;
    m_dialog = new widgets::DescribeDialog(m_actions.rows().at(row), storedSettings(), hasKeyring(), m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &widgets::DescribeDialog::sendRequested, this, &DescribeController::send);
    connect(m_dialog, &widgets::DescribeDialog::cancelRequested, this, [this] {
        m_client.cancel();
        m_dialog->setBusy(false);
    });
    connect(m_dialog, &widgets::DescribeDialog::keyEntered, this, [this](const QString& key) {
        writeKeyringKey(m_dialog, key, [this](const QString& problem) {
            if (!problem.isEmpty())
                m_dialog->showProblem(problem);
        });
    });
    connect(m_dialog, &QDialog::accepted, this, &DescribeController::use);
    connect(m_dialog, &QDialog::finished, &m_client, &LanguageModelClient::cancel);
    m_dialog->open();
}

void DescribeController::send()
{
    const DescribeSettings settings = m_dialog->settings();
    store(settings);
    switch (settings.keySource) {
    case DescribeSettings::KeySource::None:
        sendWith({});
        break;
    case DescribeSettings::KeySource::Environment:
        if (const QString key = qEnvironmentVariable(settings.keyVariable.toUtf8().constData()); !key.isEmpty())
            sendWith(key);
        else
            m_dialog->showProblem(tr("The environment variable %1 is not set. Set it before Kinescope is started, or "
                                     "choose another key.")
                                      .arg(settings.keyVariable));
        break;
    case DescribeSettings::KeySource::Keyring:
        m_dialog->setBusy(true);
        readKeyringKey(m_dialog, [this](const QString& key, const QString& problem) {
            m_dialog->setBusy(false);
            if (!key.isEmpty())
                sendWith(key);
            else
                m_dialog->showProblem(problem.isEmpty() ? tr("The keyring holds no key yet. Store one first.")
                                                        : problem);
        });
    }
}

void DescribeController::sendWith(const QString& key)
{
    const DescribeSettings settings = m_dialog->settings();
    m_dialog->setBusy(true);
    m_client.describe({QUrl(settings.baseUrl), settings.model}, key, m_name);
}

/// The list may have changed meanwhile; the action is found by its name.
void DescribeController::use()
{
    const widgets::ActionRow answer = m_dialog->action();
    for (int row = 0; row < m_actions.rowCount(); ++row) {
        widgets::ActionRow action = m_actions.rows().at(row);
        if (action.name != m_name)
            continue;
        action.descriptions = answer.descriptions;
        action.intensity = answer.intensity;
        m_actions.replace(row, action);
        return;
    }
}

} // namespace kinescope::app
