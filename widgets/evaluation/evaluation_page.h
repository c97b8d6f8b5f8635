#pragma once

#include "core/evaluation/evaluation.h"

#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QTableWidget;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class ClassBars;
class ConfusionMatrix;

/// Tests a model on labelled recordings: what to test, and what came out.
class EvaluationPage : public QWidget
{
    Q_OBJECT

public:
    explicit EvaluationPage(QWidget* parent = nullptr);

    /// Offers a model; one that is there already is only chosen.
    void addModel(const QString& name, const QString& path);
    void setData(const QString& folder);
    /// Standard splits of the data, offered by name.
    void setSplits(const QStringList& names);
    void setLabels(const QString& file);
    void setSplit(const QString& file);
    core::EvaluationSettings settings() const;

    void setBusy(bool busy);
    void setProgress(double fraction, const QString& message);
    void setMessage(const QString& message);
    void setResult(const core::EvaluationSettings& settings, const core::EvaluationResult& result);
    const std::optional<core::EvaluationResult>& result() const { return m_result; }
    /// @return whether it could be written; the page says why not
    bool saveReport(const QString& path);

Q_SIGNALS:
    void evaluateRequested();
    /// Whose data they are may be known.
    void dataChosen(const QString& folder);
    void stopRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildForm();
    QWidget* buildResults();
    void arrangeResults(bool inTabs);
    void showResults();
    QComboBox* fileBox(const char* name, const QString& tip, const QString& none, bool folder, const QString& filter);
    static void useFile(QComboBox& box, const QString& path);
    static QString fileOf(const QComboBox& box);
    void fillTable();
    void updateButtons();
    void askForReport();

    QComboBox* m_model = nullptr;
    QComboBox* m_data = nullptr;
    QComboBox* m_labels = nullptr;
    QComboBox* m_split = nullptr;
    QSpinBox* m_noises = nullptr;
    QCheckBox* m_baselines = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_save = nullptr;
    QLabel* m_message = nullptr;
    QStackedWidget* m_results = nullptr; ///< a hint, then the results, side by side or in tabs
    QSplitter* m_splitter = nullptr;
    QSplitter* m_left = nullptr; ///< of m_splitter
    QTabWidget* m_tabs = nullptr;
    QScrollArea* m_classes = nullptr;
    bool m_inTabs = false;
    QTableWidget* m_table = nullptr;
    ClassBars* m_bars = nullptr;
    ConfusionMatrix* m_confusion = nullptr;
    bool m_busy = false;
    core::EvaluationSettings m_resultSettings;
    std::optional<core::EvaluationResult> m_result;
};

} // namespace kinescope::widgets
