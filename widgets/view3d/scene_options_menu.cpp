#include "widgets/view3d/scene_options_menu.h"

#include <QActionGroup>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QWidgetAction>

namespace kinescope::widgets
{
namespace
{

constexpr int kMostPoses = 20;
constexpr int kLargestStep = 60;

} // namespace

SceneOptionsMenu::SceneOptionsMenu(QWidget* parent)
    : QMenu(parent)
{
    setObjectName(QStringLiteral("sceneOptionsMenu"));
    m_labels = addCheck("labelsAction", tr("Joint names"), &SceneStyle::labels);
    m_trails = addCheck("trailsAction", tr("Trails of hands, feet and head"), &SceneStyle::trails);
    m_contacts = addCheck("contactsAction", tr("Feet on the floor"), &SceneStyle::contacts);
    buildOnionSkin();
    m_bodies = addMenu(tr("Bodies"));
    m_bodies->setObjectName(QStringLiteral("bodiesMenu"));
    buildBackground();
    setBodies({});
    setStyle(m_style);
}

QAction* SceneOptionsMenu::addCheck(const char* name, const QString& text, bool SceneStyle::*member)
{
    QAction* const action = addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setCheckable(true);
    connect(action, &QAction::toggled, this, [this, member](bool checked) {
        if (m_style.*member == checked)
            return;
        m_style.*member = checked;
        Q_EMIT styleChanged(m_style);
    });
    return action;
}

void SceneOptionsMenu::buildOnionSkin()
{
    QMenu* const menu = addMenu(tr("Onion skin"));
    auto* const form = new QWidget(menu);
    auto* const rows = new QFormLayout(form);
    rows->setContentsMargins(10, 6, 10, 6);
    const auto addBox = [&](const char* name, const QString& text, int low, int high, const QString& suffix) {
        auto* const box = new QSpinBox(form);
        box->setObjectName(QLatin1String(name));
        box->setAccessibleName(text);
        box->setRange(low, high);
        box->setSuffix(suffix);
        rows->addRow(text, box);
        connect(box, &QSpinBox::valueChanged, this, &SceneOptionsMenu::tellOnionSkin);
        return box;
    };
    m_before = addBox("onionBeforeSpin", tr("Poses before"), 0, kMostPoses, {});
    m_after = addBox("onionAfterSpin", tr("Poses after"), 0, kMostPoses, {});
    m_step = addBox("onionStepSpin", tr("Apart"), 1, kLargestStep, tr(" frames"));
    m_opacity = new QDoubleSpinBox(form);
    m_opacity->setObjectName(QStringLiteral("onionOpacitySpin"));
    m_opacity->setAccessibleName(tr("Opacity"));
    m_opacity->setRange(0.05, 1.0);
    m_opacity->setSingleStep(0.05);
    rows->addRow(tr("Opacity"), m_opacity);
    connect(m_opacity, &QDoubleSpinBox::valueChanged, this, &SceneOptionsMenu::tellOnionSkin);
    auto* const action = new QWidgetAction(menu);
    action->setDefaultWidget(form);
    menu->addAction(action);
}

void SceneOptionsMenu::buildBackground()
{
    auto* const backgrounds = addMenu(tr("Background"));
    auto* const group = new QActionGroup(backgrounds);
    const std::pair<ViewBackground, QString> kinds[] = {{ViewBackground::AsTheme, tr("As the window")},
                                                        {ViewBackground::Light, tr("Light")},
                                                        {ViewBackground::Dark, tr("Dark")}};
    for (const auto& [background, text] : kinds) {
        QAction* const action = backgrounds->addAction(text);
        action->setObjectName(QStringLiteral("background%1Action").arg(static_cast<int>(background)));
        action->setCheckable(true);
        action->setChecked(background == m_background);
        action->setData(static_cast<int>(background));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, background = background] {
            m_background = background;
            Q_EMIT backgroundChanged(background);
        });
    }
}

void SceneOptionsMenu::tellOnionSkin()
{
    m_style.onion = {m_before->value(), m_after->value(), m_step->value(), m_opacity->value()};
    Q_EMIT styleChanged(m_style);
}

void SceneOptionsMenu::setStyle(const SceneStyle& style)
{
    m_style = style;
    m_labels->setChecked(style.labels);
    m_trails->setChecked(style.trails);
    m_contacts->setChecked(style.contacts);
    const QSignalBlocker blockers[] = {QSignalBlocker(m_before), QSignalBlocker(m_after), QSignalBlocker(m_step),
                                       QSignalBlocker(m_opacity)};
    m_before->setValue(style.onion.before);
    m_after->setValue(style.onion.after);
    m_step->setValue(style.onion.step);
    m_opacity->setValue(style.onion.opacity);
}

void SceneOptionsMenu::setBodies(const QStringList& names)
{
    m_bodies->clear();
    m_style.hiddenBodies.assign(static_cast<std::size_t>(names.size()), false);
    for (qsizetype body = 0; body < names.size(); ++body) {
        QAction* const action = m_bodies->addAction(names[body]);
        action->setObjectName(QStringLiteral("body%1Action").arg(body));
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, this, [this, body](bool shown) {
            m_style.hiddenBodies[static_cast<std::size_t>(body)] = !shown;
            Q_EMIT styleChanged(m_style);
        });
    }
    m_bodies->menuAction()->setVisible(names.size() > 1);
}

} // namespace kinescope::widgets
