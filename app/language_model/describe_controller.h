#pragma once

#include "app/language_model/language_model_client.h"
#include "widgets/actions/describe_dialog.h"

#include <QPointer>

QT_BEGIN_NAMESPACE
class QSettings;
class QWidget;
QT_END_NAMESPACE

namespace kinescope::widgets
{
class ActionsModel;
}

namespace kinescope::app
{

/// Has actions described by a language model, one at a time, and only when the user presses the button.
class DescribeController : public QObject
{
    Q_OBJECT

public:
    /// @param settings where the endpoint is kept between runs; never the key
    DescribeController(widgets::ActionsModel& actions, QSettings& settings, QWidget* window, QObject* parent = nullptr);

    /// Opens the dialog for a row of the actions.
    void describe(int row);
    LanguageModelClient& client() { return m_client; }

private:
    widgets::DescribeSettings storedSettings() const;
    void store(const widgets::DescribeSettings& settings);
    void send();
    void sendWith(const QString& key);
    void use();

    widgets::ActionsModel& m_actions;
    QSettings& m_settings;
    QWidget* m_window;
    LanguageModelClient m_client;
    QPointer<widgets::DescribeDialog> m_dialog;
    QString m_name; ///< of the action that the dialog is about
};

} // namespace kinescope::app
