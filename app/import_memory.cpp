#include "app/import_memory.h"

#include "datasets/importing/import_json.h"
#include "datasets/readers/sequence_reader.h"

#include <spdlog/spdlog.h>

#include <QUrl>

#include <map>

namespace kinescope::app
{
namespace
{

const QString kGroup = QStringLiteral("import");

QString keyOf(const char* kind, const std::filesystem::path& path)
{
    const auto absolute = std::filesystem::absolute(path).lexically_normal();
    return QStringLiteral("%1/%2").arg(
        QLatin1String(kind), QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(absolute.string()))));
}

/// @param textOf `QString(const QString& key)`, empty when there is none
template <typename TextOf>
std::optional<datasets::ImportOptions> findOptions(const std::filesystem::path& location, const TextOf& textOf)
{
    const auto file = datasets::recordingPlace(location).path;
    for (const auto& key : {keyOf("file", file), keyOf("folder", file.parent_path())}) {
        const QString text = textOf(key);
        if (text.isEmpty())
            continue;
        try {
            return datasets::importOptionsFromJson(text.toStdString(), file);
        } catch (const std::exception& error) {
            spdlog::warn("The remembered import options are not used: {}", error.what());
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<datasets::ImportOptions> ImportMemory::find(const std::filesystem::path& location) const
{
    return findOptions(location,
                       [this](const QString& key) { return m_settings.value(kGroup + u'/' + key).toString(); });
}

void ImportMemory::remember(const std::filesystem::path& location, const datasets::ImportOptions& options,
                            bool forFolder)
{
    const auto file = datasets::recordingPlace(location).path;
    const auto own = keyOf("file", file);
    const QString text = QString::fromStdString(datasets::importOptionsJson(options));
    if (forFolder)
        m_settings.remove(kGroup + u'/' + own);
    m_settings.setValue(kGroup + u'/' + (forFolder ? keyOf("folder", file.parent_path()) : own), text);
}

datasets::ImportLookup ImportMemory::lookup() const
{
    std::map<QString, QString> known;
    m_settings.beginGroup(kGroup);
    for (const QString& key : m_settings.allKeys())
        known[key] = m_settings.value(key).toString();
    m_settings.endGroup();
    return [known = std::move(known)](const std::filesystem::path& location) {
        if (known.empty())
            return datasets::ImportOptions();
        const auto textOf = [&known](const QString& key) {
            const auto found = known.find(key);
            return found == known.end() ? QString() : found->second;
        };
        return findOptions(location, textOf).value_or(datasets::ImportOptions());
    };
}

} // namespace kinescope::app
