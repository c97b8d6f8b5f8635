#include "app/language_controller.h"
#include "app/shortcuts.h"
#include "tests/gui/window_test.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QRegularExpression>
#include <QTabBar>
#include <QTranslator>

#include <algorithm>

namespace kinescope::tests
{
namespace
{

bool isChinese(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.script() == QChar::Script_Han; });
}

/// Two or more words of English. One alone may be a name, a unit or an abbreviation.
bool isEnglish(const QString& text)
{
    static const QRegularExpression words(QStringLiteral("[A-Za-z]{2,}[ ,.]+[A-Za-z]{2,}"));
    return !isChinese(text) && text.contains(words);
}

class ChineseWindow : public WindowTest
{
protected:
    void SetUp() override
    {
        m_others = qApp->findChildren<QTranslator*>();
        app::LanguageController::install(*qApp, QStringLiteral("zh_CN"));
        WindowTest::SetUp();
    }

    void TearDown() override
    {
        m_window.reset();
        for (QTranslator* translator : qApp->findChildren<QTranslator*>())
            if (!m_others.contains(translator))
                delete translator; // also takes it away from the application
    }

private:
    QList<QTranslator*> m_others;
};

TEST_F(ChineseWindow, ShowsMenusAndDocksInChinese)
{
    const QList<QAction*> menus = m_window->menuBar()->actions();
    ASSERT_GE(menus.size(), 5);
    for (const QAction* menu : menus)
        EXPECT_TRUE(isChinese(menu->text())) << menu->text().toStdString();
    EXPECT_EQ(menus.front()->text(), QStringLiteral("文件(&F)"));
    QStringList titles;
    for (const QDockWidget* dock : m_window->findChildren<QDockWidget*>()) {
        EXPECT_TRUE(isChinese(dock->windowTitle())) << dock->windowTitle().toStdString();
        titles << dock->windowTitle();
    }
    EXPECT_TRUE(titles.contains(QStringLiteral("排序")));
    EXPECT_TRUE(titles.contains(QStringLiteral("资料库")));
}

TEST_F(ChineseWindow, LeavesNoControlInEnglish)
{
    for (const QAction* action : m_window->findChildren<QAction*>()) {
        EXPECT_FALSE(isEnglish(action->text())) << action->text().toStdString();
    }
    for (const QAbstractButton* button : m_window->findChildren<QAbstractButton*>()) {
        EXPECT_FALSE(isEnglish(button->text())) << button->text().toStdString();
        EXPECT_FALSE(isEnglish(button->toolTip())) << button->toolTip().toStdString();
        EXPECT_FALSE(isEnglish(button->accessibleName())) << button->accessibleName().toStdString();
    }
    for (const QTabBar* tabs : m_window->findChildren<QTabBar*>())
        for (int tab = 0; tab < tabs->count(); ++tab)
            EXPECT_FALSE(isEnglish(tabs->tabText(tab))) << tabs->tabText(tab).toStdString();
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        EXPECT_FALSE(isEnglish(widget->accessibleName())) << widget->accessibleName().toStdString();
    }
}

TEST_F(ChineseWindow, ListsTheKeysInChinese)
{
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    ASSERT_TRUE(waitFor([&] { return m_window->findChild<app::ShortcutsDialog*>() != nullptr; }));
    const auto* const dialog = m_window->findChild<app::ShortcutsDialog*>();
    EXPECT_EQ(dialog->windowTitle(), QStringLiteral("快捷键"));
    for (const app::Shortcut& shortcut : app::shortcutTable()) {
        EXPECT_TRUE(isChinese(shortcut.text)) << shortcut.text.toStdString();
        EXPECT_TRUE(isChinese(shortcut.group)) << shortcut.group.toStdString();
    }
    const auto* const table = dialog->findChild<QLabel*>(QStringLiteral("shortcutsTable"));
    EXPECT_TRUE(table->text().contains(QStringLiteral("播放或暂停")));
}

TEST_F(ChineseWindow, ShowsTheDialogsOfQtInChinese)
{
    QMessageBox box(QMessageBox::Question, QString(), QString(), QMessageBox::Cancel, m_window.get());
    EXPECT_TRUE(isChinese(box.button(QMessageBox::Cancel)->text())) << "install qt6-translations-l10n";
}

class LanguageMenu : public WindowTest
{
};

TEST_F(LanguageMenu, KeepsTheChoiceForTheNextStartAndSaysSo)
{
    child<QAction>("languagezh_CNAction")->trigger();
    ASSERT_TRUE(waitFor([&] { return m_window->findChild<QMessageBox*>(QStringLiteral("languageMessage")); }));
    auto* const message = m_window->findChild<QMessageBox*>(QStringLiteral("languageMessage"));
    EXPECT_TRUE(message->text().contains(QStringLiteral("next start"))) << message->text().toStdString();
    message->accept();
    const QSettings settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    openWindow(); // closing writes the settings
    EXPECT_EQ(app::LanguageController::languageOf(settings), QStringLiteral("zh_CN"));
    EXPECT_TRUE(child<QAction>("languagezh_CNAction")->isChecked());
    EXPECT_FALSE(child<QAction>("languageAction")->isChecked());
}

TEST(Language, IsTheChoiceOrTheFirstOfTheSystemsThatIsTranslated)
{
    const auto languageFor = [](const QString& choice, const QStringList& system) {
        return app::LanguageController::languageFor(choice, system);
    };
    const QString chinese = QStringLiteral("zh_CN");
    const QString english = QStringLiteral("en");
    EXPECT_EQ(languageFor({}, {QStringLiteral("zh-Hans-CN"), QStringLiteral("en-US")}), chinese);
    EXPECT_EQ(languageFor({}, {QStringLiteral("zh-SG")}), chinese);
    EXPECT_EQ(languageFor({}, {QStringLiteral("zh-Hant-TW")}), english) << "there are no traditional characters";
    EXPECT_EQ(languageFor({}, {QStringLiteral("en-GB"), QStringLiteral("zh-CN")}), english);
    EXPECT_EQ(languageFor({}, {QStringLiteral("de-DE"), QStringLiteral("zh-CN")}), chinese);
    EXPECT_EQ(languageFor({}, {QStringLiteral("fi-FI")}), english);
    EXPECT_EQ(languageFor(chinese, {QStringLiteral("de-DE")}), chinese);
    EXPECT_EQ(languageFor(english, {QStringLiteral("zh-CN")}), english);
    EXPECT_EQ(languageFor(QStringLiteral("tlh"), {QStringLiteral("zh-CN")}), chinese) << "an unknown choice is none";
}

} // namespace
} // namespace kinescope::tests
