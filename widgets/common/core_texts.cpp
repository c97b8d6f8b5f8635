#include "widgets/common/core_texts.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace kinescope::widgets
{
namespace
{

QString translated(const QString& text)
{
    return QCoreApplication::translate("CoreTexts", text.toUtf8().constData());
}

} // namespace

QString coreText(const std::string& text)
{
    const QString english = QString::fromStdString(text);
    if (const QString whole = translated(english); whole != english)
        return whole;
    static const QRegularExpression number(QStringLiteral("(?<![\\w.%])\\d+(?![\\w.])"));
    QString pattern;
    QStringList numbers;
    qsizetype end = 0;
    for (auto matches = number.globalMatch(english); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        numbers << match.captured();
        pattern += english.mid(end, match.capturedStart() - end) + u'%' + QString::number(numbers.size());
        end = match.capturedEnd();
    }
    if (numbers.isEmpty())
        return english;
    pattern += english.mid(end);
    QString found = translated(pattern);
    if (found == pattern)
        return english;
    for (qsizetype i = numbers.size(); i > 0; --i) // %12 before %1
        found.replace(u'%' + QString::number(i), numbers[i - 1]);
    return found;
}

} // namespace kinescope::widgets
