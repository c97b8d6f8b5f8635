#pragma once

#include <QCoreApplication>
#include <QTranslator>

#include <stdexcept>

namespace kinescope::tests
{

/// Loads the plurals as the program does in English: "1 recording", "3 recordings".
inline void speakEnglish(QCoreApplication& application)
{
    auto* const translator = new QTranslator(&application);
    if (!translator->load(QStringLiteral("kinescope_en"),
                          QCoreApplication::applicationDirPath() + QStringLiteral("/../share/kinescope/translations")))
        throw std::runtime_error("The English plurals were not found; build the target kinescope_lrelease.");
    QCoreApplication::installTranslator(translator);
}

} // namespace kinescope::tests
