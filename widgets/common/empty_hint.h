#pragma once

#include <QLabel>

QT_BEGIN_NAMESPACE
class QAbstractItemView;
QT_END_NAMESPACE

namespace kinescope::widgets
{

/// A text in the middle of a view as long as its model has no rows, which says how rows come to be there.
class EmptyHint : public QLabel
{
    Q_OBJECT

public:
    /// @param view has its model already
    EmptyHint(QAbstractItemView& view, const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();

    QAbstractItemView& m_view;
};

} // namespace kinescope::widgets
