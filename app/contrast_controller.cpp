#include "app/contrast_controller.h"

#include "widgets/explanation/contrast_map.h"
#include "widgets/explanation/contrast_panel.h"
#include "widgets/timeline/playback_controller.h"

#include <algorithm>

namespace kinescope::app
{

using widgets::ContrastPanel;

namespace
{

constexpr int kNoises = 8; ///< enough for a steady picture; the margin shown is of these

} // namespace

ContrastController::ContrastController(JobList& jobs, const std::shared_ptr<Lane>& lane, ContrastPanel& panel,
                                       widgets::PlaybackController& playback, QObject* parent)
    : QObject(parent)
    , m_panel(panel)
    , m_job(tr("Explain"), jobs)
{
    m_job.setLane(lane);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &ContrastController::explain);
    connect(&panel, &ContrastPanel::needed, this, [this] {
        const auto& shown = m_panel.map().explanation();
        const bool same = shown && !m_outdated && QString::fromStdString(shown->first) == m_panel.first() &&
                          QString::fromStdString(shown->second) == m_panel.second();
        const bool underWay = m_job.isRunning() && m_upToDate && m_pair == pair();
        if (!same && !underWay)
            outdate();
    });
    connect(&panel, &ContrastPanel::deletionRequested, this, &ContrastController::testDeletion);
    connect(&panel, &ContrastPanel::frameRequested, &playback, [&playback](int frame) {
        playback.pause();
        playback.seek(frame);
    });
    connect(&playback, &widgets::PlaybackController::frameChanged, &panel, &ContrastPanel::setFrame);
    connect(&m_job, &Job::started, this, [this] { m_panel.setBusy(true); });
    connect(&m_job, &Job::ended, this, [this] {
        m_panel.setBusy(false);
        if (!m_delay.isActive())
            m_wantsTest = false; // done, failed or cancelled; not only begun anew for other input
    });
    // Told where the picture would be; the ranking's banner says the rest.
    connect(&m_job, &Job::failed, &panel, &ContrastPanel::clear);
}

void ContrastController::setSequence(const SequencePointer& sequence)
{
    m_sequence = sequence;
    m_range.reset();
    m_panel.setTopology(sequence ? sequence->topology : nullptr);
    m_panel.clear(tr("Not explained yet")); // nothing of another recording stays
    outdate();
}

void ContrastController::setRange(const std::optional<core::FrameRange>& range)
{
    if (range == m_range)
        return;
    m_range = range;
    outdate();
}

void ContrastController::setModel(const ModelPointer& model)
{
    m_model = model;
    outdate();
}

void ContrastController::setActions(const std::vector<core::Action>& actions)
{
    if (actions == m_actions)
        return;
    m_actions = actions;
    QStringList names;
    for (const auto& action : actions)
        names.append(QString::fromStdString(action.name));
    m_panel.setActions(names);
    outdate();
}

void ContrastController::setSettings(const core::RecognitionSettings& settings)
{
    m_settings = settings;
    outdate();
}

void ContrastController::setRanking(const core::Ranking& ranking)
{
    if (!ranking.complete() || ranking.labels.size() < 2)
        return;
    const QString before = pair();
    m_panel.suggest(QString::fromStdString(ranking.labels[0].label), QString::fromStdString(ranking.labels[1].label));
    if (pair() != before)
        outdate();
}

QString ContrastController::pair() const
{
    return tr("%1 / %2").arg(m_panel.first(), m_panel.second());
}

const core::Action* ContrastController::named(const QString& name) const
{
    const std::string wanted = name.toStdString();
    const auto found = std::find_if(m_actions.begin(), m_actions.end(),
                                    [&](const core::Action& action) { return action.name == wanted; });
    return found == m_actions.end() ? nullptr : &*found;
}

/// What is shown is of other input; it is made anew once the panel is seen.
void ContrastController::outdate()
{
    m_outdated = true;
    m_upToDate = false;
    m_job.cancel();
    if (m_panel.isSeen())
        m_delay.start();
}

template <typename Work, typename Done>
void ContrastController::start(Work work, Done done)
{
    const core::Action* const first = named(m_panel.first());
    const core::Action* const second = named(m_panel.second());
    if (!m_sequence || !m_model || !first || !second) {
        m_wantsTest = false;
        m_panel.clear(tr("Needs a recording, two actions and a model"));
        return;
    }
    if (first == second) {
        m_wantsTest = false;
        m_panel.clear(tr("Choose two different actions"));
        return;
    }
    auto settings = m_settings;
    settings.noises = std::min(settings.noises, kNoises);
    m_upToDate = true;
    m_pair = pair();
    m_job.setSubject(m_pair);
    m_job.start(
        [work, model = m_model, sequence = m_sequence, one = *first, other = *second, settings,
         range = m_range](const JobContext& job) {
            return work(model, *sequence, one, other, settings, core::ContrastSettings{}, job.stop, job.progress,
                        range);
        },
        [this, done](const auto& result) {
            m_outdated = false;
            done(result);
        });
}

void ContrastController::explain()
{
    if (!m_outdated || !m_panel.isSeen())
        return;
    if (m_wantsTest)
        startTest();
    else
        start(core::explainContrast,
              [this](const core::ContrastExplanation& explanation) { m_panel.setExplanation(explanation); });
}

void ContrastController::testDeletion()
{
    m_wantsTest = true;
    m_delay.stop(); // the test explains, too
    startTest();
}

void ContrastController::startTest()
{
    start(core::testDeletion, [this](const core::DeletionTest& test) { m_panel.setDeletion(test); });
}

} // namespace kinescope::app
