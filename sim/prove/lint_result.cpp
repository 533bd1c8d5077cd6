#include "sim/prove/linting.h"

#include "sim/score/score.h"
#include "sim/session/view/format.h"

#include <algorithm>
#include <array>

namespace sim {

namespace {

constexpr MicroPoints BestAtLeast = 950 * Point;   ///< what the best play is to be worth, docs/cli.md, L06

/// L06
void lint_reachable_points(const Linting& it)
{
    const Richest all = richest_of(it.world(), it.graph(), all_points);
    if (all.most < FullMark)
        it.say(Severity::Warning, "L06", {}, "no play reaches " + with_commas(FullMark) + " points: the most is " + std::to_string(all.most) + "; open a way to all of them",
               it.witness(all.route));
    const Points to_earn = points_to_earn(it.world());
    for (std::size_t d = 0; d < DimensionNames.size(); ++d) {
        if (to_earn.by[d] <= 0) continue;
        const Richest side = richest_of(it.world(), it.graph(), [d](const Points& points) { return points.by[d]; });
        if (side.most >= to_earn.by[d]) continue;
        it.say(Severity::Warning, "L06", {}, "no play reaches all points of " + std::string(DimensionNames[d]) + ": the most is " + std::to_string(side.most) + " of " +
                                                 std::to_string(to_earn.by[d]) + "; open a way to all of them",
               it.witness(side.route));
    }
    if (it.values().start() >= BestAtLeast) return;
    const BestPlay best = best_play(it.world(), it.graph(), it.values());
    it.say(Severity::Warning, "L06", {}, "the best that can be expected is " + points_text(it.values().start()) + " points, and it should be 950 or more; loosen what keeps the best play from them",
           witness_of(it.program(), it.world().seat, best.variant, best.moves));
}

Score score_of_play(const Linting& it, VariantId variant, const std::vector<Move>& moves)
{
    auto now = begin(it.program(), it.world().seat, variant);
    std::vector<Event> log = it.scenario().history;
    for (std::size_t i = 0;; ++i) {
        log.insert(log.end(), now->trace.events.begin(), now->trace.events.end());
        if (i == moves.size()) break;
        now = step(it.program(), now->state, moves[i]);
    }
    return score_of(it.program(), it.judging, log, now->state);
}

/// L16
void lint_open_duties(const Linting& it)
{
    const BestPlay best = best_play(it.world(), it.graph(), it.values());
    const Score score = score_of_play(it, best.variant, best.moves);
    std::vector<std::string> told;
    for (const Finding& finding : score.findings) {
        const Obligation& obligation = it.judging.obligations[finding.obligation];
        const Rule& rule = it.judging.rule_of(obligation);
        if (finding.verdict != Verdict::Open || !obligation.expected || !is_duty(rule.kind)) continue;
        if (std::find(told.begin(), told.end(), rule.id) != told.end()) continue;
        told.push_back(rule.id);
        it.say(Severity::Warning, "L16", spot_of_rule(it.scenario(), it.world().seat, rule.id),
               "the best play ends while the expected duty " + rule.id + " is still open; " +
                   (obligation.chapter.exists() ? "its chapter ends before it is due; give it an earlier deadline or a later chapter"
                                                : "let the play go on until it is due, or end the duty with a chapter"),
               witness_of(it.program(), it.world().seat, best.variant, best.moves));
    }
}

/// The critical rules that a play to the end breaks.
struct Broken {
    std::string rules;   ///< "a, b"
    Spot spot;           ///< of the first
};

Broken broken_by(const Linting& it, const Route& route)
{
    const Score score = score_of_play(it, route.variant, moves_of(it.world(), it.graph(), route));
    Broken broken;
    for (const Cap& cap : score.caps) broken.rules += (broken.rules.empty() ? "" : ", ") + it.judging.rules[cap.rule].id;
    if (!score.caps.empty()) broken.spot = spot_of_rule(it.scenario(), it.world().seat, it.judging.rules[score.caps.front().rule].id);
    return broken;
}

bool is_lawful(const Close& close) { return close.cap >= FullMark && !close.failed; }

/// L19
void lint_unavoidable(const Linting& it)
{
    const PlayGraph& graph = it.graph();
    for_each_variant(it.world().variants, [&](VariantId variant) {
        const auto keeps_all = [&](NodeId node) {
            return graph.kind(node) == NodeKind::End && is_lawful(graph.ledger->close(graph.close(node), variant));
        };
        if (shortest_route(graph, variant, any_edge, keeps_all)) return;
        const auto nearest = shortest_route(graph, variant, any_edge, [&](NodeId node) { return graph.kind(node) == NodeKind::End; });
        const Broken broken = broken_by(it, *nearest);
        const bool several = it.scenario().variants.size() > 1;
        it.say(Severity::Error, "L19", broken.spot, "every play" + (several ? " of the variant " + it.scenario().variants[variant.raw()].id : std::string{}) +
                                                        " breaks a critical rule, the shortest " + broken.rules + "; open a way on which none is broken",
               it.witness(*nearest));
    });
}

/// L22
void lint_critical_best(const Linting& it)
{
    const PlayGraph& graph = it.graph();
    const auto is_best = [&](NodeId node, std::uint32_t place) { return graph.kind(node) != NodeKind::Choice || it.values().is_chosen(node, place); };
    const auto shortest = shortest_of(it.world().variants, [&](VariantId variant) {
        const auto breaks = [&](NodeId node) {
            return graph.kind(node) == NodeKind::End && !is_lawful(graph.ledger->close(graph.close(node), variant));
        };
        return shortest_route(graph, variant, is_best, breaks);
    });
    if (!shortest) return;
    const Broken broken = broken_by(it, *shortest);
    it.say(Severity::Warning, "L22", broken.spot, "a best play by points breaks a critical rule (" + broken.rules + "); let what the rule forbids earn less than what it allows",
           it.witness(*shortest));
}

} // namespace

void lint_result(const Linting& it)
{
    lint_reachable_points(it);
    lint_open_duties(it);
    lint_unavoidable(it);
    lint_critical_best(it);
}

} // namespace sim
