#pragma once

#include "core/recognition/recognition_model.h"
#include "core/recognition/recognizer.h"
#include "widgets/ranking/ranking_model.h"

#include <QWidget>

#include <filesystem>
#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
class QMenu;
class QProgressBar;
class QToolButton;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class RankingSettings;
class RankingView;

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
    void setSettings(const core::RecognitionSettings& settings);
    QString verdict() const;
    /// JSON, PNG or, for any other name, CSV; a problem is told through `failed`.
    void exportTo(const QString& path);

    QSize sizeHint() const override { return {380, 360}; }

Q_SIGNALS:
    void settingsChanged();
    void openModelRequested();
    /// A bundled model was chosen.
    void modelChosen(const std::filesystem::path& checkpoint);
    void stopRequested();
    /// Rank again what is there, e.g. after a stop.
    void runRequested();
    void labelActivated(const QString& label);
    void failed(const QString& message);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildTools();
    void buildView();
    void fillModelMenu(QMenu& menu);
    void showModelCard();
    void runOrStop();
    void copy();
    void exportFile();
    void restyle();

    RankingModel* m_model = nullptr;
    RankingView* m_view = nullptr;
    RankingSettings* m_settings = nullptr;
    QLabel* m_verdict = nullptr;
    QLabel* m_details = nullptr;
    QLabel* m_range = nullptr; ///< which part of the recording was looked at
    QLabel* m_notes = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_run = nullptr;
    QToolButton* m_modelButton = nullptr;
    QToolButton* m_copy = nullptr;
    QToolButton* m_export = nullptr;
    std::optional<core::ModelCard> m_card;
    bool m_busy = false;
};

/// "Frames 12 to 45 only (0.37 to 1.50 s)"; empty when the whole recording was looked at.
QString rangeText(const core::Ranking& ranking);

} // namespace kinescope::widgets
