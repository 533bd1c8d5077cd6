#include "sim/prove/linting.h"

#include "sim/prove/questions.h"

#include <algorithm>

namespace sim {

namespace {

constexpr MicroPoints Little = 20 * Point;   ///< a decision that costs no more is fine: Label::Fine

/// The scenario's plays from the seat that never do or know something.
struct Without {
    const Subject& subject;
    SeatId seat;
    const SearchLimits& limits;

    [[nodiscard]] SolvedSeat when_never(const Question& question, std::uint64_t variants) const
    {
        return SolvedSeat(subject, question, seat, limits, variants);
    }
};

/// A pass without the type in the log, told at the list. Variant by variant: what a trainee knows of it changes no play. False: the
/// plays could not be solved.
bool lint_key(const Without& plays, TypeId type, Spot spot, const std::string& what, std::vector<Remark>& remarks, Undecided& undecided)
{
    std::optional<WitnessPlay> shortest;
    std::size_t length = 0;
    std::string why_not;
    plays.subject.begin_search(plays.seat, "L07 of " + type_name(plays.subject, type));
    for_each_variant(all_variants(plays.subject.scenario), [&](VariantId variant) {
        if (!why_not.empty()) return;
        const SolvedSeat never = plays.when_never(has_happened(type), std::uint64_t{1} << variant.raw());
        why_not = never.why_not();
        if (!why_not.empty()) return;
        const auto route = shortest_pass(never.solution->graph, variant, never.judging.cut, least_to_pass(never.judging.cut));
        if (!route || (shortest && route->places.size() >= length)) return;
        length = route->places.size();
        shortest = witness_of(never.program, plays.seat, variant, moves_of(never.solution->world, never.solution->graph, *route));
    });
    if (!why_not.empty()) undecided.add("L07", why_not);
    if (shortest)
        remarks.push_back({Severity::Warning, "L07", spot,
                           "this play passes without " + type_name(plays.subject, type) + ", which is declared as " + what + "; let a pass need its points, or take it out of the list",
                           shortest, 0});
    return why_not.empty();
}

/// Does a condition of an act ask whether the actor knows the fact?
bool is_asked(const Scenario& scenario, ActorId actor, FactId fact)
{
    const std::int32_t known = knows_fact(scenario, actor, fact).front().operand;
    const auto asks = [&](Expression condition) {
        for (std::uint32_t i = condition.begin; i < condition.begin + condition.size; ++i)
            if (scenario.code[i].op == Op::Load && scenario.code[i].operand == known) return true;
        return false;
    };
    return std::any_of(scenario.acts.begin(), scenario.acts.end(), [&](const Act& act) {
        const Range needs = scenario.details_of(act).needs;
        bool asked = asks(act.when);
        for (std::uint32_t i = needs.begin; i < needs.end(); ++i) asked = asked || asks(scenario.needs[i].condition);
        return asked;
    });
}

/// What could be expected by somebody who is told at the start whether the fact holds. None: not solved.
std::optional<MicroPoints> value_when_told(const Without& plays, const Fact& fact)
{
    const std::uint64_t all = all_variants(plays.subject.scenario);
    WeightedMean mean;
    for (const std::uint64_t variants : {all & fact.holds, all & ~fact.holds}) {
        if (variants == 0) continue;
        const SolvedSeat told(plays.subject.scenario, plays.subject, plays.seat, plays.limits, variants);
        if (!told.solution->is_solved()) return std::nullopt;
        mean.add(weight_of(plays.subject.scenario, variants), told.solution->best->start());
    }
    return mean.value();
}

/// Was a play barred by what it came to know?
bool can_be_known(const Solution& never)
{
    bool known = false;
    for_each_variant(never.world.variants, [&](VariantId variant) {
        const std::vector<bool> there = places_of(never.graph, variant);
        for (NodeId node = 0; node < never.graph.nodes() && !known; ++node)
            known = there[node] && never.graph.kind(node) == NodeKind::End &&
                    never.graph.ledger->close(never.graph.close(node), variant).points[Dimension::Cost] <= -BarredLoss / 2;
    });
    return known;
}

void lint_fact(const Without& plays, FactId fact, MicroPoints best, std::vector<Remark>& remarks, Undecided& undecided)
{
    const Scenario& scenario = plays.subject.scenario;
    const ActorId actor = scenario.seats[plays.seat.raw()].actor;
    const Fact& it = scenario.facts[fact.raw()];
    const std::uint64_t all = all_variants(scenario);
    if (std::find(it.known_by.begin(), it.known_by.end(), actor) != it.known_by.end() || (it.holds & all) == 0) return;
    const bool asked = is_asked(scenario, actor, fact), varies = (it.holds & all) != all;
    if (!asked && !varies) return;

    plays.subject.begin_search(plays.seat, "L17 of " + it.id);
    const SolvedSeat never = plays.when_never(knows_fact(scenario, actor, fact), all);
    if (!never.solution->is_solved()) {
        undecided.add("L17", never.why_not());
        return;
    }
    const MicroPoints blind = never.solution->best->start();
    if (!asked) {
        const auto told = value_when_told(plays, it);
        if (!told) undecided.add("L17", "the plays of those who are told of " + it.id + " could not be followed; --memory gives more");
        if (!told || *told - blind <= Little) return;
    }
    const Spot spot{Spot::Kind::Fact, fact.raw()};
    if (!can_be_known(*never.solution)) {
        remarks.push_back({Severity::Warning, "L17", spot, "the fact " + it.id + " decides what is best, and no play from this seat comes to know it; let something tell it", {}, 0});
        return;
    }
    if (blind < best - Little) return;
    const BestPlay guess = best_play(never.solution->world, never.solution->graph, *never.solution->best);
    remarks.push_back({Severity::Warning, "L17", spot,
                       "the fact " + it.id + " can be guessed: this play never comes to know it, and can expect " + points_text(blind) + " points of " + points_text(best) +
                           "; let knowing it be worth what finding it out costs",
                       witness_of(never.program, plays.seat, guess.variant, guess.moves), 0});
}

} // namespace

void lint_keys(const Subject& subject, SeatId seat, const SearchLimits& limits, std::vector<Remark>& remarks, Undecided& undecided)
{
    const Without plays{subject, seat, limits};
    bool solved = true;  // where one is not, nor will the others be
    for (const TypeId type : subject.scenario.key_evidence)
        solved = solved && lint_key(plays, type, {Spot::Kind::KeyEvidence, 0}, "key evidence", remarks, undecided);
    for (const TypeId type : subject.scenario.key_partner)
        solved = solved && lint_key(plays, type, {Spot::Kind::KeyPartner, 0}, "the partner's part", remarks, undecided);
}

void lint_facts(const Subject& subject, SeatId seat, MicroPoints best, const SearchLimits& limits, std::vector<Remark>& remarks, Undecided& undecided)
{
    const Without plays{subject, seat, limits};
    for (std::size_t i = 0; i < subject.scenario.facts.size(); ++i) lint_fact(plays, FactId{i}, best, remarks, undecided);
}

} // namespace sim
