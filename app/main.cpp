#include "app/cli/command_line.h"

int main(int argc, char** argv)
{
    return kinescope::app::runCommandLine(argc, argv);
}
