#pragma once

#include "core/training/training_settings.h"

#include <QAbstractTableModel>

namespace kinescope::widgets
{

/// Every setting of a run, one a row, as the schema describes it; what differs from the preset is marked and can be
/// reset.
class SettingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        KeyColumn,
        ValueColumn,
        UnitColumn,
        ResetColumn,
        ColumnCount
    };
    static constexpr int ChangedRole = Qt::UserRole; ///< bool

    explicit SettingsModel(QObject* parent = nullptr);

    /// Starts from a preset; nothing is changed then.
    void setPreset(const core::TrainingSettings& preset);
    /// Other values over the same preset.
    void setSettings(const core::TrainingSettings& settings);
    const core::TrainingSettings& settings() const { return m_settings; }

    /// While a run is under way its settings are shown, not edited.
    void setEditable(bool editable);
    bool isEditable() const { return m_editable; }

    QString value(const QString& key) const;
    /// Refused values are told by `refused`. @return whether it was taken
    bool setValue(const QString& key, const QString& value);
    bool isChanged(int row) const;
    int changedCount() const;
    void reset(int row);
    void resetAll() { setSettings(m_preset); }
    static const core::TrainingKey& key(int row);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void settingsChanged();
    void refused(const QString& message);

private:
    void update();
    QString presetValue(int row) const;
    QString toolTip(int row) const;

    core::TrainingSettings m_settings;
    core::TrainingSettings m_preset;
    QStringList m_values;
    QStringList m_presetValues;
    bool m_editable = true;
};

} // namespace kinescope::widgets
