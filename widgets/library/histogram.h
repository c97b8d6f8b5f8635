#pragma once

#include <QtCharts/QChartView>

#include <vector>

QT_BEGIN_NAMESPACE
class QBarCategoryAxis;
class QBarSet;
class QValueAxis;
QT_END_NAMESPACE

namespace kinescope::widgets
{

/// How many recordings have which value, as bars.
class Histogram : public QChartView
{
    Q_OBJECT

public:
    /// @param valueTitle under the bars, with its unit
    explicit Histogram(const QString& valueTitle, QWidget* parent = nullptr);

    /// @param highest the last bar's end; 0: the highest value, rounded up
    void setValues(const std::vector<float>& values, double highest = 0);
    /// Values in each bar, for tests and screen readers.
    const std::vector<int>& counts() const { return m_counts; }

private:
    QBarSet* m_bars = nullptr;
    QBarCategoryAxis* m_categories = nullptr;
    QValueAxis* m_numbers = nullptr;
    std::vector<int> m_counts;
};

/// Equal bins from 0 to `highest`; values beyond count in the last one.
std::vector<int> binned(const std::vector<float>& values, double highest, int bins);

} // namespace kinescope::widgets
