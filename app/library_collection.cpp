#include "app/library_collection.h"

#include "core/data/data_source.h"
#include "core/resources.h"
#include "datasets/description/data_set_file.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>

namespace kinescope::app
{
namespace
{

const QString kDataSetNote = QStringLiteral("data set");
const QString kKey = QStringLiteral("library/recent");
constexpr int kHashDigits = 12; ///< of an index's name

/// KINESCOPE_LIBRARY names another folder, e.g. for tests and screenshots.
std::filesystem::path indexDirectory()
{
    const QString named = qEnvironmentVariable("KINESCOPE_LIBRARY");
    return named.isEmpty() ? core::cacheDirectory() / "library" : std::filesystem::path(named.toStdString());
}

/// "walks-0123456789ab.sqlite", as collectionOf() names them; nothing else in a folder is ours to remove.
bool isIndex(const std::filesystem::path& file)
{
    const std::string stem = file.stem().string();
    const auto dash = stem.find_last_not_of("0123456789abcdef");
    return file.extension() == ".sqlite" && dash != std::string::npos && stem[dash] == '-' &&
           stem.size() - dash - 1 == kHashDigits;
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
    const auto file = name.stem().string() + "-" + hash.toHex().left(kHashDigits).toStdString() + ".sqlite";
    return {QString::fromStdString(name.stem().string()), whole, indexDirectory() / file, {}};
}

void dropOldIndexes(const std::filesystem::path& used, std::filesystem::file_time_type now)
{
    std::error_code error;
    std::filesystem::last_write_time(used, now, error); // opening alone does not write; a new one is not there yet
    std::vector<std::filesystem::path> old;
    auto entry = std::filesystem::directory_iterator(used.parent_path(), error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        std::error_code unknown;
        const auto written = entry->last_write_time(unknown);
        if (!unknown && isIndex(entry->path()) && entry->path() != used && now - written > kIndexKept)
            old.push_back(entry->path());
    }
    for (const auto& file : old)
        for (const char* part : {"", "-wal", "-shm", "-journal"})
            std::filesystem::remove(file.string() + part, error);
}

datasets::DataSet notedDataSet(const widgets::LibraryIndex& index)
{
    const std::string noted = index.note(kDataSetNote).toStdString();
    for (const auto& dataSet : core::bundledDataSets())
        if (dataSet.id == noted)
            return dataSet;
    std::error_code error;
    return !noted.empty() && std::filesystem::is_regular_file(noted, error) ? datasets::readDataSet(noted)
                                                                            : datasets::DataSet();
}

void noteDataSet(widgets::LibraryIndex& index, const datasets::DataSet& dataSet)
{
    const auto& bundled = core::bundledDataSets();
    const bool isBundled =
        std::any_of(bundled.begin(), bundled.end(), [&](const auto& known) { return known.file == dataSet.file; });
    index.setNote(kDataSetNote, QString::fromStdString(isBundled ? dataSet.id : dataSet.file.string()));
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
