#pragma once

#include "widgets/training/training_run.h"

#include <QDialog>

#include <vector>

namespace kinescope::widgets
{

/// One setting that is not the same in all of some runs.
struct SettingDifference
{
    QString key;
    QStringList values; ///< one for each run
};

std::vector<SettingDifference> settingDifferences(const std::vector<const TrainingRun*>& runs);

/// Shows them, a column for each run.
class RunsDifferenceDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RunsDifferenceDialog(const std::vector<const TrainingRun*>& runs, QWidget* parent = nullptr);
};

} // namespace kinescope::widgets
