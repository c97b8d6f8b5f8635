#include "tests/datasets/ntu_text.h"

#include "datasets/errors.h"

#include <gtest/gtest.h>

#include <cmath>

namespace kinescope::tests
{

datasets::SkeletonSequence standingPerson(std::size_t frames)
{
    using datasets::Point3;
    const std::vector<Point3> pose = {
        {0, 1, 3},         {0, 1.25F, 3},     {0, 1.6F, 3},      {0, 1.75F, 3},    {-0.2F, 1.45F, 3},
        {-0.25F, 1.2F, 3}, {-0.25F, 1, 3},    {-0.25F, 0.9F, 3}, {0.2F, 1.45F, 3}, {0.25F, 1.2F, 3},
        {0.25F, 1, 3},     {0.25F, 0.9F, 3},  {-0.1F, 0.95F, 3}, {-0.1F, 0.5F, 3}, {-0.1F, 0.1F, 3},
        {-0.1F, 0, 2.85F}, {0.1F, 0.95F, 3},  {0.1F, 0.5F, 3},   {0.1F, 0.1F, 3},  {0.1F, 0, 2.85F},
        {0, 1.5F, 3},      {-0.25F, 0.8F, 3}, {-0.2F, 0.9F, 3},  {0.25F, 0.8F, 3}, {0.2F, 0.9F, 3}};
    datasets::SkeletonSequence sequence;
    sequence.topology = datasets::ntu25Topology();
    sequence.frameCount = frames;
    datasets::Body body;
    body.id = "72057594037931101";
    for (std::size_t frame = 0; frame < frames; ++frame)
        for (std::size_t joint = 0; joint < pose.size(); ++joint) {
            Point3 point = pose[joint];
            if (joint == 10 || joint == 11 || joint >= 23)
                point[1] += 0.3F * std::sin(0.4F * static_cast<float>(frame));
            body.positions.push_back(point);
            body.states.push_back(datasets::JointState::Tracked);
        }
    sequence.bodies.push_back(std::move(body));
    return sequence;
}

std::string withLine(std::string_view text, std::size_t number, std::string_view line)
{
    std::size_t begin = 0;
    for (std::size_t at = 1; at < number; ++at)
        begin = text.find('\n', begin) + 1;
    const std::size_t end = text.find('\n', begin);
    return std::string(text.substr(0, begin)) + std::string(line) + std::string(text.substr(end));
}

void expectParseError(const std::function<void()>& read, std::string_view part, std::size_t line)
{
    try {
        read();
        ADD_FAILURE() << "expected a ParseError with '" << part << "'";
    } catch (const datasets::ParseError& error) {
        EXPECT_NE(std::string_view(error.what()).find(part), std::string_view::npos) << error.what();
        EXPECT_FALSE(error.path().empty());
        EXPECT_FALSE(error.expected().empty());
        EXPECT_FALSE(error.found().empty());
        EXPECT_TRUE(std::string_view(error.what()).ends_with(error.path().string())) << error.what();
        if (line > 0) {
            EXPECT_EQ(error.place().line.value_or(0), line) << error.what();
        }
    }
}

} // namespace kinescope::tests
