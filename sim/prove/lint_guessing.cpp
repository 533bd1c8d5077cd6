#include "sim/prove/linting.h"

#include "sim/prove/luck.h"
#include "sim/prove/questions.h"
#include "sim/solve/merge.h"
#include "sim/solve/odds.h"

#include <cmath>

namespace sim {

namespace {

constexpr double MostByGuessing = 0.05;   ///< of passing without knowing what to do, docs/cli.md, L11 and L12
constexpr double Erring = 0.2;             ///< share of acts chosen at random by somebody who knows the case, L18
constexpr double MostByLength = 0.3;       ///< correlation of length and points, L20
constexpr double Rounding = 1e-6;

std::string whole_text(double value) { return std::to_string(static_cast<std::int64_t>(value + 0.5)); }

/// L12
void lint_random(const Linting& it, const PlayGraph& few, const Values& values)
{
    const auto odds = odds_of_guessing(it.world(), few, values, 1, it.limits.bytes);
    if (!odds) {
        it.undecided.add("L12", "the memory does not suffice for the odds of guessing; --memory gives more");
        return;
    }
    if (odds->pass <= MostByGuessing) return;
    const auto shortest = shortest_of(it.world().variants, [&](VariantId variant) { return shortest_pass(few, variant, it.judging.cut, least_to_pass(it.judging.cut)); });
    it.say(Severity::Warning, "L12", {}, "random play passes with a probability of " + percent_text(odds->pass) + ", and it should be 5 % at most; let mistakes cost more, or let good choices earn it",
           shortest ? std::optional{it.witness(*shortest)} : std::nullopt);
}

/// L18
void lint_luck(const Linting& it, const PlayGraph& few, const Values& values)
{
    const Moments both = regret_and_luck(it.world(), few, values, Erring);
    if (both.variance_y() <= both.variance_x() + Rounding) return;
    it.say(Severity::Warning, "L18", {}, "luck decides more than decisions do: who errs in one act of five gains or loses " + whole_text(std::sqrt(both.variance_y())) +
                                             " points by luck (standard deviation) and " + whole_text(std::sqrt(both.variance_x())) + " by decisions; let chance weigh less");
}

/// L20
void lint_length(const Linting& it, const PlayGraph& few)
{
    const double correlation = length_and_points(it.world(), few).correlation();
    if (correlation <= MostByLength) return;
    const std::string hundredths = std::to_string(static_cast<std::int64_t>(correlation * 100 + 0.5) + 100);
    it.say(Severity::Note, "L20", {}, "who plays longer earns more: under random play the number of acts and the points go together with a correlation of " +
                                          std::string(hundredths[0] == '1' ? "0." : "1.") + hundredths.substr(1) + ", and 0.30 is the most; let doing more cost something");
}

void say_passes(const World& world, const std::string& name, const Result<Odds, Fault>& odds, std::vector<Remark>& remarks)
{
    if (!odds || odds->pass <= MostByGuessing) return;
    Remark remark{Severity::Warning, "L11", {}, "who only plays " + name + " passes with a probability of " + percent_text(odds->pass) +
                                                    ", and it should be 5 % at most; let what passes depend on what is known, not on where or how it is written", {}, 0};
    if (odds->passing) remark.witness = witness_of(world.program, world.seat, odds->passing->variant, odds->passing->moves);
    remarks.push_back(std::move(remark));
}

} // namespace

void lint_policies(const Subject& subject, SeatId seat, std::vector<Remark>& remarks)
{
    const Program program = linked(subject.scenario, subject.vocabulary);
    const Judging judging = judging_of(subject.protocol, program.scenario, seat, program.scenario.calendar, subject.vocabulary);
    const World world{program, &judging, seat, all_variants(program.scenario)};
    for (std::size_t i = 0; i < PolicyNames.size(); ++i)
        if (static_cast<Policy>(i) != Policy::Random) say_passes(world, std::string(PolicyNames[i]), odds_of(world, static_cast<Policy>(i)), remarks);
    say_passes(world, "greedy-relationship", odds_of_greedy_relationship(world), remarks);
}

void lint_guessing(const Linting& it)
{
    // Merged places keep the order of their edges, so that a route through them is one through the whole graph.
    const PlayGraph few = merged(it.graph());
    const Values values(it.world(), few, Aim::Best);
    lint_luck(it, few, values);
    lint_length(it, few);
    lint_random(it, few, values);
}

} // namespace sim
