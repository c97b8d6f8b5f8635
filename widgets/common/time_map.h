#pragma once

#include "core/recognition/ranking.h"

#include <QWidget>

#include <functional>

namespace kinescope::widgets
{

/// The frame of a map of something against time: row names on the left, seconds below, the playback's place as a line,
/// a text while there is nothing. A click, a drag or the arrow keys seek. What lies in the frame is the derived
/// class's.
class TimeMap : public QWidget
{
    Q_OBJECT

public:
    explicit TimeMap(QWidget* parent = nullptr);

    void setEmptyText(const QString& text);
    /// The playback's frame, of the recording.
    void setFrame(int frame);
    int frame() const { return m_frame; }

    /// Where the map itself lies, for tests and tips.
    virtual QRectF plotArea() const = 0;

Q_SIGNALS:
    /// A frame of the recording was clicked or dragged to, or reached with the arrow keys.
    void frameRequested(int frame);

protected:
    virtual bool isEmpty() const = 0;
    /// The frames between the left and the right edge.
    virtual core::FrameRange frames() const = 0;
    /// Frames a second; 0 when the recording does not tell.
    virtual double frameRate() const = 0;
    virtual std::size_t rowCount() const = 0;
    virtual void drawMap(QPainter& painter, const QRectF& plot) const = 0;
    /// Where the playback's line begins above the plot.
    virtual double markerTop(const QRectF& plot) const = 0;
    /// Empty when there is nothing to tell at a place.
    virtual QString tipAt(const QPoint& position) const = 0;
    /// The left button went down at a place; the frame there is asked for after it.
    virtual void pressed(const QPointF&) {}

    double secondsOf(double frame) const;
    double pixelOf(double frame) const;
    int frameAt(double pixel) const;
    /// Negative outside of the plot.
    int rowAt(double pixel) const;
    QFont smallFont() const;
    /// Every row's name, or every second's, …, as they fit. @param chosen is always named; negative: none
    void drawRowNames(QPainter& painter, const QRectF& plot, const std::function<QString(std::size_t)>& name,
                      int chosen) const;

    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void drawTime(QPainter& painter, const QRectF& plot) const;

    QString m_emptyText;
    int m_frame = -1;
};

} // namespace kinescope::widgets
