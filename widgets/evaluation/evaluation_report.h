#pragma once

#include "core/evaluation/evaluation.h"

#include <QStringList>

#include <vector>

namespace kinescope::widgets
{

/// A method and its figures as they are shown: top-1, top-5, and seen, unseen, harmonic mean of the generalised
/// setting.
struct MethodRow
{
    QString name;
    QStringList values; ///< percent, "–" where there is none
};
std::vector<MethodRow> methodRows(const core::EvaluationResult& result);
QStringList methodColumns();

/// The whole evaluation as one HTML page, its pictures inside: tables, per-class bars, confusion matrix, settings.
QString evaluationHtml(const core::EvaluationSettings& settings, const core::EvaluationResult& result);

/// As HTML, or as PDF when the name ends so. @return empty, or why it could not be written
QString writeEvaluationReport(const QString& path, const core::EvaluationSettings& settings,
                              const core::EvaluationResult& result);

} // namespace kinescope::widgets
