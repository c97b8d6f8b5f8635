// The files of Qt Linguist against the sources: complete, and each translation fits its text.
#include "tests/translations/translation_file.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

namespace
{

using namespace kinescope::tests;

const QString kSource = QStringLiteral(KINESCOPE_SOURCE_DIRECTORY);

QString translationFile(const QString& language)
{
    return kSource + QStringLiteral("/resources/translations/kinescope_%1.ts").arg(language);
}

/// What a translator would find after taking the sources' texts over, in a copy. The copy stands beside a link to the
/// sources, as lupdate wants.
std::vector<TranslatedText> updated(const QString& language, const QStringList& options)
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("kinescope_%1.ts").arg(language));
    if (!folder.isValid() || !QFile::copy(translationFile(language), copy))
        throw std::runtime_error("cannot copy " + translationFile(language).toStdString());
    QProcess lupdate;
    lupdate.setWorkingDirectory(kSource);
    lupdate.start(QStringLiteral(KINESCOPE_LUPDATE),
                  QStringList{QStringLiteral("app"), QStringLiteral("widgets"), QStringLiteral("-I"), kSource,
                              QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("-silent")} +
                      options + QStringList{QStringLiteral("-ts"), copy});
    if (!lupdate.waitForFinished(120000) || lupdate.exitCode() != 0)
        throw std::runtime_error("lupdate failed: " + lupdate.readAllStandardError().toStdString());
    return readTranslations(copy);
}

testing::AssertionResult isComplete(const std::vector<TranslatedText>& texts)
{
    QStringList missing;
    for (const TranslatedText& text : texts)
        if (!text.state.isEmpty() || text.translations.isEmpty() || text.translations.contains(QString()))
            missing << QStringLiteral("%1, %2: %3")
                           .arg(text.context, text.state.isEmpty() ? QStringLiteral("empty") : text.state, text.source);
    if (missing.isEmpty())
        return testing::AssertionSuccess();
    return testing::AssertionFailure() << missing.size() << " of " << texts.size()
                                       << " texts; run `ninja update_translations` and translate them:\n"
                                       << missing.join(u'\n').toStdString();
}

/// Every occurrence of a pattern, in order of the alphabet: a translation may say them in another order.
std::string found(const QString& text, const char* pattern)
{
    QStringList all;
    for (auto matches = QRegularExpression(QLatin1String(pattern)).globalMatch(text); matches.hasNext();)
        all << matches.next().captured().toUpper();
    std::sort(all.begin(), all.end());
    return all.join(u' ').toStdString();
}

void expectSame(const TranslatedText& text, const QString& translation, const char* what, const char* pattern)
{
    EXPECT_EQ(found(text.source, pattern), found(translation, pattern))
        << what << " of “" << text.source.toStdString() << "” and “" << translation.toStdString() << "” differ";
}

TEST(Translations, OfEveryTextOfTheSourcesIntoChineseAreFinishedAndNoneIsLeftOver)
{
    const auto texts = updated(QStringLiteral("zh_CN"), {});
    EXPECT_GT(texts.size(), 1000u) << "lupdate finds the texts of app and widgets";
    EXPECT_TRUE(isComplete(texts));
}

TEST(Translations, OfEveryEnglishPluralAreFinished)
{
    const auto texts = updated(QStringLiteral("en"), {QStringLiteral("-pluralonly")});
    EXPECT_TRUE(isComplete(texts));
    for (const TranslatedText& text : texts) {
        ASSERT_EQ(text.translations.size(), 2) << text.source.toStdString();
        EXPECT_FALSE(text.translations.join(u' ').contains(QStringLiteral("(s)"))) << text.source.toStdString();
    }
}

TEST(Translations, KeepPlaceholdersMnemonicsMarkupAndFilePatterns)
{
    const auto texts = readTranslations(translationFile(QStringLiteral("zh_CN")));
    ASSERT_FALSE(texts.empty());
    for (const TranslatedText& text : texts)
        for (const QString& translation : text.translations) {
            expectSame(text, translation, "placeholders", "%L?(n|[1-9])");
            expectSame(text, translation, "mnemonics", "&[A-Za-z]");
            expectSame(text, translation, "markup", "</?[a-z]+>");
            expectSame(text, translation, "file patterns", "\\*\\.[a-z0-9]+");
            EXPECT_EQ(text.source.endsWith(u'…'), translation.endsWith(u'…')) << text.source.toStdString();
            EXPECT_EQ(text.source.count(u'\n'), translation.count(u'\n')) << text.source.toStdString();
        }
}

/// The field's words are the same everywhere.
TEST(Translations, UseOneWordForOneThing)
{
    const std::pair<const char*, QString> glossary[] = {
        {"\\bdenoiser\\b", QStringLiteral("去噪器")},   {"\\bcheckpoints?\\b", QStringLiteral("检查点")},
        {"\\bgate\\b", QStringLiteral("门控")},         {"\\btimesteps?\\b", QStringLiteral("时间步")},
        {"\\bspectr(um|a)\\b", QStringLiteral("频谱")}, {"\\bjoints?\\b(?! as)", QStringLiteral("关节")},
        {"\\bunseen\\b", QStringLiteral("未见")},       {"\\blatents?\\b", QStringLiteral("潜变量")},
    };
    const QRegularExpression identifiers(QStringLiteral("\\w+\\.\\w+|-\\w+-\\w+|\\*\\.\\w+"));
    for (const TranslatedText& text : readTranslations(translationFile(QStringLiteral("zh_CN"))))
        for (const auto& [english, chinese] : glossary) {
            const QRegularExpression word(QLatin1String(english), QRegularExpression::CaseInsensitiveOption);
            if (QString(text.source).remove(identifiers).contains(word)) {
                EXPECT_TRUE(text.translations.join(u' ').contains(chinese))
                    << text.source.toStdString() << " says " << chinese.toStdString();
            }
        }
}

} // namespace
