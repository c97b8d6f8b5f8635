// The video dock in the real window: a colour video that is found by its name.
#include "tests/gui/window_test.h"

#include "core/resources.h"
#include "widgets/video/video_panel.h"

#include <opencv2/videoio.hpp>

#include <QDockWidget>

#include <filesystem>

namespace kinescope::tests
{
namespace
{

using namespace widgets;
namespace fs = std::filesystem;

constexpr int kLevelStep = 4; ///< grey level of frame n is n times this
constexpr int kFrames = 60;

/// A video at NTU RGB+D's frame rate whose pictures tell their number.
void writeVideo(const fs::path& path)
{
    cv::VideoWriter writer(path.string(), cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), 30, cv::Size(96, 54));
    ASSERT_TRUE(writer.isOpened());
    for (int frame = 0; frame < kFrames; ++frame)
        writer.write(cv::Mat(54, 96, CV_8UC3, cv::Scalar::all(frame * kLevelStep)));
}

class VideoDock : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        const fs::path folder = m_folder.path().toStdString();
        m_recording = folder / "S001C001P001R001A023.skeleton";
        fs::copy_file(core::samplesDirectory() / "wave_right_hand.skeleton", m_recording);
        writeVideo(folder / "S001C001P001R001A023_rgb.avi");
    }
    VideoPanel& panel() const { return *child<VideoPanel>("videoPanel"); }
    PlaybackController& playback() const { return *m_window->findChild<PlaybackController*>(); }
    void press(Qt::Key key) const { QTest::keyClick(m_window.get(), key); }
    bool shows(int frame) const { return panel().shownFrame() == frame && panel().canvas().frame() == frame; }

    fs::path m_recording;
};

TEST_F(VideoDock, AVideoOfTheRecordingsNameComesUpAndFollowsThePlayback)
{
    EXPECT_FALSE(child<QDockWidget>("videoDock")->isVisible()) << "the samples have no video";
    m_window->open({m_recording});
    ASSERT_TRUE(waitFor([&] { return panel().isOpen(); }));
    EXPECT_TRUE(child<QDockWidget>("videoDock")->isVisible());
    EXPECT_EQ(panel().facts().frameCount, kFrames);
    const int first = panel().shownFrame();
    EXPECT_TRUE(waitFor([&] { return panel().shownFrame() != first; })) << "it plays along";
    press(Qt::Key_K);
    press(Qt::Key_Home);
    EXPECT_TRUE(waitFor([&] { return shows(0); }));
    for (int step = 0; step < 7; ++step)
        press(Qt::Key_Period);
    ASSERT_EQ(playback().frame(), 7);
    EXPECT_TRUE(waitFor([&] { return shows(7); }));
    playback().seek(41);
    EXPECT_TRUE(waitFor([&] { return shows(41); }));
    playback().seek(3);
    EXPECT_TRUE(waitFor([&] { return shows(3); })) << "backwards, too";
}

TEST_F(VideoDock, ClosesWithTheRecordingItBelongsTo)
{
    m_window->open({m_recording});
    ASSERT_TRUE(waitFor([&] { return panel().isOpen(); }));
    m_window->open({core::samplesDirectory() / "bow.skeleton"});
    EXPECT_TRUE(waitFor([&] { return !panel().isOpen(); }));
    EXPECT_EQ(panel().shownFrame(), -1);
}

} // namespace
} // namespace kinescope::tests
