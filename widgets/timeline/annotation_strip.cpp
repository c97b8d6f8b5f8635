#include "widgets/timeline/annotation_strip.h"

#include "widgets/theme/theme.h"
#include "widgets/timeline/annotation_model.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace kinescope::widgets
{
namespace
{

constexpr int kPadding = 4;
constexpr int kMarkerWidth = 3;
constexpr int kEditorWidth = 180;

} // namespace

AnnotationStrip::AnnotationStrip(AnnotationModel& model, std::function<int(int)> pixelOf, Editing editing,
                                 QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_pixelOf(std::move(pixelOf))
    , m_editing(editing)
{
    setObjectName(QStringLiteral("annotationStrip"));
    setAccessibleName(tr("Markers"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    if (editing == Editing::Allowed)
        buildEditor();
    for (auto signal : {&AnnotationModel::rowsInserted, &AnnotationModel::rowsRemoved})
        connect(&m_model, signal, this, &AnnotationStrip::showOrHide);
    connect(&m_model, &AnnotationModel::modelReset, this, &AnnotationStrip::showOrHide);
    connect(&m_model, &AnnotationModel::dataChanged, this, qOverload<>(&QWidget::update));
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    showOrHide();
}

void AnnotationStrip::buildEditor()
{
    m_editor = new QLineEdit(this);
    m_editor->setObjectName(QStringLiteral("annotationEdit"));
    m_editor->setAccessibleName(tr("Text of the marker"));
    m_editor->setPlaceholderText(tr("Text"));
    m_editor->hide();
    connect(m_editor, &QLineEdit::editingFinished, this, &AnnotationStrip::finishEditing);
}

void AnnotationStrip::showOrHide()
{
    m_editedRow = -1;
    if (m_editor)
        m_editor->hide();
    setVisible(m_model.rowCount() > 0);
    update();
}

QSize AnnotationStrip::sizeHint() const
{
    return {100, fontMetrics().height() + 3};
}

/// A stretch from its first to its last frame; a marker as wide as its text, if the next one leaves room.
QRect AnnotationStrip::boxOf(int row) const
{
    const auto& annotation = m_model.annotations()[static_cast<std::size_t>(row)];
    const int left = m_pixelOf(static_cast<int>(annotation.first));
    int right = m_pixelOf(static_cast<int>(annotation.last));
    if (annotation.isMarker()) {
        const int text = fontMetrics().horizontalAdvance(QString::fromStdString(annotation.text));
        right = left + kMarkerWidth + (text > 0 ? text + 2 * kPadding : 0);
        if (row + 1 < m_model.rowCount()) {
            const auto& next = m_model.annotations()[static_cast<std::size_t>(row) + 1];
            right = std::min(right, std::max(left + kMarkerWidth, m_pixelOf(static_cast<int>(next.first)) - 1));
        }
        right = std::min(right, std::max(left + kMarkerWidth, width()));
    }
    return QRect(left, 1, std::max(kMarkerWidth, right - left), height() - 2);
}

void AnnotationStrip::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const auto& annotation = m_model.annotations()[static_cast<std::size_t>(row)];
        const QRect box = boxOf(row);
        const QColor color = theme.seriesColor(row);
        if (annotation.isMarker()) {
            painter.fillRect(QRect(box.left() - 1, box.top(), kMarkerWidth, box.height()), color);
        } else {
            QColor fill = color;
            fill.setAlpha(70);
            painter.fillRect(box, fill);
            painter.fillRect(QRect(box.left(), box.bottom() - 1, box.width(), 2), color);
        }
        painter.setPen(theme.colors().text);
        const QRect textBox = box.adjusted(kPadding, 0, -1, 0);
        painter.drawText(
            textBox, Qt::AlignLeft | Qt::AlignVCenter,
            fontMetrics().elidedText(QString::fromStdString(annotation.text), Qt::ElideRight, textBox.width()));
    }
}

int AnnotationStrip::rowAt(const QPoint& position) const
{
    for (int row = m_model.rowCount() - 1; row >= 0; --row)
        if (boxOf(row).adjusted(-2, -1, 2, 1).contains(position))
            return row;
    return -1;
}

void AnnotationStrip::mousePressEvent(QMouseEvent* event)
{
    const int row = rowAt(event->position().toPoint());
    if (row >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT frameRequested(static_cast<int>(m_model.annotations()[static_cast<std::size_t>(row)].first));
}

void AnnotationStrip::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int row = rowAt(event->position().toPoint());
    if (m_editing == Editing::Allowed) {
        editText(row);
    } else if (row >= 0) {
        const auto& stretch = m_model.annotations()[static_cast<std::size_t>(row)];
        Q_EMIT rangeRequested(static_cast<int>(stretch.first), static_cast<int>(stretch.last));
    }
}

void AnnotationStrip::editText(int row)
{
    if (row < 0 || row >= m_model.rowCount() || !m_editor)
        return;
    m_editedRow = row;
    m_editor->setText(QString::fromStdString(m_model.annotations()[static_cast<std::size_t>(row)].text));
    // The strip itself may have become visible just now and not have its place yet.
    const int room = std::max(kEditorWidth, parentWidget() ? parentWidget()->width() : width());
    m_editor->setGeometry(std::clamp(boxOf(row).left(), 0, room - kEditorWidth), 0, kEditorWidth, sizeHint().height());
    m_editor->show();
    m_editor->selectAll();
    m_editor->setFocus(Qt::OtherFocusReason);
}

void AnnotationStrip::finishEditing()
{
    const int row = std::exchange(m_editedRow, -1);
    if (row < 0)
        return;
    m_editor->hide();
    m_model.setData(m_model.index(row, AnnotationModel::Text), m_editor->text());
}

void AnnotationStrip::contextMenuEvent(QContextMenuEvent* event)
{
    const int row = rowAt(event->pos());
    if (row < 0)
        return;
    const auto annotation = m_model.annotations()[static_cast<std::size_t>(row)];
    QMenu menu(this);
    if (m_editing == Editing::Allowed)
        connect(menu.addAction(tr("Edit text")), &QAction::triggered, this, [this, row] { editText(row); });
    if (!annotation.isMarker())
        connect(menu.addAction(tr("Play only this")), &QAction::triggered, this, [this, annotation] {
            Q_EMIT rangeRequested(static_cast<int>(annotation.first), static_cast<int>(annotation.last));
        });
    if (m_editing == Editing::Allowed)
        connect(menu.addAction(tr("Remove")), &QAction::triggered, this, [this, row] { m_model.remove(row); });
    if (!menu.isEmpty())
        menu.exec(event->globalPos());
}

bool AnnotationStrip::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* const help = static_cast<QHelpEvent*>(event);
    const int row = rowAt(help->pos());
    if (row < 0) {
        QToolTip::hideText();
        return true;
    }
    const auto& annotation = m_model.annotations()[static_cast<std::size_t>(row)];
    const QString frames = annotation.isMarker()
                               ? tr("frame %1").arg(annotation.first + 1)
                               : tr("frames %1 to %2").arg(annotation.first + 1).arg(annotation.last + 1);
    QToolTip::showText(help->globalPos(), tr("%1 (%2)").arg(QString::fromStdString(annotation.text), frames), this);
    return true;
}

} // namespace kinescope::widgets
