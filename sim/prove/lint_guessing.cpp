#include "sim/prove/linting.h"

#include "sim/solve/odds.h"

namespace sim {

namespace {

constexpr double MostByGuessing = 0.05;   ///< of passing without knowing what to do, docs/cli.md, L11 and L12

void say_passes(const Linting& it, const std::string& name, const Odds& odds)
{
    if (odds.pass <= MostByGuessing) return;
    std::optional<WitnessPlay> witness;
    if (odds.passing) witness = witness_of(it.program(), it.world().seat, odds.passing->variant, odds.passing->moves);
    it.say(Severity::Warning, "L11", {}, "who only plays " + name + " passes with a probability of " + percent_text(odds.pass) +
                                             ", and it should be 5 % at most; let what passes depend on what is known, not on where or how it is written", std::move(witness));
}

/// L11
void lint_policies(const Linting& it)
{
    for (std::size_t i = 0; i < PolicyNames.size(); ++i) {
        if (static_cast<Policy>(i) == Policy::Random) continue;
        if (const auto odds = odds_of(it.world(), static_cast<Policy>(i))) say_passes(it, std::string(PolicyNames[i]), *odds);
    }
    if (const auto odds = odds_of_greedy_relationship(it.world())) say_passes(it, "greedy-relationship", *odds);
}

/// L12
void lint_random(const Linting& it)
{
    const auto odds = odds_of_guessing(it.world(), it.graph(), it.values(), 1, it.limits.bytes);
    if (!odds) {
        it.undecided.add("L12", "the memory does not suffice for the odds of guessing; --memory gives more");
        return;
    }
    if (odds->pass <= MostByGuessing) return;
    std::optional<Route> shortest;
    for_each_variant(it.world().variants, [&](VariantId variant) {
        auto route = shortest_pass(it.graph(), variant, it.judging.cut, it.judging.cut);
        if (route && (!shortest || route->places.size() < shortest->places.size())) shortest = std::move(route);
    });
    it.say(Severity::Warning, "L12", {}, "random play passes with a probability of " + percent_text(odds->pass) + ", and it should be 5 % at most; raise the cut, or let mistakes cost more",
           shortest ? std::optional{it.witness(*shortest)} : std::nullopt);
}

} // namespace

void lint_guessing(const Linting& it)
{
    lint_policies(it);
    lint_random(it);
}

} // namespace sim
