#include "tests/support/image_comparison.h"

#include "tests/support/shared_data.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace kinescope::tests
{
namespace
{

int largestChannelDifference(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

QRgb pale(QRgb color)
{
    return qRgb(191 + qRed(color) / 4, 191 + qGreen(color) / 4, 191 + qBlue(color) / 4);
}

std::string keepFailure(const QImage& actual, const QImage& difference, const std::string& name)
{
    const std::filesystem::path folder = std::filesystem::current_path() / "image-failures";
    std::filesystem::create_directories(folder);
    const auto save = [&](const QImage& image, const char* kind) {
        image.save(QString::fromStdString((folder / (name + kind + std::string(".png"))).string()));
    };
    save(actual, "-actual");
    if (!difference.isNull())
        save(difference, "-difference");
    return folder.string();
}

} // namespace

ImageDifference compareImages(const QImage& actual, const QImage& expected, const ImageTolerance& tolerance)
{
    ImageDifference result;
    result.sameSize = !actual.isNull() && actual.size() == expected.size();
    if (!result.sameSize)
        return result;
    const QImage a = actual.convertToFormat(QImage::Format_RGB32);
    const QImage b = expected.convertToFormat(QImage::Format_RGB32);
    result.picture = QImage(b.size(), QImage::Format_RGB32);
    qsizetype differing = 0;
    for (int y = 0; y < b.height(); ++y) {
        for (int x = 0; x < b.width(); ++x) {
            const bool differs = largestChannelDifference(a.pixel(x, y), b.pixel(x, y)) > tolerance.channel;
            differing += differs ? 1 : 0;
            result.picture.setPixel(x, y, differs ? qRgb(220, 0, 0) : pale(b.pixel(x, y)));
        }
    }
    result.differingShare =
        static_cast<double>(differing) / (static_cast<double>(b.width()) * static_cast<double>(b.height()));
    return result;
}

testing::AssertionResult matchesBaseline(const QImage& actual, const std::string& name, const ImageTolerance& tolerance)
{
    const auto path = testDataDirectory() / "baselines" / (name + ".png");
    if (std::getenv("KINESCOPE_UPDATE_BASELINES")) {
        std::filesystem::create_directories(path.parent_path());
        actual.save(QString::fromStdString(path.string()));
        return testing::AssertionFailure() << "wrote the baseline " << path << "; look at it, then run without "
                                           << "KINESCOPE_UPDATE_BASELINES";
    }
    const QImage expected(QString::fromStdString(path.string()));
    if (expected.isNull())
        return testing::AssertionFailure()
               << "no baseline at " << path << "; the image is kept in " << keepFailure(actual, {}, name);
    const ImageDifference difference = compareImages(actual, expected, tolerance);
    if (difference.sameSize && difference.differingShare <= tolerance.differingShare)
        return testing::AssertionSuccess();
    return testing::AssertionFailure() << name << ": " << 100 * difference.differingShare << " % of the pixels differ, "
                                       << 100 * tolerance.differingShare << " % may; see "
                                       << keepFailure(actual, difference.picture, name);
}

} // namespace kinescope::tests
