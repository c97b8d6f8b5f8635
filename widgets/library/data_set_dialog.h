#pragma once

#include "core/data/name_guess.h"
#include "datasets/description/data_set.h"

#include <QDialog>

#include <filesystem>
#include <vector>

QT_BEGIN_NAMESPACE
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTableWidget;
QT_END_NAMESPACE

namespace kinescope::widgets
{

/// Makes a data set from a folder: guesses what its names tell, shows what comes of it, and saves a `dataset.yaml`.
/// The recordings are listed by someone else, since a folder may be large.
class DataSetDialog : public QDialog
{
    Q_OBJECT

public:
    explicit DataSetDialog(const QString& folder, QWidget* parent = nullptr);

    /// What was found below the folder; the first guess is filled in.
    void setRecordings(std::vector<std::filesystem::path> recordings);
    /// As typed. @throws datasets::SequenceError when the rule cannot be used
    datasets::DataSet dataSet() const;

Q_SIGNALS:
    void saved(const QString& path);

private:
    void buildForm(QFormLayout& form);
    void buildPreview();
    void takeGuess(int index);
    void readClassFile();
    void updatePreview();
    void showNames(const datasets::DataSet& dataSet);
    void showFault(const QString& text);
    void save();
    QStringList classLines() const;

    std::filesystem::path m_folder;
    std::vector<std::filesystem::path> m_recordings;
    std::vector<std::filesystem::path> m_sample; ///< spread over all, looked at with every key
    std::vector<core::NameGuess> m_guesses;
    datasets::DataSet m_base; ///< what the form does not show: splits, prompts, class numbers
    QLineEdit* m_name = nullptr;
    QComboBox* m_guess = nullptr;
    QLineEdit* m_pattern = nullptr;
    QSpinBox* m_offset = nullptr;
    QPlainTextEdit* m_classes = nullptr;
    QPushButton* m_classFile = nullptr;
    QLabel* m_summary = nullptr;
    QTableWidget* m_preview = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace kinescope::widgets
