#pragma once

#include "widgets/training/runs_model.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QPushButton;
class QSortFilterProxyModel;
class QTableView;
QT_END_NAMESPACE

namespace kinescope::widgets
{

/// The table of runs and what can be done with them. Asks before it deletes; the doing is elsewhere.
class RunsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RunsPanel(RunsModel& model, QWidget* parent = nullptr);

    /// No other run can be started while one is under way.
    void setCanStart(bool canStart);
    void select(const QString& folder);
    /// Folder of the current row; empty when there is none.
    QString currentFolder() const;

Q_SIGNALS:
    void openRequested(const QString& folder); ///< a run's folder, e.g. one that a terminal writes to
    void resumeRequested(const QString& folder);
    void continueRequested(const QString& folder, int moreSteps);
    void reproduceRequested(const QString& folder);
    void deleteRequested(const QString& folder);
    void useModelRequested(const QString& checkpoint);
    void evaluateRequested(const QString& folder);
    void currentChanged(const QString& folder);

private:
    QLayout* buildButtons();
    QPushButton* button(const char* name, const QString& text, const QString& tip);
    QStringList selectedFolders() const;
    void updateButtons();
    void askForRun();
    void askForSteps();
    void compare();
    void confirmDelete();

    RunsModel& m_model;
    QSortFilterProxyModel* m_sorted = nullptr;
    QTableView* m_table = nullptr;
    QPushButton* m_resume = nullptr;
    QPushButton* m_continue = nullptr;
    QPushButton* m_reproduce = nullptr;
    QPushButton* m_compare = nullptr;
    QPushButton* m_use = nullptr;
    QPushButton* m_evaluate = nullptr;
    QPushButton* m_folder = nullptr;
    QPushButton* m_delete = nullptr;
    bool m_canStart = true;
};

} // namespace kinescope::widgets
