#include "widgets/training/training_curves.h"

#include "widgets/common/curve_chart.h"
#include "widgets/training/smoothing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace kinescope::widgets
{

TrainingCurves::TrainingCurves(QWidget* parent)
    : QWidget(parent)
    , m_loss(new CurveChart(this))
    , m_other(new CurveChart(this))
{
    setObjectName(QStringLiteral("trainingCurves"));
    m_loss->setObjectName(QStringLiteral("lossChart"));
    m_loss->setAccessibleName(tr("Loss"));
    m_loss->setTitles(tr("Step"), tr("Loss"));
    m_loss->setEmptyText(tr("Curves appear here once a run has started"));
    m_other->setObjectName(QStringLiteral("trainingValueChart"));
    m_other->setAccessibleName(tr("Other training values"));
    m_other->setTitles(tr("Step"), {});
    auto* const splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_loss);
    splitter->addWidget(m_other);
    splitter->setSizes({600, 400});
    splitter->setChildrenCollapsible(false);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buildControls());
    layout->addWidget(splitter, 1);
}

QLayout* TrainingCurves::buildControls()
{
    m_stage = new QComboBox(this);
    m_stage->setObjectName(QStringLiteral("stageCombo"));
    m_stage->setAccessibleName(tr("Stage"));
    m_stage->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_stage->hide();
    m_value = new QComboBox(this);
    m_value->setObjectName(QStringLiteral("trainingValueCombo"));
    m_value->setAccessibleName(tr("Value of the second chart"));
    m_value->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_value->hide();
    m_smoothing = new QSlider(Qt::Horizontal, this);
    m_smoothing->setObjectName(QStringLiteral("smoothingSlider"));
    m_smoothing->setRange(0, 99);
    m_smoothing->setValue(60);
    m_smoothing->setMaximumWidth(120);
    m_smoothing->setToolTip(tr("Smoothing of the strong curves"));
    m_smoothing->setAccessibleName(m_smoothing->toolTip());
    m_logarithmic = new QCheckBox(tr("Log"), this);
    m_logarithmic->setObjectName(QStringLiteral("lossLogCheck"));
    m_logarithmic->setToolTip(tr("Logarithmic loss axis"));

    auto* const bar = new QHBoxLayout;
    bar->setContentsMargins(6, 4, 6, 4);
    bar->setSpacing(6);
    bar->addWidget(m_stage);
    bar->addWidget(new QLabel(tr("Smoothing"), this));
    bar->addWidget(m_smoothing);
    bar->addWidget(m_logarithmic);
    bar->addStretch();
    bar->addWidget(m_value);

    connect(m_stage, &QComboBox::currentIndexChanged, this, [this] {
        updateNames();
        refresh();
    });
    connect(m_value, &QComboBox::currentIndexChanged, this, &TrainingCurves::refresh);
    connect(m_smoothing, &QSlider::valueChanged, this, &TrainingCurves::refresh);
    connect(m_logarithmic, &QCheckBox::toggled, m_loss, &CurveChart::setLogarithmic);
    return bar;
}

void TrainingCurves::clear()
{
    m_history.clear();
    updateStages();
    refresh();
}

void TrainingCurves::add(const std::vector<core::TrainingEvent>& events)
{
    if (events.empty())
        return;
    for (const core::TrainingEvent& event : events)
        m_history.add(event);
    updateStages();
    updateNames();
    refresh();
}

/// The newest stage is followed until the user has chosen an older one.
void TrainingCurves::updateStages()
{
    const QSignalBlocker blocker(m_stage);
    if (m_history.stages().size() < m_stage->count())
        m_stage->clear();
    for (qsizetype i = m_stage->count(); i < m_history.stages().size(); ++i) {
        const bool follows = m_stage->currentIndex() == m_stage->count() - 1;
        m_stage->addItem(displayName(m_history.stages()[i]), m_history.stages()[i]);
        if (follows)
            m_stage->setCurrentIndex(m_stage->count() - 1);
    }
    m_stage->setVisible(m_stage->count() > 0);
}

void TrainingCurves::updateNames()
{
    QStringList names = m_history.names(m_stage->currentData().toString());
    names.removeIf(isLoss);
    QStringList shown;
    for (int i = 0; i < m_value->count(); ++i)
        shown.append(m_value->itemData(i).toString());
    if (names == shown)
        return;
    const QSignalBlocker blocker(m_value);
    const QString before = m_value->currentData().toString();
    m_value->clear();
    for (const QString& name : names)
        m_value->addItem(displayName(name), name);
    const auto preferred = std::find_if(names.begin(), names.end(),
                                        [](const QString& name) { return name.contains(QLatin1String("accuracy")); });
    const int accuracy = preferred == names.end() ? 0 : static_cast<int>(preferred - names.begin());
    const int same = m_value->findData(before);
    m_value->setCurrentIndex(same >= 0 ? same : accuracy);
    m_value->setVisible(m_value->count() > 0);
}

std::vector<Curve> TrainingCurves::curvesOf(const QStringList& names) const
{
    const QString stage = m_stage->currentData().toString();
    const double weight = m_smoothing->value() / 100.0;
    std::vector<Curve> curves;
    int color = 0;
    for (const QString& name : names) {
        const QList<QPointF> points = m_history.points(stage, name);
        if (weight > 0)
            curves.push_back({.name = {}, .colorIndex = color, .width = 1, .opacity = 0.35, .points = points});
        curves.push_back(
            {.name = displayName(name), .colorIndex = color, .width = 2, .points = smoothed(points, weight)});
        ++color;
    }
    return curves;
}

void TrainingCurves::refresh()
{
    QStringList losses = m_history.names(m_stage->currentData().toString());
    losses.removeIf([](const QString& name) { return !isLoss(name); });
    std::stable_partition(losses.begin(), losses.end(),
                          [](const QString& name) { return name == QLatin1String("loss"); });
    m_loss->setCurves(curvesOf(losses));
    const QString value = m_value->currentData().toString();
    m_other->setEmptyText(m_history.stages().isEmpty() ? QString() : tr("No further values yet"));
    m_other->setTitles(tr("Step"), value.isEmpty() ? QString() : displayName(value));
    m_other->setCurves(value.isEmpty() ? std::vector<Curve>() : curvesOf({value}));
}

} // namespace kinescope::widgets
