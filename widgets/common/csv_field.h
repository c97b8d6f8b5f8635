#pragma once

#include "core/csv.h"

#include <QByteArray>
#include <QString>

namespace kinescope::widgets
{

/// A text as one field of a CSV file: quoted where it has to be.
inline QByteArray csvField(const QString& text)
{
    return QByteArray::fromStdString(core::csvField(text.toStdString()));
}

} // namespace kinescope::widgets
