// The video dock: which picture is shown at which time, and what is said of videos that cannot be read.
#include "datasets/readers/video_file.h"
#include "tests/support/shared_data.h"
#include "widgets/timeline/playback_controller.h"
#include "widgets/video/video_panel.h"

#include <opencv2/videoio.hpp>

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <functional>

namespace kinescope::tests
{
namespace
{

using namespace widgets;
namespace fs = std::filesystem;

constexpr int kLevelStep = 8; ///< grey level of frame n is n times this

/// A video whose pictures tell their number.
QString grayVideo(const fs::path& path, int frames, double frameRate)
{
    cv::VideoWriter writer(path.string(), cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), frameRate, cv::Size(64, 48));
    EXPECT_TRUE(writer.isOpened());
    for (int frame = 0; frame < frames; ++frame)
        writer.write(cv::Mat(48, 64, CV_8UC3, cv::Scalar::all(frame * kLevelStep)));
    return QString::fromStdString(path.string());
}

int numberOf(const QImage& picture)
{
    return qRound(qGray(picture.pixel(picture.width() / 2, picture.height() / 2)) / static_cast<double>(kLevelStep));
}

std::string refusal(const QString& path)
{
    try {
        VideoDecoder decoder(path);
        decoder.frame(0, {});
    } catch (const VideoError& error) {
        return error.what();
    }
    return {};
}

bool waitFor(const std::function<bool()>& condition)
{
    return QTest::qWaitFor(condition, 30000);
}

TEST(VideoDecoder, GivesEveryFrameInAnyOrder)
{
    VideoDecoder decoder(grayVideo(scratchDirectory("video-order") / "a.avi", 30, 10));
    EXPECT_EQ(decoder.facts().size, QSize(64, 48));
    EXPECT_EQ(decoder.facts().frameCount, 30);
    EXPECT_NEAR(decoder.facts().frameRate, 10, 1e-6);
    for (const int frame : {0, 1, 2, 7, 3, 29, 0, 15})
        EXPECT_EQ(numberOf(decoder.frame(frame, {})), frame);
    EXPECT_EQ(numberOf(decoder.frame(99, {})), 29) << "clamped";
    EXPECT_EQ(decoder.frame(4, {32, 32}).size(), QSize(32, 24));
    EXPECT_EQ(decoder.frame(5, {640, 480}).size(), QSize(64, 48)) << "never made larger";
}

TEST(VideoDecoder, SaysWhatIsWrongWithAFile)
{
    const auto folder = scratchDirectory("video-damage");
    EXPECT_NE(refusal(QStringLiteral("/nowhere/a.avi")).find("/nowhere/a.avi"), std::string::npos);
    std::ofstream(folder / "text.avi") << "this is no video at all";
    EXPECT_NE(refusal(QString::fromStdString((folder / "text.avi").string())).find("text.avi"), std::string::npos);
    std::ofstream(folder / "empty.avi").close();
    EXPECT_NE(refusal(QString::fromStdString((folder / "empty.avi").string())).find("empty.avi"), std::string::npos);
}

TEST(VideoDecoder, ACutVideoGivesItsPicturesAndThenAnError)
{
    const auto folder = scratchDirectory("video-cut");
    const auto whole = folder / "whole.avi";
    grayVideo(whole, 30, 10);
    const auto cut = folder / "cut.avi";
    fs::copy_file(whole, cut);
    fs::resize_file(cut, fs::file_size(whole) / 2);
    VideoDecoder decoder(QString::fromStdString(cut.string()));
    EXPECT_EQ(numberOf(decoder.frame(2, {})), 2);
    bool failed = false;
    for (int frame = 0; frame < 30; ++frame)
        try {
            decoder.frame(frame, {});
        } catch (const VideoError&) {
            failed = true;
        }
    const bool toldShort = decoder.facts().frameCount < 30;
    EXPECT_TRUE(failed || toldShort);
    EXPECT_EQ(numberOf(decoder.frame(1, {})), 1) << "usable after a failure";
}

TEST(VideoFile, IsFoundByTheNamesOfTheDataSets)
{
    using datasets::videoBeside;
    const auto folder = scratchDirectory("video-names");
    const auto touch = [&](const fs::path& path) {
        fs::create_directories(path.parent_path());
        std::ofstream(path) << "x";
        return path;
    };
    const auto ntu = touch(folder / "skeletons" / "S001C001P001R001A001.skeleton");
    EXPECT_FALSE(videoBeside(ntu).has_value());
    const auto ntuVideo = touch(folder / "nturgb+d_rgb" / "S001C001P001R001A001_rgb.avi");
    EXPECT_EQ(videoBeside(ntu), ntuVideo);
    const auto nearer = touch(folder / "skeletons" / "S001C001P001R001A001_rgb.avi");
    EXPECT_EQ(videoBeside(ntu), nearer) << "beside it counts first";
    const auto utd = touch(folder / "Skeleton" / "a1_s1_t1_skeleton.mat");
    const auto utdVideo = touch(folder / "RGB" / "a1_s1_t1_color.avi");
    EXPECT_EQ(videoBeside(utd), utdVideo);
    const auto own = touch(folder / "walk.bvh");
    touch(folder / "walking.mp4");
    EXPECT_FALSE(videoBeside(own).has_value());
    EXPECT_EQ(videoBeside(touch(folder / "run.bvh")), std::nullopt);
    const auto ownVideo = touch(folder / "walk.mp4");
    EXPECT_EQ(videoBeside(own), ownVideo);
    EXPECT_FALSE(videoBeside({}).has_value());
}

class VideoPanelTest : public testing::Test
{
protected:
    void SetUp() override
    {
        m_panel.resize(400, 300);
        m_panel.show();
        m_playback.setSequence(90, 30); // three seconds
    }
    template <typename Widget>
    Widget* child(const char* name)
    {
        return m_panel.findChild<Widget*>(QLatin1String(name));
    }

    PlaybackController m_playback;
    VideoPanel m_panel{m_playback};
};

TEST_F(VideoPanelTest, FollowsThePlaybackByTimeWhateverTheRates)
{
    m_panel.open(grayVideo(scratchDirectory("video-follow") / "a.avi", 30, 10)); // three seconds too
    ASSERT_TRUE(waitFor([&] { return m_panel.shownFrame() == 0; }));
    for (const int frame : {30, 60, 89, 3}) {
        m_playback.seek(frame);
        const int expected = std::min(29, static_cast<int>(std::lround(frame / 30.0 * 10)));
        ASSERT_TRUE(waitFor([&] { return numberOf(m_panel.canvas().picture()) == expected; }))
            << frame << " shows " << m_panel.shownFrame();
    }
    child<QDoubleSpinBox>("videoOffsetSpin")->setValue(1.0);
    EXPECT_TRUE(waitFor([&] { return numberOf(m_panel.canvas().picture()) == 11; }));
    EXPECT_TRUE(child<QLabel>("videoName")->text().contains(QStringLiteral("a.avi")));
}

TEST_F(VideoPanelTest, ManyQuickSeeksEndAtTheLastOne)
{
    m_panel.open(grayVideo(scratchDirectory("video-quick") / "a.avi", 30, 30));
    ASSERT_TRUE(waitFor([&] { return m_panel.isOpen(); }));
    for (int i = 0; i < 200; ++i)
        m_playback.seek(i * 7 % 30);
    m_playback.seek(17);
    ASSERT_TRUE(waitFor([&] { return m_panel.shownFrame() == 17; }));
    QTest::qWait(50);
    EXPECT_EQ(m_panel.shownFrame(), 17);
    EXPECT_EQ(numberOf(m_panel.canvas().picture()), 17);
}

TEST_F(VideoPanelTest, AnotherRecordingClosesItAndADamagedOneIsAMessage)
{
    const auto folder = scratchDirectory("video-panel-damage");
    m_panel.open(grayVideo(folder / "a.avi", 10, 30));
    ASSERT_TRUE(waitFor([&] { return m_panel.shownFrame() >= 0; }));
    m_panel.setSequence({});
    EXPECT_TRUE(m_panel.canvas().picture().isNull());
    EXPECT_FALSE(m_panel.isOpen());
    QSignalSpy failed(&m_panel, &VideoPanel::failed);
    std::ofstream(folder / "bad.avi") << "no video";
    m_panel.open(QString::fromStdString((folder / "bad.avi").string()));
    ASSERT_TRUE(waitFor([&] { return failed.count() == 1; }));
    EXPECT_TRUE(m_panel.canvas().message().contains(QStringLiteral("bad.avi")));
    m_panel.open(grayVideo(folder / "good.avi", 10, 30));
    EXPECT_TRUE(waitFor([&] { return m_panel.shownFrame() >= 0; })) << "goes on after a bad one";
    QTest::mouseClick(child<QToolButton>("closeVideoButton"), Qt::LeftButton);
    EXPECT_TRUE(m_panel.canvas().picture().isNull());
}

/// One person whose every joint is in the middle of NTU's image.
VideoCanvas::SequencePointer personInTheMiddle()
{
    auto sequence = std::make_shared<datasets::SkeletonSequence>();
    sequence->topology = datasets::ntu25Topology();
    sequence->format = "ntu";
    sequence->frameCount = 90;
    datasets::Body body;
    body.positions.resize(90 * 25);
    body.states.resize(90 * 25, datasets::JointState::Tracked);
    body.imagePositions.assign(90 * 25, {960.0F, 540.0F});
    sequence->bodies.push_back(body);
    return sequence;
}

TEST_F(VideoPanelTest, DrawsTheJointsWhereTheyAreInTheImage)
{
    m_panel.setSequence(personInTheMiddle());
    m_panel.open(grayVideo(scratchDirectory("video-joints") / "a.avi", 10, 30));
    ASSERT_TRUE(waitFor([&] { return m_panel.shownFrame() >= 0; }));
    VideoCanvas& canvas = m_panel.canvas();
    const auto middle = [&] {
        const QImage image = canvas.grab().toImage();
        return qGray(image.pixel(image.width() / 2, image.height() / 2));
    };
    EXPECT_TRUE(canvas.hasJoints());
    EXPECT_GT(middle(), 200) << "the joint is white on the first, black picture";
    auto* const check = child<QCheckBox>("videoJointsCheck");
    QTest::mouseClick(check, Qt::LeftButton, {}, QPoint(8, check->height() / 2));
    EXPECT_LT(middle(), 60);
}

TEST(VideoCanvas, JointsReferToTheImageOfTheirFormat)
{
    auto ntu = *personInTheMiddle();
    EXPECT_EQ(jointImageSize(ntu, {640, 360}), QSizeF(1920, 1080));
    ntu.format = "openpose";
    EXPECT_EQ(jointImageSize(ntu, {640, 360}), QSizeF(640, 360));
    for (auto& point : ntu.bodies[0].imagePositions)
        point = {0.5F, 0.5F};
    EXPECT_EQ(jointImageSize(ntu, {640, 360}), QSizeF(1, 1));
}

} // namespace
} // namespace kinescope::tests
