#include "app/library_collection.h"

#include "core/resources.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace kinescope::app
{
namespace
{

const QString kKey = QStringLiteral("library/recent");

/// KINESCOPE_LIBRARY names another folder, e.g. for tests and screenshots.
std::filesystem::path indexDirectory()
{
    const QString named = qEnvironmentVariable("KINESCOPE_LIBRARY");
    return named.isEmpty() ? core::cacheDirectory() / "library" : std::filesystem::path(named.toStdString());
}

} // namespace

LibraryCollection collectionOf(const std::filesystem::path& source)
{
    std::error_code error;
    const auto whole = std::filesystem::absolute(source, error).lexically_normal();
    auto name = whole.filename().empty() ? whole.parent_path().filename() : whole.filename();
    if (name == "dataset.yaml")
        name = whole.parent_path().filename();
    const auto hash = QCryptographicHash::hash(QByteArray::fromStdString(whole.string()), QCryptographicHash::Sha1);
    const auto file = name.stem().string() + "-" + hash.toHex().left(12).toStdString() + ".sqlite";
    return {QString::fromStdString(name.stem().string()), whole, indexDirectory() / file, {}};
}

QStringList RecentCollections::paths() const
{
    QStringList there;
    for (const QString& path : m_settings.value(kKey).toStringList())
        if (QFileInfo::exists(path))
            there << path;
    return there;
}

void RecentCollections::add(const QString& path)
{
    QStringList all = m_settings.value(kKey).toStringList();
    all.removeAll(path);
    all.prepend(path);
    m_settings.setValue(kKey, all.mid(0, kMost));
}

void RecentCollections::clear()
{
    m_settings.remove(kKey);
}

} // namespace kinescope::app
