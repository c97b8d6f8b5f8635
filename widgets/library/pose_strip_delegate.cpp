#include "widgets/library/pose_strip_delegate.h"

#include "widgets/library/library_model.h"
#include "widgets/library/pose_strip.h"
#include "widgets/theme/theme.h"

#include <QCryptographicHash>
#include <QPainter>
#include <QPixmapCache>

namespace kinescope::widgets
{
namespace
{

StripColors stripColors(bool selected)
{
    const auto& theme = Theme::current();
    if (selected)
        return {theme.colors().accentText, theme.colors().accentText, theme.colors().accentText};
    return {theme.colors().text, theme.seriesColor(0), theme.seriesColor(1)};
}

QPixmap drawn(const QByteArray& strip, QSize size, double ratio, bool selected)
{
    const QString key = QStringLiteral("strip-%1-%2x%3@%4-%5%6")
                            .arg(QString::fromLatin1(QCryptographicHash::hash(strip, QCryptographicHash::Md5).toHex()))
                            .arg(size.width())
                            .arg(size.height())
                            .arg(ratio)
                            .arg(Theme::current().isDark())
                            .arg(selected);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintPoseStrip(painter, QRectF(QPointF(0, 0), QSizeF(size)), strip, stripColors(selected));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

void PoseStripDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index); // the row's background
    const QByteArray strip = index.data(LibraryModel::kStripRole).toByteArray();
    if (strip.isEmpty() || option.rect.width() < kStripPoses)
        return;
    const bool selected = option.state.testFlag(QStyle::State_Selected) && option.state.testFlag(QStyle::State_Active);
    painter->drawPixmap(option.rect.topLeft(),
                        drawn(strip, option.rect.size(), painter->device()->devicePixelRatioF(), selected));
}

QSize PoseStripDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {kWidth, kHeight};
}

} // namespace kinescope::widgets
