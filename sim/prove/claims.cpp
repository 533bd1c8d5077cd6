#include "sim/prove/claims.h"

#include "sim/prove/questions.h"
#include "sim/prove/survey.h"
#include "sim/prove/trial.h"
#include "sim/session/exemplars.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

/// A claim over all plays, as a question where it is one.
struct Asked {
    Spot spot;
    std::string name;
    Expression when;                  ///< of an invariant, or of a claim about a condition
    EndingId ending;
    ActId act;
    bool at_end = false;              ///< an invariant of ended plays

    [[nodiscard]] bool must_hold() const { return spot.kind == Spot::Kind::Invariant; }
    [[nodiscard]] bool must_be_seen() const { return spot.kind == Spot::Kind::Reachable; }
};

/// What a claim of its kind looks for: of an invariant where it fails.
struct Found {
    std::uint64_t states = 0;         ///< that show it
    std::optional<WitnessPlay> witness;   ///< the shortest
    std::size_t moves = 0;
    std::uint64_t followed = 0;
    std::string unfinished;           ///< some survey was not whole
    std::optional<WitnessPlay> faulty;    ///< the play that meets the fault that ended it
};

Asked asked_of(const Scenario& scenario, Spot spot)
{
    const Claims& claims = scenario.claims;
    if (spot.kind == Spot::Kind::Invariant) {
        const Invariant& it = claims.invariants[spot.index];
        return {spot, "invariant " + it.id, it.holds, {}, {}, it.at_end};
    }
    const bool wanted = spot.kind == Spot::Kind::Reachable;
    const Reaching& it = (wanted ? claims.reachable : claims.impossible)[spot.index];
    const std::string what = it.ending.exists() ? "ending " + scenario.endings[it.ending.raw()].id
                             : it.act.exists()  ? "act " + scenario.name_of(it.act)
                                                : "condition " + std::to_string(spot.index + 1);
    return {spot, (wanted ? "must be reachable: " : "must be impossible: ") + what, it.when, it.ending, it.act, false};
}

void add(Found& found, const Sight& sight, const Program& program, SeatId seat, VariantId variant)
{
    found.states += sight.states;
    if (!sight.seen() || (found.witness && found.moves <= sight.moves.size())) return;
    found.moves = sight.moves.size();
    found.witness = witness_of(program, seat, variant, sight.moves);
}

/// Looks for what the claims look for in every seat and variant.
std::vector<Found> look_for(const Subject& subject, const std::vector<Asked>& claims, const SearchLimits& limits)
{
    std::vector<Question> questions;
    std::vector<std::size_t> number;
    bool endings = false;
    for (const Asked& claim : claims) {
        number.push_back(questions.size());
        endings = endings || claim.ending.exists();
        if (!claim.ending.exists() && !claim.act.exists()) questions.push_back(question_of(subject.scenario.claims, claim.when));
    }
    Scenario scenario = with_questions(subject.scenario, questions);
    if (endings) scenario = with_endings_asked(std::move(scenario));
    scenario.measures.clear();  // nobody judges
    const Program program = linked(scenario, subject.vocabulary);

    std::vector<Found> found(claims.size());
    for (const SeatId seat : subject.seats)
        for (std::size_t v = 0; v < program.scenario.variants.size(); ++v) {
            subject.begin_search(seat, claims.size() == 1 ? claims.front().name : "claims");
            const Survey seen = survey(program, seat, VariantId{v}, limits);
            for (std::size_t i = 0; i < claims.size(); ++i) {
                const Asked& claim = claims[i];
                const auto take = [&](const Sight& sight) { add(found[i], sight, program, seat, VariantId{v}); };
                if (claim.ending.exists()) take(seen.endings[claim.ending.raw()]);
                else if (claim.act.exists()) take(seen.acts[claim.act.raw()]);
                else if (claim.must_hold()) {
                    if (!claim.at_end) take(seen.fails[number[i]]);
                    take(seen.fails_at_end[number[i]]);
                } else {
                    take(seen.holds[number[i]]);
                    take(seen.holds_at_end[number[i]]);
                }
                found[i].followed += seen.states;
                if (seen.end == SearchEnd::Whole || !found[i].unfinished.empty()) continue;
                found[i].unfinished = unfinished(seen.end, seen.day, seen.states, seen.fault);
                if (seen.end == SearchEnd::Fault) found[i].faulty = witness_of(program, seat, VariantId{v}, seen.faulty);
            }
        }
    return found;
}

/// Why what was not seen may yet be so in a seat that was left out; empty: none was.
std::string seats_left_out(const Subject& subject)
{
    for (std::size_t i = 0; i < subject.scenario.seats.size(); ++i)
        if (std::find(subject.seats.begin(), subject.seats.end(), SeatId{i}) == subject.seats.end())
            return "the seat " + subject.scenario.name_of(SeatId{i}) + " was not followed; leave --seat out";
    return {};
}

Decided decided(const Asked& claim, const Found& found, const std::string& left_out)
{
    Decided it{claim.spot, claim.name, Proof::Proved, found.unfinished.empty() ? left_out : found.unfinished, found.witness, found.followed};
    const bool seen = found.states != 0;
    if (!seen && !it.reason.empty()) {
        it.decision = Proof::Undecided;
        it.witness = found.faulty;
        return it;
    }
    it.reason.clear();
    if (seen == claim.must_be_seen()) return it;
    it.decision = Proof::Broken;
    if (seen) it.states = found.states;
    return it;
}

Decided decided(const Subject& subject, const Program& program, std::uint32_t number)
{
    const TrialPlay& play = program.scenario.claims.tests[number];
    const Judging judging = judging_of(subject.protocol, program.scenario, play.seat, program.scenario.calendar, subject.vocabulary);
    const TrialResult result = try_out(program, judging, play);
    Decided it{{Spot::Kind::Test, number}, "test " + play.id, Proof::Proved, {}, witness_of(program, play.seat, play.variant, result.moves), 0};
    if (result.differences.empty()) return it;
    it.decision = Proof::Broken;
    for (const std::string& difference : result.differences) it.reason += (it.reason.empty() ? "" : "; ") + difference;
    return it;
}

/// An exemplar holds when it plays to the end in every variant that it is of.
Decided decided_exemplar(const Program& program, std::uint32_t number)
{
    const Exemplar& exemplar = program.scenario.claims.exemplars[number];
    Decided it{{Spot::Kind::Exemplar, number}, "exemplar " + exemplar.id, Proof::Proved, {}, {}, 0};
    const std::vector<Variant>& variants = program.scenario.variants;
    for (std::size_t v = 0; v < variants.size() && it.decision == Proof::Proved; ++v) {
        if (exemplar.variant.exists() && exemplar.variant != VariantId{v}) continue;
        const ScriptPlayed played = play_script(program, script_of(exemplar, VariantId{v}));
        it.witness = witness_of(program, exemplar.seat, VariantId{v}, moves_of(played.session));
        it.reason = played.stopped;
        if (it.reason.empty() && !has_ended(program, played.session.state())) it.reason = "the play has not ended when the acts are done";
        if (it.reason.empty()) continue;
        it.decision = Proof::Broken;
        if (variants.size() > 1) it.reason = "in the variant " + variants[v].id + " " + it.reason;
    }
    return it;
}

} // namespace

std::vector<Decided> decide_claims(const Subject& subject, const SearchLimits& limits)
{
    const Claims& claims = subject.scenario.claims;
    std::vector<Asked> asked;
    const auto ask = [&](Spot::Kind kind, std::size_t count) {
        for (std::uint32_t i = 0; i < count; ++i) asked.push_back(asked_of(subject.scenario, {kind, i}));
    };
    ask(Spot::Kind::Invariant, claims.invariants.size());
    ask(Spot::Kind::Reachable, claims.reachable.size());
    ask(Spot::Kind::Impossible, claims.impossible.size());

    std::vector<Decided> all;
    if (!asked.empty()) {
        const std::string left_out = seats_left_out(subject);
        const std::vector<Found> together = look_for(subject, asked, limits);
        for (std::size_t i = 0; i < asked.size(); ++i) {
            all.push_back(decided(asked[i], together[i], left_out));
            if (all.back().decision == Proof::Undecided && !together[i].unfinished.empty() && asked.size() > 1)
                all.back() = decided(asked[i], look_for(subject, {asked[i]}, limits).front(), left_out);
        }
    }
    if (claims.tests.empty() && claims.exemplars.empty()) return all;
    const Program program = linked(subject.scenario, subject.vocabulary);
    for (std::uint32_t i = 0; i < claims.tests.size(); ++i) all.push_back(decided(subject, program, i));
    for (std::uint32_t i = 0; i < claims.exemplars.size(); ++i) all.push_back(decided_exemplar(program, i));
    return all;
}

std::vector<Remark> remarks_on(const std::vector<Decided>& claims)
{
    std::vector<Remark> remarks;
    for (const Decided& it : claims) {
        if (it.decision == Proof::Proved) continue;
        const bool broken = it.decision == Proof::Broken;
        Remark remark{broken ? Severity::Error : Severity::Warning, "D005", it.spot, {}, it.witness, broken ? it.states : 0};
        if (!broken) remark.message = "not decided: " + it.reason;
        else switch (it.spot.kind) {
            case Spot::Kind::Invariant: remark.code = "D001", remark.message = "this play breaks it"; break;
            case Spot::Kind::Reachable: remark.code = "D002", remark.message = "no play comes to it", remark.states = 0; break;
            case Spot::Kind::Impossible: remark.code = "D003", remark.message = "this play comes to it"; break;
            case Spot::Kind::Exemplar: remark.code = "D006", remark.message = it.reason; break;
            default: remark.code = "D004", remark.message = it.reason; break;
            }
        remark.message = it.claim + ": " + remark.message;
        remarks.push_back(std::move(remark));
    }
    return remarks;
}

} // namespace sim
