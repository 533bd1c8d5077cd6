#include "sim/content/protocol_reader.h"
#include "sim/content/shelf.h"
#include "tests/content/packs.h"
#include "tests/content/problem_text.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

using namespace sim;

namespace {

/// docs/scenario-format.md, section 11: what each kind takes beyond its target. m: must, y: may, o: one of those
/// marked so, -: refused.
struct Takes {
    std::string member;
    std::string value;
    std::string by_kind;  ///< in the order of Kinds
};

constexpr std::array<const char*, 6> Kinds{"existence",  "response",     "recurrence",
                                           "precedence", "not_response", "absence"};

const std::vector<Takes> Table{
    {"trigger", R"({"type": "conference.invited"})", "-mymmy"},
    {"revoke", R"({"type": "consent.withdrawn"})", "---y--"},
    {"window", "[0, 14]", "oo-ym-"},
    {"periods", R"({"months": 2})", "oo----"},
    {"roll", R"("next_workday")", "yyy---"},
    {"grace", "3", "yyy---"},
    {"keyed", "true", "yy-yyy"},
    {"gap", "30", "--m---"},
    {"max", "1", "-----y"},
    {"max_faults", "2", "-----y"},
};

using Members = std::vector<std::pair<std::string, std::string>>;

/// All that a rule of the kind must have.
Members needed(std::size_t kind)
{
    Members members;
    for (const Takes& row : Table) {
        if (row.by_kind[kind] == 'm' || (row.by_kind[kind] == 'o' && row.member == "window"))
            members.emplace_back(row.member, row.value);
    }
    return members;
}

/// `unit` stands with a window or a gap.
std::string pack_with(std::size_t kind, const Members& members)
{
    std::string rule = R"({"id": "a", "title": "t", "clause": "c", "mark": "D", "severity": "minor", "dimension": "P",
        "target": {"type": "plan.signed"}, "kind": ")" +
                       std::string(Kinds[kind]) + "\"";
    bool timed = false;
    for (const auto& [name, value] : members) {
        rule += ", \"" + name + "\": " + value;
        timed = timed || name == "window" || name == "gap";
    }
    if (timed) rule += R"(, "unit": "day")";
    return R"({"format": 1, "id": "a", "version": "1", "language": "en", "title": "t", "rules": [)" + rule + "}]}";
}

bool reader_accepts(const std::string& pack)
{
    const auto read = read_protocol(Files{{protocol_path("a"), pack}}, "a", shipped_vocabulary());
    UNSCOPED_INFO(told(read.problems));
    return read.value.has_value();
}

void both(bool accept, const std::string& pack)
{
    std::string why;
    INFO(pack);
    CHECK(reader_accepts(pack) == accept);
    const auto schema = schema_accepts("protocol", pack, &why);
    INFO(why);
    CHECK(schema == accept);
}

Members without(Members members, const std::string& name)
{
    Members left;
    for (auto& member : members) {
        if (member.first != name) left.push_back(std::move(member));
    }
    return left;
}

}  // namespace

TEST_CASE("program and schema take from each kind of rule the members that the manual gives it",
          "[content][protocol][schema]")
{
    for (std::size_t kind = 0; kind < Kinds.size(); ++kind) {
        both(true, pack_with(kind, needed(kind)));
        for (const Takes& row : Table) {
            Members members = without(needed(kind), row.member);
            switch (row.by_kind[kind]) {
            case 'm':
                both(false, pack_with(kind, members));
                break;
            case 'o':
                members = without(without(members, "window"), "periods");
                both(false, pack_with(kind, members));
                members.emplace_back(row.member, row.value);
                both(true, pack_with(kind, members));
                break;
            default:
                members.emplace_back(row.member, row.value);
                both(row.by_kind[kind] == 'y', pack_with(kind, members));
            }
        }
    }
}

TEST_CASE("a rule has a window or periods, never both", "[content][protocol][schema]")
{
    for (const std::size_t kind : {0u, 1u}) {
        Members members = needed(kind);
        members.emplace_back("periods", R"([{"id": "first", "window": [0, 7], "unit": "day"}])");
        both(false, pack_with(kind, members));
        both(true, pack_with(kind, without(members, "window")));
    }
}

TEST_CASE("a unit stands with a window or a gap, and only there", "[content][protocol][schema]")
{
    constexpr std::size_t Existence = 0, Absence = 5;
    std::string no_unit = pack_with(Existence, needed(Existence));
    no_unit.erase(no_unit.find(R"(, "unit")"), std::string(R"(, "unit": "day")").size());
    Members months = without(needed(Existence), "window");
    months.emplace_back("periods", R"({"months": 2})");
    months.emplace_back("unit", R"("day")");

    both(false, no_unit);
    both(false, pack_with(Existence, months));
    both(false, pack_with(Absence, {{"unit", R"("day")"}}));
}

TEST_CASE("a rule may have a key and periods", "[content][protocol][schema]")
{
    Members members = without(needed(1), "window");
    members.emplace_back("keyed", "true");
    members.emplace_back("periods", R"({"months": 3})");

    both(true, pack_with(1, members));
}
