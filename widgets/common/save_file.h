#pragma once

#include <QByteArray>
#include <QString>

class QImage;

namespace kinescope::widgets
{

/// Writes a whole file or leaves the old one. @return why it failed; empty when it did not
QString saveFile(const QString& path, const QByteArray& bytes);

/// A picture as the bytes of a PNG file.
QByteArray pngBytes(const QImage& image);

} // namespace kinescope::widgets
