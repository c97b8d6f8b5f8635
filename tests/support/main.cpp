// In a file of its own: test programs with a main of their own take the rest of the support library without it.
#include "tests/support/log_guard.h"

#include <gmock/gmock.h>

int main(int argc, char** argv)
{
    testing::InitGoogleMock(&argc, argv);
    kinescope::tests::watchLog();
    return RUN_ALL_TESTS();
}
