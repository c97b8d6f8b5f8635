#include "tests/cli/program.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace
{

using namespace kinescope::tests;
using nlohmann::json;
using testing::HasSubstr;

TEST(SpectrumCommand, ShowsThatEachBlockAmplifiesTheHighBandByTheGain)
{
    const auto result = runProgram({"spectrum", sample("boxing.skeleton"), "--label", "boxing", "--json"});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    const auto latent = json::parse(result.output)["latent"][0];
    const auto lowBand = latent["low_band"].get<std::size_t>();
    const auto gain = latent["gain"].get<std::vector<double>>();
    EXPECT_EQ(lowBand, gain.size() / 4);
    EXPECT_EQ(gain[lowBand - 1], 1);
    EXPECT_NEAR(gain[lowBand], 1 + latent["gate"].get<double>(), 1e-6);
    ASSERT_FALSE(latent["blocks"].empty());
    for (const auto& block : latent["blocks"])
        EXPECT_GT(block["high_ratio_after"], block["high_ratio_before"]);
}

TEST(SpectrumCommand, WritesCsvWithOneHeader)
{
    const auto result = runProgram({"spectrum", sample("boxing.skeleton"), "--label", "boxing", "--csv"});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    EXPECT_THAT(result.output, testing::StartsWith("spectrum,label,block,index,frequency_hz,value\nmotion,"));
    EXPECT_THAT(result.output, HasSubstr("\nafter,\"boxing\",0,"));
}

TEST(SpectrumCommand, PaintsAFigureWithoutADisplay)
{
    const auto folder = scratchDirectory("spectrum-figure");
    const auto picture = folder / "spectrum.png";
    const auto result = runProgram({"spectrum", sample("boxing.skeleton").string(), "--label", "boxing", "--label",
                                    "clapping", "--png", picture.string()});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    std::ifstream file(picture, std::ios::binary);
    std::string header(24, '\0');
    file.read(header.data(), 24);
    EXPECT_THAT(header, testing::StartsWith("\x89PNG\r\n"));
    const auto big = [&](std::size_t at) {
        return (static_cast<unsigned char>(header[at + 2]) << 8) | static_cast<unsigned char>(header[at + 3]);
    };
    EXPECT_EQ(big(16), 1280); // width in the PNG's header
    EXPECT_THAT(result.output, HasSubstr(std::to_string(big(16)) + "x" + std::to_string(big(20))));

    const auto refused = runProgram({"spectrum", sample("boxing.skeleton"), "--label", "boxing", "--png",
                                     (folder / "missing" / "spectrum.png").string()});
    EXPECT_EQ(refused.exitCode, 1);
    EXPECT_THAT(refused.errors, HasSubstr("could not be written"));
}

TEST(SpectrumCommand, NamesTheBlocksThatTheModelHas)
{
    const auto result =
        runProgram({"spectrum", sample("boxing.skeleton"), "--label", "boxing", "--block", "99", "--json"});
    EXPECT_EQ(result.exitCode, 1);
    EXPECT_THAT(result.errors, HasSubstr("blocks 0 to"));
}

} // namespace
