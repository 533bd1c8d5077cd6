#include "sim/prove/linting.h"

#include "sim/protocol/judge.h"
#include "sim/solve/merge.h"

#include <algorithm>
#include <limits>

namespace sim {

namespace {

constexpr std::int32_t Worth = 1000;                          ///< of each rule that is tried
constexpr Dimension Met = Dimension::Protocol;                ///< where a rule that is tried earns and costs
constexpr Dimension Begun = Dimension::Timeliness;            ///< where its trigger earns

/// A rule that the scenario lists for the seat, in all its versions.
struct Listed {
    std::uint32_t entry = 0;   ///< Scenario::scope
    std::vector<Rule> versions;
    std::uint64_t met = 0;     ///< variants in which some play meets the duty in full

    [[nodiscard]] const Rule& rule() const { return versions.front(); }
    [[nodiscard]] bool has_trigger() const { return is_duty(rule().kind) && rule().trigger.type.exists(); }
};

/// Rules tried alone: nothing else is judged, so that few states are left.
struct Trial {
    Protocol protocol;
    Scope scope;
    std::int32_t full = 0;   ///< points of a play in which no rule is broken, and every expected duty is met

    void add(const Scenario& scenario, const Listed& listed, bool expected)
    {
        for (Rule rule : listed.versions) {
            rule.dimension = Met;
            if (!is_duty(rule.kind)) rule.weight = 1;
            else if (!expected) rule.weight = std::max(rule.weight, 1);
            protocol.rules.push_back(std::move(rule));
        }
        scope.push_back({listed.rule().id, expected, expected ? Worth : 0, scenario.scope[listed.entry].chapter});
        full += expected ? Worth : 0;
        if (!listed.has_trigger()) return;
        Rule begins;
        begins.id = begins.fault_key = listed.rule().id + " begins";
        begins.target = listed.rule().trigger;
        begins.dimension = Begun;
        protocol.rules.push_back(begins);
        scope.push_back({begins.id, true, Worth, {}});
    }
};

std::vector<Listed> listed_rules(const Subject& subject, SeatId seat)
{
    std::vector<Listed> all;
    for (std::uint32_t i = 0; i < subject.scenario.scope.size(); ++i) {
        const ScopeEntry& entry = subject.scenario.scope[i];
        if (!has_seat(entry.seats, seat)) continue;
        Listed it{i, {}, 0};
        for (const Rule& rule : subject.protocol.rules)
            if (rule.id == entry.rule) it.versions.push_back(rule);
        if (!it.versions.empty()) all.push_back(std::move(it));
    }
    return all;
}

/// What the plays of the seat make of a trial in some variants, taken together.
struct Tried {
    std::string why_not;                      ///< they could not be solved; else empty
    std::uint64_t in_full = 0;                ///< variants in which a play comes to the full points
    std::int32_t highest = Unreached;         ///< points of the rules in one play
    std::int32_t lowest = std::numeric_limits<std::int32_t>::max();
    std::int32_t begun = Unreached;           ///< the most that triggers earn in one play
    std::optional<WitnessPlay> beginning;     ///< that play
};

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

/// Variant by variant: what a trainee knows of it changes no play.
Tried try_alone(const Subject& subject, SeatId seat, const SearchLimits& limits, const Trial& trial, std::uint64_t variants)
{
    Tried tried;
    Scenario scenario = subject.scenario;
    scenario.measures.clear();
    const Judging judging = judging_of(trial.protocol, trial.scope, scenario, scenario.calendar, subject.vocabulary);
    for_each_variant(variants, [&](VariantId variant) {
        if (!tried.why_not.empty()) return;
        const SolvedSeat alone(scenario, judging, subject, seat, limits, std::uint64_t{1} << variant.raw());
        tried.why_not = alone.why_not();
        if (tried.why_not.empty()) take(tried, alone, variant, trial.full);
    });
    return tried;
}

/// The history alone has begun it, or it needs no trigger.
bool begins_before(const Subject& subject, const Trial& trial, const Listed& listed)
{
    if (!listed.has_trigger()) return true;
    const Judging judging = judging_of(trial.protocol, trial.scope, subject.scenario, subject.scenario.calendar, subject.vocabulary);
    const Judgement before = judge(judging, subject.scenario.history, {0, false});
    return std::any_of(before.findings.begin(), before.findings.end(), [&](const Finding& finding) {
        return judging.rule_of(judging.obligations[finding.obligation]).id == listed.rule().id && finding.verdict != Verdict::None;
    });
}

/// L15 of a duty
void lint_duty(const Tried& tried, bool before, const Listed& listed, std::vector<Remark>& remarks)
{
    const Spot spot{Spot::Kind::InScope, listed.entry};
    if (tried.highest <= 0) {
        if (!before && tried.begun <= 0)
            remarks.push_back({Severity::Warning, "L15", spot, "no play triggers the duty " + listed.rule().id + "; let something trigger it, or take it out", {}, 0});
        else
            remarks.push_back({Severity::Error, "L15", spot, "no play meets the duty " + listed.rule().id + "; open a way to meet it, or take it out",
                               before ? std::nullopt : tried.beginning, 0});
    } else if (tried.lowest >= Worth) {
        remarks.push_back({Severity::Warning, "L15", spot, "every play meets the duty " + listed.rule().id + ", whatever is done; let it ask for something, or take it out", {}, 0});
    }
}

/// L15 of a prohibition
void lint_prohibition(const Tried& tried, const Listed& listed, std::int32_t earns, std::vector<Remark>& remarks)
{
    const Spot spot{Spot::Kind::InScope, listed.entry};
    const bool kept = tried.highest > 0, broken = tried.lowest < 0;
    const std::string& id = listed.rule().id;
    if (!kept && !broken)
        remarks.push_back({Severity::Warning, "L15", spot, "no play does what the rule " + id + " speaks about; let something do it, or take the rule out", {}, 0});
    else if (!kept && earns > 0)
        remarks.push_back({Severity::Error, "L15", spot, "no play does lawfully what the rule " + id + " speaks about, so nothing can be earned; open a lawful way", {}, 0});
    else if (!broken)
        remarks.push_back({Severity::Warning, "L15", spot, "no play can break the rule " + id + "; let a play be able to, or take the rule out", {}, 0});
}

bool are_of_two_institutions(const Rule& a, const Rule& b) { return a.target.by != 0 && b.target.by != 0 && (a.target.by & b.target.by) == 0; }

/// L21: two duties of which each can be met in a variant, which can both begin there, and of which every play there breaks one. A
/// conditional duty that a play never begins is not broken by it.
void lint_pair(const Subject& subject, SeatId seat, const SearchLimits& limits, const Listed& a, const Listed& b, std::vector<Remark>& remarks, Undecided& undecided)
{
    Trial trial;
    std::int32_t to_begin = 0;
    for (const Listed* each : {&a, &b}) trial.add(subject.scenario, *each, subject.scenario.scope[each->entry].expected);
    for (const Listed* each : {&a, &b})
        if (!begins_before(subject, trial, *each)) to_begin += Worth;
    bool told = false;
    for_each_variant(a.met & b.met, [&](VariantId variant) {
        if (told) return;
        subject.begin_search(seat, "L21 of " + a.rule().id + " and " + b.rule().id);
        const Tried tried = try_alone(subject, seat, limits, trial, std::uint64_t{1} << variant.raw());
        if (!tried.why_not.empty()) undecided.add("L21", tried.why_not);
        told = tried.why_not.empty() && tried.in_full == 0 && tried.begun >= to_begin;
        if (!told) return;
        const std::vector<Variant>& variants = subject.scenario.variants;
        remarks.push_back({Severity::Error, "L21", {Spot::Kind::InScope, b.entry},
                           "the duties " + a.rule().id + " and " + b.rule().id + " of two institutions contradict each other" +
                               (variants.size() > 1 ? " in the variant " + variants[variant.raw()].id : std::string{}) +
                               ": a play can meet each, and none keeps both; change a deadline, or what stands in between",
                           to_begin == 0 ? std::nullopt : tried.beginning, 0});
    });
}

} // namespace

void lint_rules(const Subject& subject, SeatId seat, const SearchLimits& limits, std::vector<Remark>& remarks, Undecided& undecided)
{
    const std::uint64_t all = all_variants(subject.scenario);
    std::vector<Listed> duties;
    for (Listed& listed : listed_rules(subject, seat)) {
        Trial trial;
        trial.add(subject.scenario, listed, true);
        subject.begin_search(seat, "L15 of " + listed.rule().id);
        const Tried tried = try_alone(subject, seat, limits, trial, all);
        if (!tried.why_not.empty()) {  // nor will the others be solved
            undecided.add("L15", tried.why_not);
            undecided.add("L21", tried.why_not);
            return;
        }
        if (!is_duty(listed.rule().kind)) {
            lint_prohibition(tried, listed, subject.scenario.scope[listed.entry].earns, remarks);
            continue;
        }
        lint_duty(tried, begins_before(subject, trial, listed), listed, remarks);
        listed.met = tried.in_full;
        duties.push_back(std::move(listed));
    }
    for (std::size_t i = 0; i < duties.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (are_of_two_institutions(duties[i].rule(), duties[j].rule())) lint_pair(subject, seat, limits, duties[j], duties[i], remarks, undecided);
}

} // namespace sim
