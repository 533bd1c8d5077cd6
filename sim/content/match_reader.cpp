#include "sim/content/limits.h"
#include "sim/content/object_reader.h"
#include "sim/content/rule_reader.h"
#include "sim/content/suggest.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace sim {
namespace {

constexpr std::array<std::string_view, 8> RolesOfBy{"ess",      "csd",    "health",     "ngo",
                                                    "employer", "client", "supervisor", "single_contact"};
constexpr std::size_t SingleContact = 7;

/// Every role at most once; bit i for names[i].
std::uint32_t read_roles(Report& report, JsonValue list, std::span<const std::string_view> names)
{
    std::uint32_t bits = 0;
    for (const JsonValue value : list) {
        const auto role = read_word(report, value, names, "role");
        if (!role) continue;
        const std::uint32_t bit = 1u << *role;
        if ((bits & bit) != 0) report.error("P001", value, quoted(value.string()) + " stands twice in the list");
        bits |= bit;
    }
    return bits;
}

TypeId read_type(Report& report, JsonValue value, const Vocabulary& vocabulary)
{
    const std::string_view id = read_id(report, value, IdSyntax::EventType);
    if (id.empty()) return {};
    if (id.starts_with("x.")) {
        report.error("P002", value, quoted(id) + " is a scenario's own type; a protocol may speak of the types of events.json only");
        return {};
    }
    const TypeId type = vocabulary.type(id);
    if (type.exists()) return type;
    std::vector<std::string_view> known;
    for (const EventType& candidate : vocabulary.types) known.push_back(candidate.id);
    report.error("P003", value, "there is no event type " + quoted(id) + " in events.json" + did_you_mean(id, known));
    return {};
}

std::uint32_t read_evidence(Report& report, JsonValue list, TypeId type, const Vocabulary& vocabulary)
{
    std::uint32_t bits = 0;
    for (const JsonValue value : list) {
        const std::string_view item = read_id(report, value);
        if (item.empty() || !type.exists()) continue;
        const EventType& known = vocabulary.types[type.raw()];
        const auto place = std::find(known.evidence.begin(), known.evidence.end(), item);
        if (place == known.evidence.end()) {
            report.error("P004", value, quoted(item) + " is no evidence of " + known.id + did_you_mean(item, known.evidence));
        } else {
            bits |= 1u << (place - known.evidence.begin());
        }
    }
    return bits;
}

} // namespace

Match read_match(Report& report, JsonValue value, const Vocabulary& vocabulary)
{
    Match match;
    if (!value.exists()) return match;
    ObjectReader object(report, value, "a match");
    match.type = read_type(report, object.need("type"), vocabulary);
    const std::uint32_t by = read_roles(report, object.list("by", 0, RolesOfBy.size()), RolesOfBy);
    match.by = static_cast<std::uint8_t>(by & ((1u << SingleContact) - 1));
    match.by_single_contact = (by & (1u << SingleContact)) != 0;
    match.to = static_cast<std::uint8_t>(read_roles(report, object.list("to", 0, RoleNames.size()), RoleNames));
    match.evidence = read_evidence(report, object.list("has", 0, MaxEvidence), match.type, vocabulary);
    object.finish();
    return match;
}

} // namespace sim
