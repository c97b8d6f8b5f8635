#pragma once

#include <QDialog>
#include <QList>
#include <QPointer>

QT_BEGIN_NAMESPACE
class QAction;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStandardItemModel;
QT_END_NAMESPACE

namespace kinescope::app
{

/// Every command of a window by name: those of its menus and those of the keyboard table. Type to narrow down, Enter
/// runs.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget& window);

    /// The enabled commands of a window, each once, with the menu they stand in ("View › Theme › Dark").
    struct Command
    {
        QString text;
        QPointer<QAction> action;
    };
    static QList<Command> commandsOf(const QWidget& window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void narrow(const QString& text);
    void run();

    QLineEdit* m_edit = nullptr;
    QListView* m_list = nullptr;
    QStandardItemModel* m_model = nullptr;
    QSortFilterProxyModel* m_filter = nullptr;
    QList<Command> m_commands;
};

} // namespace kinescope::app
