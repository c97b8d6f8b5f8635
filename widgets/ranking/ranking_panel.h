#pragma once

#include "core/recognition/recognition_model.h"
#include "core/recognition/recognizer.h"
#include "widgets/ranking/ranking_model.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QLabel;
class QProgressBar;
class QSpinBox;
class QToolButton;
class QTreeView;
QT_END_NAMESPACE

namespace kinescope::widgets
{

/// The ranking with its verdict, and the settings that made it.
class RankingPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RankingPanel(QWidget* parent = nullptr);

    RankingModel& model() { return *m_model; }
    /// @param colors series colour of each action
    void setRanking(const core::Ranking& ranking, const QList<int>& colors);
    /// Empties the table and says why.
    void clear(const QString& reason);
    void setModelCard(const core::ModelCard* card);
    /// @param fraction in [0, 1], or negative when it cannot be told
    void setProgress(double fraction, const QString& message);
    void setBusy(bool busy);
    core::RecognitionSettings settings() const;
    QString verdict() const;

    QSize sizeHint() const override { return {380, 360}; }

Q_SIGNALS:
    void settingsChanged();
    void openModelRequested();
    void labelActivated(const QString& label);
    void failed(const QString& message);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildSettings();
    void buildView();
    void copy();
    void exportFile();
    void restyle();

    RankingModel* m_model = nullptr;
    QTreeView* m_view = nullptr;
    QLabel* m_verdict = nullptr;
    QLabel* m_details = nullptr;
    QLabel* m_range = nullptr; ///< which part of the recording was looked at
    QLabel* m_notes = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_modelButton = nullptr;
    QToolButton* m_copy = nullptr;
    QToolButton* m_export = nullptr;
    QSpinBox* m_noises = nullptr;
    QSpinBox* m_seed = nullptr;
    QCheckBox* m_antithetic = nullptr;
};

/// "Frames 12 to 45 only (0.37 to 1.50 s)"; empty when the whole recording was looked at.
QString rangeText(const core::Ranking& ranking);

/// What a tool tip says of a model.
QString modelCardText(const core::ModelCard& card);

} // namespace kinescope::widgets
