#include "widgets/theme/icons.h"

#include "widgets/theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <memory>

// Resources of a static library are not linked in unless someone asks for them; the macro must stand outside
// namespaces.
static void registerIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace kinescope::widgets
{
namespace
{

QString resourcePath(QStringView name)
{
    registerIcons();
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

QColor colorFor(QIcon::Mode mode)
{
    const ThemeColors& colors = Theme::current().colors();
    switch (mode) {
    case QIcon::Disabled: {
        QColor faint = colors.mutedText;
        faint.setAlpha(110);
        return faint;
    }
    case QIcon::Selected:
        return colors.accentText;
    default:
        return colors.text;
    }
}

/// Uses the picture's shape as a stencil for the theme's colour.
class StencilIconEngine : public QIconEngine
{
public:
    explicit StencilIconEngine(std::shared_ptr<QSvgRenderer> picture)
        : m_picture(std::move(picture))
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        QPixmap stencil = tinted(rect.size() * ratio, mode);
        stencil.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), stencil);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override { return tinted(size, mode); }

    QIconEngine* clone() const override { return new StencilIconEngine(m_picture); }

private:
    QPixmap tinted(const QSize& size, QIcon::Mode mode) const
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        const int side = std::min(size.width(), size.height());
        m_picture->render(&painter, QRectF((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(result.rect(), colorFor(mode));
        return result;
    }

    std::shared_ptr<QSvgRenderer> m_picture;
};

} // namespace

QIcon icon(QStringView name)
{
    const QString path = resourcePath(name);
    if (!QFile::exists(path))
        return {};
    return QIcon(new StencilIconEngine(std::make_shared<QSvgRenderer>(path)));
}

QIcon applicationIcon()
{
    QSvgRenderer picture(resourcePath(u"kinescope"));
    QIcon result;
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        picture.render(&painter);
        painter.end();
        result.addPixmap(pixmap);
    }
    return result;
}

} // namespace kinescope::widgets
