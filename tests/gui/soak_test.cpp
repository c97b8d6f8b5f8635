// One session again and again: recordings, typed actions, ranges, along time, batch, explanations, ghost, comparison,
// docks that float and close. Once in the usual tests; for as many minutes as KINESCOPE_SOAK_MINUTES says in
// scripts/soak.sh, which looks for memory that grows (and, in a sanitized build, for everything a sanitizer finds).
#include "tests/gui/window_test.h"

#include "widgets/actions/similarity_dialog.h"
#include "widgets/along_time/along_time_panel.h"
#include "widgets/batch/batch_model.h"
#include "widgets/batch/batch_panel.h"
#include "widgets/explanation/contrast_map.h"
#include "widgets/explanation/contrast_panel.h"
#include "widgets/explanation/deletion_curves.h"
#include "widgets/library/library_model.h"
#include "widgets/library/library_panel.h"
#include "widgets/ranking/ranking_panel.h"
#include "widgets/spectrum/latent_spectrum_view.h"
#include "widgets/theme/theme.h"
#include "widgets/view3d/skeleton_view.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QProgressBar>
#include <QSlider>
#include <QTableView>

#include <malloc.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/allocator_interface.h>
#endif

namespace kinescope::tests
{
namespace
{

using namespace widgets;

constexpr double kLargestGrowth = 0.10;     ///< of resident memory, over the second half of a long session
constexpr double kLargestLiveGrowth = 0.02; ///< the same of what is allocated, which no fragmentation blurs
constexpr int kLongMilliseconds = 600000;   ///< a deletion test is much work for a loaded or a sanitized program
constexpr int kMinutesForGrowth = 5;        ///< shorter sessions still fill caches

/// Resident memory of this process in MiB; 0 where the system does not tell.
double residentMebibytes()
{
    std::ifstream file("/proc/self/status");
    for (std::string word; file >> word;)
        if (word == "VmRSS:") {
            double kibibytes = 0;
            file >> kibibytes;
            return kibibytes / 1024;
        }
    return 0;
}

/// What the program has allocated and not freed, in MiB.
double liveMebibytes()
{
#if defined(__SANITIZE_ADDRESS__)
    const auto bytes = static_cast<double>(__sanitizer_get_current_allocated_bytes());
#else
    const auto heap = mallinfo2();
    const auto bytes = static_cast<double>(heap.uordblks) + static_cast<double>(heap.hblkhd);
#endif
    return bytes / (1024 * 1024);
}

struct Memory
{
    double minute = 0;
    double resident = 0; ///< MiB
    double live = 0;     ///< MiB
};

class Soak : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        m_clock.start();
        ASSERT_TRUE(waitFor([&] { return ranked(); }));
    }

    const core::Ranking& ranking() const { return child<RankingPanel>("rankingPanel")->model().ranking(); }
    bool ranked() const { return !ranking().labels.empty() && ranking().complete(); }
    bool ranks(const std::string& name) const
    {
        return ranked() && std::any_of(ranking().labels.begin(), ranking().labels.end(),
                                       [&](const core::RankedLabel& label) { return label.label == name; });
    }
    PlaybackController& playback() const { return *m_window->findChild<PlaybackController*>(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(m_window.get(), key, modifiers);
    }
    void raise(const char* dock) const
    {
        child<QDockWidget>(dock)->show();
        child<QDockWidget>(dock)->raise();
        ASSERT_TRUE(waitFor([&] { return child<QDockWidget>(dock)->widget()->isVisible(); })) << dock;
    }

    void openAnother(int round)
    {
        const auto& view = *child<SkeletonView>("skeletonView");
        auto* const table = child<QTableView>("libraryView");
        const int row = round % table->model()->rowCount();
        const auto before = view.sequence();
        const QModelIndex index = table->model()->index(row, 0);
        table->scrollTo(index);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
        QTest::qWait(100);
        ASSERT_TRUE(waitFor([&] { return view.sequence() && ranked(); }));
    }

    void playAndStep()
    {
        playback().play();
        const int first = playback().frame();
        ASSERT_TRUE(waitFor([&] { return playback().frame() != first; }));
        playback().pause();
        press(Qt::Key_Period);
        press(Qt::Key_Home);
        EXPECT_EQ(playback().frame(), 0);
    }

    void typeAction(int round)
    {
        const QString name = QStringLiteral("typed in round %1").arg(round);
        auto* const line = child<QLineEdit>("actionEdit");
        line->setFocus();
        QTest::keyClicks(line, name);
        QTest::keyClick(line, Qt::Key_Return);
        ASSERT_TRUE(waitFor([&] { return ranks(name.toStdString()); }));
        QTest::keyClicks(line, QStringLiteral("taken back at once"));
        QTest::keyClick(line, Qt::Key_Return);
        click("runRankingButton"); // stops what has just begun, or begins again
        press(Qt::Key_Z, Qt::ControlModifier);
        press(Qt::Key_Z, Qt::ControlModifier);
        ASSERT_TRUE(waitFor([&] { return ranked() && !ranks(name.toStdString()); }));
    }

    void chooseRange()
    {
        const int count = playback().frameCount();
        playback().seek(count / 4);
        press(Qt::Key_I);
        playback().seek(count * 3 / 4);
        press(Qt::Key_O);
        ASSERT_TRUE(waitFor([&] { return ranked() && ranking().frames.has_value(); }));
        press(Qt::Key_X, Qt::ShiftModifier);
        ASSERT_TRUE(waitFor([&] { return ranked() && !ranking().frames; }));
    }

    void lookAtSpectra()
    {
        raise("spectrumDock");
        auto* const view = child<LatentSpectrumView>("latentSpectrumView");
        ASSERT_TRUE(waitFor([&] { return view->hasSpectrum(); }));
        auto* const slider = child<QSlider>("timestepSlider");
        QTest::keyClick(slider, slider->value() > 25 ? Qt::Key_PageDown : Qt::Key_PageUp);
        child<QComboBox>("latentCompareCombo")->setCurrentIndex(2);
        QTest::qWait(300);
        child<QComboBox>("latentCompareCombo")->setCurrentIndex(0);
        ASSERT_TRUE(waitFor([&] { return view->hasSpectrum(); }));
    }

    void recognizeAlongTime()
    {
        raise("alongTimeDock");
        auto* const panel = child<AlongTimePanel>("alongTimePanel");
        click("alongTimeRunButton");
        ASSERT_TRUE(waitFor([&] { return panel->result() && panel->result()->complete; }));
    }

    void explain()
    {
        raise("contrastDock");
        auto* const panel = child<ContrastPanel>("contrastPanel");
        ASSERT_TRUE(waitFor([&] { return panel->map().explanation().has_value(); }));
        click("deletionButton");
        ASSERT_TRUE(QTest::qWaitFor([&] { return panel->curves().test().has_value(); }, kLongMilliseconds));
    }

    void showGhost()
    {
        raise("ghostDock");
        auto* const check = child<QCheckBox>("ghostCheck");
        const auto& view = *child<SkeletonView>("skeletonView");
        QTest::mouseClick(check, Qt::LeftButton, {}, QPoint(8, check->height() / 2));
        ASSERT_TRUE(waitFor([&] { return view.hasGhost(); }));
        QTest::mouseClick(check, Qt::LeftButton, {}, QPoint(8, check->height() / 2));
        ASSERT_TRUE(waitFor([&] { return !view.hasGhost(); }));
    }

    void runBatch(int round)
    {
        raise("batchDock");
        const auto& model = child<BatchPanel>("batchPanel")->model();
        const auto* const progress = child<QProgressBar>("batchProgress");
        click("batchRunButton");
        ASSERT_TRUE(progress->isVisible());
        const bool stops = round % 3 == 2;
        if (stops)
            click("batchRunButton");
        ASSERT_TRUE(waitFor([&] { return !progress->isVisible(); }));
        if (!stops) {
            EXPECT_EQ(static_cast<int>(model.result().entries.size()), static_cast<int>(model.result().planned));
        }
    }

    void compare()
    {
        const auto& view = *child<SkeletonView>("skeletonView");
        const std::size_t bodies = view.sequence()->bodies.size();
        press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        auto* const second = child<QComboBox>("comparedRecordingCombo");
        ASSERT_GT(second->count(), 2);
        second->setCurrentIndex(2);
        Q_EMIT second->activated(2);
        ASSERT_TRUE(waitFor([&] { return view.sequence()->bodies.size() > bodies; }));
        click("comparisonCloseButton");
        ASSERT_TRUE(waitFor([&] { return view.sequence()->bodies.size() == bodies; }));
    }

    void moveDocks()
    {
        for (const char* name : {"viewDock", "rankingDock", "spectrumDock"}) {
            auto* const dock = child<QDockWidget>(name);
            dock->setFloating(true);
            ASSERT_TRUE(waitFor([&] { return dock->isFloating(); }));
            QTest::qWait(50);
            dock->setFloating(false);
            dock->close();
            ASSERT_TRUE(waitFor([&] { return !dock->isVisible(); }));
            dock->toggleViewAction()->trigger();
            ASSERT_TRUE(waitFor([&] { return dock->isVisible(); }));
        }
    }

    void openSimilarity()
    {
        auto* const dialog = child<SimilarityDialog>("similarityDialog");
        click("similarityButton");
        ASSERT_TRUE(waitFor([&] { return dialog->isVisible(); }));
        QTest::qWait(200);
        dialog->close();
        m_window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get(), kDeadlineMilliseconds));
    }

    void playRound(int round)
    {
        ASSERT_NO_FATAL_FAILURE(openAnother(round));
        ASSERT_NO_FATAL_FAILURE(playAndStep());
        ASSERT_NO_FATAL_FAILURE(typeAction(round));
        ASSERT_NO_FATAL_FAILURE(chooseRange());
        playback().play(); // goes on under all that follows
        ASSERT_NO_FATAL_FAILURE(lookAtSpectra());
        ASSERT_NO_FATAL_FAILURE(recognizeAlongTime());
        ASSERT_NO_FATAL_FAILURE(explain());
        ASSERT_NO_FATAL_FAILURE(showGhost());
        ASSERT_NO_FATAL_FAILURE(runBatch(round));
        ASSERT_NO_FATAL_FAILURE(compare());
        ASSERT_NO_FATAL_FAILURE(moveDocks());
        ASSERT_NO_FATAL_FAILURE(openSimilarity());
        applyTheme(*qApp, round % 2 == 0 ? ThemeKind::Dark : ThemeKind::Light);
    }

    double minutes() const { return static_cast<double>(m_clock.elapsed()) / 60000; }

    void note(int round)
    {
        m_memory.push_back({minutes(), residentMebibytes(), liveMebibytes()});
        std::printf("soak: %5.1f min, round %d, %.0f MiB resident, %.1f MiB allocated\n", minutes(), round,
                    m_memory.back().resident, m_memory.back().live);
        std::fflush(stdout);
    }

    const Memory& memoryAt(double when) const
    {
        return *std::find_if(m_memory.begin(), std::prev(m_memory.end()),
                             [&](const Memory& memory) { return memory.minute >= when; });
    }

    QElapsedTimer m_clock;
    std::vector<Memory> m_memory; ///< at the end of rounds
};

TEST_F(Soak, ASessionCanBeRepeatedWithoutGrowing)
{
    const double wanted = qEnvironmentVariable("KINESCOPE_SOAK_MINUTES").toDouble();
    double next = 0.5;
    int round = 0;
    do {
        ASSERT_NO_FATAL_FAILURE(playRound(round)) << "round " << round;
        ++round;
        if (round == 1 || minutes() >= next) {
            note(round);
            next = minutes() + 0.5;
        }
    } while (minutes() < wanted);
    if (round > 1)
        note(round);
    if (wanted < kMinutesForGrowth)
        return;
    const Memory& half = memoryAt(wanted / 2);
    EXPECT_LT(m_memory.back().resident, half.resident * (1 + kLargestGrowth)) << "MiB resident over the second half";
    EXPECT_LT(m_memory.back().live, half.live * (1 + kLargestLiveGrowth)) << "MiB allocated over the second half";
}

} // namespace
} // namespace kinescope::tests
