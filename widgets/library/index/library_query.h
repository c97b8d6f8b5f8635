#pragma once

#include "datasets/description/data_set.h"

#include <QString>
#include <QVariantList>

namespace kinescope::widgets
{

/// What the library sorts by.
enum class LibraryOrder
{
    Path,
    Name,
    Format,
    Frames,
    Seconds,
    Bodies,
    Class,
    Subject,
    Camera,
    Missing,
    Warnings
};

/// A filter and an order, ready for the index.
struct LibraryQuery
{
    QString condition = QStringLiteral("1"); ///< SQL over the table `recordings`, with `?` for values
    QVariantList values;
    LibraryOrder order = LibraryOrder::Path;
    bool descending = false;
    QString error; ///< what could not be understood of the typed text; the rest still holds
};

/// Understands the filter line: words that occur in the name or the class, and terms such as `class:wave,7`,
/// `subject:1-4`, `camera:2`, `split:ru5`, `split:xsub/train`, `length>2`, `frames<=90`, `missing<10%`, `bodies=2`,
/// `warnings>0`, `format:ntu`, `is:unreadable`. A minus in front turns a term round; quotes keep spaces together.
/// @param dataSet its class names and splits are what `class:` and `split:` look into
LibraryQuery parseLibraryQuery(const QString& text, const datasets::DataSet& dataSet);

} // namespace kinescope::widgets
