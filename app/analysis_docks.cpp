#include "app/analysis_docks.h"

#include "app/along_time_controller.h"
#include "app/batch_controller.h"
#include "app/calibration_controller.h"
#include "app/contrast_controller.h"
#include "app/ghost_controller.h"
#include "app/window_layout.h"
#include "widgets/along_time/along_time_panel.h"
#include "widgets/batch/batch_panel.h"
#include "widgets/explanation/contrast_panel.h"
#include "widgets/ghost/ghost_panel.h"
#include "widgets/timeline/playback_controller.h"
#include "widgets/view3d/skeleton_view.h"

#include <QDockWidget>

namespace kinescope::app
{

AnalysisDocks::AnalysisDocks(DockArea& docks, JobList& jobs, const std::shared_ptr<Lane>& lane,
                             widgets::PlaybackController& playback, widgets::SkeletonView& view, PathList library,
                             QObject* parent)
    : QObject(parent)
{
    auto* const alongTime = new widgets::AlongTimePanel(&docks);
    auto* const contrast = new widgets::ContrastPanel(&docks);
    auto* const batch = new widgets::BatchPanel(&docks);
    auto* const ghost = new widgets::GhostPanel(&docks);
    docks.add(QStringLiteral("alongTimeDock"), tr("Along time"), alongTime);
    connect(docks.add(QStringLiteral("contrastDock"), tr("Why"), contrast), &QDockWidget::visibilityChanged, contrast,
            &widgets::ContrastPanel::setSeen);
    docks.add(QStringLiteral("batchDock"), tr("Batch"), batch);
    docks.add(QStringLiteral("ghostDock"), tr("Ghost"), ghost);
    const auto background = std::make_shared<Lane>(Lane::Kind::Background);
    m_alongTime = std::make_unique<AlongTimeController>(jobs, background, *alongTime, playback);
    m_contrast = std::make_unique<ContrastController>(jobs, lane, *contrast, playback);
    m_batch = std::make_unique<BatchController>(jobs, background, *batch, std::move(library));
    m_ghost = std::make_unique<GhostController>(jobs, *ghost, view);
    m_calibration = std::make_unique<CalibrationController>(jobs, background);
    connect(m_alongTime.get(), &AlongTimeController::failed, this,
            [this](const QString& message) { Q_EMIT failed(QStringLiteral("alongTime"), message); });
    connect(m_batch.get(), &BatchController::failed, this,
            [this](const QString& message) { Q_EMIT failed(QStringLiteral("batch"), message); });
    connect(m_batch.get(), &BatchController::openRequested, this, &AnalysisDocks::openRequested);
    connect(contrast, &widgets::ContrastPanel::failed, this,
            [this](const QString& message) { Q_EMIT failed(QStringLiteral("contrast"), message); });
    connect(contrast, &widgets::ContrastPanel::jointColorsChanged, &view, &widgets::SkeletonView::highlightJoints);
    connect(m_calibration.get(), &CalibrationController::calibrated, this, &AnalysisDocks::calibrated);
}

AnalysisDocks::~AnalysisDocks() = default;

void AnalysisDocks::setSequence(const SequencePointer& sequence)
{
    m_alongTime->setSequence(sequence);
    m_contrast->setSequence(sequence);
    m_ghost->setSequence(sequence);
}

void AnalysisDocks::setRange(const std::optional<core::FrameRange>& range)
{
    m_contrast->setRange(range);
}

void AnalysisDocks::setModel(const ModelPointer& model)
{
    m_alongTime->setModel(model);
    m_contrast->setModel(model);
    m_batch->setModel(model);
    m_calibration->setModel(model);
}

void AnalysisDocks::setActions(const std::vector<core::Action>& actions, const QList<int>& colors)
{
    m_alongTime->setActions(actions, colors);
    m_contrast->setActions(actions);
    m_batch->setActions(actions);
}

void AnalysisDocks::setSettings(const core::RecognitionSettings& settings)
{
    m_alongTime->setSettings(settings);
    m_contrast->setSettings(settings);
    m_batch->setSettings(settings);
}

void AnalysisDocks::setRanking(const core::Ranking& ranking)
{
    m_contrast->setRanking(ranking);
}

void AnalysisDocks::setLatentSpectrum(const core::LatentSpectrum& spectrum)
{
    m_ghost->setLatentSpectrum(spectrum);
}

void AnalysisDocks::setRecognizing(bool busy)
{
    m_calibration->setBusy(busy);
}

} // namespace kinescope::app
