#include "widgets/training/check_page.h"

#include "widgets/training/runs_model.h"
#include "widgets/training/training_history.h"

#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kinescope::widgets
{
namespace
{

constexpr double kMemoryShareThatWarns = 0.9;

QString row(const QString& name, const QString& value)
{
    return QStringLiteral("<tr><td style='padding-right:18px'>%1</td><td>%2</td></tr>").arg(name, value);
}

QString needText(std::uint64_t needed, std::uint64_t available)
{
    if (available == 0)
        return bytesText(needed);
    return CheckPage::tr("about %1 of %2 that are free").arg(bytesText(needed), bytesText(available));
}

QString stageRows(const core::TrialReport& report)
{
    QString rows;
    for (const auto& stage : report.stages)
        rows += row(displayName(QString::fromStdString(stage.name)),
                    CheckPage::tr("%n step(s) of %1 ms, %2 preparation, %3 validation: <b>%4</b>", nullptr,
                                  static_cast<int>(stage.steps))
                        .arg(1000 * stage.secondsPerStep, 0, 'f', stage.secondsPerStep < 0.01 ? 1 : 0)
                        .arg(durationText(stage.preparationSeconds), durationText(stage.validationSeconds),
                             durationText(stage.seconds())));
    return rows;
}

} // namespace

QString bytesText(std::uint64_t bytes)
{
    return QLocale::c().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

CheckPage::CheckPage(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("checkPage"));
    m_text->setObjectName(QStringLiteral("checkText"));
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setMargin(10);
    m_text->setText(tr("“Check” tries %1 steps of each stage and tells here what would be trained, how long it takes "
                       "and what it needs.")
                        .arg(core::kTrialSteps));
    auto* const scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Result of the check"));
    scroll->setWidget(m_text);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

void CheckPage::setBusy(const QString& progress)
{
    m_text->setText(progress.isEmpty() ? tr("Checking…") : progress.toHtmlEscaped());
}

void CheckPage::setFailure(const QString& message)
{
    m_text->setText(QStringLiteral("<b>%1</b><br>%2").arg(tr("This cannot be trained."), message.toHtmlEscaped()));
}

void CheckPage::setReport(const core::TrialReport& report)
{
    QString html = QStringLiteral("<table cellspacing='0' cellpadding='2'>");
    html +=
        row(tr("Training"), tr("%n sequence(s) of %1 seen classes", nullptr, static_cast<int>(report.trainingSequences))
                                .arg(report.seenClasses));
    html +=
        row(tr("Validation"), tr("%n sequence(s), held out", nullptr, static_cast<int>(report.validationSequences)));
    if (report.unseenClasses > 0)
        html += row(tr("Left out"), tr("%n unseen class(es)", nullptr, static_cast<int>(report.unseenClasses)));
    html += stageRows(report);
    html += row(tr("Time"), tr("<b>about %1</b>").arg(durationText(report.seconds())));
    html += row(tr("Memory"), needText(report.memoryBytes, report.memoryAvailable));
    html += row(tr("Disk"), needText(report.diskBytes, report.diskAvailable));
    html += QStringLiteral("</table>");
    const auto tooMuch = [](std::uint64_t needed, std::uint64_t available) {
        return available > 0 && static_cast<double>(needed) > kMemoryShareThatWarns * static_cast<double>(available);
    };
    if (tooMuch(report.memoryBytes, report.memoryAvailable))
        html += tr("<p><b>This may not fit into the memory.</b> Lower the batch, the number of sequences or the latent "
                   "views.</p>");
    if (tooMuch(report.diskBytes, report.diskAvailable))
        html += tr("<p><b>This may not fit onto the disk.</b> Choose another output folder or keep fewer "
                   "checkpoints.</p>");
    m_text->setText(html);
}

QString CheckPage::text() const
{
    return m_text->text();
}

} // namespace kinescope::widgets
