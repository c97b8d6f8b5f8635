#include "core/verification.h"

#include "core/errors.h"
#include "tests/support/shared_data.h"

#include <gtest/gtest.h>

#include <limits>

using namespace kinescope;

TEST(Verification, FindsEveryPublishedFixtureWithinTolerance)
{
    KINESCOPE_REQUIRE_SHARED("fixtures");
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(tests::sharedDirectory() / "fixtures")) {
        if (entry.path().extension() == ".safetensors") {
            EXPECT_TRUE(core::verify(entry.path()).within(core::kVerificationTolerance)) << entry.path();
            ++files;
        }
    }
    EXPECT_GE(files, 4);
}

TEST(Verification, IsOutsideWhenOneTensorIs)
{
    core::Verification result{.kind = "fdsm", .comparisons = {{"a", 0.0, 1e-6}, {"b", 0.1, 1e-3}}};
    EXPECT_TRUE(result.within(1e-3));
    EXPECT_FALSE(result.within(1e-4));
    result.comparisons.push_back({"c", 0.0, std::numeric_limits<double>::infinity()});
    EXPECT_FALSE(result.within(1e9));
}

TEST(Verification, SpeaksOfAModelWhenTheFileCannotBeUsed)
{
    EXPECT_THROW(core::verify(tests::scratchDirectory("verification") / "none.safetensors"), core::ModelError);
}
