#include "sim/cli/deep_check.h"

#include "sim/content/check.h"
#include "sim/content/country_reader.h"
#include "sim/content/protocol_reader.h"
#include "sim/content/scenario_reader.h"
#include "sim/content/shelf.h"
#include "sim/content/suggest.h"
#include "sim/content/vocabulary_reader.h"
#include "sim/prove/lint.h"
#include "sim/session/view/format.h"

#include <algorithm>
#include <ostream>
#include <utility>

namespace sim {

namespace {

JsonValue place_of(const ScenarioPlaces& places, Spot spot)
{
    const auto in = [&](const std::vector<JsonValue>& list) { return spot.index < list.size() && list[spot.index].exists() ? list[spot.index] : places.root; };
    switch (spot.kind) {
    case Spot::Kind::Whole: return places.root;
    case Spot::Kind::Act: return in(places.acts);
    case Spot::Kind::Ending: return in(places.endings);
    case Spot::Kind::Scene: return in(places.scenes);
    case Spot::Kind::Fact: return in(places.facts);
    case Spot::Kind::InScope: return in(places.scope);
    case Spot::Kind::Measure: return in(places.measures);
    case Spot::Kind::Invariant: return in(places.invariants);
    case Spot::Kind::Reachable: return in(places.reachable);
    case Spot::Kind::Impossible: return in(places.impossible);
    case Spot::Kind::Test: return in(places.tests);
    case Spot::Kind::Exemplar: return in(places.exemplars);
    case Spot::Kind::KeyEvidence: return places.root.member("key_evidence");
    case Spot::Kind::KeyPartner: return places.root.member("key_partner");
    }
    return places.root;
}

Problem problem_of(const Scenario& scenario, const Remark& remark)
{
    Problem problem;
    problem.severity = remark.severity;
    problem.code = remark.code;
    problem.states = remark.states;
    if (remark.seat) problem.seat = scenario.name_of(*remark.seat);
    problem.message = (remark.seat && scenario.seats.size() > 1 ? "from the seat " + problem.seat + ": " : "") + remark.message;
    if (!remark.witness) return problem;
    problem.seat = scenario.name_of(remark.witness->seat);
    problem.witness = remark.witness->words;
    return problem;
}

std::vector<SeatId> seats_of(const Scenario& scenario, const std::string& wanted)
{
    std::vector<SeatId> seats;
    for (std::size_t i = 0; i < scenario.seats.size(); ++i)
        if (wanted.empty() || scenario.name_of(SeatId{i}) == wanted) seats.push_back(SeatId{i});
    return seats;
}

} // namespace

void check_deeply(Terminal& terminal, const Library& library, const NamedPack& pack, const std::string& only, const SearchWish& wish, const Interrupt& interrupt, DeepFound& found)
{
    // All of it has just been read without errors.
    const auto vocabulary = read_vocabulary(library.shelf);
    const auto file = read_json(scenario_path(pack.id), *find_file(library.shelf, scenario_path(pack.id)));
    const auto country = read_country(library.shelf, file->root().member("country").string());
    const auto protocol = read_protocol(library.shelf, file->root().member("protocol").string(), *vocabulary.value);
    Report report;
    const ScenarioRead read = read_scenario(report, *file, *vocabulary.value, &*country.value, pack.id);
    static_cast<void>(report.take());

    std::string looking_for;
    const Subject subject{read.scenario, *protocol.value, *vocabulary.value, seats_of(read.scenario, only), [&](const std::string& what) { looking_for = what; }};
    if (subject.seats.empty()) {
        static_cast<void>(complain(terminal, {"the scenario " + pack.id + " has no seat " + quoted(only) + ", so no play of it was followed."}));
        found.whole = false;
        return;
    }
    const SearchLimits limits = limits_for(terminal, [&] { return pack.id + ", " + looking_for; }, wish, &interrupt);
    const std::vector<Decided> claims = decide_claims(subject, limits);
    std::vector<Remark> remarks = remarks_on(claims);
    for (Remark& remark : lint(subject, limits)) remarks.push_back(std::move(remark));
    for (const Remark& remark : remarks) report.add(problem_of(read.scenario, remark), place_of(read.places, remark.spot));
    for (Problem& problem : as_found(library, without_allowed(report.take(), read, FoundBy::Plays))) found.problems.push_back(std::move(problem));
    for (const Decided& claim : claims) {
        Report place;
        place.note("D005", place_of(read.places, claim.spot), {});
        const std::string seat = claim.witness ? read.scenario.name_of(claim.witness->seat) : std::string{};
        found.claims.push_back({pack.id, place.take().front().pointer, seat, claim});
    }
    const bool open = std::any_of(remarks.begin(), remarks.end(), [](const Remark& remark) { return remark.code == "L00" || remark.code == "D005"; });
    if (open || interrupt.was_asked()) found.whole = false;
}

void print_claim(Page& page, const ClaimLine& line)
{
    const Decided& it = line.claim;
    std::string text = line.scenario + ", " + it.claim + ": " + std::string(ProofNames[static_cast<std::size_t>(it.decision)]);
    if (it.decision == Proof::Proved && it.states != 0) text += ", over " + with_commas(it.states) + " states";
    page.line(text, 0, 2);
}

void write_claims(JsonWriter& json, const std::vector<ClaimLine>& lines)
{
    json.member("claims").begin_list();
    for (const ClaimLine& line : lines) {
        const Decided& it = line.claim;
        json.begin_object();
        json.member("scenario").string(line.scenario);
        json.member("claim").string(it.claim);
        json.member("pointer").string(line.pointer);
        json.member("decision").string(ProofNames[static_cast<std::size_t>(it.decision)]);
        json.member("reason").string(it.reason);
        json.member("seat").string(line.seat);
        json.member("witness").strings(it.witness ? it.witness->words : std::vector<std::string>{});
        json.member("states").number(static_cast<std::int64_t>(it.states));
        json.end_object();
    }
    json.end_list();
}

} // namespace sim
