// The latent tab as a file: its numbers, or its plots as a picture.
#include "widgets/common/curve_chart.h"
#include "widgets/common/save_file.h"
#include "widgets/spectrum/block_overview.h"
#include "widgets/spectrum/latent_export.h"
#include "widgets/spectrum/latent_spectrum_view.h"
#include "widgets/theme/theme.h"

#include <QBuffer>
#include <QComboBox>
#include <QFileDialog>
#include <QPainter>
#include <QSvgGenerator>

namespace kinescope::widgets
{
namespace
{

constexpr QSize kFigureSize(1100, 420);
constexpr int kTitleHeight = 28;
constexpr double kPictureScale = 2;

} // namespace

QString LatentSpectrumView::figureTitle() const
{
    const QString first = QString::fromStdString(m_spectrum->label);
    const QString names =
        m_compared ? tr("“%1” and “%2”").arg(first, QString::fromStdString(m_compared->label)) : tr("“%1”").arg(first);
    return tr("%1, %2, t = %3, gate %4")
        .arg(names, m_block->currentText())
        .arg(m_spectrum->timestep)
        .arg(m_compared ? tr("%1 and %2").arg(m_spectrum->gate, 0, 'f', 3).arg(m_compared->gate, 0, 'f', 3)
                        : QString::number(m_spectrum->gate, 'f', 3));
}

void LatentSpectrumView::paintFigure(QPainter& painter, const QSize& size)
{
    const ThemeColors& colors = Theme::current().colors();
    painter.fillRect(QRect(QPoint(0, 0), size), colors.base);
    painter.setPen(colors.text);
    painter.drawText(QRect(10, 0, size.width() - 20, kTitleHeight), Qt::AlignLeft | Qt::AlignVCenter, figureTitle());
    const int half = size.width() / 2;
    const QRect plots(0, kTitleHeight, size.width(), size.height() - kTitleHeight);
    m_blockChart->render(&painter, plots.adjusted(0, 0, -half, 0), {}, Qt::KeepAspectRatio);
    m_sideChart->render(&painter, plots.adjusted(half, 0, 0, 0), {}, Qt::KeepAspectRatio);
}

void LatentSpectrumView::exportFile()
{
    if (!m_spectrum)
        return;
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export the latent spectrum"), QStringLiteral("latent_spectrum.csv"),
                                     tr("CSV (*.csv);;PNG (*.png);;SVG (*.svg)"));
    if (!path.isEmpty())
        exportTo(path);
}

void LatentSpectrumView::exportTo(const QString& path)
{
    if (!m_spectrum)
        return;
    QByteArray bytes;
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        QBuffer buffer(&bytes);
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(kFigureSize);
        generator.setViewBox(QRect(QPoint(0, 0), kFigureSize));
        generator.setTitle(figureTitle());
        QPainter painter(&generator);
        paintFigure(painter, kFigureSize);
    } else if (path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive)) {
        QImage image(kFigureSize * kPictureScale, QImage::Format_ARGB32);
        image.setDevicePixelRatio(kPictureScale);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        paintFigure(painter, kFigureSize);
        painter.end();
        bytes = pngBytes(image);
    } else {
        std::vector<core::LatentSpectrum> spectra{*m_spectrum};
        if (m_compared)
            spectra.push_back(*m_compared);
        bytes = latentSpectraToCsv(spectra);
    }
    if (const QString problem = saveFile(path, bytes); !problem.isEmpty())
        Q_EMIT failed(tr("The spectrum cannot be written (%1): %2").arg(problem, path));
}

} // namespace kinescope::widgets
