#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace kinescope::app
{

class MeasuredApplication;

/// What a user waits for. Measures how late the event loop serves a 5 ms timer, and prints the longest and the 99th
/// percentile every 5 s, with how much of the longest the window's thread worked itself (the rest it waited, e.g. on a
/// busy machine for a processor) and which event took longest; tells how long after a change each ranking was complete.
class StallReport : public QObject
{
    Q_OBJECT

public:
    /// @param application asked for its slowest event; null: not told
    explicit StallReport(MeasuredApplication* application = nullptr, QObject* parent = nullptr);

    struct Summary
    {
        double longestMilliseconds = 0;
        double percentile99Milliseconds = 0;
    };
    /// @param delays milliseconds; empty gives zeros
    static Summary summarize(std::vector<double> delays);

    /// Prints how long a ranking took. @param milliseconds since the last change of what it depends on
    void addRanking(qint64 milliseconds);

private:
    void sample();
    void print();

    QTimer m_sampling;
    QTimer m_printing;
    QElapsedTimer m_clock;
    MeasuredApplication* m_application = nullptr;
    std::vector<double> m_delays;
    double m_ownBefore = 0;
    double m_longest = 0;
    double m_ownOfLongest = 0;
};

} // namespace kinescope::app
