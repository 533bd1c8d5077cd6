#include "sim/prove/rule_trials.h"

#include "sim/base/hash.h"
#include "sim/protocol/judge.h"
#include "sim/solve/merge.h"
#include "sim/solve/turn.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

constexpr Dimension Met = Dimension::Protocol;      ///< where a rule that is tried earns and costs
constexpr Dimension Begun = Dimension::Timeliness;  ///< where its trigger earns
constexpr std::uint64_t Examples = 100;
constexpr std::size_t MostInExample = 10'000;       ///< moves

Scenario unmeasured(Scenario scenario)
{
    scenario.measures.clear();
    return scenario;
}

/// The points of a play of the world's one variant: the moves of `first` up to one that is not offered, then any. None: it meets a
/// fault, or comes to no end.
std::optional<Points> points_of_play(const World& world, const std::vector<Move>& first, std::uint64_t seed)
{
    Turner turner(world);
    Points sum;
    auto cells = turner.begin();
    bool follows = true;
    for (std::size_t number = 0; cells && number < MostInExample; ++number) {
        const Belief belief = cells->front().after;
        sum += cells->front().paid.front();
        if (has_ended(world.program, belief.state())) return sum += close_of(world, belief.guises.front()).points;
        const Moves moves = offered(world.program, belief.state());
        if (moves.empty()) return std::nullopt;
        follows = follows && number < first.size() && std::find(moves.begin(), moves.end(), first[number]) != moves.end();
        cells = turner.play(belief, follows ? first[number] : moves[mix(mix(seed) + number) % moves.size()]);
    }
    return std::nullopt;
}

void take(Tried& tried, const Points& points, VariantId variant, std::int32_t full)
{
    if (points[Met] >= full) tried.in_full |= std::uint64_t{1} << variant.raw();
    tried.highest = std::max(tried.highest, points[Met]);
    tried.lowest = std::min(tried.lowest, points[Met]);
    tried.begun = std::max(tried.begun, points[Begun]);
}

void take(Tried& tried, const SolvedSeat& alone, VariantId variant, std::int32_t full)
{
    const World& world = alone.solution->world;
    const PlayGraph graph = merged(alone.solution->graph);
    const auto most = [&](const std::function<std::int32_t(const Points&)>& worth) { return richest_play(graph, variant, worth); };
    const std::int32_t highest = most([](const Points& points) { return points[Met]; }).most;
    if (highest >= full) tried.in_full |= std::uint64_t{1} << variant.raw();
    tried.highest = std::max(tried.highest, highest);
    tried.lowest = std::min(tried.lowest, -most([](const Points& points) { return -points[Met]; }).most);
    const Richest begun = most([](const Points& points) { return points[Begun]; });
    if (begun.most <= tried.begun) return;
    tried.begun = begun.most;
    tried.beginning = witness_of(alone.program, world.seat, variant, moves_of(world, graph, begun.route));
}

} // namespace

std::vector<Listed> listed_rules(const Subject& subject, SeatId seat)
{
    std::vector<Listed> all;
    for (std::uint32_t i = 0; i < subject.scenario.scope.size(); ++i) {
        const ScopeEntry& entry = subject.scenario.scope[i];
        if (!has_seat(entry.seats, seat)) continue;
        Listed it{i, {}};
        for (const Rule& rule : subject.protocol.rules)
            if (rule.id == entry.rule) it.versions.push_back(rule);
        if (!it.versions.empty()) all.push_back(std::move(it));
    }
    return all;
}

void RuleTrial::add(const Scenario& scenario, const Listed& listed, bool expected)
{
    for (Rule rule : listed.versions) {
        rule.dimension = Met;
        if (!is_duty(rule.kind)) rule.weight = 1;
        else if (!expected) rule.weight = std::max(rule.weight, 1);
        protocol.rules.push_back(std::move(rule));
    }
    scope.push_back({listed.rule().id, expected, expected ? TrialWorth : 0, scenario.scope[listed.entry].chapter});
    full += expected ? TrialWorth : 0;
    if (!listed.has_trigger()) return;
    Rule begins;
    begins.id = begins.fault_key = listed.rule().id + " begins";
    begins.target = listed.rule().trigger;
    begins.dimension = Begun;
    protocol.rules.push_back(begins);
    scope.push_back({begins.id, true, TrialWorth, {}});
}

TrialPlays::TrialPlays(const Subject& subject, SeatId seat, const std::vector<Move>& good, const SearchLimits& limits)
    : subject_(subject), seat_(seat), good_(good), limits_(limits), scenario_(unmeasured(subject.scenario)), program_(linked(scenario_, subject.vocabulary))
{
}

Judging TrialPlays::judging(const RuleTrial& trial) const
{
    return judging_of(trial.protocol, trial.scope, scenario_, scenario_.calendar, subject_.vocabulary);
}

Tried TrialPlays::some(const RuleTrial& trial, std::uint64_t variants) const
{
    const Judging judged = judging(trial);
    Tried tried;
    for_each_variant(variants, [&](VariantId variant) {
        const World world{program_, &judged, seat_, std::uint64_t{1} << variant.raw()};
        for (std::uint64_t number = 0; number <= Examples && (!limits_.progress || limits_.progress({})); ++number)
            if (const auto points = points_of_play(world, number == 0 ? good_ : std::vector<Move>{}, number)) take(tried, *points, variant, trial.full);
    });
    return tried;
}

Tried TrialPlays::all(const RuleTrial& trial, std::uint64_t variants) const
{
    const Judging judged = judging(trial);
    Tried tried;
    for_each_variant(variants, [&](VariantId variant) {
        if (!tried.why_not.empty()) return;
        const SolvedSeat alone(scenario_, judged, subject_, seat_, limits_, std::uint64_t{1} << variant.raw());
        tried.why_not = alone.why_not();
        if (tried.why_not.empty()) take(tried, alone, variant, trial.full);
    });
    return tried;
}

bool TrialPlays::begin_before(const RuleTrial& trial, const Listed& listed) const
{
    if (!listed.has_trigger()) return true;
    const Judging judged = judging(trial);
    const Judgement before = judge(judged, scenario_.history, {0, false});
    return std::any_of(before.findings.begin(), before.findings.end(), [&](const Finding& finding) {
        return judged.rule_of(judged.obligations[finding.obligation]).id == listed.rule().id && finding.verdict != Verdict::None;
    });
}

} // namespace sim
