#include "widgets/view3d/vtk_log.h"

#include <spdlog/spdlog.h>

#include <vtkObjectFactory.h>
#include <vtkOutputWindow.h>
#include <vtkSmartPointer.h>

namespace kinescope::widgets
{
namespace
{

class LogOutput : public vtkOutputWindow
{
public:
    static LogOutput* New();
    vtkTypeMacro(LogOutput, vtkOutputWindow)

        void DisplayText(const char* text) override
    {
        spdlog::info("3D view: {}", text);
    }
    void DisplayErrorText(const char* text) override { spdlog::error("3D view: {}", text); }
    void DisplayWarningText(const char* text) override { spdlog::warn("3D view: {}", text); }
    void DisplayGenericWarningText(const char* text) override { DisplayWarningText(text); }
    void DisplayDebugText(const char* text) override { spdlog::debug("3D view: {}", text); }
};

vtkStandardNewMacro(LogOutput)

} // namespace

void sendVtkMessagesToLog()
{
    if (LogOutput::SafeDownCast(vtkOutputWindow::GetInstance()))
        return;
    vtkOutputWindow::SetInstance(vtkSmartPointer<LogOutput>::New());
}

} // namespace kinescope::widgets
