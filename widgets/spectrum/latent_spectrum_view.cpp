#include "widgets/spectrum/latent_spectrum_view.h"

#include "widgets/common/curve_chart.h"
#include "widgets/spectrum/block_overview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace kinescope::widgets
{
namespace
{

enum Side
{
    LatentSide,
    GainSide,
    WeightSide
};

constexpr int kFirstColor = 1;
constexpr int kSecondColor = 0;
constexpr qsizetype kShortName = 24; ///< for legends

QString shortName(const std::string& label)
{
    const QString name = QString::fromStdString(label);
    return name.size() > kShortName ? name.left(kShortName - 1) + QChar(0x2026) : name;
}

/// Share of the energy in the amplified band, before and after.
QString ratioText(const core::BlockSpectrum& block)
{
    return LatentSpectrumView::tr("%1 % → %2 %")
        .arg(100 * block.highRatioBefore, 0, 'f', 1)
        .arg(100 * block.highRatioAfter, 0, 'f', 1);
}

QList<QPointF> byIndex(const std::vector<double>& values)
{
    QList<QPointF> points;
    points.reserve(static_cast<qsizetype>(values.size()));
    for (std::size_t k = 0; k < values.size(); ++k)
        points.append({static_cast<double>(k), values[k]});
    return points;
}

} // namespace

LatentSpectrumView::LatentSpectrumView(QWidget* parent)
    : QWidget(parent)
    , m_blockChart(new CurveChart(this))
    , m_sideChart(new CurveChart(this))
    , m_overview(new BlockOverview(this))
{
    setObjectName(QStringLiteral("latentSpectrumView"));
    m_blockChart->setObjectName(QStringLiteral("latentChart"));
    m_blockChart->setAccessibleName(tr("Hidden token before and after SG-SRM"));
    m_blockChart->setTitles(tr("Hidden DCT index k (not Hz)"), tr("|DCT|"));
    m_sideChart->setObjectName(QStringLiteral("latentSideChart"));
    m_sideChart->setAccessibleName(tr("Latent, gain or loss weight"));

    auto* const splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_blockChart);
    splitter->addWidget(buildSide());
    splitter->addWidget(buildFacts());
    splitter->setSizes({420, 320, 210});
    splitter->setChildrenCollapsible(false);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(splitter, 1);

    m_controls = buildControls();
    connect(m_overview, &BlockOverview::blockClicked, m_block, &QComboBox::setCurrentIndex);
    clear(tr("Needs a recording, an action and a model"));
}

/// The second plot under the choice of what it shows.
QWidget* LatentSpectrumView::buildSide()
{
    auto* const column = new QWidget(this);
    m_side = new QComboBox(column);
    m_side->setObjectName(QStringLiteral("latentSideCombo"));
    m_side->addItems({tr("Noisy, true and predicted latent"), tr("Gain curve"), tr("TASL weight over k")});
    m_side->setAccessibleName(tr("Second plot"));
    m_side->setToolTip(tr("What the second plot shows at this timestep"));
    m_side->setMinimumContentsLength(12);
    m_side->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_side, &QComboBox::currentIndexChanged, this, &LatentSpectrumView::showSide);
    auto* const layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 2, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_side);
    layout->addWidget(m_sideChart, 1);
    return column;
}

QWidget* LatentSpectrumView::buildFacts()
{
    auto* const side = new QWidget(this);
    m_facts = new QLabel(side);
    m_facts->setObjectName(QStringLiteral("latentFacts"));
    m_facts->setTextFormat(Qt::RichText);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const layout = new QVBoxLayout(side);
    layout->setContentsMargins(6, 0, 6, 4);
    layout->setSpacing(4);
    layout->addWidget(m_facts);
    layout->addWidget(m_overview, 1);
    return side;
}

void LatentSpectrumView::setSpectrum(const core::LatentSpectrum& spectrum,
                                     const std::optional<core::LatentSpectrum>& compared)
{
    m_spectrum = spectrum;
    m_compared = compared;
    {
        const QSignalBlocker blocker(m_block);
        const int before = m_block->currentIndex();
        m_block->clear();
        for (std::size_t block = 0; block < spectrum.blocks.size(); ++block)
            m_block->addItem(tr("Block %1").arg(block + 1));
        m_block->setCurrentIndex(before >= 0 && before < m_block->count() ? before : m_block->count() - 1);
    }
    m_overview->setBlocks(spectrum.blocks, spectrum.lowBand,
                          compared ? compared->blocks : std::vector<core::BlockSpectrum>());
    showBlock();
    showSide();
}

void LatentSpectrumView::clear(const QString& reason)
{
    m_spectrum.reset();
    m_compared.reset();
    for (CurveChart* chart : {m_blockChart, m_sideChart}) {
        chart->setEmptyText(reason);
        chart->setMarker(std::numeric_limits<double>::quiet_NaN());
        chart->setCurves({});
    }
    m_overview->setBlocks({}, 0);
    m_facts->clear();
}

void LatentSpectrumView::showBlock()
{
    const int block = m_block->currentIndex();
    if (!m_spectrum || block < 0)
        return;
    const core::BlockSpectrum& spectrum = m_spectrum->blocks[static_cast<std::size_t>(block)];
    m_overview->setCurrent(block);
    m_blockChart->setXRange(0, static_cast<double>(std::max<std::size_t>(spectrum.before.size(), 2) - 1));
    m_blockChart->setMarker(static_cast<double>(m_spectrum->lowBand));
    if (m_compared) {
        const core::BlockSpectrum& other = m_compared->blocks[static_cast<std::size_t>(block)];
        const QString first = shortName(m_spectrum->label);
        const QString second = shortName(m_compared->label);
        m_blockChart->setCurves(
            {{.name = tr("%1, after").arg(first), .colorIndex = kFirstColor, .points = byIndex(spectrum.after)},
             {.name = tr("before"), .colorIndex = -1, .points = byIndex(spectrum.before)},
             {.name = tr("%1, after").arg(second), .colorIndex = kSecondColor, .points = byIndex(other.after)},
             {.name = tr("before"), .colorIndex = -1, .dashed = true, .points = byIndex(other.before)}});
    } else {
        m_blockChart->setCurves(
            {{.name = tr("After SG-SRM"), .colorIndex = kFirstColor, .points = byIndex(spectrum.after)},
             {.name = tr("Before"), .colorIndex = -1, .points = byIndex(spectrum.before)}});
    }
    showFacts();
}

void LatentSpectrumView::showSide()
{
    if (!m_spectrum)
        return;
    const core::LatentSpectrum& spectrum = *m_spectrum;
    m_sideChart->setMarker(std::numeric_limits<double>::quiet_NaN());
    std::vector<Curve> curves;
    std::size_t length = spectrum.latentTrue.size();
    switch (m_side->currentIndex()) {
    case LatentSide:
        m_sideChart->setTitles(tr("Latent DCT index k (not Hz)"), tr("|DCT|"));
        curves = {{.name = tr("Noisy"), .colorIndex = -1, .width = 1, .points = byIndex(spectrum.latentNoisy)},
                  {.name = tr("True"), .colorIndex = 0, .points = byIndex(spectrum.latentTrue)},
                  {.name = m_compared ? tr("Predicted, %1").arg(shortName(spectrum.label)) : tr("Predicted"),
                   .colorIndex = 2,
                   .points = byIndex(spectrum.latentPredicted)}};
        if (m_compared)
            curves.push_back({.name = tr("Predicted, %1").arg(shortName(m_compared->label)),
                              .colorIndex = 3,
                              .points = byIndex(m_compared->latentPredicted)});
        break;
    case GainSide:
        m_sideChart->setTitles(tr("Hidden DCT index k (not Hz)"), tr("Gain"));
        curves = {{.name = m_compared ? shortName(spectrum.label) : tr("1 + α·s from k = %1").arg(spectrum.lowBand),
                   .colorIndex = kFirstColor,
                   .width = 2,
                   .points = byIndex(spectrum.gain)}};
        if (m_compared)
            curves.push_back({.name = shortName(m_compared->label),
                              .colorIndex = kSecondColor,
                              .width = 2,
                              .points = byIndex(m_compared->gain)});
        m_sideChart->setMarker(static_cast<double>(spectrum.lowBand));
        length = spectrum.gain.size();
        break;
    default:
        m_sideChart->setTitles(tr("Latent DCT index k (not Hz)"), tr("Weight"));
        curves = {{.name = tr("W(k) at t = %1").arg(spectrum.timestep),
                   .colorIndex = 3,
                   .width = 2,
                   .points = byIndex(spectrum.lossWeight)}};
    }
    const bool latent = m_side->currentIndex() == LatentSide;
    m_sideChart->setLogarithmic(m_logarithmic->isChecked() && latent);
    m_sideChart->setXRange(0, static_cast<double>(std::max<std::size_t>(length, 2) - 1));
    m_sideChart->setYRange(latent ? std::nullopt : std::optional(std::pair(0.0, 2.0)));
    m_sideChart->setCurves(std::move(curves));
}

void LatentSpectrumView::showFacts()
{
    const core::LatentSpectrum& spectrum = *m_spectrum;
    if (!spectrum.spectralModule) {
        m_facts->setText(tr("This model has no SG-SRM"));
        return;
    }
    const auto block = static_cast<std::size_t>(m_block->currentIndex());
    if (m_compared)
        m_facts->setText(tr("Gate s(p) <b>%1</b> and <b>%2</b><br>Energy from k = %3 up, before → after<br>"
                            "%4 <b>%5</b><br>%6 <b>%7</b>")
                             .arg(spectrum.gate, 0, 'f', 3)
                             .arg(m_compared->gate, 0, 'f', 3)
                             .arg(spectrum.lowBand)
                             .arg(shortName(spectrum.label).toHtmlEscaped(), ratioText(spectrum.blocks[block]),
                                  shortName(m_compared->label).toHtmlEscaped(), ratioText(m_compared->blocks[block])));
    else
        m_facts->setText(tr("Gate s(p) <b>%1</b><br>Energy from k = %2 up<br>before → after <b>%3</b>")
                             .arg(spectrum.gate, 0, 'f', 3)
                             .arg(spectrum.lowBand)
                             .arg(ratioText(spectrum.blocks[block])));
}

} // namespace kinescope::widgets
