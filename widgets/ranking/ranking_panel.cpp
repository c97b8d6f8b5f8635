#include "widgets/ranking/ranking_panel.h"

#include "core/resources.h"
#include "widgets/common/tool_button.h"
#include "widgets/ranking/model_card_dialog.h"
#include "widgets/ranking/ranking_settings.h"
#include "widgets/ranking/ranking_view.h"
#include "widgets/ranking/verdict.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/text_scale.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace kinescope::widgets
{

QString rangeText(const core::Ranking& ranking)
{
    if (!ranking.frames)
        return {};
    const QString frames =
        RankingPanel::tr("Frames %1 to %2 only").arg(ranking.frames->begin + 1).arg(ranking.frames->end);
    if (!(ranking.frameRate > 0))
        return frames;
    return RankingPanel::tr("%1 (%2 to %3 s)")
        .arg(frames)
        .arg(static_cast<double>(ranking.frames->begin) / ranking.frameRate, 0, 'f', 2)
        .arg(static_cast<double>(ranking.frames->end) / ranking.frameRate, 0, 'f', 2);
}

RankingPanel::RankingPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new RankingModel(this))
    , m_view(new RankingView(*m_model, this))
    , m_settings(new RankingSettings(this))
{
    setObjectName(QStringLiteral("rankingPanel"));
    buildView();
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    layout->addWidget(m_view, 1);
    m_notes = new QLabel(this);
    m_notes->setObjectName(QStringLiteral("rankingNotes"));
    m_notes->setWordWrap(true);
    m_notes->setContentsMargins(8, 3, 8, 3);
    m_notes->hide();
    layout->addWidget(m_notes);
    layout->addWidget(buildTools());
    layout->addWidget(m_settings);
    m_settings->hide();
    connect(&Theme::current(), &Theme::changed, this, &RankingPanel::restyle);
    restyle();
    clear(tr("No recording yet"));
}

QWidget* RankingPanel::buildHead()
{
    auto* const head = new QWidget(this);
    m_verdict = new QLabel(head);
    m_verdict->setObjectName(QStringLiteral("verdictLabel"));
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setScaledFont(*m_verdict, 1.2, true);
    m_details = new QLabel(head);
    m_details->setObjectName(QStringLiteral("verdictDetails"));
    m_details->setWordWrap(true);
    m_range = new QLabel(head);
    m_range->setObjectName(QStringLiteral("rangeLabel"));
    m_range->setWordWrap(true);
    m_range->setToolTip(tr("The marks of the timeline limit what is recognised; clear them to look at all of it"));
    m_range->hide();
    m_progress = new QProgressBar(head);
    m_progress->setObjectName(QStringLiteral("rankingProgress"));
    m_progress->setAccessibleName(tr("Progress of the recognition"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(3);
    QSizePolicy keepsPlace = m_progress->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsPlace);
    m_progress->hide();
    m_run = toolButton(head, "runRankingButton", u"refresh", tr("Rank again"));
    connect(m_run, &QToolButton::clicked, this, &RankingPanel::runOrStop);
    auto* const first = new QHBoxLayout;
    first->addWidget(m_verdict, 1);
    first->addWidget(m_run, 0, Qt::AlignTop);
    auto* const layout = new QVBoxLayout(head);
    layout->setContentsMargins(8, 6, 8, 0);
    layout->setSpacing(2);
    layout->addLayout(first);
    layout->addWidget(m_details);
    layout->addWidget(m_range);
    layout->addSpacing(3);
    layout->addWidget(m_progress);
    return head;
}

void RankingPanel::buildView()
{
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (now.isValid())
            Q_EMIT labelActivated(now.siblingAtColumn(RankingModel::LabelColumn).data().toString());
    });
}

void RankingPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_view->fitColumns(width());
}

QWidget* RankingPanel::buildTools()
{
    auto* const bar = new QWidget(this);
    m_modelButton = toolButton(bar, "modelButton", u"recognize", tr("Open another model…"));
    m_modelButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_modelButton->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_modelButton->setPopupMode(QToolButton::InstantPopup);
    auto* const models = new QMenu(m_modelButton);
    models->setObjectName(QStringLiteral("modelMenu"));
    m_modelButton->setMenu(models);
    auto* const more = toolButton(bar, "moreSettingsButton", u"settings", tr("Timesteps, device and precision"));
    more->setCheckable(true);
    m_copy = toolButton(bar, "copyRankingButton", u"copy", tr("Copy the ranking as a table"));
    m_export = toolButton(bar, "exportRankingButton", u"save", tr("Export the ranking as CSV, JSON or PNG…"));

    auto* const layout = new QHBoxLayout(bar);
    layout->setContentsMargins(4, 3, 4, 3);
    layout->setSpacing(4);
    layout->addWidget(m_modelButton, 1);
    layout->addWidget(m_settings->quickControls());
    for (QToolButton* button : {more, m_copy, m_export})
        layout->addWidget(button);

    connect(models, &QMenu::aboutToShow, this, [this, models] { fillModelMenu(*models); });
    connect(more, &QToolButton::toggled, m_settings, &QWidget::setVisible);
    connect(m_settings, &RankingSettings::settingsChanged, this, &RankingPanel::settingsChanged);
    connect(m_copy, &QToolButton::clicked, this, &RankingPanel::copy);
    connect(m_export, &QToolButton::clicked, this, &RankingPanel::exportFile);
    setModelCard(nullptr);
    return bar;
}

void RankingPanel::fillModelMenu(QMenu& menu)
{
    menu.clear();
    for (const auto& path : core::bundledModelPaths()) {
        QAction* const action = menu.addAction(QString::fromStdString(path.stem().string()));
        action->setCheckable(true);
        action->setChecked(m_card && m_card->path == path);
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT modelChosen(path); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Open a model…")), &QAction::triggered, this, &RankingPanel::openModelRequested);
    QAction* const card = menu.addAction(tr("Model card…"));
    card->setObjectName(QStringLiteral("modelCardAction"));
    card->setEnabled(m_card.has_value());
    connect(card, &QAction::triggered, this, &RankingPanel::showModelCard);
}

void RankingPanel::showModelCard()
{
    if (m_card)
        (new ModelCardDialog(*m_card, this))->show();
}

void RankingPanel::setRanking(const core::Ranking& ranking, const QList<int>& colors)
{
    m_model->setRanking(ranking, colors);
    const Verdict verdict = verdictOf(ranking);
    m_verdict->setText(verdict.text);
    m_details->setText(verdict.details);
    m_range->setText(rangeText(ranking));
    m_range->setVisible(ranking.frames.has_value());
    QStringList notes;
    for (const std::string& note : ranking.notes)
        notes << QString::fromStdString(note);
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
    m_copy->setEnabled(true);
    m_export->setEnabled(true);
}

void RankingPanel::clear(const QString& reason)
{
    m_model->clear();
    m_verdict->setText(reason);
    m_details->clear();
    m_range->hide();
    m_notes->hide();
    m_copy->setEnabled(false);
    m_export->setEnabled(false);
}

void RankingPanel::setModelCard(const core::ModelCard* card)
{
    m_card = card ? std::optional(*card) : std::nullopt;
    m_modelButton->setText(card ? QString::fromStdString(card->name) : tr("No model"));
    m_modelButton->setToolTip(card ? tr("The model that ranks. Click for others, and for its card.")
                                   : tr("Choose a model"));
    m_settings->setModelCard(card);
}

void RankingPanel::setProgress(double fraction, const QString& message)
{
    m_progress->setRange(0, fraction < 0 ? 0 : 1000);
    if (fraction >= 0)
        m_progress->setValue(qRound(1000 * fraction));
    m_progress->setToolTip(message);
}

void RankingPanel::setBusy(bool busy)
{
    m_busy = busy;
    m_progress->setVisible(busy);
    m_run->setIcon(icon(busy ? u"stop" : u"refresh"));
    m_run->setToolTip(busy ? tr("Stop ranking; what is known by then stays") : tr("Rank again"));
    m_run->setAccessibleName(m_run->toolTip());
    if (busy && m_model->rowCount() == 0)
        m_verdict->setText(tr("Ranking…"));
}

void RankingPanel::runOrStop()
{
    if (!m_busy) {
        Q_EMIT runRequested();
        return;
    }
    Q_EMIT stopRequested();
    if (m_model->rowCount() == 0)
        clear(tr("Stopped before the first noises were done"));
}

core::RecognitionSettings RankingPanel::settings() const
{
    return m_settings->settings();
}

void RankingPanel::setSettings(const core::RecognitionSettings& settings)
{
    m_settings->setSettings(settings);
}

QString RankingPanel::verdict() const
{
    return m_verdict->text();
}

void RankingPanel::restyle()
{
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, Theme::current().colors().mutedText);
    m_details->setPalette(palette);
    m_notes->setPalette(palette);
}

} // namespace kinescope::widgets
