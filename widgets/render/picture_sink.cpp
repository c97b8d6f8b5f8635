#include "widgets/render/picture_sink.h"

#include "core/errors.h"

#include <fmt/format.h>
#include <opencv2/core.hpp>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/videoio.hpp>

#include <QSaveFile>

#include <algorithm>
#include <cctype>
#include <system_error>
#include <vector>

namespace kinescope::widgets
{
namespace
{

namespace fs = std::filesystem;

QString pathText(const fs::path& path)
{
    return QString::fromStdString(path.string());
}

void savePicture(const QImage& picture, const fs::path& path)
{
    QSaveFile file(pathText(path));
    if (!file.open(QIODevice::WriteOnly) || !picture.save(&file, "PNG") || !file.commit())
        throw core::InputError(
            fmt::format("The picture could not be written ({}): {}", file.errorString().toStdString(), path.string()));
}

class PictureFile : public PictureSink
{
public:
    explicit PictureFile(fs::path path)
        : m_path(std::move(path))
    {
    }
    void write(const QImage& picture) override { savePicture(picture, m_path); }
    void finish() override {}

private:
    fs::path m_path;
};

class PictureFolder : public PictureSink
{
public:
    explicit PictureFolder(fs::path folder)
        : m_folder(std::move(folder))
    {
        std::error_code error;
        m_madeFolder = fs::create_directories(m_folder, error);
        if (error)
            throw core::InputError(
                fmt::format("The folder could not be made ({}): {}", error.message(), m_folder.string()));
    }
    ~PictureFolder() override
    {
        std::error_code ignored;
        for (const fs::path& path : m_unfinished)
            fs::remove(path, ignored);
        if (m_madeFolder && !m_unfinished.empty())
            fs::remove(m_folder, ignored);
    }
    void write(const QImage& picture) override
    {
        const auto path = m_folder / fmt::format("frame-{:05}.png", m_unfinished.size() + 1);
        savePicture(picture, path);
        m_unfinished.push_back(path);
    }
    void finish() override { m_unfinished.clear(); }

private:
    fs::path m_folder;
    bool m_madeFolder = false;
    std::vector<fs::path> m_unfinished;
};

/// H.264 where OpenCV's FFmpeg has an encoder for it, else MPEG-4 part 2.
class VideoFile : public PictureSink
{
public:
    VideoFile(const fs::path& path, const QSize& size, double rate)
        : m_path(path)
        , m_partial(path.parent_path() / fmt::format(".{}.partial.mp4", path.stem().string()))
    {
        if (size.width() % 2 != 0 || size.height() % 2 != 0)
            throw core::InputError(fmt::format("A video needs an even width and height, found {}x{}; take {}x{}.",
                                               size.width(), size.height(), size.width() / 2 * 2,
                                               size.height() / 2 * 2));
        cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT); // failures are told below, once
        for (const char* code : {"avc1", "mp4v"})
            if (m_writer.open(m_partial.string(), cv::CAP_FFMPEG,
                              cv::VideoWriter::fourcc(code[0], code[1], code[2], code[3]), rate,
                              cv::Size(size.width(), size.height())))
                return;
        throw core::InputError(fmt::format("The video could not be opened for writing. Check that the folder exists "
                                           "and that OpenCV has its FFmpeg part (libopencv-videoio): {}",
                                           path.string()));
    }
    ~VideoFile() override
    {
        m_writer.release();
        std::error_code ignored;
        fs::remove(m_partial, ignored);
    }
    void write(const QImage& picture) override
    {
        QImage pixels = picture.convertToFormat(QImage::Format_BGR888);
        m_writer.write(cv::Mat(pixels.height(), pixels.width(), CV_8UC3, pixels.bits(),
                               static_cast<std::size_t>(pixels.bytesPerLine())));
    }
    void finish() override
    {
        m_writer.release();
        std::error_code error;
        if (fs::file_size(m_partial, error) == 0 || error)
            throw core::InputError(fmt::format("The video stayed empty; the disk may be full: {}", m_path.string()));
        fs::rename(m_partial, m_path, error);
        if (error)
            throw core::InputError(
                fmt::format("The video could not be put in place ({}): {}", error.message(), m_path.string()));
    }

private:
    fs::path m_path;
    fs::path m_partial;
    cv::VideoWriter m_writer;
};

} // namespace

RenderKind renderKind(const fs::path& output)
{
    std::string ending = output.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    if (ending.empty() || fs::is_directory(output))
        return RenderKind::Pictures;
    if (ending == ".mp4")
        return RenderKind::Video;
    if (ending == ".png")
        return RenderKind::Picture;
    throw core::InputError(fmt::format("Expected an output that ends in .mp4 or .png, or a folder, found '{}': {}",
                                       ending, output.string()));
}

std::unique_ptr<PictureSink> makeSink(const fs::path& output, const QSize& size, double rate)
{
    switch (renderKind(output)) {
    case RenderKind::Video:
        return std::make_unique<VideoFile>(output, size, rate);
    case RenderKind::Picture:
        return std::make_unique<PictureFile>(output);
    case RenderKind::Pictures:
        break;
    }
    return std::make_unique<PictureFolder>(output);
}

} // namespace kinescope::widgets
