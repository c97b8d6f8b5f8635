#include "widgets/render/offscreen_stage.h"

#include "widgets/view3d/skeleton_scene.h"

#include <vtkCamera.h>
#include <vtkRenderWindow.h>
#include <vtkRenderer.h>
#include <vtkUnsignedCharArray.h>

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace kinescope::widgets
{
namespace
{

constexpr int kSamples = 4; ///< a pixel; smooth edges that also hold in transparent pictures

} // namespace

OffscreenStage::OffscreenStage(SkeletonScene& scene, const QSize& size)
    : m_scene(scene)
    , m_size(size)
    , m_window(vtkSmartPointer<vtkRenderWindow>::New())
{
    m_window->SetShowWindow(false);
    m_window->SetOffScreenRendering(1);
    m_window->SetAlphaBitPlanes(1);
    m_window->SetMultiSamples(kSamples);
    m_window->SetSize(size.width(), size.height());
    m_scene.renderer().UseFXAAOff();
    m_window->AddRenderer(&m_scene.renderer());
}

OffscreenStage::~OffscreenStage()
{
    m_window->RemoveRenderer(&m_scene.renderer());
    m_window->Finalize();
}

QImage OffscreenStage::draw(const OrbitCamera& camera)
{
    camera.applyTo(*m_scene.renderer().GetActiveCamera());
    m_scene.renderer().ResetCameraClippingRange();
    m_window->Render();
    QImage picture = pixels();
    if (m_scene.style().labels)
        drawJointNames(picture);
    return picture;
}

QImage OffscreenStage::pixels() const
{
    const auto bytes = vtkSmartPointer<vtkUnsignedCharArray>::New();
    m_window->GetRGBACharPixelData(0, 0, m_size.width() - 1, m_size.height() - 1, 0, bytes);
    QImage picture(m_size,
                   m_scene.style().transparent ? QImage::Format_RGBA8888_Premultiplied : QImage::Format_RGBX8888);
    const auto lineBytes = static_cast<std::size_t>(4 * m_size.width());
    for (int line = 0; line < m_size.height(); ++line) // OpenGL's first line is the lowest
        std::memcpy(picture.scanLine(m_size.height() - 1 - line),
                    bytes->GetPointer(static_cast<vtkIdType>(line) * 4 * m_size.width()), lineBytes);
    return picture;
}

void OffscreenStage::drawJointNames(QImage& picture) const
{
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::TextAntialiasing);
    QFont font = painter.font();
    font.setPixelSize(std::max(9, static_cast<int>(std::lround(m_size.height() / 48.0))));
    painter.setFont(font);
    const Rgb color = m_scene.colors().label();
    painter.setPen(QColor(color[0], color[1], color[2]));
    for (const PlacedLabel& label : m_scene.placedLabels())
        painter.drawText(QPointF(label.x + font.pixelSize() * 0.7, m_size.height() - label.y),
                         QString::fromStdString(label.text));
}

} // namespace kinescope::widgets
