#pragma once

#include <QLabel>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QMimeData;
QT_END_NAMESPACE

namespace kinescope::widgets
{

/// What a drag carries, as far as this program can use it.
struct DroppedPaths
{
    QStringList files;
    QStringList folders;

    bool isEmpty() const { return files.isEmpty() && folders.isEmpty(); }
    /// One sentence that says what letting go will do.
    QString announcement() const;

    static DroppedPaths from(const QMimeData* data);
};

/// Covers its parent while something is dragged over it and says what will happen.
class DropHint : public QLabel
{
    Q_OBJECT

public:
    explicit DropHint(QWidget* parent);

    void announce(const DroppedPaths& paths);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace kinescope::widgets
