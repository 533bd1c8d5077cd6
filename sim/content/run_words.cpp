#include "sim/content/run_words.h"

#include "sim/content/json_text.h"
#include "sim/content/limits.h"
#include "sim/content/object_reader.h"

#include <cstdint>
#include <string_view>

namespace sim {
namespace {

std::string read_words(Report& report, JsonValue value, std::string_view text)
{
    if (text.size() > MaxWordsOfTrainee && characters_in(text) > MaxWordsOfTrainee)
        report.error("R006", value, "what a trainee writes has at most " + std::to_string(MaxWordsOfTrainee) + " characters");
    return std::string(text);
}

/// The number of an entry of the log, counted from 1 in the file.
std::size_t read_entry(Report& report, JsonValue value)
{
    constexpr std::int64_t Most = std::int64_t{1} << 31;
    if (value.is(JsonKind::Integer) && value.integer() >= 1 && value.integer() <= Most) return static_cast<std::size_t>(value.integer() - 1);
    report.error(value.is(JsonKind::Integer) ? "J103" : "J101", value, "an entry of the log is named by its number, counted from 1");
    return 0;
}

Reason read_reason(Report& report, JsonValue value, std::size_t least)
{
    ObjectReader object(report, value, "a reason");
    Reason reason;
    reason.move = static_cast<std::size_t>(object.integer("move", {1, MaxMoves})) - 1;
    if (reason.move < least) report.error("R007", value, "reasons stand by the number of their move, one for each");
    reason.text = read_words(report, value, object.string("text"));
    object.finish();
    return reason;
}

void append_words(std::string& out, std::string_view name, const std::string& words)
{
    if (!words.empty()) append_member(out, name, words);
}

} // namespace

/// Which moves and entries there are is found when the play is repeated.
Reflection read_reflection(Report& report, JsonValue value)
{
    Reflection out;
    ObjectReader object(report, value, "the trainee's reflection");
    out.reaction = read_words(report, value, object.optional_string("reaction"));
    for (const JsonValue entry : object.list("timeline", 0, MaxPlaced))
        out.timeline.push_back(read_entry(report, entry));
    for (const JsonValue reason : object.list("reasons", 0, MaxReasons))
        out.reasons.push_back(read_reason(report, reason, out.reasons.empty() ? 0 : out.reasons.back().move + 1));
    out.keep = read_words(report, value, object.optional_string("keep"));
    out.change = read_words(report, value, object.optional_string("change"));
    out.if_then = read_words(report, value, object.optional_string("if_then"));
    object.finish();
    return out;
}

void append_reflection(std::string& out, const Reflection& words)
{
    out += '{';
    append_words(out, "reaction", words.reaction);
    append_list(out, "timeline", words.timeline, [&](std::size_t entry) { out += std::to_string(entry + 1); });
    append_list(out, "reasons", words.reasons, [&](const Reason& reason) {
        out += "{\"move\":" + std::to_string(reason.move + 1);
        append_member(out, "text", reason.text);
        out += '}';
    });
    append_words(out, "keep", words.keep);
    append_words(out, "change", words.change);
    append_words(out, "if_then", words.if_then);
    out += '}';
}

} // namespace sim
