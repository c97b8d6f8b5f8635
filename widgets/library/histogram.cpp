#include "widgets/library/histogram.h"

#include "widgets/common/round_step.h"
#include "widgets/theme/chart_style.h"
#include "widgets/theme/theme.h"

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>

namespace kinescope::widgets
{
namespace
{

constexpr int kBins = 20;

} // namespace

Histogram::Histogram(const QString& valueTitle, QWidget* parent)
    : QChartView(parent)
    , m_bars(new QBarSet(QString()))
    , m_categories(new QBarCategoryAxis)
    , m_numbers(new QValueAxis)
{
    auto* const series = new QBarSeries;
    series->setBarWidth(0.9);
    series->append(m_bars);
    chart()->addSeries(series);
    chart()->legend()->hide();
    m_categories->setTitleText(valueTitle);
    m_numbers->setTitleText(tr("Recordings"));
    m_numbers->setLabelFormat(QStringLiteral("%d"));
    chart()->addAxis(m_categories, Qt::AlignBottom);
    chart()->addAxis(m_numbers, Qt::AlignLeft);
    series->attachAxis(m_categories);
    series->attachAxis(m_numbers);
    followTheme(*chart());
    const auto paint = [this] {
        m_bars->setColor(Theme::current().seriesColor(0));
        m_bars->setBorderColor(Theme::current().seriesColor(0));
    };
    paint();
    connect(&Theme::current(), &Theme::changed, this, paint);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(valueTitle);
}

void Histogram::setValues(const std::vector<float>& values, double highest)
{
    const double most = values.empty() ? 1.0 : *std::max_element(values.begin(), values.end());
    const double step = highest > 0 ? highest / kBins : std::max(roundStep(most, kBins), 1e-3);
    m_counts = binned(values, step * kBins, kBins);
    m_bars->remove(0, m_bars->count());
    m_categories->clear();
    QStringList labels;
    for (int bin = 0; bin < kBins; ++bin) {
        *m_bars << m_counts[static_cast<std::size_t>(bin)];
        labels << QString::number(bin * step, 'g', 4);
    }
    m_categories->append(labels);
    m_numbers->setRange(0, std::max(1, *std::max_element(m_counts.begin(), m_counts.end())));
    m_numbers->applyNiceNumbers();
}

std::vector<int> binned(const std::vector<float>& values, double highest, int bins)
{
    std::vector<int> counts(static_cast<std::size_t>(bins), 0);
    for (const float value : values) {
        const double place = std::floor(static_cast<double>(value) / highest * bins);
        if (std::isfinite(place))
            ++counts[static_cast<std::size_t>(std::clamp(place, 0.0, static_cast<double>(bins - 1)))];
    }
    return counts;
}

} // namespace kinescope::widgets
