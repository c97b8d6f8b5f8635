#include "widgets/library/drop_hint.h"

#include "widgets/theme/theme.h"

#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace kinescope::widgets
{
namespace
{

constexpr int kBorderInset = 6;
constexpr int kBackgroundAlpha = 225;

} // namespace

DroppedPaths DroppedPaths::from(const QMimeData* data)
{
    DroppedPaths paths;
    if (!data)
        return paths;
    const auto urls = data->urls();
    for (const QUrl& url : urls) {
        if (!url.isLocalFile())
            continue;
        const QFileInfo info(url.toLocalFile());
        if (info.isDir())
            paths.folders << info.absoluteFilePath();
        else if (info.isFile())
            paths.files << info.absoluteFilePath();
    }
    return paths;
}

QString DroppedPaths::announcement() const
{
    const bool dataSet = folders.isEmpty() && files.size() == 1 && files.first().endsWith(QStringLiteral(".yaml"));
    if (dataSet)
        return QObject::tr("Open the data set %1").arg(QFileInfo(files.first()).fileName());
    if (folders.isEmpty()) {
        return files.size() == 1 ? QObject::tr("Open %1").arg(QFileInfo(files.first()).fileName())
                                 : QObject::tr("Open %n file(s)", nullptr, static_cast<int>(files.size()));
    }
    const QString folderText =
        folders.size() == 1
            ? QObject::tr("Open every recording in the folder %1").arg(QFileInfo(folders.first()).fileName())
            : QObject::tr("Open every recording in %n folder(s)", nullptr, static_cast<int>(folders.size()));
    return files.isEmpty()
               ? folderText
               : QObject::tr("%1, and %n more file(s)", nullptr, static_cast<int>(files.size())).arg(folderText);
}

DropHint::DropHint(QWidget* parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("dropHint"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    setMargin(3 * kBorderInset);
    hide();
}

void DropHint::announce(const DroppedPaths& paths)
{
    setText(paths.announcement());
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

void DropHint::paintEvent(QPaintEvent* event)
{
    const ThemeColors& colors = Theme::current().colors();
    QColor background = colors.infoBackground;
    background.setAlpha(kBackgroundAlpha);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), background);
    painter.setPen(QPen(colors.accent, 2, Qt::DashLine));
    const int inset = kBorderInset;
    painter.drawRoundedRect(rect().adjusted(inset, inset, -inset, -inset), inset, inset);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace kinescope::widgets
