#include "sim/prove/linting.h"

#include "sim/protocol/judge.h"

#include <algorithm>

namespace sim {

namespace {

constexpr std::int32_t Worth = 1000;                          ///< of each rule that is tried
constexpr Dimension Met = Dimension::Protocol;                ///< where a rule that is tried earns and costs
constexpr Dimension Begun = Dimension::Timeliness;            ///< where its trigger earns

/// A rule that the scenario lists for the seat, in all its versions.
struct Listed {
    std::uint32_t entry = 0;   ///< Scenario::scope
    std::vector<Rule> versions;

    [[nodiscard]] const Rule& rule() const { return versions.front(); }
    [[nodiscard]] bool has_trigger() const { return is_duty(rule().kind) && rule().trigger.type.exists(); }
};

/// Rules tried alone: nothing else is judged, so that few states are left.
struct Trial {
    Protocol protocol;
    Scope scope;

    void add(const Scenario& scenario, const Listed& listed)
    {
        for (Rule rule : listed.versions) {
            rule.dimension = Met;
            if (!is_duty(rule.kind)) rule.weight = 1;
            protocol.rules.push_back(std::move(rule));
        }
        scope.push_back({listed.rule().id, true, Worth, scenario.scope[listed.entry].chapter});
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
        Listed it{i, {}};
        for (const Rule& rule : subject.protocol.rules)
            if (rule.id == entry.rule) it.versions.push_back(rule);
        if (!it.versions.empty()) all.push_back(std::move(it));
    }
    return all;
}

/// The plays of the seat with nothing judged but the trial.
struct Tried {
    Tried(const Subject& subject, SeatId seat, const SearchLimits& limits, const Trial& trial) : solved(unmeasured(subject.scenario), trial.protocol, trial.scope, subject, seat, limits) {}

    [[nodiscard]] bool is_solved() const { return solved.solution->is_solved(); }
    /// The most that any play makes of what `worth` counts.
    [[nodiscard]] Richest most(const std::function<std::int32_t(const Points&)>& worth) const { return richest_of(solved.solution->world, solved.solution->graph, worth); }
    [[nodiscard]] std::int32_t highest(Dimension d) const
    {
        return most([d](const Points& points) { return points[d]; }).most;
    }
    [[nodiscard]] std::int32_t lowest(Dimension d) const
    {
        return -most([d](const Points& points) { return -points[d]; }).most;
    }
    [[nodiscard]] WitnessPlay beginning() const
    {
        const World& world = solved.solution->world;
        const Route route = most([](const Points& points) { return points[Begun]; }).route;
        return witness_of(solved.program, world.seat, route.variant, moves_of(world, solved.solution->graph, route));
    }
    /// The history alone has begun it, or it needs no trigger.
    [[nodiscard]] bool begins_before(const Listed& listed) const
    {
        const Judgement before = judge(solved.judging, solved.program.scenario.history, {0, false});
        return !listed.has_trigger() || std::any_of(before.findings.begin(), before.findings.end(), [&](const Finding& finding) {
            return solved.judging.rule_of(solved.judging.obligations[finding.obligation]).id == listed.rule().id && finding.verdict != Verdict::None;
        });
    }

    SolvedSeat solved;

private:
    static Scenario unmeasured(Scenario scenario)
    {
        scenario.measures.clear();
        return scenario;
    }
};

/// L15 of a duty. Can it be met in full?
bool lint_duty(const Tried& tried, const Listed& listed, std::vector<Remark>& remarks)
{
    const Spot spot{Spot::Kind::InScope, listed.entry};
    const std::int32_t highest = tried.highest(Met);
    if (highest <= 0) {
        const bool before = tried.begins_before(listed);
        if (!before && tried.highest(Begun) <= 0)
            remarks.push_back({Severity::Warning, "L15", spot, "no play triggers the duty " + listed.rule().id + "; let something trigger it, or take it out", {}, 0});
        else
            remarks.push_back({Severity::Error, "L15", spot, "no play meets the duty " + listed.rule().id + "; open a way to meet it, or take it out",
                               before ? std::nullopt : std::optional{tried.beginning()}, 0});
    } else if (tried.lowest(Met) >= Worth) {
        remarks.push_back({Severity::Warning, "L15", spot, "every play meets the duty " + listed.rule().id + ", whatever is done; let it ask for something, or take it out", {}, 0});
    }
    return highest >= Worth;
}

/// L15 of a prohibition
void lint_prohibition(const Tried& tried, const Listed& listed, std::int32_t earns, std::vector<Remark>& remarks)
{
    const Spot spot{Spot::Kind::InScope, listed.entry};
    const bool kept = tried.highest(Met) > 0, broken = tried.lowest(Met) < 0;
    const std::string& id = listed.rule().id;
    if (!kept && !broken)
        remarks.push_back({Severity::Warning, "L15", spot, "no play does what the rule " + id + " speaks about; let something do it, or take the rule out", {}, 0});
    else if (!kept && earns > 0)
        remarks.push_back({Severity::Error, "L15", spot, "no play does lawfully what the rule " + id + " speaks about, so nothing can be earned; open a lawful way", {}, 0});
    else if (!broken)
        remarks.push_back({Severity::Warning, "L15", spot, "no play can break the rule " + id + "; let a play be able to, or take the rule out", {}, 0});
}

bool are_of_two_institutions(const Rule& a, const Rule& b) { return a.target.by != 0 && b.target.by != 0 && (a.target.by & b.target.by) == 0; }

/// L21: two duties of which each can be met, which can both begin, and which no play meets together.
void lint_pair(const Subject& subject, SeatId seat, const SearchLimits& limits, const Listed& a, const Listed& b, std::vector<Remark>& remarks, Undecided& undecided)
{
    Trial trial;
    trial.add(subject.scenario, a);
    trial.add(subject.scenario, b);
    const Tried tried(subject, seat, limits, trial);
    if (!tried.is_solved()) {
        undecided.add("L21", tried.solved.why_not());
        return;
    }
    if (tried.highest(Met) >= 2 * Worth) return;
    std::int32_t to_begin = 0;
    for (const Listed* each : {&a, &b})
        if (!tried.begins_before(*each)) to_begin += Worth;
    if (tried.highest(Begun) < to_begin) return;
    remarks.push_back({Severity::Error, "L21", {Spot::Kind::InScope, b.entry},
                       "the duties " + a.rule().id + " and " + b.rule().id + " of two institutions contradict each other: a play can meet each, and none meets both; change a deadline, or what stands in between",
                       to_begin == 0 ? std::nullopt : std::optional{tried.beginning()}, 0});
}

} // namespace

void lint_rules(const Subject& subject, SeatId seat, const SearchLimits& limits, std::vector<Remark>& remarks, Undecided& undecided)
{
    std::vector<Listed> meetable;
    for (const Listed& listed : listed_rules(subject, seat)) {
        Trial trial;
        trial.add(subject.scenario, listed);
        const Tried tried(subject, seat, limits, trial);
        if (!tried.is_solved()) {
            undecided.add("L15", tried.solved.why_not());
            undecided.add("L21", tried.solved.why_not());
        } else if (!is_duty(listed.rule().kind)) {
            lint_prohibition(tried, listed, subject.scenario.scope[listed.entry].earns, remarks);
        } else if (lint_duty(tried, listed, remarks)) {
            meetable.push_back(listed);
        }
    }
    for (std::size_t i = 0; i < meetable.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (are_of_two_institutions(meetable[i].rule(), meetable[j].rule())) lint_pair(subject, seat, limits, meetable[j], meetable[i], remarks, undecided);
}

} // namespace sim
