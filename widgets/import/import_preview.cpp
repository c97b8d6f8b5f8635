#include "widgets/import/import_preview.h"

#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"
#include "widgets/view3d/skeleton_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace kinescope::widgets
{

ImportPreview::ImportPreview(QWidget* parent)
    : QWidget(parent)
{
    m_view = new SkeletonView(this);
    m_view->setObjectName(QStringLiteral("importPreviewView"));
    m_view->setDarkTheme(Theme::current().isDark());
    m_view->setMinimumSize(320, 280);
    m_slider = new QSlider(Qt::Horizontal, this);
    m_slider->setObjectName(QStringLiteral("importPreviewSlider"));
    m_slider->setAccessibleName(tr("Frame of the preview"));
    m_play = new QToolButton(this);
    m_play->setObjectName(QStringLiteral("importPreviewPlay"));
    m_play->setCheckable(true);
    m_play->setChecked(true);
    m_play->setAutoRaise(true);
    m_play->setToolTip(tr("Play the preview"));
    m_play->setAccessibleName(tr("Play the preview"));
    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("importPreviewSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);

    auto* const row = new QHBoxLayout;
    row->addWidget(m_play);
    row->addWidget(m_slider, 1);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view, 1);
    column->addLayout(row);
    column->addWidget(m_summary);

    connect(m_slider, &QSlider::valueChanged, m_view, &SkeletonView::setFrame);
    connect(m_play, &QToolButton::toggled, this, &ImportPreview::setPlaying);
    connect(&m_timer, &QTimer::timeout, this, &ImportPreview::step);
    setPlaying(true);
}

void ImportPreview::setSequence(std::shared_ptr<const datasets::SkeletonSequence> sequence)
{
    m_sequence = std::move(sequence);
    m_view->setSequence(m_sequence);
    m_slider->setEnabled(m_sequence != nullptr);
    if (!m_sequence) {
        m_timer.stop();
        m_summary->clear();
        return;
    }
    const int frame = m_slider->value();
    m_slider->setRange(0, std::max(0, static_cast<int>(m_sequence->frameCount) - 1));
    m_slider->setValue(frame);
    m_view->setFrame(m_slider->value());
    m_summary->setText(tr("Frames: %1 at %2 per second · joints: %3 · bodies: %4 · missing: %5 %")
                           .arg(m_sequence->frameCount)
                           .arg(m_sequence->frameRate, 0, 'g', 4)
                           .arg(m_sequence->jointCount())
                           .arg(m_sequence->bodies.size())
                           .arg(100 * missingRatio(*m_sequence), 0, 'f', 1));
    m_timer.setInterval(std::clamp(static_cast<int>(std::lround(1000 / m_sequence->frameRate)), 16, 1000));
    setPlaying(m_play->isChecked());
}

void ImportPreview::step()
{
    // Fast recordings skip frames rather than draw more often than is seen.
    const double frames = m_sequence->frameRate * m_timer.interval() / 1000.0;
    const int next = m_slider->value() + std::max(1, static_cast<int>(std::lround(frames)));
    m_slider->setValue(next > m_slider->maximum() ? 0 : next);
}

void ImportPreview::setPlaying(bool playing)
{
    m_play->setIcon(icon(playing ? u"pause" : u"play"));
    if (playing && m_sequence && m_sequence->frameCount > 1)
        m_timer.start();
    else
        m_timer.stop();
}

} // namespace kinescope::widgets
