#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QCoreApplication;
class QMenu;
class QSettings;
class QWidget;
QT_END_NAMESPACE

namespace kinescope::app
{

/// The language of the window: chosen in the View menu, kept in the settings, used from the next start.
/// The command line speaks English always, as what it prints is read by other programs too.
class LanguageController : public QObject
{
    Q_OBJECT

public:
    /// @param settings where the choice is kept: empty for the system's language, "en" or "zh_CN"
    LanguageController(QSettings& settings, QWidget& window);

    /// The language to speak: the choice, or the first of the system's languages that there is a translation for.
    /// @param systemLanguages as of QLocale::uiLanguages(), e.g. "zh-Hans-CN"
    /// @return "en" or "zh_CN"
    static QString languageFor(const QString& choice, const QStringList& systemLanguages);
    static QString languageOf(const QSettings& settings);

    /// Loads the texts of a language, and those of Qt's own dialogs. Call before a window is made.
    static void install(QCoreApplication& application, const QString& language);

    /// Adds the submenu with the languages.
    void fillMenu(QMenu& menu);

private:
    void choose(const QString& choice);

    QSettings& m_settings;
    QWidget& m_window;
};

} // namespace kinescope::app
