#pragma once

#include <filesystem>
#include <optional>

namespace kinescope::datasets
{

/// The colour video that belongs to a recording, told by its name: `S001C001P001R001A001.skeleton` has
/// `S001C001P001R001A001_rgb.avi` (NTU RGB+D), `a1_s1_t1_skeleton.mat` has `a1_s1_t1_color.avi` (UTD-MHAD), and any
/// recording may have a video of its own name. Looked for beside the recording and in the folders that the data sets
/// come with (`nturgb+d_rgb`, `RGB`, `RGB_VIDEO`, `video` and the like) beside and one above.
std::optional<std::filesystem::path> videoBeside(const std::filesystem::path& recording);

} // namespace kinescope::datasets
