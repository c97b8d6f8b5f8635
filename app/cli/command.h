#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>
#include <string>

namespace kinescope::app
{

inline constexpr int kExitSuccess = 0;
inline constexpr int kExitFailed = 1; ///< the job failed; the reason is on stderr
inline constexpr int kExitUsage = 2;  ///< wrong words on the command line

/// Adds one subcommand to the program; `exitCode` receives what it ended with.
using CommandInstaller = void (*)(CLI::App& program, int& exitCode);

void installInfo(CLI::App& program, int& exitCode);
void installConvert(CLI::App& program, int& exitCode);
void installSynthesize(CLI::App& program, int& exitCode);
void installRecognize(CLI::App& program, int& exitCode);
void installSpectrum(CLI::App& program, int& exitCode);
void installEncode(CLI::App& program, int& exitCode);
void installTrain(CLI::App& program, int& exitCode);
void installEvaluate(CLI::App& program, int& exitCode);
void installDatasets(CLI::App& program, int& exitCode);
void installIndex(CLI::App& program, int& exitCode);
void installImport(CLI::App& program, int& exitCode);
void installRender(CLI::App& program, int& exitCode);
void installBatch(CLI::App& program, int& exitCode);
void installExplain(CLI::App& program, int& exitCode);
void installCalibrate(CLI::App& program, int& exitCode);
void installVerify(CLI::App& program, int& exitCode);

/// Runs a job; prints its failure as one line on stderr.
/// @return kExitSuccess or kExitFailed
int runJob(const std::function<void()>& work);

/// One line on stderr when LibTorch runs on the slow reference BLAS; for commands that compute.
void warnAboutBlas();

} // namespace kinescope::app
