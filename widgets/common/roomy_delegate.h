#pragma once

#include <QStyledItemDelegate>

namespace kinescope::widgets
{

/// Rows with some air, so that long lists stay readable.
class RoomyDelegate : public QStyledItemDelegate
{
public:
    static constexpr int kExtraHeight = 6;

    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, kExtraHeight);
    }
};

} // namespace kinescope::widgets
