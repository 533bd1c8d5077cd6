#include "sim/session/view/register_view.h"
#include "tests/session/visit.h"
#include "tests/support/catch.h"
#include "tests/support/world.h"

#include <algorithm>
#include <string>

using namespace sim;

namespace {

using Lines = std::vector<std::string>;

/// Two institutions with a record each of one person.
constexpr std::string_view Records = R"j(
    "seats": [{"id": "ess"}, {"id": "csd"}],
    "actors": [{"id": "ess", "role": "ess", "name": "Office"}, {"id": "csd", "role": "csd", "name": "Centre"}, {"id": "client", "role": "client", "name": "Ana"}],
    "acts": [{"id": "consent", "text": "t", "takes": 1, "effects": ["emit(consent.given)"]}, {"id": "withdraw", "text": "t", "takes": 1, "effects": ["shares = false"]},
             {"id": "allow", "text": "t", "takes": 1, "effects": ["shares = true"]},
             {"id": "look", "text": "t", "takes": 0, "effects": ["emit(register.viewed)"]}, {"id": "merge", "text": "t", "takes": 2, "effects": ["emit(register.merged)"]}],
    "variables": [{"id": "shares", "type": "bool", "start": false}],)j";

constexpr std::string_view Course = R"j({"id": "course", "record": "office", "by": "ess", "kind": "support", "date": "2026-02-02", "text": "Course for cooks", "result": "Broken off"})j";
constexpr std::string_view Aid = R"j({"id": "aid", "record": "centre", "by": "csd", "kind": "benefit", "date": "2026-01-15", "text": "Help in money", "amount": 30050, "seen": "happened(consent.given)", "basis": "consent"})j";
constexpr std::string_view Secret = R"j({"id": "secret", "record": "centre", "by": "csd", "kind": "assessment", "date": "2026-01-20", "text": "Violence at home"})j";

/// The house with a register of these entries.
Visit with_entries(std::initializer_list<std::string_view> entries, std::string_view others = {})
{
    std::string list;
    for (const std::string_view entry : entries) list.append(list.empty() ? "" : ", ").append(entry);
    Visit house = visit();
    house.program = world(std::string(Records) + std::string(others) + R"j("register": {
        "records": [{"id": "office", "by": "ess", "name": "Ana Kos", "note": "Born in May 1984"}, {"id": "centre", "by": "csd", "name": "Anna Kos"}],
        "entries": [)j" + list + R"j(], "merged": "happened(register.merged)"})j");
    return house;
}

Session played(const Visit& house, std::initializer_list<std::string_view> acts, std::size_t seat = 0)
{
    Setup setup;
    setup.seat = SeatId{seat};
    auto session = begin(house.program, setup);
    for (const std::string_view id : acts) {
        REQUIRE(session);
        session = id == "undo" ? undo(house.program, *session) : act(house.program, *session, house.program.scenario.act_named(id));
    }
    REQUIRE(session);
    return std::move(*session);
}

RegisterView seen(const Visit& house, std::initializer_list<std::string_view> acts, std::size_t seat = 0)
{
    auto view = register_of(house.reading(), played(house, acts, seat));
    REQUIRE(view);
    return std::move(*view);
}

/// Everything that a view tells, a line for each thing.
Lines told(const RegisterView& view)
{
    Lines lines{view.merged ? "one" : "apart"};
    const auto add = [&](std::string_view what, const ShownEntry& it) {
        lines.push_back(std::string(what) + it.id + "|" + it.date + "|" + it.by + "|" + it.kind_name + "|" + it.text + "|" + it.result + "|" + it.amount + "|" + it.basis);
    };
    for (const ShownRecord& record : view.records) {
        for (const RecordHead& head : record.heads) lines.push_back("record " + head.kept_by + "|" + head.name + "|" + head.note);
        for (const ShownEntry& entry : record.entries) add("entry ", entry);
    }
    for (const ShownEntry& entry : view.tried) add("tried ", entry);
    for (const LogLine& line : view.accesses) lines.push_back("access " + line.date + "|" + line.what + "|" + line.by);
    return lines;
}

bool tells(const RegisterView& view, std::string_view secret)
{
    const Lines lines = told(view);
    return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) { return line.find(secret) != line.npos; });
}

/// "course Mon 2 Feb 2026" of every entry in order.
Lines dates(const RegisterView& view)
{
    Lines lines;
    for (const ShownRecord& record : view.records)
        for (const ShownEntry& entry : record.entries) lines.push_back(entry.id + " " + entry.date);
    return lines;
}

} // namespace

TEST_CASE("another's entry is hidden until it may be seen, and then stands with its basis, its amount and its record", "[session][view][register]")
{
    const Visit house = with_entries({Course, Aid, Secret});

    const Lines before = told(seen(house, {"look"})), after = told(seen(house, {"consent"}));

    const std::string course = "course|Mon 2 Feb 2026|Office|Form of support|Course for cooks|Broken off||";
    CHECK(before == Lines{"apart", "record Office|Ana Kos|Born in May 1984", "entry " + course, "tried " + course, "access Mon 2 Mar 2026|Common-client file opened|Office"});
    CHECK(after == Lines{"apart", "record Office|Ana Kos|Born in May 1984", "entry " + course, "record Centre|Anna Kos|",
                         "entry aid|Thu 15 Jan 2026|Centre|Benefit|Help in money||EUR\u00a0300.50 a month|consent", "tried " + course});
}

TEST_CASE("what a seat may not see leaves no trace in what it sees", "[session][view][register]")
{
    const Visit with = with_entries({Course, Aid, Secret}), without = with_entries({Course});

    CHECK(told(seen(with, {"look", "pause"})) == told(seen(without, {"look", "pause"})));
    CHECK_FALSE(tells(seen(with, {}), "Anna"));
}

TEST_CASE("what one institution keeps to itself the other never reads, merged or not, and a planted leak is caught", "[session][view][register]")
{
    const std::string leak = std::string(Secret.substr(0, Secret.size() - 1)) + R"j(, "seen": "true", "basis": "law"})j";
    const Visit house = with_entries({Course, Aid, Secret}), leaking = with_entries({Course, Aid, leak});

    CHECK_FALSE(tells(seen(house, {}), "Violence"));
    CHECK_FALSE(tells(seen(house, {"look", "consent"}), "Violence"));
    CHECK_FALSE(tells(seen(house, {"consent", "merge", "pause"}), "Violence"));
    CHECK(tells(seen(leaking, {}), "Violence"));
    CHECK(tells(seen(house, {}, 1), "Violence"));
}

TEST_CASE("an entry is its author's own and needs no basis there", "[session][view][register]")
{
    const RegisterView view = seen(with_entries({Course, Aid, Secret}), {}, 1);

    CHECK(told(view) == Lines{"apart", "record Centre|Anna Kos|", "entry aid|Thu 15 Jan 2026|Centre|Benefit|Help in money||EUR\u00a0300.50 a month|",
                              "entry secret|Tue 20 Jan 2026|Centre|Assessment|Violence at home|||"});
}

TEST_CASE("what another may see it sees only while it may", "[session][view][register]")
{
    const Visit house = with_entries({R"j({"id": "call", "record": "centre", "by": "csd", "kind": "contact", "date": "2026-02-03", "text": "Call", "seen": "shares", "basis": "release"})j"});

    CHECK_FALSE(tells(seen(house, {}), "Call"));
    CHECK(tells(seen(house, {"allow"}), "Call"));
    CHECK_FALSE(tells(seen(house, {"allow", "withdraw"}), "Call"));
}

TEST_CASE("merged records are one: all names, all entries that may be seen, by day; an act taken back parts them again", "[session][view][register]")
{
    const Visit house = with_entries({Course, Aid, Secret});

    const RegisterView merged = seen(house, {"consent", "merge"});

    REQUIRE(merged.records.size() == 1);
    REQUIRE(merged.records[0].heads.size() == 2);
    CHECK(merged.merged);
    CHECK(merged.records[0].heads[1].kept_by == "Centre");
    CHECK(merged.records[0].heads[1].name == "Anna Kos");
    CHECK(dates(merged) == Lines{"aid Thu 15 Jan 2026", "course Mon 2 Feb 2026"});
    CHECK_FALSE(seen(house, {"consent", "merge", "undo"}).merged);
}

TEST_CASE("an entry that comes in play bears the day it came, and stays", "[session][view][register]")
{
    const auto entry = [](const std::string& id, const std::string& when) {
        return R"j({"id": ")j" + id + R"j(", "record": "office", "by": "ess", "kind": "contact", "when": ")j" + when + R"j(", "text": "t"})j";
    };
    const std::string acted = entry("acted", "done(merge)"), written = entry("written", "happened(register.merged)"), came = entry("came", "trust == 3"), never = entry("never", "trust > 3"),
                      later = entry("later", "day >= 10"), heard = entry("heard", "happened(x.news)");
    // Mondays only: an act of two days on day 0 is followed by the desk of day 7. On day 5 something comes, on day 9 it is over.
    const Visit house = with_entries({acted, written, came, never, later, heard}, R"j("chapters": [{"id": "all", "title": "t", "end": 30, "pace": "weekly"}],
        "variables": [{"id": "shares", "type": "bool", "start": false}, {"id": "trust", "type": "int", "min": 0, "max": 5, "start": 0}],
        "events": [{"id": "good", "by": "ess", "day": 5, "effects": ["trust = 3", "emit(x.news)"]}, {"id": "bad", "by": "ess", "day": 9, "effects": ["trust = 0"]}],)j");

    CHECK(dates(seen(house, {})).empty());
    CHECK(dates(seen(house, {"merge"})) == Lines{"acted Wed 4 Mar 2026", "written Wed 4 Mar 2026", "came Sat 7 Mar 2026", "heard Sat 7 Mar 2026"});
    CHECK(dates(seen(house, {"merge", "pause"})) == Lines{"acted Wed 4 Mar 2026", "written Wed 4 Mar 2026", "came Sat 7 Mar 2026", "heard Sat 7 Mar 2026", "later Thu 12 Mar 2026"});
    CHECK(dates(seen(house, {"merge", "undo"})).empty());
}

TEST_CASE("the log of access grows with every look, entry and merger that the seat knows of", "[session][view][register]")
{
    const Visit house = with_entries({Course, Aid, Secret}, R"j("events": [{"id": "theirs", "by": "csd", "day": 1, "effects": ["emit(register.viewed)", "emit(register.entered)"]}],)j");
    const auto accesses = [&](std::initializer_list<std::string_view> acts) {
        Lines lines;
        for (const LogLine& line : seen(house, acts).accesses) lines.push_back(line.date + " " + line.what + ", " + line.by);
        return lines;
    };
    const std::string mine = "Mon 2 Mar 2026 Common-client file opened, Office", theirs = "Tue 3 Mar 2026 Common-client file opened, Centre",
                      again = "Tue 3 Mar 2026 Common-client file opened, Office", merger = "Thu 5 Mar 2026 Two records of one person merged, Office";

    CHECK(accesses({}).empty());
    CHECK(accesses({"look"}) == Lines{mine});
    CHECK(accesses({"look", "pause", "look"}) == Lines{mine, again});
    CHECK(accesses({"look", "pause", "look", "merge"}) == Lines{mine, theirs, again, merger});
}

TEST_CASE("a scenario without a register has no common-client file to look at", "[session][view][register]")
{
    CHECK_FALSE(register_of(visit().reading(), visited({})).has_value());
}
