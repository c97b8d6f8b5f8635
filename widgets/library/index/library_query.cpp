#include "widgets/library/index/library_query.h"

#include "datasets/description/data_set_file.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

namespace kinescope::widgets
{
namespace
{

struct LibraryQueryTexts
{
    Q_DECLARE_TR_FUNCTIONS(LibraryQueryTexts)
};

struct Condition
{
    QString sql;
    QVariantList values;
};

/// Signs for which LIKE has a meaning of its own lose it.
QString likePattern(const QString& word)
{
    QString escaped = word;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'%', QStringLiteral("\\%"));
    return u'%' + escaped.replace(u'_', QStringLiteral("\\_")) + u'%';
}

QString inList(const QString& column, const std::vector<int>& numbers)
{
    QStringList texts;
    for (const int number : numbers)
        texts << QString::number(number);
    return QStringLiteral("%1 IN (%2)").arg(column, texts.join(u','));
}

std::vector<int> classesNamed(const QString& part, const datasets::DataSet& dataSet)
{
    std::vector<int> ids;
    for (std::size_t id = 0; id < dataSet.classes.size(); ++id)
        if (QString::fromStdString(dataSet.classes[id]).contains(part, Qt::CaseInsensitive))
            ids.push_back(static_cast<int>(id));
    return ids;
}

Condition freeText(const QString& word, const datasets::DataSet& dataSet)
{
    Condition condition{QStringLiteral("name LIKE ? ESCAPE '\\'"), {likePattern(word)}};
    if (const auto ids = classesNamed(word, dataSet); !ids.empty())
        condition.sql = QStringLiteral("(%1 OR %2)").arg(condition.sql, inList(QStringLiteral("class"), ids));
    return condition;
}

struct Range
{
    int first = 0;
    int last = 0;
};

std::optional<Range> range(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^(\d{1,6})(?:-(\d{1,6}))?$)"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int first = match.captured(1).toInt();
    return Range{first, match.captured(2).isEmpty() ? first : match.captured(2).toInt()};
}

/// @param shift of the column against what people type
QString between(const QString& column, const Range& range, int shift)
{
    return QStringLiteral("%1 BETWEEN %2 AND %3").arg(column).arg(range.first + shift).arg(range.last + shift);
}

std::optional<Condition> classes(const QString& value, const datasets::DataSet& dataSet)
{
    QStringList parts;
    for (const QString& part : value.split(u',', Qt::SkipEmptyParts))
        if (const auto numbers = range(part))
            parts << between(QStringLiteral("class"), *numbers, -1);
        else
            parts << inList(QStringLiteral("class"), classesNamed(part, dataSet));
    if (parts.isEmpty())
        return std::nullopt;
    return Condition{u'(' + parts.join(QStringLiteral(" OR ")) + u')', {}};
}

std::optional<Condition> numbers(const QString& column, const QString& value, const std::vector<std::string>& names)
{
    QStringList parts;
    for (const QString& part : value.split(u',', Qt::SkipEmptyParts)) {
        const auto named = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
            return QString::fromStdString(name).compare(part, Qt::CaseInsensitive) == 0;
        });
        if (const auto given = range(part))
            parts << between(column, *given, 0);
        else if (named != names.end())
            parts << QStringLiteral("%1 = %2").arg(column).arg(named - names.begin() + 1);
        else
            return std::nullopt;
    }
    if (parts.isEmpty())
        return std::nullopt;
    return Condition{u'(' + parts.join(QStringLiteral(" OR ")) + u')', {}};
}

QString columnOf(datasets::DataSetSplit::By by)
{
    return QString::fromStdString(datasets::nameOf(by)); // columns have these names
}

Condition trainingOf(const datasets::DataSetSplit& split)
{
    if (split.isZeroShot())
        return {QStringLiteral("(class >= 0 AND NOT %1)").arg(inList(QStringLiteral("class"), split.unseen)), {}};
    if (split.by != datasets::DataSetSplit::By::Folder)
        return {inList(columnOf(*split.by), split.train), {}};
    Condition condition;
    QStringList parts;
    for (const auto& folder : split.trainFolders) {
        parts << QStringLiteral("path LIKE ? ESCAPE '\\'");
        condition.values << likePattern(u'/' + QString::fromStdString(folder) + u'/');
    }
    condition.sql = u'(' + parts.join(QStringLiteral(" OR ")) + u')';
    return condition;
}

/// The part for testing unless `/train` is typed behind the name: for a zero-shot split the unseen classes.
std::optional<Condition> splitPart(const QString& value, const datasets::DataSet& dataSet)
{
    const auto* const split = dataSet.split(value.section(u'/', 0, 0).toStdString());
    const QString part = value.section(u'/', 1);
    if (!split || !(part.isEmpty() || part == u"train" || part == u"test" || part == u"seen" || part == u"unseen"))
        return std::nullopt;
    auto condition = trainingOf(*split);
    const bool train = part == u"train" || part == u"seen";
    if (!train)
        condition.sql = split->isZeroShot() ? inList(QStringLiteral("class"), split->unseen)
                                            : QStringLiteral("NOT %1").arg(condition.sql);
    return condition;
}

std::optional<Condition> comparison(const QString& term)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            R"(^(length|frames|missing|bodies|warnings|subject|camera|class)(<=|>=|<|>|=)(\d+(?:\.\d+)?)(%?)$)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(term);
    if (!match.hasMatch())
        return std::nullopt;
    const QString key = match.captured(1).toLower();
    const QString column = key == u"length" ? QStringLiteral("seconds") : key;
    double value = match.captured(3).toDouble();
    if (!match.captured(4).isEmpty())
        value /= 100;
    if (key == u"class")
        value -= 1;
    const bool fromReading = key != u"subject" && key != u"camera" && key != u"class";
    return Condition{QStringLiteral("(%1 %2 ?%3)")
                         .arg(column, match.captured(2),
                              fromReading ? QStringLiteral(" AND state = 1") : QString()), // 1: read
                     {value}};
}

std::optional<Condition> stateTerm(const QString& value)
{
    constexpr std::array kStates = {u"waiting", u"read", u"unreadable"};
    const auto found = std::find_if(kStates.begin(), kStates.end(), [&](const auto* state) { return value == state; });
    if (found == kStates.end())
        return std::nullopt;
    return Condition{QStringLiteral("state = %1").arg(found - kStates.begin()), {}};
}

std::optional<Condition> keyed(const QString& key, const QString& value, const datasets::DataSet& dataSet)
{
    if (key == u"class")
        return classes(value, dataSet);
    if (key == u"subject")
        return numbers(key, value, dataSet.subjects);
    if (key == u"camera")
        return numbers(key, value, dataSet.cameras);
    if (key == u"setup" || key == u"replication" || key == u"recording")
        return numbers(key, value, {});
    if (key == u"split")
        return splitPart(value, dataSet);
    if (key == u"is")
        return stateTerm(value);
    if (key == u"format")
        return Condition{QStringLiteral("format LIKE ? ESCAPE '\\'"), {likePattern(value)}};
    return std::nullopt;
}

/// Spaces part terms, except between quotes.
QStringList terms(const QString& text)
{
    QStringList all;
    QString term;
    bool quoted = false;
    for (const QChar letter : text) {
        if (letter == u'"') {
            quoted = !quoted;
        } else if (letter.isSpace() && !quoted) {
            all << term;
            term.clear();
        } else {
            term += letter;
        }
    }
    all << term;
    all.removeAll(QString());
    return all;
}

QString explanation(const QString& term, const datasets::DataSet& dataSet)
{
    if (term.startsWith(QStringLiteral("split:"))) {
        QStringList names;
        for (const auto& split : dataSet.splits)
            names << QString::fromStdString(split.name);
        return names.isEmpty() ? LibraryQueryTexts::tr("There are no splits here: %1").arg(term)
                               : LibraryQueryTexts::tr("%1 is not known; there are: %2")
                                     .arg(term, names.join(QStringLiteral(", ")));
    }
    return LibraryQueryTexts::tr("Not understood: %1").arg(term);
}

} // namespace

LibraryQuery parseLibraryQuery(const QString& text, const datasets::DataSet& dataSet)
{
    static const QRegularExpression keyPattern(QStringLiteral(R"(^([a-z]+):(.*)$)"),
                                               QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression halfTyped(QStringLiteral(R"(^(?:length|frames|missing|bodies|warnings)[<>=]+$)"),
                                              QRegularExpression::CaseInsensitiveOption);
    LibraryQuery query;
    QStringList parts;
    for (QString term : terms(text)) {
        const bool inverted = term.size() > 1 && term.startsWith(u'-');
        if (inverted)
            term.remove(0, 1);
        const auto key = keyPattern.match(term);
        if ((key.hasMatch() && key.captured(2).isEmpty()) || halfTyped.match(term).hasMatch())
            continue; // still being typed
        auto condition = comparison(term);
        if (!condition && key.hasMatch())
            condition = keyed(key.captured(1).toLower(), key.captured(2), dataSet);
        else if (!condition)
            condition = freeText(term, dataSet);
        if (!condition) {
            query.error = explanation(term, dataSet);
            continue;
        }
        parts << (inverted ? QStringLiteral("NOT (%1)").arg(condition->sql) : condition->sql);
        query.values << condition->values;
    }
    if (!parts.isEmpty())
        query.condition = parts.join(QStringLiteral(" AND "));
    return query;
}

} // namespace kinescope::widgets
