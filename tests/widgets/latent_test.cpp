// The latent tab: comparing two actions, reading out, and exporting.
#include "tests/support/shared_data.h"
#include "widgets/common/curve_chart.h"
#include "widgets/spectrum/latent_export.h"
#include "widgets/spectrum/latent_spectrum_view.h"

#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>

namespace kinescope::tests
{
namespace
{

using namespace widgets;

core::LatentSpectrum spectrum(const std::string& label, double gate)
{
    core::LatentSpectrum result;
    result.label = label;
    result.timestep = 25;
    result.gate = gate;
    result.lowBand = 16;
    result.gain.assign(64, 1.0);
    for (std::size_t k = 16; k < 64; ++k)
        result.gain[k] = 1 + gate;
    for (int block = 0; block < 3; ++block) {
        core::BlockSpectrum values;
        for (std::size_t k = 0; k < 64; ++k) {
            values.before.push_back(std::exp(-static_cast<double>(k) / 20) * (block + 1));
            values.after.push_back(values.before.back() * result.gain[k]);
        }
        values.highRatioBefore = 0.2;
        values.highRatioAfter = 0.2 + gate / 5;
        result.blocks.push_back(values);
    }
    for (std::size_t k = 0; k < 32; ++k) {
        result.latentTrue.push_back(1);
        result.latentNoisy.push_back(2);
        result.latentPredicted.push_back(1 + gate);
        result.lossWeight.push_back(k < 5 ? 1 : 0.5);
    }
    return result;
}

class LatentTab : public testing::Test
{
protected:
    void SetUp() override
    {
        m_view.resize(900, 260);
        m_view.setActions({QStringLiteral("wave"), QStringLiteral("hop"), QStringLiteral("sit")});
        m_view.show();
    }
    template <typename Widget>
    Widget* child(const char* name)
    {
        return m_view.findChild<Widget*>(QLatin1String(name));
    }
    LatentSpectrumView m_view;
};

TEST_F(LatentTab, ComparesWithASecondActionWhenOneIsChosen)
{
    EXPECT_TRUE(m_view.comparedAction().isEmpty());
    m_view.setSpectrum(spectrum("wave", 0.5));
    EXPECT_EQ(m_view.blockChart().curves().size(), 2u);
    QSignalSpy changed(&m_view, &LatentSpectrumView::settingsChanged);
    auto* const compare = child<QComboBox>("latentCompareCombo");
    compare->setFocus();
    QTest::keyClick(compare, Qt::Key_Down);
    QTest::keyClick(compare, Qt::Key_Down);
    EXPECT_EQ(m_view.comparedAction(), QStringLiteral("hop"));
    EXPECT_GE(changed.count(), 1);
    m_view.setSpectrum(spectrum("wave", 0.5), spectrum("hop", 0.1));
    ASSERT_EQ(m_view.blockChart().curves().size(), 4u);
    EXPECT_NE(m_view.blockChart().curves()[0].points, m_view.blockChart().curves()[2].points);
    EXPECT_NE(m_view.blockChart().curves()[0].colorIndex, m_view.blockChart().curves()[2].colorIndex);
    const QString facts = child<QLabel>("latentFacts")->text();
    for (const char* fact : {"0.500", "0.100", "30.0 %", "22.0 %"})
        EXPECT_TRUE(facts.contains(QLatin1String(fact))) << fact << " in " << facts.toStdString();
    EXPECT_EQ(m_view.sideChart().curves().size(), 4u);
    child<QComboBox>("latentSideCombo")->setCurrentIndex(1);
    ASSERT_EQ(m_view.sideChart().curves().size(), 2u);
    EXPECT_EQ(m_view.sideChart().curves()[0].points.last().y(), 1.5);
    EXPECT_EQ(m_view.sideChart().curves()[1].points.last().y(), 1.1);
}

TEST_F(LatentTab, SliderAndNumberAreOneTimestep)
{
    m_view.setTimesteps(50, 35);
    auto* const slider = child<QSlider>("timestepSlider");
    auto* const number = child<QSpinBox>("timestepSpin");
    EXPECT_EQ(slider->maximum(), 49);
    EXPECT_EQ(slider->value(), 35);
    QSignalSpy changed(&m_view, &LatentSpectrumView::settingsChanged);
    QTest::keyClick(slider, Qt::Key_Right);
    EXPECT_EQ(m_view.timestep(), 36);
    EXPECT_EQ(number->value(), 36);
    EXPECT_EQ(changed.count(), 1) << "one change, one computation";
    QTest::keyClick(number, Qt::Key_Down);
    EXPECT_EQ(slider->value(), 35);
    EXPECT_EQ(changed.count(), 2);
}

TEST_F(LatentTab, ShowsTheLossWeightOfTheTimestep)
{
    m_view.setSpectrum(spectrum("wave", 0.5));
    child<QComboBox>("latentSideCombo")->setCurrentIndex(2);
    ASSERT_EQ(m_view.sideChart().curves().size(), 1u);
    const Curve& weight = m_view.sideChart().curves()[0];
    EXPECT_TRUE(weight.name.contains(QStringLiteral("t = 25")));
    EXPECT_EQ(weight.points[4].y(), 1);
    EXPECT_EQ(weight.points[5].y(), 0.5);
}

TEST_F(LatentTab, KeepsBothChoicesWhileTheListChanges)
{
    m_view.setAction(QStringLiteral("hop"));
    child<QComboBox>("latentCompareCombo")->setCurrentIndex(3);
    m_view.setActions({QStringLiteral("new"), QStringLiteral("wave"), QStringLiteral("hop"), QStringLiteral("sit")});
    EXPECT_EQ(m_view.action(), QStringLiteral("hop"));
    EXPECT_EQ(m_view.comparedAction(), QStringLiteral("sit"));
    m_view.setActions({QStringLiteral("hop")});
    EXPECT_TRUE(m_view.comparedAction().isEmpty());
    child<QComboBox>("latentCompareCombo")->setCurrentIndex(1);
    EXPECT_TRUE(m_view.comparedAction().isEmpty()) << "an action is not compared with itself";
}

TEST_F(LatentTab, ExportsNumbersAndPictures)
{
    const auto folder = scratchDirectory("latent-export");
    const auto path = [&](const char* name) { return QString::fromStdString((folder / name).string()); };
    m_view.exportTo(path("early.csv"));
    EXPECT_FALSE(QFile::exists(path("early.csv"))) << "nothing to write yet";
    m_view.setSpectrum(spectrum("wave", 0.5), spectrum("hop", 0.1));
    for (const char* name : {"a.csv", "a.png", "a.svg"})
        m_view.exportTo(path(name));
    QFile csv(path("a.csv"));
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    const QByteArray table = csv.readAll();
    EXPECT_TRUE(table.startsWith("quantity,label,timestep,block,index,value\n"));
    EXPECT_TRUE(table.contains("gain,hop,25,,63,1.1\n"));
    EXPECT_TRUE(table.contains("after,wave,25,3,0,"));
    // Two actions of three blocks before and after, a gain, three latents and a weight, and the head.
    EXPECT_EQ(table.count('\n'), 2 * (3 * 2 * 64 + 64 + 4 * 32) + 1);
    EXPECT_GT(QImage(path("a.png")).width(), 1000);
    QFile svg(path("a.svg"));
    ASSERT_TRUE(svg.open(QIODevice::ReadOnly));
    const QByteArray picture = svg.readAll();
    EXPECT_TRUE(picture.contains("not Hz")) << "the axis says what it is, as text";
    EXPECT_TRUE(picture.contains("<path") || picture.contains("<polyline"));
    EXPECT_FALSE(picture.contains("<image")) << "lines, not pixels";
    QString message;
    QObject::connect(&m_view, &LatentSpectrumView::failed, &m_view, [&](const QString& text) { message = text; });
    m_view.exportTo(QStringLiteral("/nowhere/a.svg"));
    EXPECT_TRUE(message.contains(QStringLiteral("/nowhere/a.svg")));
}

TEST(LatentExport, QuotesLabels)
{
    auto one = spectrum("sit, \"slowly\"", 0);
    one.blocks.clear();
    EXPECT_TRUE(latentSpectraToCsv({one}).contains("gain,\"sit, \"\"slowly\"\"\",25,,0,1\n"));
}

} // namespace
} // namespace kinescope::tests
