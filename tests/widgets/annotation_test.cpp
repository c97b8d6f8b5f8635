#include "tests/support/standing_figure.h"
#include "widgets/timeline/annotation_model.h"
#include "widgets/timeline/annotation_strip.h"
#include "widgets/timeline/file_labels.h"
#include "widgets/timeline/frame_slider.h"
#include "widgets/timeline/playback_controller.h"
#include "widgets/timeline/timeline_panel.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace kinescope;
using namespace kinescope::widgets;

namespace
{

class AnnotationStripTest : public testing::Test
{
protected:
    void SetUp() override
    {
        panel.resize(800, panel.sizeHint().height());
        panel.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
        playback.setSequence(100, 30);
        slider = panel.findChild<FrameSlider*>();
        strip = panel.findChild<AnnotationStrip*>();
        ASSERT_TRUE(slider && strip);
    }

    QPoint placeOf(int frame) const { return {slider->pixelOf(frame) + 1, strip->height() / 2}; }

    PlaybackController playback;
    TimelinePanel panel{playback};
    FrameSlider* slider = nullptr;
    AnnotationStrip* strip = nullptr;
};

} // namespace

TEST(AnnotationModel, IsAProperItemModelAndStaysSorted)
{
    AnnotationModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy edited(&model, &AnnotationModel::edited);
    EXPECT_EQ(model.add({40, 60, "swing"}), 0);
    EXPECT_EQ(model.add({10, 10, "start"}), 0);
    EXPECT_EQ(model.add({50, 50, "peak"}), 2);
    EXPECT_TRUE(model.setData(model.index(1, AnnotationModel::Text), QStringLiteral("  back  swing ")));
    EXPECT_EQ(model.annotations()[1], (core::Annotation{40, 60, "back swing"}));
    EXPECT_FALSE(model.setData(model.index(1, AnnotationModel::First), 3));
    EXPECT_EQ(model.data(model.index(0, AnnotationModel::First)).toInt(), 11) << "frames count from 1 for people";
    EXPECT_FALSE(model.data(model.index(0, AnnotationModel::Last)).isValid());
    model.remove(0);
    model.remove(99);
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(edited.count(), 5);
    model.setAnnotations({});
    EXPECT_EQ(edited.count(), 5) << "showing others is not editing";
}

TEST_F(AnnotationStripTest, IsSeenOnlyWhenThereIsSomething)
{
    EXPECT_FALSE(strip->isVisible());
    panel.annotations().add({20, 40, "swing"});
    EXPECT_TRUE(strip->isVisible());
    panel.annotations().remove(0);
    EXPECT_FALSE(strip->isVisible());
}

TEST_F(AnnotationStripTest, AClickGoesThereAndADoubleClickEditsTheText)
{
    panel.annotations().add({20, 40, "swing"});
    panel.annotations().add({70, 70, "end"});
    EXPECT_EQ(strip->rowAt(placeOf(30)), 0);
    EXPECT_EQ(strip->rowAt(placeOf(55)), -1);
    QTest::mouseClick(strip, Qt::LeftButton, {}, placeOf(70));
    EXPECT_EQ(playback.frame(), 70);
    QTest::mouseDClick(strip, Qt::LeftButton, {}, placeOf(30));
    auto* const edit = strip->findChild<QLineEdit*>(QStringLiteral("annotationEdit"));
    ASSERT_TRUE(edit->isVisible());
    QTest::keyClicks(edit, QStringLiteral("jkl"));
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_FALSE(edit->isVisible());
    EXPECT_EQ(panel.annotations().annotations()[0].text, "jkl");
}

TEST_F(AnnotationStripTest, ShowsTheLabelsOfTheFileAndPlaysOneWithoutChangingIt)
{
    auto* const labels = panel.findChild<AnnotationStrip*>(QStringLiteral("fileLabelStrip"));
    ASSERT_TRUE(labels);
    EXPECT_FALSE(labels->isVisible());
    auto recording = tests::standingFigure(100);
    recording.segments = {{10, 31, 33, 1.0, "wave"}, {60, 500, 4, 1.0, ""}, {200, 300, 4, 1.0, "beyond the end"}};
    panel.setFileLabels(fileLabels(recording));
    ASSERT_TRUE(labels->isVisible());
    EXPECT_FALSE(strip->isVisible()) << "markers are the user's own";
    EXPECT_EQ(fileLabels(recording), (std::vector<core::Annotation>{{10, 30, "wave"}, {60, 99, "Class 5"}}));
    QTest::mouseClick(labels, Qt::LeftButton, {}, placeOf(20));
    EXPECT_EQ(playback.frame(), 10);
    QTest::mouseDClick(labels, Qt::LeftButton, {}, placeOf(20));
    EXPECT_EQ(playback.range(), std::make_pair(10, 30));
    EXPECT_FALSE(labels->findChild<QLineEdit*>());
    panel.setFileLabels({});
    EXPECT_FALSE(labels->isVisible());
}
