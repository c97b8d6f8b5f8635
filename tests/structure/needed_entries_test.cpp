// DESIGN section 9: Debian's LibTorch pulls highgui and Qt 5 into the process; we never link them ourselves.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <memory>
#include <regex>
#include <string>

namespace
{

std::string outputOf(const std::string& command)
{
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::string output;
    std::array<char, 4096> buffer{};
    while (pipe && std::fgets(buffer.data(), static_cast<int>(buffer.size()), pipe.get()))
        output += buffer.data();
    return output;
}

TEST(NeededEntries, TheProgramLinksNeitherHighguiNorQt5NorVtksQtModule)
{
    const auto entries = outputOf(std::string(KINESCOPE_READELF) + " -d " KINESCOPE_PROGRAM);
    EXPECT_NE(entries.find("libQt6Widgets"), std::string::npos) << "readelf gave no NEEDED entries:\n" << entries;
    for (const auto unwanted : {"libopencv_highgui", "libQt5", "libvtkGUISupportQt", "libvtkRenderingQt"})
        EXPECT_EQ(entries.find(unwanted), std::string::npos) << unwanted;
}

} // namespace
