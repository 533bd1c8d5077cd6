#include "sim/session/view/what_if.h"

#include "sim/session/moves.h"
#include "sim/session/same_tape.h"
#include "sim/session/view/option_bars.h"
#include "sim/solve/reachable.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace sim {

namespace {

/// Moves that are tried for one card at most.
constexpr std::uint64_t MostSteps = 100'000;

bool same_lane(const std::vector<LaneEvent>& a, const std::vector<LaneEvent>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const LaneEvent& x, const LaneEvent& y) { return x.day == y.day && x.text == y.text && x.good == y.good; });
}

bool same_lanes(const WhatIf& a, const WhatIf& b)
{
    return a.other_headline == b.other_headline && same_lane(a.yours, b.yours) && same_lane(a.other, b.other);
}

class Otherwise {
public:
    Otherwise(const Reading& reading, const Judging& judging, const ScoredPlay& play, std::size_t place)
        : reading_(reading), judging_(judging), play_(play), place_(place), tape_(reading.program, play.session, MostSteps)
    {
    }

    /// The option with which the kept choices come to most.
    std::optional<ActId> best_tried()
    {
        std::optional<ActId> best;
        auto most = worth_of(play_.score);
        const Branch before = tape_.branch_at(place_);
        for (const Move move : offered(reading_.program, before.state)) {
            if (move == play_.session.line[place_].move) continue;
            Branch branch = before;
            if (!tape_.act(branch, move) || !tape_.keep_on(branch, place_ + 1)) continue;
            const auto worth = worth_of(score_of(reading_.program, judging_, branch.log, branch.state));
            if (worth <= most) continue;
            most = worth;
            best = ActId{move.index};
        }
        return best;
    }

    void keep_choices(ActId instead)
    {
        Branch branch = tape_.branch_at(place_);
        if (tape_.act(branch, {Move::Kind::Act, instead.raw()}) && tape_.keep_on(branch, place_ + 1))
            add(WhatIf::Rest::YourChoices, instead, std::move(branch.moves));
    }

    void choose_best(ActId instead, const Solution& solution)
    {
        Branch branch = tape_.branch_at(place_);
        NodeId node = node_before(solution.graph, reading_.program, play_.session, place_);
        Move move{Move::Kind::Act, instead.raw()};
        std::uint32_t edge = edge_of(reading_.program, branch.state, move);
        while (true) {
            if (!act(branch, solution.graph, node, edge, move)) return;
            if (has_ended(reading_.program, branch.state)) break;
            edge = best_edge(branch, solution, node);
            move = offered(reading_.program, branch.state)[edge];
        }
        add(WhatIf::Rest::BestChoices, instead, std::move(branch.moves));
    }

    std::vector<WhatIf> out;

private:
    static std::pair<std::int32_t, std::int32_t> worth_of(const Score& score) { return {score.headline.value_or(0), score.points}; }

    /// The first of the best options; where there are several, of those that break the fewest critical rules, which a cap may hide from
    /// the points.
    std::uint32_t best_edge(const Branch& branch, const Solution& solution, NodeId node)
    {
        const Moves moves = offered(reading_.program, branch.state);
        std::uint32_t best = solution.best->first_chosen(node);
        std::size_t fewest = broken_after(branch, moves[best]);
        for (std::uint32_t edge = best + 1; edge < moves.size() && fewest > 0; ++edge) {
            if (!solution.best->is_chosen(node, edge)) continue;
            const std::size_t broken = broken_after(branch, moves[edge]);
            if (broken < fewest) best = edge, fewest = broken;
        }
        return best;
    }

    std::size_t broken_after(Branch branch, Move move)
    {
        if (!tape_.act(branch, move)) return branch.log.size();
        return score_of(reading_.program, judging_, branch.log, branch.state).caps.size();
    }

    /// Does an act, and follows it and the outcomes after it in the graph.
    bool act(Branch& branch, const PlayGraph& graph, NodeId& node, std::uint32_t edge, Move move)
    {
        const std::size_t made = branch.moves.size();
        if (!tape_.act(branch, move)) return false;
        const VariantId variant = play_.session.variant;
        node = told_apart(graph, graph.edge(node, edge).to, variant);
        for (std::size_t i = made + 1; i < branch.moves.size(); ++i) {
            const OutcomeId outcome{branch.moves[i].index};
            const ChanceId chance = chance_of_outcome(reading_.program, outcome);
            const std::uint32_t place = outcome.raw() - reading_.scenario().chances[chance.raw()].outcomes.begin;
            node = told_apart(graph, graph.edge(node, place).to, variant);
        }
        return true;
    }

    /// The play with these moves, as a session.
    std::optional<Session> played(const std::vector<Move>& moves) const
    {
        Session other = play_.session;
        while (other.line.size() > place_) take_back(other);
        Setback setback;
        for (std::size_t i = place_; i < moves.size(); ++i)
            if (!make(reading_.program, other, moves[i], setback)) return std::nullopt;
        return other;
    }

    void add(WhatIf::Rest rest, ActId instead, std::vector<Move>&& moves)
    {
        if (std::find(shown_.begin(), shown_.end(), moves) != shown_.end()) return;
        const std::optional<Session> session = played(moves);
        if (!session) return;
        const Score score = score_of(reading_.program, judging_, session->log, session->state());
        const ScoredPlay other{*session, score};
        WhatIf it;
        it.rest = rest;
        it.instead = reading_.act(instead);
        it.yours = only_in(reading_, judging_, play_, other, place_);
        it.other = only_in(reading_, judging_, other, play_, place_);
        it.your_headline = play_.score.headline;
        it.other_headline = score.headline;
        if (it.yours.empty() && it.other.empty() && it.your_headline == it.other_headline) return;
        if (!out.empty() && same_lanes(out.back(), it)) return;
        const State& before = place_ == 0 ? play_.session.start.after : play_.session.line[place_ - 1].after;
        it.first_day = day_of(reading_.program, before);
        it.last_day = std::max(day_of(reading_.program, play_.session.state()), day_of(reading_.program, session->state()));
        shown_.push_back(std::move(moves));
        out.push_back(std::move(it));
    }

    const Reading& reading_;
    const Judging& judging_;
    const ScoredPlay& play_;
    std::size_t place_;
    SameTape tape_;
    std::vector<std::vector<Move>> shown_;
};

/// The best option, where another one was taken.
std::optional<ActId> best_option(const ChosenCard& card)
{
    if (card.value == nullptr || card.value->regret == 0) return std::nullopt;
    for (const OptionValue& option : card.value->options)
        if (option.value == card.value->value) return ActId{option.move.index};
    return std::nullopt;
}

} // namespace

std::vector<WhatIf> what_ifs_of(const Reading& reading, const Judging& judging, const ScoredPlay& play, const ChosenCard& card,
                                const Solution* solution)
{
    if (card.kind == DecisionCard::Kind::Good) return {};
    Otherwise otherwise(reading, judging, play, card.place);
    std::optional<ActId> instead = best_option(card);
    if (!instead) instead = otherwise.best_tried();
    if (!instead) return {};
    otherwise.keep_choices(*instead);
    if (solution != nullptr && solution->is_solved()) otherwise.choose_best(*instead, *solution);
    return std::move(otherwise.out);
}

} // namespace sim
