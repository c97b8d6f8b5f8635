#include "datasets/grammar/texts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kinescope::datasets::grammar
{

namespace
{

void replaceAll(std::string& text, std::string_view mark, std::string_view with)
{
    for (std::size_t place = text.find(mark); place != std::string::npos; place = text.find(mark, place + with.size()))
        text.replace(place, mark.size(), with);
}

void appendUnique(std::vector<std::string>& texts, std::string text)
{
    if (std::find(texts.begin(), texts.end(), text) == texts.end())
        texts.push_back(std::move(text));
}

/// The sparse wordings of one part; the first is its name.
std::vector<std::string> wordings(const Part& part)
{
    const Primitive& primitive = *part.primitive;
    std::vector<std::string> texts;
    for (const std::string_view text : primitive.names)
        appendUnique(texts, withSide(text, primitive.sides, part.left));
    if (!part.left) // a wording without a side means the right hand most of the time
        for (const std::string_view text : primitive.plain)
            appendUnique(texts, withSide(text, primitive.sides, part.left));
    return texts;
}

std::vector<std::string> kinematics(const Part& part)
{
    std::vector<std::string> texts;
    for (const std::string_view text : part.primitive->descriptions)
        appendUnique(texts, withSide(text, part.primitive->sides, part.left));
    return texts;
}

std::string idOf(const Part& part)
{
    std::string id(part.primitive->id);
    if (part.primitive->sides == Sides::Each)
        id += part.left ? ".left" : ".right";
    return id;
}

void joinTogether(GrammarAction& action, const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    action.name = a[0] + " and " + b[0];
    const std::size_t count = std::max(a.size(), b.size());
    for (std::size_t i = 0; i < std::min<std::size_t>(count, 6); ++i) {
        const std::string& x = a[i % a.size()];
        const std::string& y = b[(i + 1) % b.size()];
        appendUnique(action.paraphrases, i % 2 == 0 ? y + " and " + x : x + " and " + y + " at the same time");
    }
}

void joinSequence(GrammarAction& action, const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    action.name = a[0] + " then " + b[0];
    const std::size_t count = std::max(a.size(), b.size());
    for (std::size_t i = 0; i < std::min<std::size_t>(count, 6); ++i) {
        const std::string& x = a[i % a.size()];
        const std::string& y = b[(i + 1) % b.size()];
        appendUnique(action.paraphrases, i % 2 == 0 ? x + ", then " + y : "first " + x + ", after that " + y);
    }
}

std::string asClause(std::string text)
{
    if (!text.empty() && text.back() == '.')
        text.pop_back();
    return text;
}

void joinDescriptions(GrammarAction& action, const std::vector<std::string>& a, const std::vector<std::string>& b,
                      bool sequence)
{
    for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
        const std::string x = asClause(a[i % a.size()]);
        const std::string y = asClause(b[i % b.size()]);
        action.descriptions.push_back(sequence ? "First, " + x + ". Then " + y + "."
                                               : x + ", while at the same time " + y + ".");
    }
}

void addTempo(GrammarAction& action, Tempo tempo)
{
    const bool slow = tempo == Tempo::Slow;
    const std::string adverb = slow ? "slowly" : "quickly";
    for (std::string& text : action.paraphrases)
        text += " " + adverb;
    action.paraphrases.push_back(adverb + " " + action.name);
    action.paraphrases.push_back((slow ? "slow " : "fast ") + action.name);
    action.name += " " + adverb;
    for (std::string& text : action.descriptions)
        text += slow ? " The motion is slow and drawn out." : " The motion is fast and brisk.";
    action.id += slow ? "~slow" : "~quick";
}

} // namespace

std::string withSide(std::string_view text, Sides sides, bool left)
{
    std::string result(text);
    const std::string own = left ? "left" : "right", other = left ? "right" : "left";
    for (const std::string_view limb : {"hand", "arm", "leg", "foot", "knee", "shoulder", "elbow", "fist"}) {
        const std::string name(limb);
        replaceAll(result, "{other " + name + "}",
                   sides == Sides::Each ? "the " + other + " " + name : "the other " + name);
        replaceAll(result, "{" + name + "}", sides == Sides::Each ? "the " + own + " " + name : "one " + name);
    }
    replaceAll(result, "{counterclockwise}", left ? "clockwise" : "counterclockwise");
    replaceAll(result, "{clockwise}", left ? "counterclockwise" : "clockwise");
    replaceAll(result, "{other side}", other);
    replaceAll(result, "{side}", own);
    return result;
}

GrammarAction textsFor(const Plan& plan)
{
    GrammarAction action;
    const std::vector<std::string> first = wordings(plan.first);
    action.id = idOf(plan.first);
    if (plan.joining == Joining::Alone) {
        action.name = first[0];
        action.paraphrases.assign(first.begin() + 1, first.end());
        action.descriptions = kinematics(plan.first);
        if (plan.tempo != Tempo::Free)
            addTempo(action, plan.tempo);
        return action;
    }
    const bool sequence = plan.joining == Joining::Sequence;
    const std::vector<std::string> second = wordings(*plan.second);
    action.id += sequence ? '>' : '+';
    action.id += idOf(*plan.second);
    if (sequence)
        joinSequence(action, first, second);
    else
        joinTogether(action, first, second);
    joinDescriptions(action, kinematics(plan.first), kinematics(*plan.second), sequence);
    return action;
}

} // namespace kinescope::datasets::grammar
