#pragma once

#include <QFrame>
#include <QPointer>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace kinescope::app
{

/// The tour's frame around a part of the window, and the text beside it. A child of the window, so it takes no input
/// but what is meant for its own buttons; Esc in it skips.
class TourBubble : public QFrame
{
    Q_OBJECT

public:
    explicit TourBubble(QWidget& window);
    ~TourBubble() override;

    /// @param position counts from 0
    void showStep(const QString& title, const QString& text, int position, int count);
    /// Points at a part of the window; one that cannot be seen leaves the bubble in the middle.
    void pointAt(QWidget* target);
    void takeFocus();

Q_SIGNALS:
    void nextRequested();
    void backRequested();
    void skipRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void restyle();
    void place();
    void placeFrame(const QRect& area);

    QWidget& m_window;
    QPointer<QWidget> m_target;
    QPointer<QWidget> m_frame; ///< around the target; lets the mouse through
    QLabel* m_title = nullptr;
    QLabel* m_text = nullptr;
    QLabel* m_progress = nullptr;
    QPushButton* m_skip = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
};

} // namespace kinescope::app
