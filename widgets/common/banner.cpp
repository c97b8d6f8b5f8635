#include "widgets/common/banner.h"

#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace kinescope::widgets
{
namespace
{

constexpr char kSourceProperty[] = "bannerSource";

QToolButton* flatButton(QWidget* parent, const QString& name)
{
    auto* const button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setObjectName(name);
    return button;
}

} // namespace

Banner::Banner(QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_details(new QLabel(this))
    , m_detailsButton(flatButton(this, QStringLiteral("bannerDetailsButton")))
    , m_actionButton(flatButton(this, QStringLiteral("bannerActionButton")))
    , m_closeButton(flatButton(this, QStringLiteral("bannerCloseButton")))
{
    setObjectName(QStringLiteral("banner"));
    setAutoFillBackground(true);
    m_text->setObjectName(QStringLiteral("bannerText"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->hide();
    m_actionButton->setAutoRaise(false);
    m_actionButton->hide();
    m_detailsButton->setText(tr("Details"));
    m_detailsButton->setCheckable(true);
    m_closeButton->setIcon(widgets::icon(u"close"));
    m_closeButton->setToolTip(tr("Close this message"));
    m_closeButton->setAccessibleName(tr("Close this message"));

    auto* const texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_text);
    texts->addWidget(m_details);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 4, 4);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addLayout(texts, 1);
    layout->addWidget(m_actionButton);
    layout->addWidget(m_detailsButton);
    layout->addWidget(m_closeButton);

    connect(m_detailsButton, &QToolButton::toggled, m_details, &QLabel::setVisible);
    connect(m_actionButton, &QToolButton::clicked, this, [this] {
        const auto action = m_action; // closing lets go of it
        Q_EMIT closed();
        action();
    });
    connect(m_closeButton, &QToolButton::clicked, this, &Banner::closed);
    connect(&Theme::current(), &Theme::changed, this, &Banner::restyle);
    restyle();
}

void Banner::setMessage(Kind kind, const QString& text, const QString& details)
{
    m_kind = kind;
    m_text->setText(text);
    m_text->setAccessibleName(text);
    m_details->setText(details);
    m_detailsButton->setVisible(!details.isEmpty());
    m_detailsButton->setChecked(false);
    m_actionButton->hide();
    restyle();
}

void Banner::setAction(const QString& text, std::function<void()> action)
{
    m_action = std::move(action);
    m_actionButton->setText(text);
    m_actionButton->show();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::restyle()
{
    const ThemeColors& colors = Theme::current().colors();
    QPalette palette = this->palette();
    palette.setColor(QPalette::Window, m_kind == Kind::Error     ? colors.errorBackground
                                       : m_kind == Kind::Warning ? colors.warningBackground
                                                                 : colors.infoBackground);
    palette.setColor(QPalette::WindowText, colors.text);
    setPalette(palette);
    const auto name = m_kind == Kind::Error ? u"error" : m_kind == Kind::Warning ? u"warning" : u"info";
    m_icon->setPixmap(widgets::icon(name).pixmap(16, 16));
}

BannerStack::BannerStack(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("bannerStack"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(1);
}

Banner* BannerStack::find(const QString& source) const
{
    for (Banner* banner : findChildren<Banner*>(QString(), Qt::FindDirectChildrenOnly))
        if (banner->property(kSourceProperty).toString() == source)
            return banner;
    return nullptr;
}

void BannerStack::show(const QString& source, Banner::Kind kind, const QString& text, const QString& details)
{
    Banner* banner = find(source);
    if (!banner) {
        banner = new Banner(this);
        banner->setProperty(kSourceProperty, source);
        m_layout->addWidget(banner);
        connect(banner, &Banner::closed, this, [this, source] { clear(source); });
    }
    banner->setMessage(kind, text, details);
    banner->QWidget::show();
}

void BannerStack::setAction(const QString& source, const QString& text, std::function<void()> action)
{
    if (Banner* const banner = find(source))
        banner->setAction(text, std::move(action));
}

void BannerStack::clear(const QString& source)
{
    if (Banner* const banner = find(source)) {
        banner->setProperty(kSourceProperty, {});
        banner->hide();
        banner->deleteLater();
    }
}

QString BannerStack::text(const QString& source) const
{
    const Banner* const banner = find(source);
    return banner ? banner->text() : QString();
}

} // namespace kinescope::widgets
