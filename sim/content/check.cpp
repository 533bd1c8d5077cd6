#include "sim/content/check.h"

#include "sim/content/checking.h"
#include "sim/rules/layout.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace sim {

namespace {

bool accepts(const Allowed& allowed, const Problem& problem)
{
    if (problem.severity != Severity::Warning || problem.code != allowed.code) return false;
    if (allowed.at.empty() || problem.pointer == allowed.at) return true;
    return problem.pointer.size() > allowed.at.size() &&
           problem.pointer.compare(0, allowed.at.size(), allowed.at) == 0 && problem.pointer[allowed.at.size()] == '/';
}

/// Codes of what is found by following plays begin with D or L.
FoundBy found_by(std::string_view code) { return code.starts_with('D') || code.starts_with('L') ? FoundBy::Plays : FoundBy::Structure; }

/// Can it be linked?
void check_width(const Checking& checking)
{
    const std::size_t types = checking.against.vocabulary.types.size() + checking.scenario.own_types.size();
    const std::size_t fields = lay_out(checking.scenario, types).fields.size();
    if (fields <= MostFields) return;
    checking.report.error("S228", checking.places.root,
                          "a play would have to remember " + std::to_string(fields) + " things, and " +
                              std::to_string(MostFields) +
                              " are possible; each actor and fact together is one, each variable, and most options and "
                              "events: split the scenario, or leave out what it does not need");
}

}  // namespace

void check_scenario(Report& report, const ScenarioRead& read, const CheckedAgainst& against)
{
    const Checking checking{report, read.scenario, read.places, against};
    check_reach(checking);
    check_loops(checking);
    check_ways_out(checking);
    check_depth(checking);
    check_uses(checking);
    check_days(checking);
    check_rules(checking);
    check_keys(checking);
    check_scope(checking);
    check_earns(checking);
    check_instances(checking);
    check_seen(checking);
    check_width(checking);
}

Problems without_allowed(Problems problems, const ScenarioRead& read, FoundBy by)
{
    const std::vector<Allowed>& allowed = read.scenario.allowed;
    std::vector<bool> used(allowed.size());
    const auto is_accepted = [&](const Problem& problem) {
        bool accepted = false;
        for (std::size_t i = 0; i < allowed.size(); ++i) {
            if (!accepts(allowed[i], problem)) continue;
            used[i] = true;
            accepted = true;
        }
        return accepted;
    };
    problems.erase(std::remove_if(problems.begin(), problems.end(), is_accepted), problems.end());

    Report report;
    for (std::size_t i = 0; i < allowed.size(); ++i) {
        if (!used[i] && found_by(allowed[i].code) == by) report.note("S401", read.places.allowed[i], "nothing needs this entry any more; leave it out");
    }
    report.add(std::move(problems));
    return report.take();
}

bool leaves_scene(const Scenario& scenario, const Act& act)
{
    if (act.goes.kind != GoesKind::Chance) return !stays(act.goes);
    const Range outcomes = scenario.chances[act.goes.target].outcomes;
    for (std::uint32_t i = outcomes.begin; i < outcomes.end(); ++i) {
        if (stays(scenario.outcomes[i].goes)) return false;
    }
    return true;
}

void add_edges(const Scenario& scenario, SceneId from, Goes goes, std::vector<Edge>& edges)
{
    if (goes.kind == GoesKind::Scene) edges.push_back({goes.target, false});
    if (goes.kind == GoesKind::Visit) edges.push_back({goes.target, true});
    if (goes.kind != GoesKind::Chance) return;

    std::vector<std::uint32_t> chances{goes.target};  // one after the other; each once
    for (std::size_t next = 0; next < chances.size(); ++next) {
        const Range outcomes = scenario.chances[chances[next]].outcomes;
        for (std::uint32_t i = outcomes.begin; i < outcomes.end(); ++i) {
            const Goes then = scenario.outcomes[i].goes;
            if (then.kind == GoesKind::Stay && from.exists()) edges.push_back({from.raw(), false});
            if (then.kind == GoesKind::Scene) edges.push_back({then.target, false});
            const bool is_new = std::find(chances.begin(), chances.end(), then.target) == chances.end();
            if (then.kind == GoesKind::Chance && is_new) chances.push_back(then.target);
        }
    }
}

bool is_always_offered(const Scenario& scenario, const Act& act, SeatId seat)
{
    if (act.when.written() || scenario.details_of(act).needs.size != 0) return false;
    if (act.once || (act.seats >> seat.raw() & 1) == 0) return false;
    if (act.channel == Channel::SharedFile) return false;
    for (std::uint32_t i = act.effects.begin; i < act.effects.end(); ++i) {
        const EffectKind kind = scenario.effects[i].kind;
        if (kind == EffectKind::Share || kind == EffectKind::Refer) return false;
    }
    return true;
}

bool is_never(const Scenario& scenario, Expression condition)
{
    if (condition.size != 1) return false;
    const Instruction& only = scenario.code[condition.begin];
    return only.op == Op::Push && only.operand == 0;
}

std::string name_of(const Scenario& scenario, SceneId scene)
{
    return std::string(scenario.ids[scenario.scenes[scene.raw()].id]);
}

}  // namespace sim
