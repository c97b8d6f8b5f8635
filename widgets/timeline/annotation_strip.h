#pragma once

#include <QWidget>

#include <functional>
#include <vector>

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class AnnotationModel;

/// Markers and named stretches above the timeline's slider. A click goes there, a double click edits the text, the menu
/// plays or removes; hidden while there is none.
class AnnotationStrip : public QWidget
{
    Q_OBJECT

public:
    enum class Editing
    {
        Allowed,
        None ///< what a file tells is looked at and played
    };

    /// @param pixelOf horizontal place of a frame's middle, in this widget's coordinates
    AnnotationStrip(AnnotationModel& model, std::function<int(int)> pixelOf, Editing editing,
                    QWidget* parent = nullptr);

    void editText(int row);
    /// Of the marker or stretch under a point; -1 where none is.
    int rowAt(const QPoint& position) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void frameRequested(int frame);
    void rangeRequested(int first, int last);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRect boxOf(int row) const;
    void buildEditor();
    void showOrHide();
    void finishEditing();

    AnnotationModel& m_model;
    std::function<int(int)> m_pixelOf;
    Editing m_editing;
    QLineEdit* m_editor = nullptr;
    int m_editedRow = -1;
};

} // namespace kinescope::widgets
