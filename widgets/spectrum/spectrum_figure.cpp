#include "widgets/spectrum/spectrum_figure.h"

#include "widgets/common/core_texts.h"
#include "widgets/common/curve_chart.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace kinescope::widgets
{
namespace
{

constexpr int kMargin = 16;
constexpr int kTitleHeight = 30;
constexpr int kMotionHeight = 300;
constexpr int kBlockHeight = 240;
constexpr std::size_t kJointsShown = 4;

QList<QPointF> points(const std::vector<double>& values, double xStep, std::size_t first)
{
    QList<QPointF> result;
    for (std::size_t k = first; k < values.size(); ++k)
        result.append({static_cast<double>(k) * xStep, values[k]});
    return result;
}

/// Joints by the energy of their movement, most first.
std::vector<std::size_t> busiestJoints(const core::MotionSpectrum& motion)
{
    std::vector<double> energy(motion.amplitudes.size());
    for (std::size_t joint = 0; joint < energy.size(); ++joint)
        energy[joint] = motion.usable[joint]
                            ? std::inner_product(motion.amplitudes[joint].begin(), motion.amplitudes[joint].end(),
                                                 motion.amplitudes[joint].begin(), 0.0)
                            : -1.0;
    std::vector<std::size_t> joints(energy.size());
    std::iota(joints.begin(), joints.end(), std::size_t{0});
    std::stable_sort(joints.begin(), joints.end(), [&](auto a, auto b) { return energy[a] > energy[b]; });
    std::erase_if(joints, [&](auto joint) { return energy[joint] < 0; });
    joints.resize(std::min(joints.size(), kJointsShown));
    return joints;
}

void paintChart(CurveChart& chart, QPainter& painter, const QRect& place)
{
    chart.resize(place.size());
    chart.ensurePolished();
    chart.grab(); // lays the chart out; the first picture of a fresh chart still has its default axes
    painter.drawPixmap(place.topLeft(), chart.grab());
}

void paintMotion(const SpectrumFigure& figure, QPainter& painter, const QRect& place)
{
    const auto& motion = figure.motion;
    const double step = motion.frequencies.size() > 1 ? motion.frequencies[1] : 1.0;
    CurveChart chart;
    chart.setTitles(QObject::tr("Frequency (Hz)"), QObject::tr("Amplitude"));
    std::vector<Curve> curves{
        {.name = QObject::tr("All joints"), .colorIndex = -1, .width = 1.8, .points = points(motion.total, step, 1)}};
    int color = 0;
    for (const auto joint : busiestJoints(motion))
        curves.push_back({.name = coreText(motion.jointNames[joint]),
                          .colorIndex = color++,
                          .points = points(motion.amplitudes[joint], step, 1)});
    chart.setXRange(0, motion.frequencies.empty() ? 1.0 : motion.frequencies.back());
    chart.setMarker(figure.cutoffHz);
    chart.setLogarithmic(true);
    chart.setCurves(std::move(curves));
    paintChart(chart, painter, place);
}

void paintBlock(const core::LatentSpectrum& latent, std::size_t block, QPainter& painter, const QRect& place)
{
    CurveChart chart;
    chart.setTitles(QObject::tr("DCT index over hidden channels (not Hz)"), QObject::tr("|DCT|"));
    chart.setXRange(0, static_cast<double>(std::max<std::size_t>(latent.gain.size(), 2) - 1));
    chart.setMarker(static_cast<double>(latent.lowBand));
    chart.setLogarithmic(true);
    const auto& values = latent.blocks[block];
    chart.setCurves({{.name = QObject::tr("Block %1 after SG-SRM").arg(block),
                      .colorIndex = 1,
                      .points = points(values.after, 1, 0)},
                     {.name = QObject::tr("Before"), .colorIndex = -1, .points = points(values.before, 1, 0)}});
    paintChart(chart, painter, place);
}

void paintGain(const core::LatentSpectrum& latent, QPainter& painter, const QRect& place)
{
    CurveChart chart;
    chart.setTitles(QObject::tr("DCT index over hidden channels (not Hz)"), QObject::tr("Gain"));
    chart.setXRange(0, static_cast<double>(std::max<std::size_t>(latent.gain.size(), 2) - 1));
    chart.setYRange(std::pair(0.0, 2.0));
    chart.setMarker(static_cast<double>(latent.lowBand));
    chart.setCurves({{.name = QObject::tr("1 + α·s from k = %1").arg(latent.lowBand),
                      .colorIndex = 1,
                      .width = 2,
                      .points = points(latent.gain, 1, 0)}});
    paintChart(chart, painter, place);
}

std::vector<std::size_t> blocksShown(const SpectrumFigure& figure, const core::LatentSpectrum& latent)
{
    std::vector<std::size_t> blocks;
    for (std::size_t block = 0; block < latent.blocks.size(); ++block)
        if (figure.block < 0 || static_cast<std::size_t>(figure.block) == block)
            blocks.push_back(block);
    return blocks;
}

/// Blocks and the gain curve share a row while there is room; further blocks go to the next line.
int columns(int width)
{
    return std::max(2, width / 420);
}

int latentLines(const SpectrumFigure& figure, const core::LatentSpectrum& latent, int width)
{
    const int charts = static_cast<int>(blocksShown(figure, latent).size()) + 1;
    return (charts + columns(width) - 1) / columns(width);
}

void paintHeading(QPainter& painter, const QRect& place, const QString& text, bool main)
{
    QFont font = QApplication::font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * (main ? 1.25 : 1.05));
    painter.setFont(font);
    painter.setPen(Theme::current().colors().text);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideMiddle, place.width()));
}

} // namespace

QImage paintSpectrumFigure(const SpectrumFigure& figure, int width)
{
    const int inner = width - 2 * kMargin;
    int height = 2 * kMargin + 2 * kTitleHeight + kMotionHeight;
    for (const auto& latent : figure.latents)
        height += kTitleHeight + latentLines(figure, latent, inner) * kBlockHeight;
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Theme::current().colors().window);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);

    int y = kMargin;
    const auto heading = [&](const QString& text, bool main) {
        paintHeading(painter, QRect(kMargin, y, inner, kTitleHeight), text, main);
        y += kTitleHeight;
    };
    heading(figure.title, true);
    heading(QObject::tr("Motion spectrum: %1 % of the energy above %2 Hz")
                .arg(100 * core::highFrequencyRatio(figure.motion, figure.cutoffHz), 0, 'f', 1)
                .arg(figure.cutoffHz),
            false);
    paintMotion(figure, painter, QRect(kMargin, y, inner, kMotionHeight));
    y += kMotionHeight;
    for (const auto& latent : figure.latents) {
        heading(QObject::tr("“%1” at timestep %2: gate s(p) = %3")
                    .arg(QString::fromStdString(latent.label))
                    .arg(latent.timestep)
                    .arg(latent.gate, 0, 'f', 3),
                false);
        const int perLine = columns(inner);
        const int chartWidth = inner / perLine;
        const auto blocks = blocksShown(figure, latent);
        for (std::size_t i = 0; i <= blocks.size(); ++i) {
            const int position = static_cast<int>(i);
            const QRect place(kMargin + position % perLine * chartWidth, y + position / perLine * kBlockHeight,
                              chartWidth, kBlockHeight);
            if (i < blocks.size())
                paintBlock(latent, blocks[i], painter, place);
            else
                paintGain(latent, painter, place);
        }
        y += latentLines(figure, latent, inner) * kBlockHeight;
    }
    return image;
}

} // namespace kinescope::widgets
