// The way of a researcher through a folder: filter, compare, find who carries a band, play the fast part as a ghost,
// mark a range, export, save, start again. Once by keys alone, once with the mouse where it is quicker.
#include "tests/gui/window_test.h"

#include "core/resources.h"
#include "widgets/common/curve_chart.h"
#include "widgets/library/library_model.h"
#include "widgets/library/library_panel.h"
#include "widgets/spectrum/motion_spectrum_view.h"
#include "widgets/timeline/playback_controller.h"
#include "widgets/view3d/skeleton_view.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QOpenGLWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTimer>

#include <filesystem>

namespace kinescope::tests
{
namespace
{

namespace fs = std::filesystem;
using namespace widgets;

class MotionTour : public WindowTest
{
protected:
    void SetUp() override
    {
        qputenv("XDG_STATE_HOME", m_folder.path().toUtf8());
        WindowTest::SetUp();
        ASSERT_TRUE(waitFor([&] { return library().rowCount() == 12; })) << "the bundled samples";
        fs::create_directories(recordings());
        for (const auto& [sample, name] :
             {std::pair{"wave_right_hand", "a3_s1_t1"}, {"throw_right_hand", "a3_s2_t1"}, {"clap", "a2_s1_t1"}})
            fs::copy_file(core::samplesDirectory() / (std::string(sample) + ".skeleton"),
                          recordings() / (std::string(name) + "_skeleton.skeleton"));
    }

    fs::path recordings() const { return m_folder.filePath(QStringLiteral("UTD")).toStdString(); }
    QString file(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    LibraryModel& library() const { return *child<LibraryPanel>("libraryPanel")->model(); }
    SkeletonView& view() const { return *child<SkeletonView>("skeletonView"); }
    MotionSpectrumView& motion() const { return *child<MotionSpectrumView>("motionSpectrumView"); }
    PlaybackController& playback() const { return *m_window->findChild<PlaybackController*>(); }
    bool isShown(const char* name) const { return m_window->windowTitle().startsWith(QLatin1String(name)); }
    bool isCompared() const { return view().sequence() && view().sequence()->bodies.size() == 2; }

    /// A dialog may just have closed, and shortcuts work in the active window alone.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        m_window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get(), kDeadlineMilliseconds));
        QTest::keyClick(view().findChild<QOpenGLWidget*>(), key, modifiers);
    }
    /// As Tab does, which other tests press.
    template <typename Widget>
    Widget* focus(const char* name) const
    {
        auto* const widget = child<Widget>(name);
        widget->setFocus(Qt::TabFocusReason);
        return widget;
    }

    /// Answers the file dialog, and the export dialog before it, that `open` brings up.
    void answer(const QString& path, const std::function<void()>& open) const
    {
        QTimer timer;
        bool answered = false;
        QObject::connect(&timer, &QTimer::timeout, [&] {
            QWidget* const modal = QApplication::activeModalWidget();
            if (auto* const dialog = qobject_cast<QFileDialog*>(modal); dialog && !answered) {
                answered = true;
                dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
                QMetaObject::invokeMethod(dialog, "accept");
            } else if (modal && modal->objectName() == u"exportDialog") {
                auto* const turntable = modal->findChild<QDoubleSpinBox*>(QStringLiteral("exportTurntableSpin"));
                turntable->setFocus();
                turntable->selectAll();
                QTest::keyClicks(turntable, QStringLiteral("360"));
                QTest::keyClick(modal->findChild<QComboBox*>(QStringLiteral("exportSizeCombo")), Qt::Key_Home);
                QTest::keyClick(modal->findChild<QPushButton*>(QStringLiteral("exportSaveButton")), Qt::Key_Space);
            }
        });
        timer.start(50);
        open();
        timer.stop();
        EXPECT_TRUE(answered) << path.toStdString();
    }

    void openFolderAndFilter()
    {
        answer(QString::fromStdString(recordings().string()),
               [&] { press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier); });
        ASSERT_TRUE(waitFor([&] { return library().rowCount() == 3; }));
        auto* const filter = focus<QLineEdit>("filterEdit");
        QTest::keyClicks(filter, QStringLiteral("wave"));
        ASSERT_TRUE(waitFor([&] { return library().rowCount() == 2; })) << "the class names tell which";
        auto* const table = focus<QTableView>("libraryView");
        table->setCurrentIndex(library().index(0, LibraryModel::Name));
        QTest::keyClick(table, Qt::Key_Return);
        ASSERT_TRUE(waitFor([&] { return isShown("a3_s1_t1") && motion().hasSpectrum(); }));
        press(Qt::Key_K);
    }

    void compareWithTheOtherSubject()
    {
        press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(focus<QComboBox>("comparedRecordingCombo"), Qt::Key_End);
        ASSERT_TRUE(waitFor([&] { return isCompared(); }));
        QTest::keyClick(focus<QComboBox>("comparedTimeCombo"), Qt::Key_End); // warped in time
        ASSERT_TRUE(waitFor([&] { return child<QLabel>("comparisonResult")->text().contains(u"apart by"); }));
        ASSERT_TRUE(waitFor([&] { return motion().hasSpectrum() && motion().chart().curves().size() >= 2; }));
    }

    void expectAHandCarriesTheBand() const
    {
        ASSERT_TRUE(motion().band());
        EXPECT_NEAR(motion().band()->first, 2, 0.3);
        EXPECT_NEAR(motion().band()->second, 4, 0.3);
        const QString text = child<QLabel>("bandLabel")->text();
        EXPECT_TRUE(text.contains(u"right", Qt::CaseInsensitive)) << text.toStdString() << ": it is the right hand";
    }

    void playTheHighPartAsAGhost()
    {
        QTest::keyClick(focus<QComboBox>("bandGhostCombo"), Qt::Key_End);
        ASSERT_TRUE(waitFor([&] { return view().hasGhost(); }));
    }

    void markARange()
    {
        press(Qt::Key_Home);
        press(Qt::Key_I);
        for (int step = 0; step < 9; ++step)
            press(Qt::Key_Period);
        press(Qt::Key_O);
        ASSERT_EQ(playback().range(), std::make_pair(0, 9));
    }

    void exportCurveAndTurntable()
    {
        auto* const button = focus<QWidget>("exportSpectrumButton");
        answer(file("curve.csv"), [&] { QTest::keyClick(button, Qt::Key_Space); });
        QFile curve(file("curve.csv"));
        ASSERT_TRUE(curve.open(QIODevice::ReadOnly));
        EXPECT_TRUE(curve.readLine().contains("Hz"));
        answer(file("turn.mp4"), [&] { press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier); });
        EXPECT_TRUE(waitFor([&] { return QFileInfo(file("turn.mp4")).size() > 1000; }));
    }

    void saveAndStartAgain()
    {
        answer(file("tour.kinescope"), [&] { press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier); });
        ASSERT_TRUE(QFileInfo::exists(file("tour.kinescope")));
        openWindow();
        ASSERT_TRUE(waitFor([&] { return library().rowCount() > 0 && view().sequence(); }));
        answer(file("tour.kinescope"), [&] { press(Qt::Key_O, Qt::ControlModifier | Qt::AltModifier); });
    }

    void expectEverythingBack()
    {
        EXPECT_TRUE(waitFor([&] { return isShown("a3_s1_t1") && isCompared(); })) << "both recordings";
        EXPECT_TRUE(waitFor([&] { return motion().band().has_value(); })) << "the band";
        expectAHandCarriesTheBand();
        EXPECT_TRUE(waitFor([&] { return view().hasGhost(); })) << "the ghost";
        EXPECT_EQ(playback().range(), std::make_pair(0, 9));
        EXPECT_EQ(child<QLineEdit>("filterEdit")->text(), QStringLiteral("wave"));
    }
};

TEST_F(MotionTour, GoesByKeysAlone)
{
    ASSERT_NO_FATAL_FAILURE(openFolderAndFilter());
    ASSERT_NO_FATAL_FAILURE(compareWithTheOtherSubject());
    auto* const chart = focus<CurveChart>("motionChart");
    const auto frame = playback().frame();
    for (int press = 0; press < 60 && !(motion().band() && motion().band()->first > 1.7); ++press)
        QTest::keyClick(chart, Qt::Key_Right);
    EXPECT_EQ(playback().frame(), frame) << "the arrows belong to the chart while it has the keyboard";
    for (int press = 0; press < 60 && motion().band()->second < 3.7; ++press)
        QTest::keyClick(chart, Qt::Key_Right, Qt::ShiftModifier);
    expectAHandCarriesTheBand();
    ASSERT_NO_FATAL_FAILURE(playTheHighPartAsAGhost());
    ASSERT_NO_FATAL_FAILURE(markARange());
    ASSERT_NO_FATAL_FAILURE(exportCurveAndTurntable());
    ASSERT_NO_FATAL_FAILURE(saveAndStartAgain());
    expectEverythingBack();
    QTest::keyClick(focus<CurveChart>("motionChart"), Qt::Key_Escape);
    EXPECT_FALSE(motion().band());
}

TEST_F(MotionTour, FindsTheBandByDraggingWithTheMouse)
{
    ASSERT_NO_FATAL_FAILURE(openFolderAndFilter());
    auto* const chart = child<CurveChart>("motionChart");
    const QRectF plot = chart->chart()->plotArea();
    const auto [low, high] = chart->visibleX();
    const auto placeOf = [&, low = low, high = high](double hertz) {
        return QPointF(plot.left() + (hertz - low) / (high - low) * plot.width(), plot.center().y()).toPoint();
    };
    QTest::mousePress(chart->viewport(), Qt::LeftButton, {}, placeOf(2));
    QTest::mouseMove(chart->viewport(), placeOf(3));
    QTest::mouseMove(chart->viewport(), placeOf(4));
    QTest::mouseRelease(chart->viewport(), Qt::LeftButton, {}, placeOf(4));
    expectAHandCarriesTheBand();
}

} // namespace
} // namespace kinescope::tests
