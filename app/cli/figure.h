#pragma once

#include <QImage>

#include <filesystem>
#include <functional>

namespace kinescope::app
{

/// Paints a picture in the light theme and writes it as PNG. Charts are widgets, which need an application, though no
/// display. @throws InputError when the file cannot be written
void writeFigure(const std::filesystem::path& path, const std::function<QImage()>& paint);

} // namespace kinescope::app
