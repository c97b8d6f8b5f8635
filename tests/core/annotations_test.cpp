#include "core/annotations/annotations.h"

#include "core/errors.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>

#include <fstream>

namespace
{

using namespace kinescope::core;
using kinescope::tests::scratchDirectory;
using testing::HasSubstr;

void write(const std::filesystem::path& path, const std::string& text)
{
    std::ofstream(path) << text;
}

std::string refusal(const std::filesystem::path& file)
{
    try {
        readAnnotations(file);
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

TEST(Annotations, ComeBackAsTheyWereWritten)
{
    const auto file = scratchDirectory("annotations") / "deeper" / "a.json";
    const std::vector<Annotation> annotations{{3, 3, "start \"quoted\""}, {5, 40, "Schwung – 挥手"}};
    writeAnnotations(file, annotations);
    EXPECT_EQ(readAnnotations(file), annotations);
    writeAnnotations(file, {});
    EXPECT_FALSE(std::filesystem::exists(file));
    EXPECT_TRUE(readAnnotations(file).empty());
}

TEST(Annotations, AFileBesideTheRecordingComesFirst)
{
    const auto folder = scratchDirectory("annotations-beside");
    const auto recording = folder / "a.skeleton";
    write(recording, "1\n");
    const auto kept = annotationsFile(recording);
    EXPECT_NE(kept.parent_path(), folder);
    std::filesystem::rename(recording, folder / "b.skeleton");
    EXPECT_EQ(annotationsFile(folder / "b.skeleton"), kept) << "a renamed recording keeps its markers";
    write(folder / "b.skeleton.annotations.json", R"({"annotations": []})");
    EXPECT_EQ(annotationsFile(folder / "b.skeleton"), folder / "b.skeleton.annotations.json");
}

TEST(Annotations, DamageIsToldWithItsPlace)
{
    const auto file = scratchDirectory("annotations-damaged") / "a.json";
    write(file, "{\"annotations\": [");
    EXPECT_THAT(refusal(file), HasSubstr("a list 'annotations'"));
    write(file, R"({"annotations": [{"first": 1, "last": 2, "text": "a"}, {"first": -1, "last": 2, "text": ""}]})");
    EXPECT_THAT(refusal(file), HasSubstr("Marker 2: expected a whole number for 'first'"));
    write(file, R"({"annotations": [{"first": 9, "last": 2, "text": "a"}]})");
    EXPECT_THAT(refusal(file), HasSubstr("expected a last frame from 9 on, found 2"));
    write(file, R"({"version": 99, "annotations": []})");
    EXPECT_THAT(refusal(file), HasSubstr("newer version"));
}

} // namespace
