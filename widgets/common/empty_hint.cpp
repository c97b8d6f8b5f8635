#include "widgets/common/empty_hint.h"

#include "widgets/theme/theme.h"

#include <QAbstractItemView>
#include <QEvent>

namespace kinescope::widgets
{
namespace
{

constexpr int kMargin = 12;

} // namespace

EmptyHint::EmptyHint(QAbstractItemView& view, const QString& text)
    : QLabel(text, view.viewport())
    , m_view(view)
{
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    setMargin(kMargin);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    const QAbstractItemModel* const model = view.model();
    connect(model, &QAbstractItemModel::modelReset, this, &EmptyHint::follow);
    connect(model, &QAbstractItemModel::rowsInserted, this, &EmptyHint::follow);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &EmptyHint::follow);
    const auto restyle = [this] {
        QPalette colors = palette();
        colors.setColor(foregroundRole(), Theme::current().colors().mutedText); // a viewport's, not a window's
        setPalette(colors);
    };
    connect(&Theme::current(), &Theme::changed, this, restyle);
    restyle();
    view.viewport()->installEventFilter(this);
    follow();
}

bool EmptyHint::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        follow();
    return QLabel::eventFilter(watched, event);
}

void EmptyHint::follow()
{
    setGeometry(m_view.viewport()->rect());
    setVisible(m_view.model()->rowCount() == 0);
}

} // namespace kinescope::widgets
