#include "widgets/actions/describe_dialog.h"

#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace kinescope::widgets
{
namespace
{

QLineEdit* lineEdit(QWidget* parent, const char* name, const QString& text, const QString& title)
{
    auto* const edit = new QLineEdit(text, parent);
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(title);
    return edit;
}

bool isThisMachine(const QUrl& url)
{
    const QString host = url.host();
    return host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1") || host == QLatin1String("::1");
}

} // namespace

DescribeDialog::DescribeDialog(const ActionRow& action, const DescribeSettings& settings, bool hasKeyring,
                               QWidget* parent)
    : QDialog(parent)
    , m_action(action)
{
    setObjectName(QStringLiteral("describeDialog"));
    setWindowTitle(tr("Describe “%1” with a language model").arg(action.name));
    m_consent = new QLabel(this);
    m_consent->setObjectName(QStringLiteral("describeConsent"));
    m_consent->setWordWrap(true);
    m_send = new QPushButton(this);
    m_send->setObjectName(QStringLiteral("describeSendButton"));
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(6);
    QSizePolicy keepsPlace = m_progress->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsPlace);
    m_problem = new QLabel(this);
    m_problem->setObjectName(QStringLiteral("describeProblem"));
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();

    auto* const row = new QHBoxLayout;
    row->addWidget(m_consent, 1);
    row->addWidget(m_send);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_use = buttons->addButton(tr("Use"), QDialogButtonBox::AcceptRole);
    m_use->setObjectName(QStringLiteral("describeUseButton"));
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(buildEndpoint(settings, hasKeyring));
    layout->addLayout(row);
    layout->addWidget(m_progress);
    layout->addWidget(m_problem);
    layout->addWidget(buildAnswer(), 1);
    layout->addWidget(buttons);
    resize(560, 460);

    connect(m_send, &QPushButton::clicked, this, [this] {
        if (m_busy)
            Q_EMIT cancelRequested();
        else
            Q_EMIT sendRequested();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setBusy(false);
}

QWidget* DescribeDialog::buildEndpoint(const DescribeSettings& settings, bool hasKeyring)
{
    auto* const box = new QWidget(this);
    m_url = lineEdit(box, "describeUrl", settings.baseUrl, tr("Base URL"));
    m_url->setPlaceholderText(QStringLiteral("http://localhost:11434/v1"));
    m_url->setToolTip(tr("An OpenAI-compatible endpoint: a server on this machine, or a service"));
    m_model = lineEdit(box, "describeModel", settings.model, tr("Model"));
    m_model->setPlaceholderText(tr("as the server names it"));
    m_keySource = new QComboBox(box);
    m_keySource->setObjectName(QStringLiteral("describeKeySource"));
    m_keySource->setAccessibleName(tr("Key"));
    m_keySource->addItem(tr("None"));
    m_keySource->addItem(tr("Environment variable"));
    if (hasKeyring)
        m_keySource->addItem(tr("System keyring"));
    m_keySource->setCurrentIndex(std::min(static_cast<int>(settings.keySource), m_keySource->count() - 1));
    m_keyVariable = lineEdit(box, "describeKeyVariable", settings.keyVariable, tr("Name of the environment variable"));
    m_storeKey = new QPushButton(tr("Store a key…"), box);
    m_storeKey->setObjectName(QStringLiteral("describeStoreKeyButton"));
    m_storeKey->setAutoDefault(false);
    auto* const key = new QHBoxLayout;
    key->addWidget(m_keySource);
    key->addWidget(m_keyVariable, 1);
    key->addWidget(m_storeKey);
    auto* const form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Base URL"), m_url);
    form->addRow(tr("Model"), m_model);
    form->addRow(tr("Key"), key);
    for (QLineEdit* edit : {m_url, m_model, m_keyVariable})
        connect(edit, &QLineEdit::textChanged, this, &DescribeDialog::updateState);
    connect(m_keySource, &QComboBox::currentIndexChanged, this, &DescribeDialog::updateState);
    connect(m_storeKey, &QPushButton::clicked, this, &DescribeDialog::askForKey);
    return box;
}

QWidget* DescribeDialog::buildAnswer()
{
    auto* const box = new QWidget(this);
    m_descriptions = new QPlainTextEdit(box);
    m_descriptions->setObjectName(QStringLiteral("describeAnswer"));
    m_descriptions->setAccessibleName(tr("Answer, one description a line"));
    m_descriptions->setPlaceholderText(tr("The answer appears here, to be edited before it is used."));
    m_descriptions->setTabChangesFocus(true);
    m_intensity = new QDoubleSpinBox(box);
    m_intensity->setObjectName(QStringLiteral("describeIntensity"));
    m_intensity->setAccessibleName(tr("Kinematic intensity"));
    m_intensity->setRange(0, 1);
    m_intensity->setSingleStep(0.05);
    auto* const form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Descriptions"), m_descriptions);
    form->addRow(tr("Intensity"), m_intensity);
    connect(m_descriptions, &QPlainTextEdit::textChanged, this, &DescribeDialog::updateState);
    connect(m_intensity, &QDoubleSpinBox::valueChanged, this, [this] { m_hasIntensity = true; });
    return box;
}

DescribeSettings DescribeDialog::settings() const
{
    return {m_url->text().trimmed(), m_model->text().trimmed(),
            static_cast<DescribeSettings::KeySource>(m_keySource->currentIndex()), m_keyVariable->text().trimmed()};
}

ActionRow DescribeDialog::action() const
{
    ActionRow action = m_action;
    action.descriptions.clear();
    for (const QString& line : m_descriptions->toPlainText().split(u'\n'))
        if (const QString text = line.simplified(); !text.isEmpty())
            action.descriptions.append(text);
    if (m_hasIntensity)
        action.intensity = m_intensity->value();
    return action;
}

bool DescribeDialog::isReady() const
{
    const QUrl url(m_url->text().trimmed(), QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return url.isValid() && web && !url.host().isEmpty() && !m_model->text().trimmed().isEmpty();
}

QString DescribeDialog::consent() const
{
    if (!isReady())
        return tr("Nothing is sent yet. Name a chat endpoint (http or https) and a model.");
    const QUrl url(m_url->text().trimmed());
    const bool hasKey = m_keySource->currentIndex() > 0;
    QString text =
        (hasKey ? tr("“Send” sends the name “%1”, a fixed instruction and your key to %2. No motion, no file and "
                     "no other action is sent.")
                : tr("“Send” sends the name “%1” and a fixed instruction to %2. No motion, no file and no "
                     "other action is sent."))
            .arg(m_action.name, url.host());
    if (url.scheme() == QLatin1String("http") && !isThisMachine(url))
        text += u' ' + tr("The connection is not encrypted.");
    return text;
}

void DescribeDialog::updateState()
{
    const auto source = static_cast<DescribeSettings::KeySource>(m_keySource->currentIndex());
    m_keyVariable->setVisible(source == DescribeSettings::KeySource::Environment);
    m_storeKey->setVisible(source == DescribeSettings::KeySource::Keyring);
    m_consent->setText(consent());
    m_send->setText(m_busy ? tr("Stop") : tr("Send"));
    m_send->setEnabled(m_busy || isReady());
    m_progress->setVisible(m_busy);
    m_use->setEnabled(!m_busy && !action().descriptions.isEmpty());
}

void DescribeDialog::setBusy(bool busy)
{
    m_busy = busy;
    if (busy)
        m_problem->hide();
    updateState();
}

void DescribeDialog::showAnswer(const QStringList& descriptions, double intensity)
{
    m_problem->hide();
    m_descriptions->setPlainText(descriptions.join(u'\n'));
    if (intensity >= 0)
        m_intensity->setValue(intensity);
    m_hasIntensity = intensity >= 0;
    m_descriptions->setFocus();
}

void DescribeDialog::showProblem(const QString& message)
{
    QPalette palette = m_problem->palette();
    palette.setColor(QPalette::WindowText, Theme::current().colors().error);
    m_problem->setPalette(palette);
    m_problem->setText(message);
    m_problem->show();
}

void DescribeDialog::askForKey()
{
    bool accepted = false;
    const QString key =
        QInputDialog::getText(this, tr("Store a key"), tr("Key, kept in the system keyring; empty takes it away:"),
                              QLineEdit::Password, {}, &accepted);
    if (accepted)
        Q_EMIT keyEntered(key.trimmed());
}

} // namespace kinescope::widgets
