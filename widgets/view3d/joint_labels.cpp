#include "widgets/view3d/joint_labels.h"

#include "widgets/theme/text_scale.h"

#include <vtkBillboardTextActor3D.h>
#include <vtkRenderer.h>
#include <vtkTextProperty.h>

namespace kinescope::widgets
{
namespace
{

constexpr int kFontSize = 13;
constexpr int kOffsetPixels = 9;

} // namespace

JointLabels::JointLabels(vtkRenderer& renderer)
    : m_renderer(renderer)
{
}

void JointLabels::clear()
{
    m_used = 0;
}

void JointLabels::add(const std::string& text, const Vector3& position)
{
    if (m_used == m_actors.size()) {
        auto actor = vtkSmartPointer<vtkBillboardTextActor3D>::New();
        actor->SetDisplayOffset(kOffsetPixels, kOffsetPixels / 3);
        m_renderer.AddActor(actor);
        m_actors.push_back(std::move(actor));
    }
    vtkBillboardTextActor3D* actor = m_actors[m_used++];
    if (!actor->GetInput() || text != actor->GetInput())
        actor->SetInput(text.c_str());
    actor->SetPosition(position[0], position[1], position[2]);
}

void JointLabels::commit(const Rgb& color)
{
    for (std::size_t index = 0; index < m_actors.size(); ++index) {
        m_actors[index]->SetVisibility(index < m_used);
        m_actors[index]->GetTextProperty()->SetFontSize(scaled(kFontSize));
        m_actors[index]->GetTextProperty()->SetColor(color[0] / 255.0, color[1] / 255.0, color[2] / 255.0);
    }
}

} // namespace kinescope::widgets
