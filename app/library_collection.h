#pragma once

#include "widgets/library/index/indexing.h"

#include <QSettings>
#include <QString>

#include <chrono>
#include <filesystem>
#include <vector>

namespace kinescope::app
{

/// What the library lists at a time: a data set, a folder, or the recordings that were opened one by one.
struct LibraryCollection
{
    QString title;
    std::filesystem::path source;              ///< a folder or a `dataset.yaml`; empty for recordings opened one by one
    std::filesystem::path index;               ///< its index file
    std::vector<std::filesystem::path> opened; ///< files and folders, when opened one by one

    bool isOpened() const { return source.empty(); }
};

/// A folder or a data set as a collection; its index lies in the cache folder, one for each.
LibraryCollection collectionOf(const std::filesystem::path& source);

/// How long an index that nobody opens is kept; it is made again from the recordings.
inline constexpr std::chrono::hours kIndexKept{24 * 90};

/// Notes that `used`, an index file, is opened `now`, and removes indexes beside it that were last opened or written
/// more than `kIndexKept` before. Files that cannot be removed stay.
void dropOldIndexes(const std::filesystem::path& used, std::filesystem::file_time_type now);

/// Which data set an index is of, as it noted the last time; not known for one that noted none.
datasets::DataSet notedDataSet(const widgets::LibraryIndex& index);
/// A bundled data set is noted by its id, any other by its description's path.
void noteDataSet(widgets::LibraryIndex& index, const datasets::DataSet& dataSet);

/// The folders and data sets that were opened last, newest first, kept between runs.
class RecentCollections
{
public:
    static constexpr qsizetype kMost = 12;

    explicit RecentCollections(QSettings& settings)
        : m_settings(settings)
    {
    }

    QStringList paths() const; ///< those that are still there
    void add(const QString& path);
    void clear();

private:
    QSettings& m_settings;
};

} // namespace kinescope::app
