#include "widgets/timeline/frame_slider.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QProxyStyle>
#include <QStyleOptionSlider>

#include <algorithm>

namespace kinescope::widgets
{
namespace
{

class JumpingSliderStyle : public QProxyStyle
{
public:
    using QProxyStyle::QProxyStyle;

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* result) const override
    {
        if (hint == SH_Slider_AbsoluteSetButtons)
            return Qt::LeftButton;
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
};

constexpr int kMarkHeight = 5;
constexpr int kMissingHeight = 10;

} // namespace

FrameSlider::FrameSlider(QWidget* parent)
    : QSlider(Qt::Horizontal, parent)
{
    auto* style = new JumpingSliderStyle(QStringLiteral("Fusion"));
    style->setParent(this);
    setStyle(style);
    setMinimumWidth(60);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FrameSlider::setMarks(int begin, int end)
{
    m_begin = begin;
    m_end = end;
    update();
}

void FrameSlider::setMissing(std::vector<std::pair<int, int>> stretches)
{
    m_missing = std::move(stretches);
    setToolTip(m_missing.empty() ? QString() : tr("Hatched: nobody is seen in these frames"));
    update();
}

void FrameSlider::paintMissing(QPainter& painter) const
{
    const int top = height() / 2 - kMissingHeight / 2;
    for (const auto& [first, last] : m_missing) {
        const int left = pixelOf(first);
        painter.fillRect(QRect(left, top, std::max(2, pixelOf(last) - left), kMissingHeight),
                         QBrush(Theme::current().colors().mutedText, Qt::BDiagPattern));
    }
}

QSize FrameSlider::sizeHint() const
{
    return QSlider::sizeHint() + QSize(0, 2 * kMarkHeight);
}

QRect FrameSlider::grooveRect() const
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    return style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, this);
}

int FrameSlider::pixelOf(int frame) const
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const int handle = style()->pixelMetric(QStyle::PM_SliderLength, &option, this);
    const QRect groove = grooveRect();
    return groove.left() + handle / 2 +
           QStyle::sliderPositionFromValue(minimum(), maximum(), frame, groove.width() - handle);
}

void FrameSlider::paintEvent(QPaintEvent* event)
{
    QSlider::paintEvent(event);
    QPainter painter(this);
    paintMissing(painter);
    if (m_begin <= minimum() && m_end >= maximum())
        return;
    const QColor accent = Theme::current().colors().accent;
    const int left = pixelOf(m_begin);
    const int right = pixelOf(m_end);
    const int bottom = height() - 1;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(accent);
    painter.drawRect(left, bottom - 2, right - left, 3);
    const auto flag = [&](int x, int towards) {
        painter.drawPolygon(QPolygon({{x, bottom + 1}, {x, bottom - 2 * kMarkHeight}, {x + towards, bottom - 2}}));
    };
    flag(left, kMarkHeight);
    flag(right, -kMarkHeight);
}

} // namespace kinescope::widgets
