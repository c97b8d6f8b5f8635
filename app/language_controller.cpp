#include "app/language_controller.h"

#include "core/resources.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>
#include <QTranslator>

#include <spdlog/spdlog.h>

namespace kinescope::app
{
namespace
{

const QString kLanguageKey = QStringLiteral("window/language");
const QString kEnglish = QStringLiteral("en");
const QString kChinese = QStringLiteral("zh_CN");

QString translationsFolder()
{
    return QString::fromStdString((core::dataDirectory() / "translations").string());
}

/// @return whether the file was there
bool load(QCoreApplication& application, const QString& name, const QString& folder)
{
    auto* const translator = new QTranslator(&application);
    if (translator->load(name, folder))
        return QCoreApplication::installTranslator(translator);
    delete translator;
    return false;
}

} // namespace

LanguageController::LanguageController(QSettings& settings, QWidget& window)
    : QObject(&window)
    , m_settings(settings)
    , m_window(window)
{
}

QString LanguageController::languageFor(const QString& choice, const QStringList& systemLanguages)
{
    if (choice == kEnglish || choice == kChinese)
        return choice;
    for (const QString& name : systemLanguages) {
        const QLocale locale(name);
        if (locale.language() == QLocale::Chinese && locale.script() == QLocale::SimplifiedHanScript)
            return kChinese;
        if (locale.language() == QLocale::English)
            return kEnglish;
    }
    return kEnglish;
}

QString LanguageController::languageOf(const QSettings& settings)
{
    return languageFor(settings.value(kLanguageKey).toString(), QLocale::system().uiLanguages());
}

void LanguageController::install(QCoreApplication& application, const QString& language)
{
    if (language != kEnglish) // Qt's own texts are English
        load(application, QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    const QString folder = translationsFolder();
    if (!load(application, QStringLiteral("kinescope_") + language, folder)) // English has plurals alone
        spdlog::warn("The texts in the language {} were not found; the window speaks plain English. Reinstall the "
                     "program. Looked in: {}",
                     language.toStdString(), folder.toStdString());
}

void LanguageController::fillMenu(QMenu& menu)
{
    QMenu* const languages = menu.addMenu(tr("Language"));
    languages->setObjectName(QStringLiteral("languageMenu"));
    auto* const group = new QActionGroup(languages);
    const QString chosen = m_settings.value(kLanguageKey).toString();
    // Each language by its own name, so that it is found by those who read no other.
    const std::pair<QString, QString> choices[] = {
        {QString(), tr("System")}, {kEnglish, QStringLiteral("English")}, {kChinese, QStringLiteral("简体中文")}};
    for (const auto& [choice, text] : choices) {
        QAction* const action = languages->addAction(text);
        action->setObjectName(QStringLiteral("language%1Action").arg(choice));
        action->setCheckable(true);
        action->setChecked(choice == chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice = choice] { choose(choice); });
    }
}

void LanguageController::choose(const QString& choice)
{
    if (m_settings.value(kLanguageKey).toString() == choice)
        return;
    m_settings.setValue(kLanguageKey, choice);
    auto* const message = new QMessageBox(QMessageBox::Information, tr("Language"),
                                          tr("The window changes its language at the next start of Kinescope."),
                                          QMessageBox::Ok, &m_window);
    message->setObjectName(QStringLiteral("languageMessage"));
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->open();
}

} // namespace kinescope::app
