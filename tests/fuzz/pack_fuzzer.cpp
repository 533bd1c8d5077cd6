#include "sim/content/canonical.h"
#include "sim/content/check_pack.h"
#include "sim/content/country_reader.h"
#include "sim/content/protocol_reader.h"
#include "sim/content/scenario_reader.h"
#include "sim/content/shelf.h"
#include "sim/content/vocabulary_reader.h"
#include "sim/model/possible_events.h"
#include "sim/protocol/judge.h"
#include "sim/rules/play.h"
#include "tests/fuzz/promise.h"
#include "tests/fuzz/small_packs.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

using namespace sim;

namespace {

/// What is offered can be done, for as long as the play goes on; faults of the scenario end it with a name. Gives the
/// log.
std::vector<Event> play(const Program& program, std::uint32_t seat, std::uint32_t draw, Standing& standing)
{
    std::vector<Event> log = program.scenario.history;
    const auto start = begin(program, SeatId{seat}, VariantId{0});
    if (!start) return log;
    State state = start->state;
    log.insert(log.end(), start->trace.events.begin(), start->trace.events.end());
    for (int move = 0; move < 200 && !has_ended(program, state); ++move) {
        const Moves moves = offered(program, state);
        promise(!moves.empty(), "a play that goes on offers something");
        draw = draw * 1664525u + 1013904223u;
        const auto next = step(program, state, moves[(draw >> 16) % moves.size()]);
        promise(next || next.error() != Fault::NotOffered, "what is offered is accepted");
        if (!next) break;
        promise(day_of(program, next->state) >= day_of(program, state), "the clock never goes back");
        state = next->state;
        log.insert(log.end(), next->trace.events.begin(), next->trace.events.end());
    }
    standing = {day_of(program, state), has_ended(program, state)};
    return log;
}

/// What came into the log was possible.
void check_possible(const Program& program, const Vocabulary& vocabulary, const std::vector<Event>& log)
{
    const std::vector<PossibleEvent> possible = possible_events(program.scenario, vocabulary);
    for (const Event& event : log) {
        const bool foreseen = std::any_of(possible.begin(), possible.end(), [&](const PossibleEvent& it) {
            return it.type == event.type && it.to == event.to && it.key == event.key &&
                   (it.roles & bit_of(event.role)) != 0 && (event.evidence & ~it.evidence) == 0 &&
                   (it.origin == PossibleEvent::Origin::Settlement) == event.settled;
        });
        promise(foreseen, "only possible events happen");
    }
}

/// Judged event by event it is worth what it is worth judged whole, and no duty earns more than it may.
void check_judging(const Judging& judging, const std::vector<Event>& log, Standing standing)
{
    const Judgement whole = judge(judging, log, standing);
    for (const Finding& finding : whole.findings)
        promise(finding.credit >= 0 && finding.credit <= finding.of, "a credit is from nothing to all");

    const auto first = std::find_if(log.begin(), log.end(), [](const Event& event) { return event.day >= 0; });
    Monitors monitors = begin(judging, {log.data(), static_cast<std::size_t>(first - log.begin())});
    Points points;
    std::int32_t day = 0;
    for (auto event = first; event != log.end(); ++event) {
        while (day < event->day) points += day_begins(judging, monitors, ++day);
        points += advance(judging, monitors, *event);
    }
    while (day < standing.day) points += day_begins(judging, monitors, ++day);
    if (standing.ended) points += finish(judging, monitors, standing.day);
    promise(points == whole.points && monitors == whole.monitors,
            "with and without a witness the judge decides the same");
}

/// Everything that can be said about a scenario is said, and one without errors can be played and judged.
void check_scenario_file(Files& shelf, const std::string& folder, const Vocabulary& vocabulary)
{
    const Problems problems = check_scenario_pack(shelf, folder, vocabulary);
    const auto earlier = [](const Problem& a, const Problem& b) {
        return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
    };
    promise(std::is_sorted(problems.begin(), problems.end(), earlier), "problems are sorted");
    for (const Problem& problem : problems) {
        const std::string* bytes = find_file(shelf, problem.file);
        promise_told(problem, bytes != nullptr ? *bytes : std::string());
    }
    const bool has_errors = std::any_of(problems.begin(), problems.end(),
                                        [](const Problem& problem) { return problem.severity == Severity::Error; });
    Read<Scenario> read = read_scenario(shelf, folder, vocabulary);
    promise(read.value.has_value() || has_errors, "a scenario that cannot be read has an error");
    if (has_errors || !read.value) return;

    const Read<Protocol> protocol = read_protocol(shelf, read.value->protocol, vocabulary);
    promise(protocol.value.has_value(), "the protocol of a scenario without errors is read");
    const auto program = link(std::move(*read.value), vocabulary);
    promise(program.has_value(), "a scenario without errors can be linked");
    for (std::uint32_t seat = 0; seat < program->scenario.seats.size(); ++seat) {
        Standing standing;
        const std::vector<Event> log = play(*program, seat, seat, standing);
        check_possible(*program, vocabulary, log);
        const Calendar& calendar = program->scenario.calendar;
        check_judging(judging_of(*protocol.value, program->scenario, SeatId{seat}, calendar, vocabulary), log,
                      standing);
    }
}

/// The case of small_packs.h, played to its end in a country.
struct Played {
    Program program;
    std::vector<Event> log;
    Standing standing;
};
Played played_case(Files shelf, const Vocabulary& vocabulary, std::string_view country)
{
    std::string text = Case;
    const std::string_view home = "nowhere";
    text.replace(text.find(home), home.size(), country);
    shelf[scenario_path("case")] = text;
    Read<Scenario> read = read_scenario(shelf, "case", vocabulary);
    promise(read.value.has_value(), "the case is read");
    auto program = link(std::move(*read.value), vocabulary);
    promise(program.has_value(), "the case is linked");
    Played played{std::move(*program), {}, {}};
    played.log = play(played.program, 0, 7, played.standing);
    promise(played.standing.ended, "the case is played to its end");
    return played;
}

/// A protocol that is read can judge a play by all of its rules.
void check_protocol_file(const Files& shelf, const std::string& folder, const std::string& bytes,
                         const Vocabulary& vocabulary)
{
    const Read<Protocol> read = read_protocol(shelf, folder, vocabulary);
    promise(read.value.has_value() || !read.problems.empty(), "what is refused has a reason");
    for (const Problem& problem : read.problems)
        if (problem.file == protocol_path(folder)) promise_told(problem, bytes);
    if (!read.value || read.value->rules.size() > 50) return;

    const Played played = played_case(shelf, vocabulary, "nowhere");
    Scope scope;
    for (const Rule& rule : read.value->rules) {
        const bool listed =
            std::any_of(scope.begin(), scope.end(), [&](const Scoped& it) { return it.rule == rule.id; });
        if (!listed) scope.push_back({rule.id, scope.size() % 3 != 0, 10, ChapterId{scope.size() % 2}});
    }
    const Calendar& calendar = played.program.scenario.calendar;
    check_judging(judging_of(*read.value, scope, played.program.scenario, calendar, vocabulary), played.log,
                  played.standing);
}

/// A country that is read has workdays to count by, and a case can be played in it.
void check_country_file(const Files& shelf, const std::string& folder, const std::string& bytes,
                        const Vocabulary& vocabulary)
{
    const Read<Country> read = read_country(shelf, folder);
    promise(read.value.has_value() || !read.problems.empty(), "what is refused has a reason");
    promise_told(read.problems, bytes);
    if (!read.value) return;

    const Calendar calendar = read.value->calendar(date_of({2026, 3, 2}));
    for (const std::int32_t count : {0, 1, 10, 100}) {
        const std::int32_t day = calendar.after(3, count, Unit::Workday);
        promise(count == 0 || calendar.is_workday(day), "the n-th workday is one");
        promise(calendar.between(3, day, Unit::Workday) == count, "so many workdays lie between");
    }
    static_cast<void>(played_case(shelf, vocabulary, folder));
}

/// The id must be the folder's name, which the input may choose itself.
std::string folder_in(const std::string& bytes)
{
    const auto file = read_json("pack.json", bytes);
    const JsonValue id = file ? file->root().member("id") : JsonValue{};
    return id.is(JsonKind::String) ? std::string(id.string()) : "case";
}

void check_canonical(const std::string& bytes, FileKind kind)
{
    const auto file = read_json("pack.json", bytes);
    if (!file) return;
    const std::string once = canonical(*file, kind);
    const auto again = read_json("pack.json", once);
    promise(again.has_value(), "the canonical form can be read");
    promise(canonical(*again, kind) == once, "the canonical form of a canonical form is the same");
}

}  // namespace

/// The first byte says what the rest is: 0 a scenario, 1 a protocol, 2 a country pack (modulo 3). It may name the small
/// packs above.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) return 0;
    Files shelf{
        {std::string(VocabularyPath), Events}, {country_path("nowhere"), Nowhere}, {protocol_path("small"), Small}};
    const Read<Vocabulary> vocabulary = read_vocabulary(shelf);
    promise(vocabulary.value.has_value(), "the event list is read");
    const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const std::string folder = folder_in(bytes);
    switch (data[0] % 3) {
    case 0:
        shelf[scenario_path(folder)] = bytes;
        check_scenario_file(shelf, folder, *vocabulary.value);
        check_canonical(bytes, FileKind::Scenario);
        break;
    case 1:
        shelf[protocol_path(folder)] = bytes;
        check_protocol_file(shelf, folder, bytes, *vocabulary.value);
        check_canonical(bytes, FileKind::Protocol);
        break;
    default:
        shelf[country_path(folder)] = bytes;
        check_country_file(shelf, folder, bytes, *vocabulary.value);
        check_canonical(bytes, FileKind::Country);
        break;
    }
    return 0;
}
