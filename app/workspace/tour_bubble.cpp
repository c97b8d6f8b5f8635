#include "app/workspace/tour_bubble.h"

#include "app/workspace/outline.h"
#include "widgets/theme/text_scale.h"
#include "widgets/theme/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

namespace kinescope::app
{
namespace
{

constexpr int kWidth = 340; ///< pixels at the normal text size
constexpr int kGap = 12;    ///< between target and bubble
constexpr int kFrameWidth = 3;

} // namespace

TourBubble::TourBubble(QWidget& window)
    : QFrame(&window)
    , m_window(window)
    , m_frame(new Outline(kFrameWidth, &window))
{
    m_frame->setObjectName(QStringLiteral("tourFrame"));
    setObjectName(QStringLiteral("tourBubble"));
    setFrameShape(QFrame::Box);
    setAutoFillBackground(true);
    build();
    restyle();
    window.installEventFilter(this);
    connect(&widgets::Theme::current(), &widgets::Theme::changed, this, [this] {
        restyle();
        place();
    });
}

TourBubble::~TourBubble()
{
    delete m_frame;
}

void TourBubble::build()
{
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("tourTitle"));
    widgets::setScaledFont(*m_title, 1.15, true);
    m_text = new QLabel(this);
    m_text->setObjectName(QStringLiteral("tourText"));
    m_text->setWordWrap(true);
    m_progress = new QLabel(this);
    m_progress->setObjectName(QStringLiteral("tourProgress"));
    m_skip = new QPushButton(tr("Skip"), this);
    m_skip->setObjectName(QStringLiteral("tourSkipButton"));
    m_skip->setToolTip(tr("End the tour (Esc); it can be started again from the Help menu"));
    m_back = new QPushButton(tr("Back"), this);
    m_back->setObjectName(QStringLiteral("tourBackButton"));
    m_next = new QPushButton(this);
    m_next->setObjectName(QStringLiteral("tourNextButton"));
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_progress);
    buttons->addStretch();
    for (QPushButton* const button : {m_skip, m_back, m_next}) {
        button->setAutoDefault(true); // Enter presses it, also outside of a dialog
        buttons->addWidget(button);
    }
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(4);
    layout->addLayout(buttons);
    connect(m_skip, &QPushButton::clicked, this, &TourBubble::skipRequested);
    connect(m_back, &QPushButton::clicked, this, &TourBubble::backRequested);
    connect(m_next, &QPushButton::clicked, this, &TourBubble::nextRequested);
}

void TourBubble::restyle()
{
    const widgets::ThemeColors& colors = widgets::Theme::current().colors();
    QPalette palette = this->palette();
    palette.setColor(QPalette::Window, colors.base);
    palette.setColor(QPalette::WindowText, colors.text);
    setPalette(palette);
}

void TourBubble::showStep(const QString& title, const QString& text, int position, int count)
{
    const bool last = position + 1 == count;
    m_title->setText(title);
    m_text->setText(text);
    m_progress->setText(tr("%1 of %2").arg(position + 1).arg(count));
    if (position == 0 && m_back->hasFocus())
        m_next->setFocus(Qt::OtherFocusReason);
    m_back->setEnabled(position > 0);
    m_next->setText(last ? tr("Done") : tr("Next"));
    m_skip->setVisible(!last);
    setAccessibleName(tr("Tour, step %1 of %2: %3").arg(position + 1).arg(count).arg(title));
    setAccessibleDescription(text);
    // A screen reader is on the button, which stays; the button therefore tells what the step is about.
    m_next->setAccessibleDescription(title + QStringLiteral(". ") + text);
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void TourBubble::pointAt(QWidget* target)
{
    if (m_target)
        m_target->removeEventFilter(this);
    m_target = target;
    if (m_target)
        m_target->installEventFilter(this);
    place();
    show();
    // A dock that was just brought to the fore has its place only after the next layout.
    QTimer::singleShot(0, this, &TourBubble::place);
}

void TourBubble::takeFocus()
{
    m_next->setFocus(Qt::OtherFocusReason);
}

/// Beside the target where there is room, else on it; always inside of the window.
void TourBubble::place()
{
    setFixedWidth(qMin(widgets::scaled(kWidth), m_window.width() - 2 * kGap));
    setFixedHeight(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width())
                                                 : layout()->sizeHint().height());
    const QRect all = m_window.rect().adjusted(kGap, kGap, -kGap, -kGap);
    const bool seen = m_target && m_target->isVisible() && m_target->window() == &m_window;
    if (!seen) {
        m_frame->hide();
        move(all.center() - rect().center());
        return;
    }
    const QRect area(m_target->mapTo(&m_window, QPoint()), m_target->size());
    placeFrame(area);
    QPoint corner;
    if (area.right() + kGap + width() <= all.right())
        corner = {area.right() + kGap, area.top()};
    else if (area.left() - kGap - width() >= all.left())
        corner = {area.left() - kGap - width(), area.top()};
    else if (area.top() - kGap - height() >= all.top())
        corner = {area.center().x() - width() / 2, area.top() - kGap - height()};
    else if (area.bottom() + kGap + height() <= all.bottom())
        corner = {area.center().x() - width() / 2, area.bottom() + kGap};
    else
        corner = area.center() - rect().center();
    move(qBound(all.left(), corner.x(), qMax(all.left(), all.right() - width())),
         qBound(all.top(), corner.y(), qMax(all.top(), all.bottom() - height())));
    raise();
}

void TourBubble::placeFrame(const QRect& area)
{
    m_frame->setGeometry(area.adjusted(-kFrameWidth, -kFrameWidth, kFrameWidth, kFrameWidth) & m_window.rect());
    m_frame->show();
    m_frame->raise();
}

void TourBubble::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT skipRequested();
    else
        QFrame::keyPressEvent(event);
}

bool TourBubble::eventFilter(QObject* watched, QEvent* event)
{
    const auto type = event->type();
    if (type == QEvent::Resize || (watched == m_target && (type == QEvent::Move || type == QEvent::Show)))
        QTimer::singleShot(0, this, &TourBubble::place);
    return QFrame::eventFilter(watched, event);
}

} // namespace kinescope::app
