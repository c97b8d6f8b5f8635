#include "widgets/ranking/model_card_dialog.h"

#include "core/recognition/rejection.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace kinescope::widgets
{
namespace
{

constexpr qint64 kMaximumCardBytes = 1 << 20;

QString text(const std::string& value)
{
    return QString::fromStdString(value).toHtmlEscaped();
}

QString line(const QString& key, const QString& value)
{
    return QStringLiteral("<tr><td style='padding-right:14px'>%1</td><td>%2</td></tr>").arg(key, value);
}

/// @return nothing when there is no such file
QString cardBeside(const core::ModelCard& card)
{
    auto path = card.path;
    QFile file(QString::fromStdString(path.replace_extension(".md").string()));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(kMaximumCardBytes)) : QString();
}

QTextBrowser* page(QWidget* parent, const char* name)
{
    auto* const browser = new QTextBrowser(parent);
    browser->setObjectName(QLatin1String(name));
    browser->setOpenExternalLinks(true);
    browser->setFrameShape(QFrame::NoFrame);
    return browser;
}

} // namespace

QString modelCardText(const core::ModelCard& card, int longest)
{
    QString rows;
    rows += line(ModelCardDialog::tr("Name"), QStringLiteral("<b>%1</b>").arg(text(card.name)));
    rows += line(ModelCardDialog::tr("File"), text(card.path.string()));
    rows += line(ModelCardDialog::tr("SHA-256 begins with"), text(card.hash));
    rows += line(ModelCardDialog::tr("Text encoder"), text(card.textEncoder));
    rows += line(ModelCardDialog::tr("Motion encoder"), text(card.encoder));
    rows += line(ModelCardDialog::tr("Latent width"), QString::number(card.latentWidth));
    rows += line(ModelCardDialog::tr("Denoiser"), ModelCardDialog::tr("hidden %1, %2 blocks, %3 heads, %4 attention")
                                                      .arg(card.hiddenWidth)
                                                      .arg(card.depth)
                                                      .arg(card.heads)
                                                      .arg(text(card.attention)));
    rows += line(ModelCardDialog::tr("SG-SRM"),
                 card.spectralModule ? ModelCardDialog::tr("yes") : ModelCardDialog::tr("no"));
    rows += line(ModelCardDialog::tr("Schedule"),
                 ModelCardDialog::tr("%1, %2 steps").arg(text(card.schedule)).arg(card.timesteps));
    rows += line(ModelCardDialog::tr("Predicts"), text(card.prediction));
    if (const auto calibration = core::knownCalibration(card))
        rows += line(
            ModelCardDialog::tr("None of the actions fits"),
            ModelCardDialog::tr("above a score of %1, from %n generated recording(s)", nullptr, calibration->recordings)
                .arg(calibration->threshold, 0, 'f', 3));
    rows += line(ModelCardDialog::tr("Ranks at timestep"), QString::number(card.inferenceTimestep));
    for (const auto& [key, value] : card.details)
        if (longest < 0 || value.size() <= static_cast<std::size_t>(longest))
            rows += line(text(key), text(value));
    return QStringLiteral("<table cellspacing='0' cellpadding='2'>%1</table>").arg(rows);
}

ModelCardDialog::ModelCardDialog(const core::ModelCard& card, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("modelCardDialog"));
    setWindowTitle(tr("Model card: %1").arg(QString::fromStdString(card.name)));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* const tabs = new QTabWidget(this);
    const QString markdown = cardBeside(card);
    if (!markdown.isEmpty()) {
        QTextBrowser* const described = page(tabs, "modelCardPage");
        described->setMarkdown(markdown);
        tabs->addTab(described, tr("Card"));
    }
    QTextBrowser* const facts = page(tabs, "modelFactsPage");
    facts->setAccessibleName(windowTitle());
    facts->setHtml(
        modelCardText(card) +
        (markdown.isEmpty() ? tr("<p>No card (a .md file of the same name) lies beside this model.</p>") : QString()));
    tabs->addTab(facts, tr("Checkpoint"));
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
    resize(720, 560);
}

} // namespace kinescope::widgets
