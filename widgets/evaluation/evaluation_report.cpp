#include "widgets/evaluation/evaluation_report.h"

#include "widgets/evaluation/evaluation_plots.h"

#include <QApplication>
#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

#include <algorithm>

namespace kinescope::widgets
{
namespace
{

constexpr int kPictureWidth = 640;
constexpr int kMatrixSize = 520;
constexpr int kPdfResolution = 96; // of a document's pixels

struct EvaluationReport
{
    Q_DECLARE_TR_FUNCTIONS(EvaluationReport)
};

QString percent(double share)
{
    return share < 0 ? QStringLiteral("–") : QString::number(100 * share, 'f', 1);
}

MethodRow rowOf(const QString& name, const core::MethodAccuracy& accuracy)
{
    return {name,
            {percent(accuracy.top1), percent(accuracy.top5), percent(accuracy.seen), percent(accuracy.unseen),
             percent(accuracy.harmonic)}};
}

template <typename Paint>
QString picture(int width, int height, const Paint& paint)
{
    QImage image(2 * width, 2 * height, QImage::Format_RGB32); // sharp on paper too
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(2, 2);
    painter.setFont(QApplication::font());
    paint(painter, QRectF(0, 0, width, height));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return QStringLiteral("<img width='%1' height='%2' src='data:image/png;base64,%3'>")
        .arg(width)
        .arg(height)
        .arg(QString::fromLatin1(bytes.toBase64()));
}

QString cell(const QString& text, bool heading = false)
{
    return heading ? QStringLiteral("<th align='left'>%1</th>").arg(text.toHtmlEscaped())
                   : QStringLiteral("<td>%1</td>").arg(text.toHtmlEscaped());
}

QString methodTable(const core::EvaluationResult& result)
{
    QString html = QStringLiteral("<table border='1' cellspacing='0' cellpadding='4'><tr>") +
                   cell(EvaluationReport::tr("Method"), true);
    for (const QString& column : methodColumns())
        html += cell(column, true);
    html += QStringLiteral("</tr>");
    for (const auto& row : methodRows(result)) {
        html += QStringLiteral("<tr>") + cell(row.name);
        for (const QString& value : row.values)
            html += cell(value);
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

QString settingsTable(const core::EvaluationSettings& settings, const core::EvaluationResult& result)
{
    const auto name = [](const std::filesystem::path& path) {
        return path.empty() ? EvaluationReport::tr("none") : QString::fromStdString(path.string());
    };
    QStringList timesteps;
    for (const int timestep : result.timesteps)
        timesteps.append(QString::number(timestep));
    const std::pair<QString, QString> rows[] = {
        {EvaluationReport::tr("Model"), name(settings.model)},
        {EvaluationReport::tr("Data"), name(settings.data)},
        {EvaluationReport::tr("Class list"),
         settings.labels.empty() ? EvaluationReport::tr("the bundled one") : name(settings.labels)},
        {EvaluationReport::tr("Split"), name(settings.split)},
        {EvaluationReport::tr("Wording"), QString::fromStdString(result.wording)},
        {EvaluationReport::tr("Noises"), QString::number(result.noises)},
        {EvaluationReport::tr("Timesteps"), timesteps.join(QStringLiteral(", "))},
        {EvaluationReport::tr("Recordings left out"), QString::number(result.leftOut)},
    };
    QString html = QStringLiteral("<table cellspacing='0' cellpadding='3'>");
    for (const auto& [key, value] : rows)
        html += QStringLiteral("<tr>") + cell(key) + cell(value) + QStringLiteral("</tr>");
    return html + QStringLiteral("</table>");
}

QString notes(const core::EvaluationResult& result)
{
    QString html;
    for (const auto& note : result.notes)
        html += QStringLiteral("<p>%1</p>").arg(QString::fromStdString(note).toHtmlEscaped());
    return html;
}

QString section(const QString& title, const QString& body)
{
    return QStringLiteral("<h2>%1</h2>%2").arg(title.toHtmlEscaped(), body);
}

} // namespace

QStringList methodColumns()
{
    return {EvaluationReport::tr("Top-1 %"), EvaluationReport::tr("Top-5 %"), EvaluationReport::tr("Seen %"),
            EvaluationReport::tr("Unseen %"), EvaluationReport::tr("Harmonic %")};
}

std::vector<MethodRow> methodRows(const core::EvaluationResult& result)
{
    std::vector<MethodRow> rows{rowOf(QStringLiteral("FDSM"), result.accuracy)};
    for (const auto& [name, accuracy] : result.baselines) {
        QString shown = QString::fromStdString(name);
        rows.push_back(rowOf(shown.replace(u'_', u' '), accuracy));
    }
    return rows;
}

QString evaluationHtml(const core::EvaluationSettings& settings, const core::EvaluationResult& result)
{
    QString html =
        QStringLiteral("<!DOCTYPE html><html><head><meta charset='utf-8'><title>%1</title></head>"
                       "<body style='font-family:sans-serif'><h1>%1</h1>")
            .arg(
                EvaluationReport::tr("Evaluation of %1").arg(QString::fromStdString(result.modelName)).toHtmlEscaped());
    html +=
        QStringLiteral("<p>%1</p>")
            .arg(EvaluationReport::tr("%n recording(s) of %1 classes (chance %2 %). Over %3 noise seeds: %4 ± %5 %.",
                                      nullptr, static_cast<int>(result.sequences))
                     .arg(result.classes)
                     .arg(100.0 / static_cast<double>(std::max<std::size_t>(result.classes, 1)), 0, 'f', 1)
                     .arg(result.noiseSeeds)
                     .arg(100 * result.noiseMean, 0, 'f', 1)
                     .arg(100 * result.noiseDeviation, 0, 'f', 2));
    html += section(EvaluationReport::tr("Accuracy"), methodTable(result));
    html += section(EvaluationReport::tr("Classes"),
                    picture(kPictureWidth, std::max(20, classBarsHeight(result, QApplication::font())),
                            [&](QPainter& painter, const QRectF& area) { paintClassBars(painter, area, result); }));
    html += section(EvaluationReport::tr("Confusion"),
                    picture(kMatrixSize, kMatrixSize, [&](QPainter& painter, const QRectF& area) {
                        paintConfusion(painter, area.adjusted(4, 4, -4, -4), result);
                    }));
    html += section(EvaluationReport::tr("Settings"), settingsTable(settings, result));
    return html + notes(result) + QStringLiteral("</body></html>");
}

QString writeEvaluationReport(const QString& path, const core::EvaluationSettings& settings,
                              const core::EvaluationResult& result)
{
    const QString html = evaluationHtml(settings, result);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    if (QFileInfo(path).suffix().compare(QLatin1String("pdf"), Qt::CaseInsensitive) == 0) {
        QPdfWriter writer(&file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setResolution(kPdfResolution);
        QTextDocument document;
        document.setHtml(html);
        document.print(&writer);
    } else {
        file.write(html.toUtf8());
    }
    return file.commit() ? QString() : file.errorString();
}

} // namespace kinescope::widgets
