#include "app/window_status.h"

#include "app/jobs/job_list.h"
#include "app/workspace/memory_label.h"
#include "core/platform.h"
#include "core/recognition/recognition_model.h"
#include "widgets/common/elided_label.h"
#include "widgets/ranking/model_card_dialog.h"

namespace kinescope::app
{
namespace
{

constexpr int kLongestDetail = 80; ///< of a tool tip

constexpr int kGap = 6; ///< pixels beside each part

} // namespace

WindowStatus::WindowStatus(JobList& jobs, QWidget* parent)
    : QStatusBar(parent)
    , m_jobs(jobs)
    , m_running(new QLabel(this))
    , m_sequence(new widgets::ElidedLabel(this))
    , m_model(new QLabel(this))
{
    setSizeGripEnabled(false);
    m_sequence->setObjectName(QStringLiteral("sequenceStatus"));
    m_running->setObjectName(QStringLiteral("jobsStatus"));
    m_model->setObjectName(QStringLiteral("modelStatus"));
    auto* const machine = new QLabel(this);
    machine->setObjectName(QStringLiteral("deviceStatus"));
    const auto devices = core::computeDevices();
    const QString device = devices.size() > 1 ? QString::fromStdString(devices[1].id) : tr("CPU");
    machine->setText(tr("%1 · %n thread(s)", nullptr, core::threads()).arg(device));
    QStringList tips;
    for (const core::ComputeDevice& device : devices)
        tips << QString::fromStdString(device.name);
    machine->setToolTip(tips.join(u'\n'));
    addWidget(m_sequence, 1);
    addWidget(m_running);
    addPermanentWidget(m_model);
    addPermanentWidget(machine);
    addPermanentWidget(new MemoryLabel(this));
    connect(&jobs, &JobList::runningCountChanged, this, &WindowStatus::showJobs);
    setModel(nullptr);
    for (QLabel* const label : findChildren<QLabel*>())
        label->setContentsMargins(kGap, 0, kGap, 0);
}

void WindowStatus::setModel(const core::ModelCard* card)
{
    m_model->setText(card ? tr("Model: %1").arg(QString::fromStdString(card->name)) : tr("No model"));
    m_model->setToolTip(card ? widgets::modelCardText(*card, kLongestDetail) : QString());
}

void WindowStatus::showJobs(int count)
{
    m_running->setText(count > 0 ? m_jobs.index(0, JobList::TitleColumn).data().toString() + QStringLiteral("…")
                                 : QString());
}

} // namespace kinescope::app
