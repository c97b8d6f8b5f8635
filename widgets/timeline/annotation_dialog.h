#pragma once

#include <QDialog>

QT_BEGIN_NAMESPACE
class QTableView;
QT_END_NAMESPACE

namespace kinescope::widgets
{

class AnnotationModel;

/// All markers of the recording as a table: go there, edit, remove; everything by keyboard.
class AnnotationDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AnnotationDialog(AnnotationModel& model, QWidget* parent = nullptr);

Q_SIGNALS:
    void frameRequested(int frame);

private:
    AnnotationModel& m_model;
    QTableView* m_table = nullptr;
};

} // namespace kinescope::widgets
