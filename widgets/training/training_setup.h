#pragma once

#include "widgets/training/split_model.h"

#include <QWidget>

#include <filesystem>
#include <vector>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class SettingsModel;

/// The settings that every run is asked for: preset, stages, data, split, device and where to write. The others are in
/// the settings page; both show the same model.
class TrainingSetup : public QWidget
{
    Q_OBJECT

public:
    explicit TrainingSetup(SettingsModel& model, QWidget* parent = nullptr);

    void setPresets(const std::vector<std::filesystem::path>& presets);
    bool hasPresets() const;
    QString outputFolder() const;
    void setOutputFolder(const QString& folder);
    void setEditable(bool editable);

    /// What is known of the data in use: splits that the box offers by name, and classes to draw a split among.
    struct DataFacts
    {
        QString dataSet; ///< e.g. "UTD-MHAD"; empty: of no known data set
        QStringList splits;
        std::vector<SplitModel::Class> classes;
    };
    void setDataFacts(const DataFacts& facts);

    // What the boxes' entries do, also for files that are dropped or come from elsewhere.
    void useData(const QString& source);
    void useSplit(const QString& fileOrName);

Q_SIGNALS:
    /// A folder was chosen; its class list may be known.
    void dataChosen(const QString& source);
    void failed(const QString& message);

private:
    QWidget* buildStages();
    QWidget* buildOutput();
    void readPreset();
    void showModel();
    void chooseStages();
    void chooseData(int index);
    void chooseLabels(int index);
    void chooseSplit(int index);
    void drawSplit();
    void chooseFolder();

    SettingsModel& m_model;
    DataFacts m_facts;
    QComboBox* m_preset = nullptr;
    QCheckBox* m_stages[3] = {};
    QComboBox* m_data = nullptr;
    QComboBox* m_labels = nullptr;
    QComboBox* m_split = nullptr;
    QComboBox* m_device = nullptr;
    QComboBox* m_precision = nullptr;
    QLineEdit* m_output = nullptr;
    QPushButton* m_browse = nullptr;
};

} // namespace kinescope::widgets
