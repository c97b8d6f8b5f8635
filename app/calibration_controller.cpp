#include "app/calibration_controller.h"

#include "core/recognition/rejection.h"

namespace kinescope::app
{

CalibrationController::CalibrationController(JobList& jobs, const std::shared_ptr<Lane>& lane, QObject* parent)
    : QObject(parent)
    , m_job(tr("Calibrate “none of these fits”"), jobs)
{
    m_job.setLane(lane);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &CalibrationController::calibrate);
    // Without a threshold the verdict says less; the log has the reason.
    connect(&m_job, &Job::failed, this, [this] { m_needed = false; });
}

void CalibrationController::setModel(const ModelPointer& model)
{
    m_job.cancel();
    m_model = model;
    m_needed = model && !core::knownCalibration(*model);
    if (m_needed)
        m_delay.start();
}

void CalibrationController::setBusy(bool busy)
{
    if (!m_needed)
        return;
    m_delay.stop();
    if (busy)
        m_job.cancel();
    else
        m_delay.start();
}

void CalibrationController::calibrate()
{
    if (!m_needed || m_job.isRunning())
        return;
    m_job.setSubject(QString::fromStdString(m_model->card().name));
    m_job.start(
        [model = m_model](const JobContext& job) { return core::calibrateRejection(model, job.stop, job.progress); },
        [this](const core::RejectionCalibration&) {
            m_needed = false;
            Q_EMIT calibrated();
        });
}

} // namespace kinescope::app
