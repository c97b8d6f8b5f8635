#pragma once

#include "widgets/actions/action_row.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
QT_END_NAMESPACE

namespace kinescope::widgets
{

/// Where a description is asked for; what of it may be kept between runs. The key itself is not in it.
struct DescribeSettings
{
    enum class KeySource
    {
        None,
        Environment,
        Keyring
    };
    QString baseUrl;
    QString model;
    KeySource keySource = KeySource::None;
    QString keyVariable = QStringLiteral("OPENAI_API_KEY");
};

/// Has an action described by a language model that the user names. Says what will be sent and where; sends when the
/// button is pressed, and shows the answer for editing before it is used.
class DescribeDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param hasKeyring whether keys can be kept in the system's keyring
    DescribeDialog(const ActionRow& action, const DescribeSettings& settings, bool hasKeyring,
                   QWidget* parent = nullptr);

    DescribeSettings settings() const;
    /// The action with the answer as edited.
    ActionRow action() const;

    void setBusy(bool busy);
    void showAnswer(const QStringList& descriptions, double intensity);
    void showProblem(const QString& message);

Q_SIGNALS:
    void sendRequested();
    void cancelRequested();
    /// The user typed a key that the keyring is to keep.
    void keyEntered(const QString& key);

private:
    QWidget* buildEndpoint(const DescribeSettings& settings, bool hasKeyring);
    QWidget* buildAnswer();
    void updateState();
    void askForKey();
    QString consent() const;
    bool isReady() const;

    ActionRow m_action;
    QLineEdit* m_url = nullptr;
    QLineEdit* m_model = nullptr;
    QComboBox* m_keySource = nullptr;
    QLineEdit* m_keyVariable = nullptr;
    QPushButton* m_storeKey = nullptr;
    QLabel* m_consent = nullptr;
    QPushButton* m_send = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_problem = nullptr;
    QPlainTextEdit* m_descriptions = nullptr;
    QDoubleSpinBox* m_intensity = nullptr;
    QPushButton* m_use = nullptr;
    bool m_busy = false;
    bool m_hasIntensity = false;
};

} // namespace kinescope::widgets
