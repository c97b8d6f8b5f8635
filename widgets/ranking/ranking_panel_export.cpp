// The ranking as a table on the clipboard and as files.
#include "widgets/common/save_file.h"
#include "widgets/ranking/ranking_export.h"
#include "widgets/ranking/ranking_panel.h"
#include "widgets/ranking/ranking_view.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>

namespace kinescope::widgets
{
namespace
{

QString smallPrint(const core::Ranking& ranking)
{
    return RankingPanel::tr("%1 (%2), %n noise(s), seed %3, %4 %5", nullptr, ranking.noises)
        .arg(QString::fromStdString(ranking.modelName), QString::fromStdString(ranking.modelHash))
        .arg(ranking.seed)
        .arg(QString::fromStdString(ranking.device), QString::fromStdString(ranking.precision));
}

} // namespace

void RankingPanel::copy()
{
    QString text;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells << m_model->index(row, column).data().toString();
        text += cells.join(u'\t') + u'\n';
    }
    QGuiApplication::clipboard()->setText(text);
}

void RankingPanel::exportFile()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the ranking"), QStringLiteral("ranking.csv"),
                                                      tr("CSV (*.csv);;JSON (*.json);;PNG (*.png)"));
    if (!path.isEmpty())
        exportTo(path);
}

void RankingPanel::exportTo(const QString& path)
{
    const auto endsWith = [&](const char* suffix) { return path.endsWith(QLatin1String(suffix), Qt::CaseInsensitive); };
    const core::Ranking& ranking = m_model->ranking();
    const QByteArray bytes = endsWith(".json") ? rankingToJson(ranking)
                             : endsWith(".png")
                                 ? pngBytes(m_view->picture(m_verdict->text(), m_details->text(), smallPrint(ranking)))
                                 : rankingToCsv(ranking);
    if (const QString problem = saveFile(path, bytes); !problem.isEmpty())
        Q_EMIT failed(tr("The ranking cannot be written (%1): %2").arg(problem, path));
}

} // namespace kinescope::widgets
