#include "app/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace kinescope::app
{
namespace
{

QSize evenSize(const QSize& size)
{
    return {std::max(16, size.width() / 2 * 2), std::max(16, size.height() / 2 * 2)};
}

} // namespace

ExportDialog::ExportDialog(ExportSource source, QWidget* parent)
    : QDialog(parent)
    , m_source(std::move(source))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export picture or video"));
    build();
    updateSummary();
}

void ExportDialog::build()
{
    auto* const form = new QFormLayout(this);
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("exportKindCombo"));
    m_kind->addItem(tr("Video (MP4)"), static_cast<int>(widgets::RenderKind::Video));
    m_kind->addItem(tr("Picture of this frame (PNG)"), static_cast<int>(widgets::RenderKind::Picture));
    m_kind->addItem(tr("Folder of pictures (PNG)"), static_cast<int>(widgets::RenderKind::Pictures));
    form->addRow(tr("&Make a"), m_kind);
    m_size = new QComboBox(this);
    m_size->setObjectName(QStringLiteral("exportSizeCombo"));
    fillSizes();
    form->addRow(tr("&Size"), m_size);

    const auto frameBox = [this](const char* name, const QString& text, std::size_t frame) {
        auto* const box = new QSpinBox(this);
        box->setObjectName(QLatin1String(name));
        box->setAccessibleName(text);
        box->setRange(1, static_cast<int>(m_source.frameCount));
        box->setValue(static_cast<int>(frame) + 1);
        connect(box, &QSpinBox::valueChanged, this, &ExportDialog::updateSummary);
        return box;
    };
    auto* const frames = new QHBoxLayout;
    m_first = frameBox("exportFirstSpin", tr("First frame"), m_source.range.first);
    m_last = frameBox("exportLastSpin", tr("Last frame"), m_source.range.second);
    frames->addWidget(m_first);
    frames->addWidget(new QLabel(tr("to"), this));
    frames->addWidget(m_last);
    frames->addWidget(new QLabel(tr("of %1").arg(m_source.frameCount), this));
    frames->addStretch(1);
    auto* const framesLabel = new QLabel(tr("&Frames"), this);
    framesLabel->setBuddy(m_first);
    form->addRow(framesLabel, frames);
    static_cast<QLabel*>(form->labelForField(frames))->setBuddy(m_first);

    m_rate = new QDoubleSpinBox(this);
    m_rate->setObjectName(QStringLiteral("exportRateSpin"));
    m_rate->setRange(1, 240);
    m_rate->setDecimals(2);
    m_rate->setValue(m_source.frameRate);
    m_rate->setSuffix(tr(" pictures a second"));
    form->addRow(tr("&Rate"), m_rate);
    m_turntable = new QDoubleSpinBox(this);
    m_turntable->setObjectName(QStringLiteral("exportTurntableSpin"));
    m_turntable->setRange(-3600, 3600);
    m_turntable->setDecimals(0);
    m_turntable->setSingleStep(90);
    m_turntable->setSuffix(tr("°"));
    m_turntable->setToolTip(tr("How far the camera turns around the person over the whole film"));
    form->addRow(tr("&Turntable"), m_turntable);
    m_dark = new QCheckBox(tr("&Dark background"), this);
    m_dark->setObjectName(QStringLiteral("exportDarkCheck"));
    m_dark->setChecked(m_source.style.dark);
    form->addRow(QString(), m_dark);
    m_transparent = new QCheckBox(tr("Trans&parent background, no floor"), this);
    m_transparent->setObjectName(QStringLiteral("exportTransparentCheck"));
    form->addRow(QString(), m_transparent);
    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("exportSummary"));
    form->addRow(m_summary);

    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* const save = buttons->addButton(tr("Save as…"), QDialogButtonBox::AcceptRole);
    save->setObjectName(QStringLiteral("exportSaveButton"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ExportDialog::updateSummary);
    connect(m_rate, &QDoubleSpinBox::valueChanged, this, &ExportDialog::updateSummary);
}

void ExportDialog::fillSizes()
{
    const QSize view = evenSize(m_source.viewSize);
    m_size->addItem(tr("As the view, %1 × %2").arg(view.width()).arg(view.height()), view);
    for (const QSize size : {QSize(1280, 720), QSize(1920, 1080), QSize(3840, 2160), QSize(1080, 1080)})
        m_size->addItem(tr("%1 × %2").arg(size.width()).arg(size.height()), size);
    m_size->setCurrentIndex(1);
}

widgets::RenderKind ExportDialog::kind() const
{
    return static_cast<widgets::RenderKind>(m_kind->currentData().toInt());
}

widgets::RenderSettings ExportDialog::settings() const
{
    widgets::RenderSettings settings;
    settings.size = m_size->currentData().toSize();
    settings.style = m_source.style;
    settings.style.dark = m_dark->isChecked();
    settings.style.transparent = m_transparent->isChecked() && m_transparent->isEnabled();
    settings.camera = m_source.camera;
    if (kind() == widgets::RenderKind::Picture) {
        settings.plan.frame = m_source.frame;
        return settings;
    }
    const auto first = static_cast<std::size_t>(m_first->value() - 1);
    const auto last = static_cast<std::size_t>(m_last->value() - 1);
    settings.plan.range = {std::min(first, last), std::max(first, last)};
    settings.plan.picturesPerSecond = m_rate->value();
    settings.plan.turntableDegrees = m_turntable->value();
    return settings;
}

void ExportDialog::updateSummary()
{
    const bool film = kind() != widgets::RenderKind::Picture;
    for (QWidget* control : {static_cast<QWidget*>(m_first), static_cast<QWidget*>(m_last),
                             static_cast<QWidget*>(m_rate), static_cast<QWidget*>(m_turntable)})
        control->setEnabled(film);
    m_transparent->setEnabled(kind() != widgets::RenderKind::Video);
    if (!film) {
        m_summary->setText(tr("Frame %1, seen as in the 3D view").arg(m_source.frame + 1));
        return;
    }
    const auto pictures = widgets::plannedPictures(settings().plan, m_source.frameCount, m_source.frameRate).size();
    m_summary->setText(tr("%n picture(s), %1 s", nullptr, static_cast<int>(pictures))
                           .arg(static_cast<double>(pictures) / m_rate->value(), 0, 'f', 2));
}

} // namespace kinescope::app
