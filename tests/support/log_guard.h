#pragma once

#include <string>

namespace kinescope::tests
{

/// A test that provokes an error line says so first; any other error line in the log fails the test it appears in.
void expectErrorLine(const std::string& part);

/// Puts the guard on the default logger and into the running GoogleTest; for test programs with a `main` of their own.
void watchLog();

} // namespace kinescope::tests
