#pragma once

#include "datasets/importing/import_options.h"
#include "datasets/skeleton/skeleton_sequence.h"

#include <QDialog>
#include <QStringList>
#include <QTimer>

#include <memory>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QTableView;
class QTabWidget;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class ChoiceDelegate;
class ImportPreview;
class JointTableModel;
class TableColumnsModel;

/// Asks what a format leaves open, with a live 3D preview. Reading is someone else's job: the dialog says when a choice
/// has changed, and is shown a recording or a problem in return. What the user does not decide stays a guess.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param title    the recording, as shown
    /// @param options  what was decided before
    /// @param headings columns to choose from; with them the columns of a table can be chosen
    ImportDialog(const QString& title, const datasets::ImportOptions& options, const QStringList& headings,
                 QWidget* parent = nullptr);
    ~ImportDialog() override;

    /// Only what the user decided.
    datasets::ImportOptions options() const;
    bool remembersForFolder() const;
    /// Shows the choice of an array's axes.
    void askForLayout();
    /// Where joint tables are saved and loaded.
    void setTableFolder(const QString& folder) { m_tableFolder = folder; }

public Q_SLOTS:
    void showSequence(std::shared_ptr<const kinescope::datasets::SkeletonSequence> sequence);
    void showProblem(const QString& message);

Q_SIGNALS:
    /// A moment after the last change.
    void optionsEdited();

private:
    QWidget* buildChoices();
    QWidget* buildJoints();
    QWidget* buildColumns(const QStringList& headings);
    QComboBox* addColumnChoice(QFormLayout& form, const char* name, const QString& text, const QStringList& headings);
    void fill(const datasets::ImportOptions& options);
    void showUsed(const datasets::ImportReport& report);
    void showNotices(const datasets::SkeletonSequence& sequence);
    void edited();
    void guessAgain();
    void loadTable();
    void saveTable();

    ImportPreview* m_preview = nullptr;
    QFormLayout* m_form = nullptr;
    QDoubleSpinBox* m_frameRate = nullptr;
    QComboBox* m_unit = nullptr;
    QDoubleSpinBox* m_scale = nullptr;
    QComboBox* m_up = nullptr;
    QComboBox* m_layout = nullptr;
    QTabWidget* m_tabs = nullptr;
    QComboBox* m_frameColumn = nullptr;
    QComboBox* m_timeColumn = nullptr;
    QComboBox* m_bodyColumn = nullptr;
    QComboBox* m_jointColumn = nullptr;
    QTableView* m_columnsView = nullptr;
    JointTableModel* m_joints;
    TableColumnsModel* m_columns;
    ChoiceDelegate* m_jointChoices;
    QLabel* m_notices = nullptr;
    QLabel* m_problem = nullptr;
    QCheckBox* m_remember = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
    QTimer m_settle;
    QString m_tableFolder;
    std::filesystem::path m_labelFile;
    bool m_jointsDecided = false;
    bool m_columnsDecided = false;
    bool m_filling = false;
};

} // namespace kinescope::widgets
