#include "app/cli/figure.h"

#include "core/errors.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QSaveFile>

#include <fmt/format.h>

#include <clocale>

namespace kinescope::app
{

void writeFigure(const std::filesystem::path& path, const std::function<QImage()>& paint)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    int argumentCount = 1;
    char name[] = "kinescope";
    char* arguments[] = {name, nullptr};
    const QApplication application(argumentCount, arguments);
    std::setlocale(LC_NUMERIC, "C");
    widgets::applyTheme(*qApp, widgets::ThemeKind::Light);
    const QImage image = paint();
    QSaveFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::WriteOnly) || !image.save(&file, "PNG") || !file.commit())
        throw core::InputError(
            fmt::format("The picture could not be written ({}): {}", file.errorString().toStdString(), path.string()));
    fmt::print("Wrote {} ({}x{})\n", path.string(), image.width(), image.height());
}

} // namespace kinescope::app
