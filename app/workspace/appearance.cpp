#include "app/workspace/appearance.h"

#include "app/shortcuts.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/text_scale.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QSettings>

#include <algorithm>
#include <iterator>

namespace kinescope::app
{
namespace
{

using widgets::Theme;
using widgets::ThemeKind;

const QString kThemeKey = QStringLiteral("window/theme");
const QString kTextKey = QStringLiteral("window/textPercent");
constexpr int kNormal = 100;
constexpr int kTextSteps[] = {80, 90, kNormal, 110, 125, 150, 175, 200};

int storedPercent(const QSettings& settings)
{
    return qBound(widgets::kSmallestTextPercent, settings.value(kTextKey, kNormal).toInt(),
                  widgets::kLargestTextPercent);
}

QAction* choice(QMenu& menu, QActionGroup& group, const QString& name, const QString& text)
{
    QAction* const action = menu.addAction(text);
    action->setObjectName(name);
    action->setCheckable(true);
    group.addAction(action);
    return action;
}

} // namespace

void Appearance::applyStored(const QSettings& settings)
{
    const int theme = qBound(0, settings.value(kThemeKey, 0).toInt(), 2);
    widgets::applyTheme(*qApp, static_cast<ThemeKind>(theme));
    if (const int percent = storedPercent(settings); percent != widgets::textPercent())
        widgets::setTextPercent(*qApp, percent);
}

Appearance::Appearance(QSettings& settings, const ShortcutActions& shortcuts, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_shortcuts(shortcuts)
    , m_themeGroup(new QActionGroup(this))
    , m_textGroup(new QActionGroup(this))
{
    if (const int percent = storedPercent(settings); percent != widgets::textPercent())
        widgets::setTextPercent(*qApp, percent);
    connect(&m_shortcuts.action(QStringLiteral("largerTextAction")), &QAction::triggered, this,
            [this] { stepText(1); });
    connect(&m_shortcuts.action(QStringLiteral("smallerTextAction")), &QAction::triggered, this,
            [this] { stepText(-1); });
    connect(&m_shortcuts.action(QStringLiteral("normalTextAction")), &QAction::triggered, this,
            [this] { setTextPercent(kNormal); });
    connect(&Theme::current(), &Theme::changed, this, &Appearance::showState);
}

void Appearance::fillMenu(QMenu& view)
{
    fillThemes(*view.addMenu(widgets::icon(u"theme"), tr("Theme")));
    fillTextSizes(*view.addMenu(tr("Text size")));
    showState();
}

void Appearance::fillThemes(QMenu& menu)
{
    const std::pair<ThemeKind, QString> kinds[] = {
        {ThemeKind::System, tr("System")}, {ThemeKind::Light, tr("Light")}, {ThemeKind::Dark, tr("Dark")}};
    for (const auto& [kind, text] : kinds) {
        const QString name = QStringLiteral("theme%1Action").arg(static_cast<int>(kind));
        m_themes[kind] = choice(menu, *m_themeGroup, name, text);
        connect(m_themes[kind], &QAction::triggered, this, [this, kind = kind] { setTheme(kind); });
    }
}

void Appearance::fillTextSizes(QMenu& menu)
{
    for (const char* const name : {"largerTextAction", "smallerTextAction", "normalTextAction"})
        menu.addAction(&m_shortcuts.action(QLatin1String(name)));
    menu.addSeparator();
    for (const int percent : kTextSteps) {
        const QString name = QStringLiteral("textSize%1Action").arg(percent);
        m_textSizes[percent] = choice(menu, *m_textGroup, name, tr("%1 %").arg(percent));
        connect(m_textSizes[percent], &QAction::triggered, this, [this, percent] { setTextPercent(percent); });
    }
}

void Appearance::setTheme(ThemeKind kind)
{
    widgets::applyTheme(*qApp, kind);
    m_settings.setValue(kThemeKey, static_cast<int>(kind));
}

void Appearance::setTextPercent(int percent)
{
    if (percent == widgets::textPercent())
        return;
    widgets::setTextPercent(*qApp, percent);
    m_settings.setValue(kTextKey, widgets::textPercent());
}

void Appearance::stepText(int direction)
{
    const int now = widgets::textPercent();
    if (direction > 0) {
        const auto* const larger = std::upper_bound(std::begin(kTextSteps), std::end(kTextSteps), now);
        setTextPercent(larger == std::end(kTextSteps) ? widgets::kLargestTextPercent : *larger);
    } else {
        const auto* const notSmaller = std::lower_bound(std::begin(kTextSteps), std::end(kTextSteps), now);
        setTextPercent(notSmaller == std::begin(kTextSteps) ? widgets::kSmallestTextPercent : *(notSmaller - 1));
    }
}

void Appearance::showState()
{
    if (const auto theme = m_themes.find(Theme::current().kind()); theme != m_themes.end())
        theme->second->setChecked(true);
    const int percent = widgets::textPercent();
    if (QAction* const checked = m_textGroup->checkedAction())
        checked->setChecked(false);
    if (const auto size = m_textSizes.find(percent); size != m_textSizes.end())
        size->second->setChecked(true);
    m_shortcuts.action(QStringLiteral("largerTextAction")).setEnabled(percent < widgets::kLargestTextPercent);
    m_shortcuts.action(QStringLiteral("smallerTextAction")).setEnabled(percent > widgets::kSmallestTextPercent);
}

} // namespace kinescope::app
