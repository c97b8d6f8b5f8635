// Writes a small valid recording of every format for the fuzz targets to start from: make_fuzz_corpus FOLDER
#include "datasets/numpy/npy.h"
#include "datasets/numpy/zip_writer.h"
#include "datasets/readers/file_bytes.h"
#include "datasets/writers/kinetics_writer.h"
#include "datasets/writers/ntu_writer.h"
#include "datasets/writers/pku_mmd_writer.h"
#include "tests/datasets/bvh_text.h"
#include "tests/datasets/mat_builder.h"
#include "tests/datasets/pose_files.h"
#include "tests/support/standing_figure.h"

#include <cstdio>
#include <exception>
#include <filesystem>

using namespace kinescope;

namespace
{

void write(const std::filesystem::path& folder, const char* target, const char* name, const std::string& bytes)
{
    std::filesystem::create_directories(folder / target);
    datasets::writeFileBytes(folder / target / name, bytes);
}

void writeAll(const std::filesystem::path& folder)
{
    auto pair = tests::standingFigure(2, 2);
    const auto one = tests::standingFigure(2);
    pair.segments = {{0, 1, 7, 1.0, ""}, {1, 2, 3, 2.0, ""}};
    write(folder, "ntu", "one.skeleton", datasets::ntuText(one));
    write(folder, "ntu", "pair.skeleton", datasets::ntuText(pair));
    write(folder, "utd_mhad", "ramp.mat", tests::matFile("d_skel", {20, 3, 2}, std::vector<double>(120, 1.5)));
    write(folder, "pku_mmd", "pair.txt", datasets::pkuMmdText(pair));
    write(folder, "pku_mmd_labels", "labels.txt", datasets::pkuMmdLabelText(pair));
    write(folder, "kinetics", "pair.json", datasets::kineticsText(pair));
    write(folder, "openpose", "body25.json", tests::openPoseText(pair, 0, true));
    write(folder, "openpose", "coco.json", tests::openPoseText(pair, 0, false));
    write(folder, "openpose", "spatial.json", tests::openPoseSpatialText(one, 0));
    write(folder, "bvh", "person.bvh", tests::bvhText({}));
    write(folder, "csv", "wide.csv",
          "time,Hip_x,Hip_y,Hip_z,Head_x,Head_y,Head_z\n0,0,1,0,0,1.7,0\n33,0,1,0,0,1.7,0,\n");
    write(folder, "csv", "long.csv", "frame;joint;x;y;z\n0;Hip;0;1,0;0\n0;Head;0;1,7;0\n1;Hip;0;1,0;0\n");
    datasets::NpyArray<float> positions{{one.frameCount, one.jointCount(), 3}, {}};
    for (const auto& position : one.bodies[0].positions)
        positions.values.insert(positions.values.end(), position.begin(), position.end());
    const auto array = datasets::npyBytes(positions);
    write(folder, "numpy", "sequence.npy", array);
    write(folder, "numpy", "sequences.npz", datasets::zipBytes({{"x.npy", array}}, true));
    write(folder, "msr", "metres.txt", tests::msrActionText(one));
    write(folder, "msr", "screen.txt", tests::msrScreenText(one));
    write(folder, "msr", "daily.txt", tests::msrDailyText(pair));
    write(folder, "nw_ucla_json", "one.json", tests::nwUclaJsonText(one, 3));
    write(folder, "nw_ucla_frame", "pair.txt", tests::nwUclaFrameText(pair, 0));
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 2) {
        std::fprintf(stderr, "Usage: make_fuzz_corpus FOLDER\n");
        return 2;
    }
    try {
        writeAll(arguments[1]);
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
