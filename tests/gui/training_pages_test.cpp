// The pages of the training dock, used as a user does: with clicks and keys, on tiny but real runs.
#include "tests/gui/window_test.h"

#include "core/resources.h"
#include "core/training/metrics_log.h"
#include "core/training/run_record.h"
#include "core/training/run_registry.h"
#include "datasets/grammar/motion_grammar.h"
#include "datasets/writers/ntu_writer.h"
#include "widgets/common/banner.h"
#include "widgets/common/curve_chart.h"
#include "widgets/evaluation/evaluation_page.h"
#include "widgets/ranking/ranking_panel.h"
#include "widgets/training/runs_panel.h"
#include "widgets/training/settings_model.h"
#include "widgets/training/spectra_page.h"
#include "widgets/training/split_dialog.h"
#include "widgets/training/training_curves.h"
#include "widgets/training/training_panel.h"
#include "widgets/training/training_setup.h"
#include "widgets/training/zoom_chart.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>

#include <fmt/format.h>

#include <fstream>

namespace kinescope::tests
{
namespace
{

using namespace widgets;

class TrainingPages : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        prepare();
    }

    /// The tiny preset, a gate and a denoiser that take a moment.
    void prepare()
    {
        child<QDockWidget>("trainingDock")->raise();
        auto* const presets = child<QComboBox>("presetCombo");
        presets->setCurrentIndex(presets->findText(QStringLiteral("tiny")));
        setOutput("run");
        ASSERT_TRUE(waitFor([&] { return button("startTrainingButton")->isVisible(); }));
    }

    void setOutput(const char* name) const { child<QLineEdit>("trainingOutputEdit")->setText(path(name)); }
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    QPushButton* button(const char* name) const { return child<QPushButton>(name); }
    TrainingPanel& panel() const { return *child<TrainingPanel>("trainingPanel"); }
    QString state() const { return child<QLabel>("trainingStateLabel")->text(); }
    bool set(const char* key, const char* value) const
    {
        return panel().settings().setValue(QLatin1String(key), QLatin1String(value));
    }

    void showPage(const char* title) const
    {
        QTabBar* const bar = child<QTabWidget>("trainingPages")->tabBar();
        for (int i = 0; i < bar->count(); ++i)
            if (bar->tabText(i) == QLatin1String(title))
                QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(i).center());
    }

    QString stageOfProgress() const { return child<QLabel>("trainingStageLabel")->text(); }
    bool inDenoiser() const { return stageOfProgress().startsWith(QStringLiteral("Denoiser")); }
    bool completed() const
    {
        return QTest::qWaitFor([&] { return state() == QStringLiteral("Completed"); }, 5 * kDeadlineMilliseconds);
    }
    void train(const char* output)
    {
        setOutput(output);
        click("startTrainingButton");
        ASSERT_TRUE(completed()) << child<QLabel>("trainingMessage")->text().toStdString();
        // The run's files are read a moment later; what ended has told everything.
        ASSERT_TRUE(waitFor([&] { return stateOf(0) == core::RunState::Completed; }));
    }
    void selectRow(int row) const
    {
        auto* const table = child<QTableView>("runsTable");
        const QRect place = table->visualRect(table->model()->index(row, RunsModel::StateColumn));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place.center());
    }
    core::RunState stateOf(int row) const
    {
        return panel().runs().runs()[static_cast<std::size_t>(row)].summary.record.state;
    }
};

TEST_F(TrainingPages, AValueTypedIntoTheFormIsMarkedTrainedWithAndReset)
{
    showPage("Settings");
    auto* const search = child<QLineEdit>("settingsSearch");
    QTest::keyClicks(search, QStringLiteral("denoiser.steps"));
    auto* const table = child<QTableView>("settingsTable");
    ASSERT_EQ(table->model()->rowCount(), 1);
    const QModelIndex value = table->model()->index(0, SettingsModel::ValueColumn);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(value).center());
    auto* const editor = table->findChild<QSpinBox*>(QStringLiteral("settingEditor"));
    ASSERT_NE(editor, nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("44"));
    QTest::keyClick(editor, Qt::Key_Return);
    EXPECT_TRUE(waitFor([&] { return panel().settings().settings().denoiser.steps == 44; }));
    EXPECT_EQ(child<QCheckBox>("changedSettingsCheck")->text().toStdString(), "Changed (1)");
    train("run");
    EXPECT_EQ(panel().curves().history().points(QStringLiteral("denoiser"), QStringLiteral("loss")).last().x(), 44);
    const QModelIndex reset = table->model()->index(0, SettingsModel::ResetColumn);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(reset).center());
    EXPECT_EQ(panel().settings().changedCount(), 0);
}

TEST_F(TrainingPages, StagesAreChosenWithTicksAndOneAlwaysStays)
{
    for (const char* stage : {"encoderStageCheck", "gateStageCheck"})
        QTest::mouseClick(child<QCheckBox>(stage), Qt::LeftButton, {},
                          QPoint(8, child<QCheckBox>(stage)->height() / 2));
    EXPECT_EQ(panel().settings().value(QStringLiteral("stages")), QStringLiteral("[denoiser]"));
    auto* const last = child<QCheckBox>("denoiserStageCheck");
    QTest::mouseClick(last, Qt::LeftButton, {}, QPoint(8, last->height() / 2));
    EXPECT_TRUE(last->isChecked());
    EXPECT_EQ(panel().settings().value(QStringLiteral("stages")), QStringLiteral("[denoiser]"));
}

TEST_F(TrainingPages, TheCheckTellsWhatWouldBeTrainedBeforeAnythingIs)
{
    click("checkTrainingButton");
    EXPECT_FALSE(button("startTrainingButton")->isEnabled());
    auto* const text = child<QLabel>("checkText");
    ASSERT_TRUE(waitFor([&] { return text->text().contains(QStringLiteral("72 sequences of 12 seen classes")); }))
        << text->text().toStdString();
    EXPECT_TRUE(text->text().contains(QStringLiteral("Memory")));
    ASSERT_TRUE(waitFor([&] { return button("startTrainingButton")->isEnabled(); }));
    EXPECT_FALSE(QDir(path("run")).exists());
    set("denoiser.heads", "7");
    click("checkTrainingButton");
    EXPECT_TRUE(waitFor([&] { return text->text().contains(QStringLiteral("denoiser.heads")); }));
}

TEST_F(TrainingPages, PausedWeightsCanBeTriedInTheRankingAndTheRunGoesOn)
{
    set("denoiser.steps", "4000");
    click("startTrainingButton");
    EXPECT_FALSE(button("tryWeightsButton")->isEnabled()) << "there is no denoiser yet";
    ASSERT_TRUE(waitFor([&] { return inDenoiser(); }));
    click("pauseTrainingButton");
    click("tryWeightsButton");
    auto& ranking = child<RankingPanel>("rankingPanel")->model();
    EXPECT_TRUE(waitFor([&] { return ranking.ranking().modelName == "tiny" && ranking.ranking().complete(); }));
    EXPECT_EQ(state(), QStringLiteral("Paused"));
    click("checkpointButton");
    EXPECT_TRUE(waitFor([&] {
        return child<QLabel>("trainingMessage")->text().startsWith(QStringLiteral("Last checkpoint at step"));
    }));
    const QString before = stageOfProgress();
    click("pauseTrainingButton");
    EXPECT_TRUE(waitFor([&] { return stageOfProgress() != before; }));
    click("stopTrainingButton");
    EXPECT_TRUE(waitFor([&] { return button("startTrainingButton")->isEnabled(); }));
    EXPECT_TRUE(waitFor([&] { return stateOf(0) == core::RunState::Stopped; }));
}

TEST_F(TrainingPages, TwoRunsAreOverlaidComparedRenamedTrainedOnAndDeleted)
{
    train("first");
    set("denoiser.hidden", "32");
    train("second");
    showPage("Runs");
    auto* const table = child<QTableView>("runsTable");
    ASSERT_EQ(table->model()->rowCount(), 2);
    EXPECT_EQ(table->model()->index(0, RunsModel::NameColumn).data().toString(), QStringLiteral("second"));
    EXPECT_EQ(table->model()->index(1, RunsModel::StateColumn).data().toString(), QStringLiteral("Completed"));

    // A tick overlays the first run.
    const QRect name = table->visualRect(table->model()->index(1, RunsModel::NameColumn));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(name.left() + 10, name.center().y()));
    const auto names = [&] {
        QStringList found;
        for (const Curve& curve : child<CurveChart>("lossChart")->curves())
            if (!curve.name.isEmpty())
                found.append(curve.name);
        return found;
    };
    EXPECT_TRUE(waitFor([&] {
        return names() == QStringList({QStringLiteral("second"), QStringLiteral("first")});
    })) << names().join(u',').toStdString();

    table->selectAll();
    click("compareRunsButton");
    auto* const differences = child<QTableWidget>("runsDifferenceTable");
    ASSERT_EQ(differences->rowCount(), 1);
    EXPECT_EQ(differences->item(0, 0)->text(), QStringLiteral("denoiser.hidden"));
    child<QDialog>("runsDifferenceDialog")->reject();

    selectRow(1);
    table->setCurrentIndex(table->model()->index(1, RunsModel::NameColumn));
    QTest::keyClick(table, Qt::Key_F2);
    auto* const editor = table->viewport()->findChild<QLineEdit*>();
    ASSERT_NE(editor, nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("narrow"));
    QTest::keyClick(editor, Qt::Key_Return);
    EXPECT_TRUE(waitFor([&] {
        const auto known = core::RunRegistry(core::RunRegistry::defaultFile()).runs();
        return known.size() == 2 && known.front().label == "narrow";
    })) << "written by a job";
    EXPECT_TRUE(names().contains(QStringLiteral("narrow")) ||
                waitFor([&] { return names().contains(QStringLiteral("narrow")); }));

    click("continueRunButton");
    auto* const more = child<QInputDialog>("moreStepsDialog");
    more->setIntValue(10);
    more->accept();
    EXPECT_EQ(state(), QStringLiteral("Running"));
    ASSERT_TRUE(completed());
    EXPECT_TRUE(waitFor([&] {
        const auto points = panel().curves().history().points(QStringLiteral("denoiser"), QStringLiteral("loss"));
        return !points.isEmpty() && points.last().x() == 90 && points.first().x() == 1;
    })) << "the curve goes on from the old one";

    selectRow(0);
    ASSERT_TRUE(waitFor([&] { return button("deleteRunButton")->isEnabled(); }));
    click("deleteRunButton");
    click("confirmDeleteRunButton");
    EXPECT_TRUE(waitFor([&] { return table->model()->rowCount() == 1; }));
    EXPECT_FALSE(QDir(path("second")).exists());
    EXPECT_TRUE(QDir(path("first")).exists());
    core::RunRegistry(core::RunRegistry::defaultFile()).remove(path("first").toStdString());
}

TEST_F(TrainingPages, WhileARunIsUnderWayItCannotBeDeletedAndNoSecondOneStarted)
{
    click("startTrainingButton");
    showPage("Runs");
    selectRow(0);
    for (const char* name : {"deleteRunButton", "resumeRunButton", "continueRunButton", "reproduceRunButton"})
        EXPECT_FALSE(button(name)->isEnabled()) << name;
    EXPECT_FALSE(button("startTrainingButton")->isEnabled());
    EXPECT_FALSE(child<QComboBox>("presetCombo")->isEnabled());
    click("startTrainingButton"); // a disabled button does nothing
    click("stopTrainingButton");
    ASSERT_TRUE(waitFor([&] { return button("startTrainingButton")->isEnabled(); }));
    EXPECT_NE(child<QLineEdit>("trainingOutputEdit")->text(), path("run")) << "the next run goes into a new folder";
}

TEST_F(TrainingPages, AFolderThatHoldsARunIsReplacedOnlyAfterAQuestion)
{
    click("startTrainingButton");
    click("stopTrainingButton");
    ASSERT_TRUE(waitFor([&] { return button("startTrainingButton")->isEnabled(); }));
    setOutput("run");
    click("startTrainingButton");
    EXPECT_TRUE(button("startTrainingButton")->isEnabled()) << "nothing starts before the answer";
    click("replaceRunButton");
    EXPECT_TRUE(waitFor([&] { return state() == QStringLiteral("Running"); }));
    click("stopTrainingButton");
    EXPECT_TRUE(waitFor([&] { return button("startTrainingButton")->isEnabled(); }));
}

TEST_F(TrainingPages, ARunThatWasKilledIsOfferedAtTheNextStartAndGoesOn)
{
    set("denoiser.steps", "4000");
    click("startTrainingButton");
    ASSERT_TRUE(waitFor([&] { return inDenoiser(); }));
    click("stopTrainingButton");
    ASSERT_TRUE(waitFor([&] { return button("startTrainingButton")->isEnabled(); }));
    m_window.reset();
    // What a kill leaves: a record that says "running", and nobody who holds the folder.
    core::writeRunRecord(path("run").toStdString(), {core::RunState::Running, {}, {}});
    openWindow();
    auto* const banners = child<BannerStack>("bannerStack");
    ASSERT_TRUE(
        waitFor([&] { return banners->text(QStringLiteral("training")).contains(QStringLiteral("interrupted")); }));
    prepare();
    QToolButton* resume = nullptr;
    for (auto* const one : m_window->findChildren<QToolButton*>(QStringLiteral("bannerActionButton")))
        if (one->isVisible())
            resume = one;
    ASSERT_NE(resume, nullptr);
    QTest::mouseClick(resume, Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return inDenoiser(); }));
    EXPECT_TRUE(waitFor([&] { return !panel().curves().history().isEmpty(); })) << "its earlier curves are there";
    click("stopTrainingButton");
    ASSERT_TRUE(waitFor([&] { return button("startTrainingButton")->isEnabled(); }));
    core::RunRegistry(core::RunRegistry::defaultFile()).remove(path("run").toStdString());
}

TEST_F(TrainingPages, ARunOfATerminalIsWatchedAsItGrows)
{
    const std::filesystem::path folder = path("elsewhere").toStdString();
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "settings.yaml") << "name: from-a-terminal\n";
    core::writeRunRecord(folder, {core::RunState::Running, {}, {}});
    const core::RunLock lock(folder); // as the other program holds it
    core::MetricsLog log(folder / "metrics.jsonl");
    core::TrainingEvent event;
    event.stage = "gate";
    event.steps = 100;
    const auto append = [&](int step) {
        event.step = step;
        event.seconds = step;
        event.values = {{"loss", 1.0 / step}, {"epoch", step}};
        log.append(event);
    };
    append(1);
    Q_EMIT panel().runsPanel().openRequested(path("elsewhere"));
    const auto points = [&] {
        return panel().curves().history().points(QStringLiteral("gate"), QStringLiteral("loss")).size();
    };
    ASSERT_TRUE(waitFor([&] { return points() == 1; }));
    for (int step = 2; step <= 5; ++step)
        append(step);
    EXPECT_TRUE(waitFor([&] { return points() == 5; }));
    EXPECT_EQ(stateOf(0), core::RunState::Running);
    core::RunRegistry(core::RunRegistry::defaultFile()).remove(folder);
}

TEST_F(TrainingPages, CurvesZoomPanToggleAndExport)
{
    train("run");
    showPage("Curves");
    auto* const chart = dynamic_cast<ZoomChart*>(child<CurveChart>("lossChart"));
    ASSERT_NE(chart, nullptr);
    ASSERT_TRUE(waitFor([&] { return chart->viewRange() == std::pair(1.0, 80.0); }));
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Plus);
    EXPECT_TRUE(chart->isZoomed());
    const auto zoomed = chart->viewRange();
    EXPECT_LT(zoomed.second - zoomed.first, 79);
    EXPECT_EQ(dynamic_cast<ZoomChart*>(child<CurveChart>("trainingValueChart"))->viewRange(), zoomed)
        << "all charts show the same stretch";
    QTest::keyClick(chart, Qt::Key_Right);
    EXPECT_GT(chart->viewRange().first, zoomed.first);
    QTest::keyClick(chart, Qt::Key_Home);
    EXPECT_FALSE(chart->isZoomed());

    const auto visible = [&](const QString& name) {
        for (const Curve& curve : chart->curves())
            if (curve.name == name)
                return !curve.muted;
        return false;
    };
    ASSERT_TRUE(waitFor([&] { return visible(QStringLiteral("Triplet")); }));
    Q_EMIT chart->legendClicked(QStringLiteral("Triplet"));
    EXPECT_FALSE(visible(QStringLiteral("Triplet")));

    click("trainingValueLogCheck");
    EXPECT_TRUE(child<CurveChart>("trainingValueChart")->isLogarithmic());
    EXPECT_FALSE(chart->isLogarithmic()) << "each chart has its own";

    child<QComboBox>("curveAxisCombo")->setCurrentIndex(static_cast<int>(CurveAxis::Time));
    EXPECT_NE(chart->viewRange(), std::pair(1.0, 80.0));
    const QString csv = panel().curves().csv();
    EXPECT_TRUE(csv.startsWith(QStringLiteral("run,stage,value,step,epoch,seconds,raw,smoothed\n")));
    EXPECT_TRUE(csv.contains(QStringLiteral("\nrun,denoiser,loss,80,")));
    EXPECT_TRUE(panel().curves().writeSvg(path("curves.svg")));
    QFile svg(path("curves.svg"));
    ASSERT_TRUE(svg.open(QIODevice::ReadOnly));
    EXPECT_TRUE(svg.readAll().contains("<svg"));
    EXPECT_GT(svg.size(), 5000) << "with its curves";
    EXPECT_FALSE(panel().curves().picture().isNull());

    showPage("Spectra");
    auto* const spectra = child<SpectraPage>("spectraPage");
    ASSERT_TRUE(waitFor([&] { return spectra->steps().size() == 2; })) << "80 steps, validated every 40";
    EXPECT_EQ(spectra->current(), 1);
    click("playSpectraButton");
    EXPECT_EQ(spectra->current(), 0) << "it begins anew";
    EXPECT_TRUE(waitFor([&] { return spectra->current() == 1; }));
}

TEST_F(TrainingPages, ARunsCounterpartWithoutTheSpectralPartsIsSetUpTrainedAndOverlaid)
{
    train("with");
    ASSERT_TRUE(panel().settings().settings().denoiser.spectralModule);
    showPage("Spectra");
    auto* const spectra = child<SpectraPage>("spectraPage");
    ASSERT_TRUE(waitFor([&] { return spectra->steps().size() == 2; }));
    click("counterpartButton");
    EXPECT_FALSE(panel().settings().settings().denoiser.spectralModule);
    EXPECT_EQ(panel().settings().settings().denoiser.spectralWeight, 0);
    train("without");
    showPage("Runs");
    auto* const table = child<QTableView>("runsTable");
    const QRect name = table->visualRect(table->model()->index(1, RunsModel::NameColumn));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(name.left() + 10, name.center().y()));
    showPage("Spectra");
    ASSERT_TRUE(waitFor([&] { return spectra->runs().size() == 2; }));
    QStringList names;
    for (const Curve& curve : spectra->ratioChart().curves())
        if (!curve.name.isEmpty())
            names.append(curve.name);
    names.sort();
    EXPECT_EQ(names, QStringList({QStringLiteral("Neither"), QStringLiteral("SG-SRM + TASL")}));
    EXPECT_TRUE(child<QLabel>("spectraNamesLabel")->text().contains(QStringLiteral("without (Neither)")));
    auto* const view = child<QComboBox>("spectraViewCombo");
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Down);
    EXPECT_TRUE(spectra->overStepsChart().isVisible());
    EXPECT_FALSE(spectra->energyChart().isVisible());
}

TEST_F(TrainingPages, ThePrecisionChosenInTheFormIsTrainedWith)
{
    auto* const precision = child<QComboBox>("trainingPrecisionCombo");
    EXPECT_EQ(precision->currentText(), QStringLiteral("fp32"));
    precision->setFocus();
    QTest::keyClick(precision, Qt::Key_Down);
    EXPECT_EQ(panel().settings().settings().precision, "bf16");
    EXPECT_EQ(panel().settings().changedCount(), 1);
    train("run");
    EXPECT_EQ(core::readRunSettings(path("run").toStdString()).precision, "bf16");
}

TEST_F(TrainingPages, FromStartToAnEvaluatedModelWithItsReport)
{
    train("run");
    const std::filesystem::path data = path("data").toStdString();
    std::filesystem::create_directories(data);
    const datasets::MotionGrammar grammar(20, 1);
    std::ofstream labels(path("labels.txt").toStdString());
    for (std::size_t action = 0; action < 4; ++action) {
        labels << grammar.actions()[action].name << ": " << grammar.actions()[action].descriptions.front() << '\n';
        for (int subject = 1; subject <= 2; ++subject)
            datasets::writeNtu(grammar.synthesize(action, static_cast<std::uint64_t>(subject), {}),
                               data / fmt::format("S001C001P{:03}R001A{:03}.skeleton", subject, action + 1));
    }
    labels.close();
    std::ofstream(path("split.txt").toStdString()) << "1 3\n";
    showPage("Runs");
    selectRow(0);
    click("evaluateRunButton");
    auto& page = *child<EvaluationPage>("evaluationPage");
    EXPECT_TRUE(page.isVisible());
    EXPECT_FALSE(button("evaluateButton")->isEnabled()) << "there are no recordings yet";
    page.setData(path("data"));
    page.setLabels(path("labels.txt"));
    page.setSplit(path("split.txt"));
    child<QSpinBox>("evaluationNoisesSpin")->setValue(2);
    child<QCheckBox>("evaluationBaselinesCheck")->setChecked(false);
    click("evaluateButton");
    ASSERT_TRUE(waitFor([&] { return page.result().has_value(); }))
        << child<QLabel>("evaluationMessage")->text().toStdString();
    EXPECT_EQ(page.result()->classes, 2u) << "the unseen ones";
    EXPECT_EQ(page.result()->modelName, "tiny");
    auto* const table = child<QTableWidget>("evaluationTable");
    ASSERT_EQ(table->rowCount(), 1);
    EXPECT_NE(table->item(0, 5)->text(), QStringLiteral("–")) << "with a split there is a harmonic mean";
    ASSERT_TRUE(waitFor([&] { return button("saveReportButton")->isEnabled(); }));
    EXPECT_TRUE(page.saveReport(path("report.html")));
    QFile html(path("report.html"));
    ASSERT_TRUE(html.open(QIODevice::ReadOnly));
    const QByteArray text = html.readAll();
    EXPECT_TRUE(text.contains("data:image/png;base64,"));
    EXPECT_TRUE(text.contains("split.txt"));
    EXPECT_TRUE(page.saveReport(path("report.pdf")));
    QFile pdf(path("report.pdf"));
    ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
    EXPECT_TRUE(pdf.readAll().startsWith("%PDF"));
    EXPECT_FALSE(page.saveReport(path("no/such/folder/report.html")));
    EXPECT_TRUE(child<QLabel>("evaluationMessage")->text().contains(QStringLiteral("cannot be written")));
}

TEST_F(TrainingPages, ASplitDrawnByHandIsSavedAndUsed)
{
    const QString labels = QString::fromStdString((core::promptsDirectory() / "utd_mhad.json").string());
    QDir().mkpath(path("recordings"));
    panel().settings().setValue(QStringLiteral("data.source"), path("recordings"));
    panel().settings().setValue(QStringLiteral("data.labels"), labels);
    auto* const split = child<QComboBox>("trainingSplitCombo");
    ASSERT_TRUE(split->isEnabled());
    split->setCurrentIndex(split->count() - 1);
    Q_EMIT split->activated(split->count() - 1);
    auto* const dialog = child<SplitDialog>("splitDialog");
    EXPECT_FALSE(child<QPushButton>("saveSplitButton")->isEnabled()) << "nothing is unseen yet";
    child<QSpinBox>("drawCountSpin")->setValue(5);
    click("drawSplitButton");
    EXPECT_EQ(child<QLabel>("splitSummary")->text(), QStringLiteral("22 seen, 5 unseen"));
    EXPECT_FALSE(dialog->saveTo(path("no/such/folder/split.txt")));
    EXPECT_TRUE(dialog->saveTo(path("split.txt")));
    EXPECT_EQ(panel().settings().value(QStringLiteral("data.split")), path("split.txt"));
    EXPECT_EQ(split->currentText(), QStringLiteral("split.txt"));
}

} // namespace
} // namespace kinescope::tests
