#pragma once

#include <QAbstractListModel>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace kinescope::widgets
{

/// The classes of a data set, each seen or unseen; a ticked class is unseen.
class SplitModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    struct Class
    {
        int id = 0; ///< 0-based
        QString name;
        bool unseen = false;
    };

    void setClasses(std::vector<Class> classes);
    const std::vector<Class>& classes() const { return m_classes; }
    std::vector<int> unseen() const; ///< ids, ascending
    void setUnseen(const std::vector<int>& ids);
    /// Draws as many unseen classes; the same for the same seed.
    void draw(int count, std::uint64_t seed);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void unseenChanged();

private:
    std::vector<Class> m_classes;
};

/// The text of a split file: ids of the unseen classes, one a line, each with its name as a comment.
QString splitText(const SplitModel& model);

} // namespace kinescope::widgets
