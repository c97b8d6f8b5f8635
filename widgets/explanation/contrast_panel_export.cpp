// The contrast panel in words and as files.
#include "core/explanation/contrast_export.h"
#include "widgets/common/save_file.h"
#include "widgets/explanation/contrast_figure.h"
#include "widgets/explanation/contrast_map.h"
#include "widgets/explanation/contrast_panel.h"
#include "widgets/explanation/deletion_curves.h"

#include <QFileDialog>
#include <QTabBar>

#include <algorithm>

namespace kinescope::widgets
{
namespace
{

constexpr int kFigureWidth = 1280;

} // namespace

QString deletionText(const core::DeletionTest& test)
{
    constexpr double kShare = 0.2;
    const auto line = [&](const core::DeletionCurve& curve, const QString& text) {
        const auto found = std::find_if(curve.removed.begin(), curve.removed.end(),
                                        [](double removed) { return removed >= kShare - 1e-9; });
        if (found == curve.removed.end())
            return QString();
        const auto point = static_cast<std::size_t>(found - curve.removed.begin());
        return text.arg(qRound(100 * *found))
            .arg(curve.ranked[point], 0, 'f', 3)
            .arg(curve.randomMean[point], 0, 'f', 3)
            .arg(curve.randomDeviation[point], 0, 'f', 3);
    };
    return line(test.joints,
                ContrastPanel::tr("%1 % of the joints taken out: margin %2 when ranked first, %3 ± %4 at random")) +
           u'\n' +
           line(test.frames,
                ContrastPanel::tr("%1 % of the frames taken out: margin %2 when ranked first, %3 ± %4 at random"));
}

QString marginText(const core::ContrastExplanation& explanation)
{
    return ContrastPanel::tr("Margin %1, of a still pose %3. Orange speaks for “%2”, blue for “%4”.")
        .arg(QString::number(explanation.margin, 'f', 3), QString::fromStdString(explanation.first),
             QString::number(explanation.stillMargin, 'f', 3), QString::fromStdString(explanation.second));
}

QString ContrastPanel::exportTo(const QString& path) const
{
    const auto& explanation = m_map->explanation();
    if (!explanation)
        return tr("There is nothing to export yet.");
    core::DeletionTest everything;
    everything.explanation = *explanation;
    if (m_curves->test())
        everything = *m_curves->test();
    QByteArray bytes;
    if (path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        bytes = pngBytes(paintContrastFigure(everything, tr("Contrastive explanation"), kFigureWidth));
    else if (path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
        bytes = QByteArray::fromStdString(core::toJson(everything, {})) + '\n';
    else if (m_tabs->currentIndex() == DeletionPage && m_curves->test())
        bytes = QByteArray::fromStdString(core::deletionToCsv(everything));
    else
        bytes = QByteArray::fromStdString(core::contributionsToCsv(*explanation));
    const QString problem = saveFile(path, bytes);
    return problem.isEmpty() ? QString() : tr("The explanation could not be written (%1): %2").arg(problem, path);
}

void ContrastPanel::askForExport()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the explanation"), QStringLiteral("why.csv"),
                                                      tr("CSV (*.csv);;JSON (*.json);;PNG (*.png)"));
    if (path.isEmpty())
        return;
    if (const QString problem = exportTo(path); !problem.isEmpty())
        Q_EMIT failed(problem);
}

} // namespace kinescope::widgets
