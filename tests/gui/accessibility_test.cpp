// Every control of every dock and dialog: reached by Tab, named, and seen when it has the focus. Keys of the window do
// nothing while text is typed.
#include "tests/gui/window_test.h"

#include "app/export_dialog.h"
#include "app/shortcuts.h"
#include "app/window_layout.h"
#include "app/workspace/focus_ring.h"
#include "core/recognition/recognition_model.h"
#include "datasets/importing/import_options.h"
#include "widgets/actions/actions_model.h"
#include "widgets/actions/describe_dialog.h"
#include "widgets/actions/description_dialog.h"
#include "widgets/actions/similarity_dialog.h"
#include "widgets/import/import_dialog.h"
#include "widgets/library/data_set_dialog.h"
#include "widgets/library/statistics_dialog.h"
#include "widgets/ranking/model_card_dialog.h"
#include "widgets/ranking/ranking_panel.h"
#include "widgets/timeline/annotation_dialog.h"
#include "widgets/timeline/annotation_model.h"
#include "widgets/timeline/playback_controller.h"
#include "widgets/training/runs_difference.h"
#include "widgets/training/split_dialog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTextEdit>

#include <gmock/gmock.h>

namespace kinescope::tests
{
namespace
{

using testing::IsEmpty;

/// Parts that Qt puts into its own widgets; they are operated through those.
bool isInternal(const QWidget* widget)
{
    const QString name = widget->objectName();
    if (name.startsWith(QStringLiteral("qt_")) || name == QStringLiteral("ScrollLeftButton") ||
        name == QStringLiteral("ScrollRightButton") || widget->inherits("QTableCornerButton") ||
        widget->inherits("QToolBarExtension"))
        return true;
    if (qobject_cast<const QHeaderView*>(widget) || qobject_cast<const QScrollBar*>(widget))
        return true;
    const QWidget* const parent = widget->parentWidget();
    return qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent) ||
           (qobject_cast<const QLineEdit*>(parent) && qobject_cast<const QAbstractButton*>(widget));
}

bool isControl(const QWidget* widget)
{
    const bool operated = qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
                          qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget) ||
                          qobject_cast<const QAbstractSlider*>(widget) ||
                          qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const QTabBar*>(widget) ||
                          qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
    // Others, such as viewports, hand the focus on.
    const bool focused = (widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy();
    return (operated || focused) && widget->isVisible() && widget->isEnabled() && !isInternal(widget);
}

std::string nameOf(const QWidget* widget)
{
    std::string name = widget->metaObject()->className();
    for (const QWidget* one = widget; one; one = one->parentWidget())
        if (!one->objectName().isEmpty())
            return name + " in " + one->objectName().toStdString();
    return name;
}

bool isNamed(QWidget* widget)
{
    const QAccessibleInterface* const interface = QAccessible::queryAccessibleInterface(widget);
    const bool spoken = interface && !interface->text(QAccessible::Name).trimmed().isEmpty();
    return spoken || !widget->toolTip().isEmpty();
}

class Accessibility : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        ASSERT_TRUE(waitFor([&] { return isRanked(); }));
        playback().pause();
    }

    bool isRanked() const
    {
        const auto& model = child<widgets::RankingPanel>("rankingPanel")->model();
        return model.rowCount() > 0 && model.ranking().complete();
    }
    widgets::PlaybackController& playback() const { return *m_window->findChild<widgets::PlaybackController*>(); }

    /// Focus is seen when the ring is around the widget, or the widget itself looks different with it.
    bool showsFocus(QWidget* widget) const
    {
        if (m_window->findChild<app::FocusRing*>()->target() == widget)
            return true;
        const QImage with = widget->grab().toImage();
        widget->clearFocus();
        const QImage without = widget->grab().toImage();
        widget->setFocus(Qt::TabFocusReason);
        return with != without;
    }

    /// Presses Tab until the focus is back where it was. What has the focus is looked at on the way.
    QSet<QWidget*> walk(QWidget* part, QWidget* root, std::vector<std::string>& faint) const
    {
        QSet<QWidget*> reached;
        constexpr int kMostStops = 600;
        for (int stop = 0; stop < kMostStops; ++stop) {
            QWidget* const before = QApplication::focusWidget();
            QTest::keyClick(before ? before : root, Qt::Key_Tab);
            QWidget* const focus = QApplication::focusWidget();
            if (focus && focus == before) { // the only stop, or one that does not let go
                reached.insert(focus);
                break;
            }
            if (!focus || focus->window() != root->window() || reached.contains(focus))
                break;
            reached.insert(focus);
            if (part->isAncestorOf(focus) && !isInternal(focus) && !showsFocus(focus))
                faint.push_back(nameOf(focus));
        }
        return reached;
    }

    /// What of the part fails. @param root the window that the part is in
    void expectAccessible(QWidget* part, QWidget* root, const std::string& place) const
    {
        std::vector<std::string> unreached, unnamed, faint;
        const QSet<QWidget*> reached = walk(part, root, faint);
        int controls = 0;
        for (QWidget* const widget : part->findChildren<QWidget*>()) {
            if (!isControl(widget) || widget->window() != root->window())
                continue;
            ++controls;
            QWidget* const receiver = widget->focusProxy() ? widget->focusProxy() : widget;
            const bool inside = std::any_of(reached.begin(), reached.end(), [&](QWidget* one) {
                return one == receiver || receiver->isAncestorOf(one);
            });
            const auto* const button = qobject_cast<QAbstractButton*>(widget);
            const bool oneOfAGroup = button && button->autoExclusive(); // arrows lead to the others
            if (!inside && !oneOfAGroup)
                unreached.push_back(nameOf(widget));
            if (!isNamed(widget))
                unnamed.push_back(nameOf(widget));
        }
        EXPECT_GT(controls, 0) << place;
        EXPECT_THAT(unreached, IsEmpty()) << place << ": Tab does not lead there";
        EXPECT_THAT(unnamed, IsEmpty()) << place << ": neither name nor text nor tool tip";
        EXPECT_THAT(faint, IsEmpty()) << place << ": the focus is not seen";
    }

    void expectAccessible(QDialog& dialog)
    {
        dialog.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
        dialog.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&dialog, kDeadlineMilliseconds));
        const auto isInside = [&dialog] {
            const QWidget* const focus = QApplication::focusWidget();
            return focus && focus->window() == &dialog;
        };
        ASSERT_TRUE(waitFor(isInside)) << nameOf(&dialog);
        EXPECT_FALSE(dialog.windowTitle().isEmpty()) << nameOf(&dialog);
        for (QTabWidget* const tabs : pages(&dialog))
            tabs->setCurrentIndex(0);
        expectAccessible(&dialog, &dialog, nameOf(&dialog));
    }
    static QList<QTabWidget*> pages(const QWidget* part) { return part->findChildren<QTabWidget*>(); }
};

TEST_F(Accessibility, EveryControlOfEveryDockIsReachedNamedAndSeen)
{
    const auto& area = *m_window->findChild<app::DockArea*>();
    for (QDockWidget* const dock : area.docks()) {
        dock->show();
        dock->raise();
        QCoreApplication::processEvents();
        const std::string place = dock->objectName().toStdString();
        expectAccessible(dock, m_window.get(), place);
        for (QTabWidget* const tabs : pages(dock))
            for (int page = 1; page < tabs->count(); ++page) {
                tabs->setCurrentIndex(page);
                QCoreApplication::processEvents();
                expectAccessible(dock, m_window.get(), place + ", " + tabs->tabText(page).toStdString());
            }
    }
}

TEST_F(Accessibility, TheToolBarIsReachedByTabToo)
{
    expectAccessible(child<QWidget>("mainToolBar"), m_window.get(), "toolbar");
}

TEST_F(Accessibility, EveryControlOfEveryDialogIsReachedNamedAndSeen)
{
    widgets::ActionRow row;
    row.name = QStringLiteral("wave");
    {
        widgets::DescriptionDialog dialog(row, m_window.get());
        expectAccessible(dialog);
    }
    {
        widgets::DescribeDialog dialog(row, {}, true, m_window.get());
        dialog.showAnswer({QStringLiteral("a hand swings")}, 0.4);
        expectAccessible(dialog);
    }
    {
        widgets::SimilarityDialog dialog(m_window.get());
        expectAccessible(dialog);
    }
    {
        widgets::DataSetDialog dialog(m_folder.path(), m_window.get());
        expectAccessible(dialog);
    }
    {
        widgets::StatisticsDialog dialog(m_window.get());
        expectAccessible(dialog);
    }
    {
        widgets::SplitDialog dialog({{0, QStringLiteral("wave"), true}, {1, QStringLiteral("clap"), false}},
                                    m_window.get());
        expectAccessible(dialog);
    }
    {
        widgets::RunsDifferenceDialog dialog({}, m_window.get());
        expectAccessible(dialog);
    }
    {
        widgets::AnnotationModel model;
        widgets::AnnotationDialog dialog(model, m_window.get());
        expectAccessible(dialog);
    }
    {
        widgets::ImportDialog dialog(QStringLiteral("walk.csv"), {}, {QStringLiteral("x"), QStringLiteral("y")},
                                     m_window.get());
        expectAccessible(dialog);
    }
    {
        app::ExportSource source;
        source.frameCount = 10;
        source.range = {0, 9};
        source.viewSize = {640, 480};
        app::ExportDialog dialog(source, m_window.get());
        expectAccessible(dialog);
    }
    {
        app::ShortcutsDialog dialog(m_window.get());
        expectAccessible(dialog);
    }
    {
        widgets::ModelCardDialog dialog(core::ModelCard{}, m_window.get());
        expectAccessible(dialog);
    }
}

TEST_F(Accessibility, KeysOfTheWindowAreNeverStolenWhileTyping)
{
    // Every single key and Shift with a key that the window acts on, typed into everything that takes text.
    const QString typed = QStringLiteral("jklmoi[],. X");
    const auto& area = *m_window->findChild<app::DockArea*>();
    playback().seek(5);
    const auto range = playback().range();
    int lines = 0;
    for (QDockWidget* const dock : area.docks()) {
        dock->show();
        dock->raise();
        QCoreApplication::processEvents();
        for (QWidget* const widget : dock->findChildren<QWidget*>()) {
            const auto* const line = qobject_cast<QLineEdit*>(widget);
            const bool isText = (line && !line->isReadOnly()) || qobject_cast<QPlainTextEdit*>(widget);
            if (!isText || !widget->isVisible() || !widget->isEnabled())
                continue;
            widget->setFocus(Qt::OtherFocusReason);
            if (QApplication::focusWidget() != widget && QApplication::focusWidget() != widget->parentWidget())
                continue;
            ++lines;
            QWidget* const receiver = QApplication::focusWidget();
            const QString before = line ? line->text() : QString();
            QTest::keyClicks(receiver, typed);
            for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End})
                QTest::keyClick(receiver, key);
            if (line && !line->validator() && !qobject_cast<QAbstractSpinBox*>(widget->parentWidget())) {
                EXPECT_TRUE(line->text().contains(typed)) << nameOf(widget) << ": " << line->text().toStdString();
            }
            EXPECT_FALSE(playback().isPlaying()) << nameOf(widget);
            EXPECT_EQ(playback().range(), range) << nameOf(widget);
            EXPECT_TRUE(playback().frame() == 5 || widget->objectName() == QStringLiteral("qt_spinbox_lineedit"))
                << nameOf(widget);
            playback().seek(5);
            if (auto* const text = qobject_cast<QLineEdit*>(widget))
                text->setText(before);
        }
    }
    EXPECT_GE(lines, 5);
}

TEST_F(Accessibility, TheRingFollowsTheKeysAndNotTheMouse)
{
    auto* const view = child<QAbstractItemView>("libraryView");
    const auto& ring = *m_window->findChild<app::FocusRing*>();
    view->setFocus(Qt::TabFocusReason);
    EXPECT_EQ(ring.target(), view);
    const auto* const line = m_window->findChild<QWidget*>(QStringLiteral("focusRing"));
    EXPECT_TRUE(line->geometry().contains(QRect(view->mapTo(m_window.get(), QPoint()), view->size())));
    view->clearFocus();
    EXPECT_EQ(ring.target(), nullptr);
    QTest::mouseClick(view->viewport(), Qt::LeftButton);
    EXPECT_EQ(ring.target(), nullptr);
}

} // namespace
} // namespace kinescope::tests
