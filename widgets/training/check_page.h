#pragma once

#include "core/training/trial_run.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace kinescope::widgets
{

/// What a check before the start has found: what would be trained, how long it takes, what it needs.
class CheckPage : public QWidget
{
    Q_OBJECT

public:
    explicit CheckPage(QWidget* parent = nullptr);

    void setBusy(const QString& progress);
    void setReport(const core::TrialReport& report);
    void setFailure(const QString& message);
    QString text() const;

private:
    QLabel* m_text = nullptr;
};

/// "1.4 GB", "320 MB"
QString bytesText(std::uint64_t bytes);

} // namespace kinescope::widgets
