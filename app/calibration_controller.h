#pragma once

#include "app/jobs/job.h"
#include "core/recognition/recognition_model.h"

#include <QTimer>

#include <memory>

namespace kinescope::app
{

/// Finds out, once for each model and in a quiet moment, from where on none of the labels fits.
class CalibrationController : public QObject
{
    Q_OBJECT

public:
    using ModelPointer = std::shared_ptr<const core::RecognitionModel>;
    static constexpr int kDelayMilliseconds = 3000; ///< after the last recognition, so that it is not in the way

    explicit CalibrationController(JobList& jobs, const std::shared_ptr<Lane>& lane, QObject* parent = nullptr);

    void setModel(const ModelPointer& model);
    /// The recognition begins or ends; the calibration gives way and comes back.
    void setBusy(bool busy);

Q_SIGNALS:
    /// The model in use can tell by now; rankings made before should be made again.
    void calibrated();

private:
    void calibrate();

    Job m_job;
    QTimer m_delay;
    ModelPointer m_model;
    bool m_needed = false;
};

} // namespace kinescope::app
