#include "app/import_memory.h"

#include "datasets/importing/import_json.h"
#include "datasets/readers/sequence_reader.h"

#include <spdlog/spdlog.h>

#include <QUrl>

namespace kinescope::app
{
namespace
{

QString keyOf(const char* kind, const std::filesystem::path& path)
{
    const auto absolute = std::filesystem::absolute(path).lexically_normal();
    return QStringLiteral("import/%1/%2")
        .arg(QLatin1String(kind),
             QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(absolute.string()))));
}

} // namespace

std::optional<datasets::ImportOptions> ImportMemory::find(const std::filesystem::path& location) const
{
    const auto file = datasets::recordingPlace(location).path;
    for (const auto& key : {keyOf("file", file), keyOf("folder", file.parent_path())}) {
        const QString text = m_settings.value(key).toString();
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

datasets::ImportOptions ImportMemory::optionsOf(const std::filesystem::path& location) const
{
    return find(location).value_or(datasets::ImportOptions{});
}

void ImportMemory::remember(const std::filesystem::path& location, const datasets::ImportOptions& options,
                            bool forFolder)
{
    const auto file = datasets::recordingPlace(location).path;
    const auto own = keyOf("file", file);
    const QString text = QString::fromStdString(datasets::importOptionsJson(options));
    if (forFolder)
        m_settings.remove(own);
    m_settings.setValue(forFolder ? keyOf("folder", file.parent_path()) : own, text);
}

} // namespace kinescope::app
