// What the curves are written as: CSV, PNG and SVG.
#include "widgets/common/save_file.h"
#include "widgets/theme/icons.h"
#include "widgets/training/training_curves.h"
#include "widgets/training/zoom_chart.h"

#include "core/csv.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QMenu>
#include <QPainter>
#include <QPicture>
#include <QSaveFile>
#include <QSplitter>
#include <QSvgGenerator>
#include <QToolButton>

namespace kinescope::widgets
{
namespace
{

QString number(double value)
{
    return QString::number(value, 'g', 9);
}

} // namespace

QString TrainingCurves::csv() const
{
    QString text = QStringLiteral("run,stage,value,step,epoch,seconds,raw,smoothed\n");
    for (const TrainingRun* const run : shownRuns())
        for (const QString& name : run->history->names(stage())) {
            if (isTest(name) && !m_test->isChecked())
                continue;
            const CurveSeries& series = *run->history->series(stage(), name);
            const QString start =
                QString::fromStdString(core::csvField(run->label.toStdString())) + u',' + stage() + u',' + name + u',';
            for (qsizetype i = 0; i < series.size(); ++i)
                text += start + number(series.x(i, CurveAxis::Step)) + u',' + number(series.x(i, CurveAxis::Epoch)) +
                        u',' + number(series.x(i, CurveAxis::Time)) + u',' + number(series.value(i)) + u',' +
                        number(series.smoothedValue(i)) + u'\n';
        }
    return text;
}

QImage TrainingCurves::picture() const
{
    return m_splitter->grab().toImage();
}

bool TrainingCurves::writeSvg(const QString& path) const
{
    QSaveFile file(path); // the generator itself does not tell when the disk is full
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QSvgGenerator generator;
    generator.setOutputDevice(&file);
    generator.setTitle(tr("Training curves"));
    generator.setSize(m_splitter->size());
    generator.setViewBox(m_splitter->rect());
    QPainter painter(&generator);
    for (ZoomChart* const chart : charts()) {
        if (!chart->isVisible())
            continue;
        QPicture picture;
        QPainter recorder(&picture);
        chart->render(&recorder, chart->viewport()->rect(), chart->viewport()->rect());
        recorder.end();
        painter.drawPicture(chart->mapTo(m_splitter, QPoint()), picture);
    }
    painter.end();
    return file.commit();
}

QToolButton* TrainingCurves::buildExport()
{
    auto* const button = new QToolButton(this);
    button->setObjectName(QStringLiteral("exportCurvesButton"));
    button->setIcon(icon(u"save"));
    button->setToolTip(tr("Export the curves"));
    button->setAccessibleName(button->toolTip());
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::InstantPopup);
    auto* const menu = new QMenu(button);
    for (const auto& [suffix, text] : {std::pair{QStringLiteral("csv"), tr("Values as CSV…")},
                                       {QStringLiteral("png"), tr("Picture as PNG…")},
                                       {QStringLiteral("svg"), tr("Drawing as SVG…")}})
        connect(menu->addAction(text), &QAction::triggered, this, [this, suffix = suffix] { save(suffix); });
    button->setMenu(menu);
    return button;
}

void TrainingCurves::save(const QString& suffix)
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the curves"), QStringLiteral("curves.") + suffix,
                                                      QStringLiteral("*.") + suffix);
    if (path.isEmpty())
        return;
    bool written = false;
    if (suffix == QLatin1String("svg")) {
        written = writeSvg(path);
    } else if (suffix == QLatin1String("png")) {
        written = saveFile(path, pngBytes(picture())).isEmpty();
    } else {
        written = saveFile(path, csv().toUtf8()).isEmpty();
    }
    if (!written)
        Q_EMIT failed(
            tr("The curves cannot be written; check that the folder is writable and has space: %1").arg(path));
}

} // namespace kinescope::widgets
