#include "datasets/errors.h"
#include "datasets/importing/import_json.h"
#include "datasets/importing/import_options.h"
#include "datasets/preprocessing/canonical.h"
#include "datasets/readers/file_bytes.h"
#include "datasets/readers/sequence_reader.h"
#include "datasets/writers/ntu_writer.h"
#include "tests/datasets/ntu_text.h"
#include "tests/support/shared_data.h"

#include <gmock/gmock.h>

using namespace kinescope::datasets;
using namespace kinescope::tests;
using testing::ElementsAre;
using testing::HasSubstr;

namespace
{

std::filesystem::path writtenPerson(const char* folder)
{
    const auto path = scratchDirectory(folder) / "person.skeleton";
    writeNtu(standingPerson(4), path);
    return path;
}

} // namespace

TEST(ImportOptions, EachUpAxisIsTurnedToYWithoutMirroring)
{
    for (const auto* name : {"x", "y", "z", "-x", "-y", "-z"}) {
        SCOPED_TRACE(name);
        const auto up = upAxisByName(name);
        ASSERT_TRUE(up);
        EXPECT_EQ(upAxisName(*up), name);
        Point3 axis{};
        axis[static_cast<std::size_t>(*up) % 3] = static_cast<std::size_t>(*up) < 3 ? 1.0F : -1.0F;
        EXPECT_THAT(turnedUp(axis, *up), ElementsAre(0, 1, 0));
        const Point3 x = turnedUp({1, 0, 0}, *up);
        const Point3 y = turnedUp({0, 1, 0}, *up);
        const Point3 z = turnedUp({0, 0, 1}, *up);
        const float determinant = x[0] * (y[1] * z[2] - y[2] * z[1]) - y[0] * (x[1] * z[2] - x[2] * z[1]) +
                                  z[0] * (x[1] * y[2] - x[2] * y[1]);
        EXPECT_FLOAT_EQ(determinant, 1.0F);
    }
    EXPECT_EQ(upAxisByName("+Z"), UpAxis::Z);
    EXPECT_FALSE(upAxisByName("up"));
    EXPECT_FALSE(upAxisByName(""));
}

TEST(ImportOptions, HoldForAFormatThatGuessesNothing)
{
    const auto path = writtenPerson("import_options");
    const auto plain = readSequence(path);
    ImportOptions options;
    options.frameRate = 60;
    options.unitScale = 0.5;
    options.upAxis = UpAxis::Z;
    const auto changed = readSequence(path, options);
    EXPECT_EQ(plain.frameRate, 30);
    EXPECT_EQ(changed.frameRate, 60);
    const auto& before = plain.bodies[0].positions[3];
    EXPECT_THAT(changed.bodies[0].positions[3], ElementsAre(before[0] / 2, before[2] / 2, -before[1] / 2));
}

TEST(ImportOptions, RefuseNumbersThatCannotBe)
{
    const auto path = writtenPerson("import_refused");
    ImportOptions options;
    options.frameRate = 0;
    EXPECT_THROW(readSequence(path, options), SequenceError);
    options = {};
    options.unitScale = -1;
    EXPECT_THROW(readSequence(path, options), SequenceError);
}

TEST(JointTables, DecideTheMappingOfAnyTopology)
{
    auto person = standingPerson(2);
    auto table = jointTable(*person.topology);
    EXPECT_THAT(table.from[3], ElementsAre("head"));
    const auto hand = static_cast<std::size_t>(NtuJoint::LeftHand);
    table.from[hand] = {"Right_Hand", "HEAD"};
    table.from[static_cast<std::size_t>(NtuJoint::LeftThumb)].clear();
    table.from[0] = {"tail"};
    ImportOptions options;
    options.joints = table;
    applyImportOptions(person, options);
    ASSERT_EQ(person.warnings.size(), 1U);
    EXPECT_EQ(person.warnings[0].kind, SequenceWarning::Kind::JointNames);
    EXPECT_THAT(person.warnings[0].text, HasSubstr("tail"));
    const auto mapped = mapToNtu25(person);
    const auto middle = (person.position(0, 1, 3)[0] + person.position(0, 1, 11)[0]) / 2;
    EXPECT_FLOAT_EQ(mapped.position(0, 1, hand)[0], middle);
    EXPECT_TRUE(isMissing(mapped.position(0, 1, static_cast<std::size_t>(NtuJoint::LeftThumb))));
    EXPECT_TRUE(isMissing(mapped.position(0, 1, 0)));
}

TEST(JointTables, OfAnotherSkeletonAreRefusedWithTheNamesThatAreThere)
{
    auto person = standingPerson(1);
    ImportOptions options;
    options.joints.emplace();
    options.joints->from[0] = {"Hips_of_nobody"};
    try {
        applyImportOptions(person, options);
        FAIL() << "accepted";
    } catch (const SequenceError& error) {
        EXPECT_THAT(error.what(), HasSubstr("spine base"));
    }
}

TEST(RecordingPlaces, TellAnEntryFromANameWithAHash)
{
    const auto folder = scratchDirectory("places");
    EXPECT_EQ(recordingPlace(folder / "train.npy#12").path, folder / "train.npy");
    EXPECT_EQ(recordingPlace(folder / "train.npy#12").entry, 12U);
    EXPECT_EQ(locationOf({folder / "train.npy", 12}), folder / "train.npy#12");
    EXPECT_FALSE(recordingPlace(folder / "train.npy").entry);
    EXPECT_FALSE(recordingPlace(folder / "c#sharp").entry);
    EXPECT_FALSE(recordingPlace(folder / "#7").entry);
    writeFileBytes(folder / "take#7", "x");
    EXPECT_FALSE(recordingPlace(folder / "take#7").entry);
    EXPECT_FALSE(recordingPlace(folder / "take#99999999999999999999999").entry);
}

TEST(RecordingPlaces, OfAFolderAreTheFilesBelow)
{
    const auto path = writtenPerson("listing");
    EXPECT_THAT(listRecordings(path.parent_path()), ElementsAre(path));
    EXPECT_THAT(listRecordings(path), ElementsAre(path));
    EXPECT_THROW(readSequence(path.parent_path()), FileError);
}

TEST(ImportOptionsJson, KeepsEverythingThatIsSet)
{
    ImportOptions options;
    EXPECT_EQ(importOptionsFromJson(importOptionsJson(options), "o.json"), options);
    options.frameRate = 59.94;
    options.unitScale = 0.01;
    options.upAxis = UpAxis::NegativeZ;
    options.layout = "NTVC";
    options.labelFile = "labels.npy";
    options.joints = jointTable(*ntu25Topology());
    options.joints->from[3] = {"Kopf", "Nase"};
    options.columns.emplace();
    options.columns->joints = {{"Hüfte", {"a", "#2", ""}}};
    options.columns->timeColumn = "t";
    EXPECT_EQ(importOptionsFromJson(importOptionsJson(options), "o.json"), options);
}

TEST(ImportOptionsJson, RefusesWrongValuesWithTheirKey)
{
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"[1]", "a JSON object"},
        {"{\"frame_rate\": 0}", "'frame_rate'"},
        {"{\"frame_rate\": \"x\"}", "'frame_rate'"},
        {"{\"unit_scale\": -1}", "'unit_scale'"},
        {"{\"up_axis\": \"w\"}", "'up_axis'"},
        {"{\"columns\": {}}", "'joints'"},
        {"{\"joint_table\": {\"joints\": {\"tail\": [\"a\"]}}}", "an NTU joint"},
        {"{\"joint_table\": {\"joints\": {\"head\": [1]}}}", "text for 'head'"},
        {"{", "JSON"},
        {"", "JSON"}};
    for (const auto& [text, part] : cases) {
        SCOPED_TRACE(text);
        expectParseError([&] { importOptionsFromJson(text, "o.json"); }, part);
    }
}

TEST(JointTables, AreSavedAndLoaded)
{
    const auto path = scratchDirectory("joint_tables") / "mine.json";
    auto table = jointTable(*coco18Topology());
    table.name = "Mine";
    writeJointTable(table, path);
    EXPECT_EQ(readJointTable(path), table);
    writeFileBytes(path, "{\"joints\": {\"Left_Elbow\": \"elbow_l\", \"head\": null}}");
    EXPECT_THAT(readJointTable(path).from[static_cast<std::size_t>(NtuJoint::LeftElbow)], ElementsAre("elbow_l"));
}
