#include "core/spectrum/body_parts.h"
#include "core/training/training_settings.h"
#include "datasets/skeleton/topology.h"
#include "widgets/common/core_texts.h"
#include "widgets/training/training_history.h"

#include <QCoreApplication>
#include <QTranslator>

#include <gtest/gtest.h>

namespace kinescope::widgets
{
namespace
{

void expectKnown(const std::string& text)
{
    EXPECT_TRUE(coreTexts().contains(QString::fromStdString(text)))
        << "“" << text << "” is to be put into widgets/common/core_texts_table.cpp, for translators";
}

TEST(CoreTexts, HoldHelpAndUnitOfEveryTrainingSetting)
{
    ASSERT_FALSE(core::trainingSchema().empty());
    for (const core::TrainingKey& key : core::trainingSchema()) {
        expectKnown(key.help);
        if (!key.unit.empty())
            expectKnown(key.unit);
    }
}

TEST(CoreTexts, HoldEveryJointAndBodyPartOfTheKnownTopologies)
{
    for (const auto& topology : {datasets::ntu25Topology(), datasets::kinect20Topology(), datasets::msr20Topology(),
                                 datasets::coco18Topology(), datasets::body25Topology()}) {
        for (const std::string& joint : topology->jointNames)
            expectKnown(joint);
        for (const core::BodyPart& part : core::bodyParts(*topology))
            expectKnown(part.name);
    }
}

/// Speaks Chinese while it lives.
class InChinese : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_translator.load(QStringLiteral("kinescope_zh_CN"),
                                      QCoreApplication::applicationDirPath() +
                                          QStringLiteral("/../share/kinescope/translations")));
        QCoreApplication::installTranslator(&m_translator);
    }

private:
    QTranslator m_translator;
};

TEST_F(InChinese, NumbersOfAProgressStandInTheTranslatedText)
{
    EXPECT_EQ(coreText("Noise 3 of 8"), QStringLiteral("噪声 3 / 8"));
    EXPECT_EQ(coreText("View 2 of 10: Encoding motion: 1 of 64"), QStringLiteral("视角 2 / 10：正在编码运动：1 / 64"));
}

TEST_F(InChinese, StagesJointsAndUnitsAreTranslated)
{
    EXPECT_EQ(displayName(QStringLiteral("denoiser")), QStringLiteral("去噪器"));
    EXPECT_EQ(displayName(QStringLiteral("cross_entropy")), QStringLiteral("交叉熵"));
    EXPECT_EQ(coreText("left elbow"), QStringLiteral("左肘"));
    EXPECT_EQ(coreText("epochs"), QStringLiteral("轮"));
}

TEST_F(InChinese, AnUnknownTextIsShownAsItIs)
{
    EXPECT_EQ(coreText("LeftUpLeg"), QStringLiteral("LeftUpLeg"));
    EXPECT_EQ(coreText("Fold 3 of 8"), QStringLiteral("Fold 3 of 8"));
}

} // namespace
} // namespace kinescope::widgets
