#include "widgets/ranking/ranking_panel.h"

#include "widgets/common/tool_button.h"
#include "widgets/ranking/ranking_delegate.h"
#include "widgets/ranking/ranking_export.h"
#include "widgets/ranking/verdict.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QSaveFile>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace kinescope::widgets
{
namespace
{

QSpinBox* spinBox(QWidget* parent, const char* name, int low, int high, int value, const QString& tip)
{
    auto* const box = new QSpinBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setRange(low, high);
    box->setValue(value);
    box->setToolTip(tip);
    box->setAccessibleName(tip);
    box->setKeyboardTracking(false);
    return box;
}

} // namespace

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

QString modelCardText(const core::ModelCard& card)
{
    QStringList lines;
    lines << QStringLiteral("<b>%1</b> (%2)")
                 .arg(QString::fromStdString(card.name).toHtmlEscaped(),
                      QString::fromStdString(card.hash).toHtmlEscaped());
    lines << RankingPanel::tr("Text encoder %1, motion encoder %2")
                 .arg(QString::fromStdString(card.textEncoder), QString::fromStdString(card.encoder));
    lines << RankingPanel::tr("Latent %1, hidden %2, %3 blocks, %4 heads, %5 attention")
                 .arg(card.latentWidth)
                 .arg(card.hiddenWidth)
                 .arg(card.depth)
                 .arg(card.heads)
                 .arg(QString::fromStdString(card.attention));
    lines << RankingPanel::tr("%1 schedule, predicts %2, ranks at step %3 of %4")
                 .arg(QString::fromStdString(card.schedule), QString::fromStdString(card.prediction))
                 .arg(card.inferenceTimestep)
                 .arg(card.timesteps);
    lines << (card.spectralModule ? RankingPanel::tr("With SG-SRM") : RankingPanel::tr("Without SG-SRM"));
    for (const auto& [key, value] : card.details)
        if (value.size() <= 80)
            lines << QStringLiteral("%1: %2").arg(QString::fromStdString(key).toHtmlEscaped(),
                                                  QString::fromStdString(value).toHtmlEscaped());
    return QStringLiteral("<p style='white-space:pre'>%1</p>").arg(lines.join(QStringLiteral("<br>")));
}

RankingPanel::RankingPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new RankingModel(this))
    , m_view(new QTreeView(this))
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
    layout->addWidget(buildSettings());
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
    QFont large = m_verdict->font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setBold(true);
    m_verdict->setFont(large);
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
    auto* const layout = new QVBoxLayout(head);
    layout->setContentsMargins(8, 6, 8, 0);
    layout->setSpacing(2);
    layout->addWidget(m_verdict);
    layout->addWidget(m_details);
    layout->addWidget(m_range);
    layout->addSpacing(3);
    layout->addWidget(m_progress);
    return head;
}

void RankingPanel::buildView()
{
    m_view->setObjectName(QStringLiteral("rankingView"));
    m_view->setAccessibleName(tr("Ranking"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new RankingDelegate(m_view));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    QHeaderView& header = *m_view->header();
    header.setStretchLastSection(false);
    header.setMinimumSectionSize(24);
    header.setSectionResizeMode(RankingModel::LabelColumn, QHeaderView::Stretch);
    header.resizeSection(RankingModel::RankColumn, 28);
    header.resizeSection(RankingModel::SpreadColumn, fontMetrics().horizontalAdvance(QStringLiteral("±0.000")) + 12);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (now.isValid())
            Q_EMIT labelActivated(now.siblingAtColumn(RankingModel::LabelColumn).data().toString());
    });
}

/// Bars get their share of the width, names the rest.
void RankingPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int bar = qBound(92, width() * 24 / 100, 260);
    m_view->header()->resizeSection(RankingModel::ProbabilityColumn, bar);
    m_view->header()->resizeSection(RankingModel::ScoreColumn, bar);
}

QWidget* RankingPanel::buildSettings()
{
    auto* const bar = new QWidget(this);
    m_modelButton = toolButton(bar, "modelButton", u"settings", tr("Open another model…"));
    m_modelButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_modelButton->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_noises = spinBox(bar, "noisesSpin", 1, 1024, core::RecognitionSettings{}.noises,
                       tr("How many noises each action is tried under"));
    m_seed = spinBox(bar, "seedSpin", 0, 999999, 1, tr("Seed of the noises: same seed, same ranking"));
    m_antithetic = new QCheckBox(tr("Pairs"), bar);
    m_antithetic->setObjectName(QStringLiteral("antitheticCheck"));
    m_antithetic->setChecked(true);
    m_antithetic->setToolTip(tr("Antithetic: each noise is used with its negative, which lowers the spread"));
    m_copy = toolButton(bar, "copyRankingButton", u"copy", tr("Copy the ranking as a table"));
    m_export = toolButton(bar, "exportRankingButton", u"save", tr("Export the ranking as CSV or JSON…"));

    auto* const layout = new QHBoxLayout(bar);
    layout->setContentsMargins(4, 3, 4, 3);
    layout->setSpacing(4);
    layout->addWidget(m_modelButton, 1);
    auto* const noises = new QLabel(tr("Noises"), bar);
    noises->setBuddy(m_noises);
    layout->addWidget(noises);
    layout->addWidget(m_noises);
    auto* const seed = new QLabel(tr("Seed"), bar);
    seed->setBuddy(m_seed);
    layout->addWidget(seed);
    layout->addWidget(m_seed);
    layout->addWidget(m_antithetic);
    layout->addWidget(m_copy);
    layout->addWidget(m_export);

    connect(m_noises, &QSpinBox::valueChanged, this, &RankingPanel::settingsChanged);
    connect(m_seed, &QSpinBox::valueChanged, this, &RankingPanel::settingsChanged);
    connect(m_antithetic, &QCheckBox::toggled, this, &RankingPanel::settingsChanged);
    connect(m_modelButton, &QToolButton::clicked, this, &RankingPanel::openModelRequested);
    connect(m_copy, &QToolButton::clicked, this, &RankingPanel::copy);
    connect(m_export, &QToolButton::clicked, this, &RankingPanel::exportFile);
    setModelCard(nullptr);
    return bar;
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
    m_modelButton->setText(card ? QString::fromStdString(card->name) : tr("No model"));
    m_modelButton->setToolTip(card ? modelCardText(*card) + tr("Click to open another model…")
                                   : tr("Open a model file…"));
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
    m_progress->setVisible(busy);
    if (busy && m_model->rowCount() == 0)
        m_verdict->setText(tr("Ranking…"));
}

core::RecognitionSettings RankingPanel::settings() const
{
    core::RecognitionSettings settings;
    settings.noises = m_noises->value();
    settings.seed = static_cast<std::uint64_t>(m_seed->value());
    settings.antithetic = m_antithetic->isChecked();
    return settings;
}

QString RankingPanel::verdict() const
{
    return m_verdict->text();
}

void RankingPanel::copy()
{
    QString text;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells << m_model->index(row, column).data().toString();
        text += cells.join(u'\t') + u'\n';
    }
    QGuiApplication::clipboard()->setText(text);
}

void RankingPanel::exportFile()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the ranking"), QStringLiteral("ranking.csv"),
                                                      tr("CSV (*.csv);;JSON (*.json)"));
    if (path.isEmpty())
        return;
    const bool json = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    const QByteArray bytes = json ? rankingToJson(m_model->ranking()) : rankingToCsv(m_model->ranking());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        Q_EMIT failed(tr("The ranking cannot be written (%1): %2").arg(file.errorString(), path));
}

void RankingPanel::restyle()
{
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, Theme::current().colors().mutedText);
    m_details->setPalette(palette);
    m_notes->setPalette(palette);
}

} // namespace kinescope::widgets
