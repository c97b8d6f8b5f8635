#pragma once

#include <QImage>
#include <QSize>

#include <filesystem>
#include <memory>
#include <string>

namespace kinescope::widgets
{

enum class RenderKind
{
    Video,    ///< MP4
    Picture,  ///< one PNG
    Pictures, ///< a folder of PNG
};

/// By the ending: .mp4 and .png; no ending or an existing folder is a folder of pictures.
/// @throws core::InputError for any other ending
RenderKind renderKind(const std::filesystem::path& output);

/// Takes the drawn pictures one by one. What was not finished is removed with the sink.
class PictureSink
{
public:
    virtual ~PictureSink() = default;
    /// @throws core::InputError when the disk or the encoder refuses
    virtual void write(const QImage& picture) = 0;
    /// Puts the result in its place.
    virtual void finish() = 0;
};

/// @param rate pictures a second, of a video
/// @throws core::InputError when the place cannot be written or a video cannot have this size
std::unique_ptr<PictureSink> makeSink(const std::filesystem::path& output, const QSize& size, double rate);

} // namespace kinescope::widgets
