#include "sim/content/canonical.h"
#include "sim/content/check_pack.h"
#include "sim/content/country_reader.h"
#include "sim/content/protocol_reader.h"
#include "sim/content/scenario_reader.h"
#include "sim/content/shelf.h"
#include "sim/content/vocabulary_reader.h"
#include "sim/rules/play.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <tuple>
#include <utility>

using namespace sim;

namespace {

constexpr const char* Events = R"({"format": 1,
    "roles": ["ess", "csd", "health", "ngo", "employer", "client", "supervisor"],
    "categories": ["identity", "debt", "violence", "health"], "purposes": ["joint_plan"], "bases": ["law", "consent"],
    "types": [
        {"id": "plan.signed", "text": "t", "evidence": ["goals", "signed_csd"]}, {"id": "plan.offered", "text": "t"},
        {"id": "conference.invited", "text": "t"}, {"id": "conference.held", "text": "t"}, {"id": "client.informed", "text": "t"},
        {"id": "consent.given", "text": "t"}, {"id": "consent.asked", "text": "t"}, {"id": "consent.withdrawn", "text": "t"},
        {"id": "release.given", "text": "t"}, {"id": "release.withdrawn", "text": "t"}, {"id": "contact.made", "text": "t"},
        {"id": "referral.answered", "text": "t", "evidence": ["accepted", "date"]},
        {"id": "unemployment.started", "text": "t"}, {"id": "registration.done", "text": "t", "evidence": ["record"]},
        {"id": "plan.contact_named", "text": "t"},
        {"id": "data.learned", "text": "t", "engine": true}, {"id": "data.shared", "text": "t", "engine": true},
        {"id": "referral.sent", "text": "t", "engine": true}, {"id": "commitment.made", "text": "t", "engine": true},
        {"id": "commitment.kept", "text": "t", "engine": true}, {"id": "commitment.late", "text": "t", "engine": true},
        {"id": "commitment.broken", "text": "t", "engine": true}, {"id": "commitment.moved", "text": "t", "engine": true},
        {"id": "commitment.released", "text": "t", "engine": true}, {"id": "data.no_basis", "text": "t", "derived": true},
        {"id": "data.over_sharing", "text": "t", "derived": true}, {"id": "data.misleading_consent", "text": "t", "derived": true}]})";

constexpr const char* Nowhere = R"({"format": 1, "id": "nowhere", "version": "1", "language": "en", "title": "Nowhere",
    "currency": "EUR", "exponent": 2, "holidays": [{"date": "2026-04-06", "name": "Easter Monday"}],
    "holidays_from": "2020-01-01", "holidays_to": "2039-12-31", "institutions": [],
    "parameters": [{"id": "wage", "title": "Wage", "unit": "money",
        "values": [{"value": 128172, "from": "2026-01-01", "source": "invented", "mark": "D"}]}],
    "sources": [{"id": "invented", "title": "Invented"}]})";

constexpr const char* Small = R"({"format": 1, "id": "small", "version": "1", "language": "en", "title": "Small",
    "rules": [
        {"id": "plan", "title": "t", "clause": "t", "mark": "D", "kind": "existence", "target": {"type": "plan.signed"},
         "window": [0, 21], "unit": "day", "grace": 5, "severity": "major", "dimension": "P"},
        {"id": "answer", "title": "t", "clause": "t", "mark": "D", "kind": "response", "trigger": {"type": "conference.invited"},
         "target": {"type": "conference.held"}, "window": [0, 10], "unit": "workday", "severity": "minor", "dimension": "T"},
        {"id": "consent_first", "title": "t", "clause": "t", "mark": "D", "kind": "precedence", "trigger": {"type": "data.shared"},
         "target": {"type": "consent.given"}, "window": [0, null], "unit": "day", "severity": "critical", "dimension": "L"}]})";

void promise(bool kept, const char* what)
{
    if (kept) return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

/// What is offered can be done, for as long as the play goes on; faults of the scenario end it with a name.
void play(const Program& program, std::uint32_t seat, std::uint32_t draw)
{
    const auto start = begin(program, SeatId{seat}, VariantId{0});
    if (!start) return;
    State state = start->state;
    for (int move = 0; move < 200 && !has_ended(program, state); ++move) {
        const Moves moves = offered(program, state);
        if (moves.empty()) return;
        draw = draw * 1664525u + 1013904223u;
        const auto next = step(program, state, moves[(draw >> 16) % moves.size()]);
        promise(next || next.error() != Fault::NotOffered, "what is offered is accepted");
        if (!next) return;
        promise(day_of(program, next->state) >= day_of(program, state), "the clock never goes back");
        state = next->state;
    }
}

/// Everything that can be said about a scenario is said, and one without errors can be played.
void check_scenario_file(Files& shelf, const std::string& folder, const Vocabulary& vocabulary)
{
    const Problems problems = check_scenario_pack(shelf, folder, vocabulary);
    const auto earlier = [](const Problem& a, const Problem& b) {
        return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
    };
    promise(std::is_sorted(problems.begin(), problems.end(), earlier), "problems are sorted");
    const bool has_errors = std::any_of(problems.begin(), problems.end(),
                                        [](const Problem& problem) { return problem.severity == Severity::Error; });
    Read<Scenario> read = read_scenario(shelf, folder, vocabulary);
    promise(read.value.has_value() || has_errors, "a scenario that cannot be read has an error");
    if (has_errors || !read.value) return;

    const auto seats = static_cast<std::uint32_t>(read.value->seats.size());
    const auto program = link(std::move(*read.value), vocabulary);
    if (!program) return;
    for (std::uint32_t seat = 0; seat < seats; ++seat) play(*program, seat, seat);
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
    case 1: {
        shelf[protocol_path(folder)] = bytes;
        const Read<Protocol> read = read_protocol(shelf, folder, *vocabulary.value);
        promise(read.value.has_value() || !read.problems.empty(), "what is refused has a reason");
        check_canonical(bytes, FileKind::Protocol);
        break;
    }
    default: {
        shelf[country_path(folder)] = bytes;
        const Read<Country> read = read_country(shelf, folder);
        promise(read.value.has_value() || !read.problems.empty(), "what is refused has a reason");
        check_canonical(bytes, FileKind::Country);
        break;
    }
    }
    return 0;
}
