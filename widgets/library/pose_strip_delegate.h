#pragma once

#include <QStyledItemDelegate>

namespace kinescope::widgets
{

/// Paints the library's thumbnails; each is drawn once it comes into view, and kept.
class PoseStripDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int kWidth = 110;
    static constexpr int kHeight = 28;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace kinescope::widgets
