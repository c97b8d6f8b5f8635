#pragma once

#include "core/evaluation/evaluation.h"

#include <QWidget>

namespace kinescope::widgets
{

/// Accuracy of each class as bars, best first, painted in the theme in use.
/// @return height that all bars need at this font
int classBarsHeight(const core::EvaluationResult& result, const QFont& font);
void paintClassBars(QPainter& painter, const QRectF& area, const core::EvaluationResult& result);

/// Right classes as rows, predictions as columns; darker means a larger share of the row.
void paintConfusion(QPainter& painter, const QRectF& area, const core::EvaluationResult& result);

/// Scrolls with its contents; a tool tip tells the class and the count.
class ClassBars : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    void setResult(const core::EvaluationResult& result);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    core::EvaluationResult m_result;
};

class ConfusionMatrix : public QWidget
{
    Q_OBJECT

public:
    explicit ConfusionMatrix(QWidget* parent = nullptr);
    void setResult(const core::EvaluationResult& result);
    /// What a position tells: right class, prediction, count; empty outside of the matrix.
    QString tellAt(const QPointF& position) const;
    QSize minimumSizeHint() const override { return {180, 150}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    core::EvaluationResult m_result;
};

} // namespace kinescope::widgets
