#include "sim/score/headline.h"
#include "sim/score/score.h"
#include "sim/solve/state_table.h"
#include "sim/solve/odds.h"
#include "sim/solve/tally.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace sim {

namespace {

/// A belief that a policy comes to. The points made lie in it: see World::capped.
struct Stage {
    Belief belief;
    std::vector<bool> done;   ///< by ActId
    double probability = 0;
    std::vector<Move> moves;  ///< the shortest way there
};

/// Follows what a policy does, whatever chance and the variant bring. Stages are taken in the order of day and words, so that
/// most ways to one are added up before it is followed, and always in the same order.
template <class Place>
class Walking {
public:
    Walking(const World& world, Place place) : world_(with_points(world)), turner_(world_), place_(place) {}

    Result<Odds, Fault> run()
    {
        const auto first = turner_.begin();
        if (!first) return Failure<Fault>{first.error()};
        Tally tally(world_.judging->cut);
        const std::vector<bool> nothing(world_.scenario().acts.size());
        for (const Cell& cell : *first) reach(cell, nothing, 1, world_.variants, {});
        while (!stages_.empty()) {
            const Stage stage = std::move(stages_.begin()->second);
            stages_.erase(stages_.begin());
            const Fault fault = follow(stage, tally);
            if (fault != Fault::None) return Failure<Fault>{fault};
        }
        Odds odds = tally.odds();
        odds.passing = std::move(passing_);
        return odds;
    }

private:
    static World with_points(World world)
    {
        world.capped = true;
        return world;
    }

    Fault follow(const Stage& stage, Tally& tally)
    {
        if (has_ended(world_.program, stage.belief.state())) {
            count(stage, tally);
            return Fault::None;
        }
        const Moves moves = offered(world_.program, stage.belief.state());
        if (moves.empty()) return Fault::NothingOffered;
        if (moves[0].kind == Move::Kind::Outcome) {
            double all = 0;
            for (const Move move : moves) all += world_.scenario().outcomes[move.index].weight;
            for (const Move move : moves) {
                const Fault fault = go(stage, move, stage.done, world_.scenario().outcomes[move.index].weight / all);
                if (fault != Fault::None) return fault;
            }
            return Fault::None;
        }
        const Move move = moves[place_(world_, stage.belief, moves, stage.done)];
        std::vector<bool> done = stage.done;
        if (world_.scenario().acts[move.index].kind == ActKind::Desk) done[move.index] = true;
        return go(stage, move, done, 1);
    }

    Fault go(const Stage& stage, Move move, const std::vector<bool>& done, double share)
    {
        const auto cells = turner_.play(stage.belief, move);
        if (!cells) return cells.error();
        std::vector<Move> moves = stage.moves;
        moves.push_back(move);
        for (const Cell& cell : *cells) reach(cell, done, stage.probability * share, stage.belief.live, moves);
        return Fault::None;
    }

    void reach(const Cell& cell, const std::vector<bool>& done, double probability, std::uint64_t live, const std::vector<Move>& moves)
    {
        const Scenario& scenario = world_.scenario();
        pack(world_, cell.after, key_);
        Stage& stage = stages_[{day_of(world_.program, cell.after.state()), key_, done}];
        if (stage.done.empty()) {
            stage.belief = cell.after;
            stage.done = done;
            stage.moves = moves;
        } else if (moves.size() < stage.moves.size()) stage.moves = moves;
        stage.probability += probability * static_cast<double>(weight_of(scenario, cell.after.live)) / static_cast<double>(weight_of(scenario, live));
    }

    void count(const Stage& stage, Tally& tally)
    {
        const auto all = static_cast<double>(weight_of(world_.scenario(), stage.belief.live));
        std::size_t rank = 0;
        for_each_variant(stage.belief.live, [&](VariantId variant) {
            const Close close = close_of(world_, stage.belief.guises[rank++]);
            tally.add(stage.probability * world_.scenario().variants[variant.raw()].weight / all, close.worth, close.failed);
            const bool passes = close.worth >= world_.judging->cut && !close.failed;
            if (passes && (!passing_ || stage.moves.size() < passing_->moves.size())) passing_ = PassingPlay{variant, stage.moves};
        });
    }

    World world_;
    Turner turner_;
    Place place_;
    std::map<std::tuple<std::int32_t, std::vector<std::uint64_t>, std::vector<bool>>, Stage> stages_;
    std::vector<std::uint64_t> key_;
    std::optional<PassingPlay> passing_;
};

std::int64_t relationship_of(const World& world, const State& state)
{
    std::int64_t sum = 0;
    for (const MeasureScore& measure : measures_of(world.program, state))
        if (world.scenario().measures[measure.measure].dimension == Dimension::Relationship) sum += measure.value;
    return sum;
}

/// What a move brings the relationship at once, in the mean over the variants, times the sum of their weights.
std::int64_t gain_of(const World& world, const Belief& belief, Move move)
{
    std::int64_t gain = 0;
    std::size_t rank = 0;
    for_each_variant(belief.live, [&](VariantId variant) {
        const State& before = belief.guises[rank++].state;
        State after = before;
        // A fault is met again, and told, when the move is followed.
        if (advance(world.program, after, move, nullptr) != Fault::None) return;
        gain += world.scenario().variants[variant.raw()].weight * (relationship_of(world, after) - relationship_of(world, before));
    });
    return gain;
}

} // namespace

Result<Odds, Fault> odds_of(const World& world, Policy policy)
{
    const auto place = [policy](const World& in, const Belief&, const Moves& moves, const std::vector<bool>& done) {
        return place_of(policy, in.program, moves, done);
    };
    return Walking(world, place).run();
}

Result<Odds, Fault> odds_of_greedy_relationship(const World& world)
{
    const auto place = [](const World& in, const Belief& belief, const Moves& moves, const std::vector<bool>&) {
        std::size_t best = 0;
        std::int64_t most = gain_of(in, belief, moves[0]);
        for (std::size_t i = 1; i < moves.size(); ++i) {
            const std::int64_t gain = gain_of(in, belief, moves[i]);
            if (gain > most) most = gain, best = i;
        }
        return best;
    };
    return Walking(world, place).run();
}

Result<std::vector<NamedOdds>, Fault> odds_of_all(const World& world, const PlayGraph& graph, const Values& values, const SearchLimits& limits)
{
    struct Guess {
        std::string_view name;
        double uniform;
    };
    constexpr std::array<Guess, 4> Guesses{{{"random", 1}, {"epsilon-greedy-0.5", 0.5}, {"epsilon-greedy-0.2", 0.2}, {"epsilon-greedy-0.05", 0.05}}};

    std::vector<NamedOdds> all;
    for (std::size_t i = 0; i < PolicyNames.size(); ++i) {
        all.push_back({std::string(PolicyNames[i]), std::nullopt});
        if (static_cast<Policy>(i) == Policy::Random) continue;
        const auto odds = odds_of(world, static_cast<Policy>(i));
        if (!odds) return Failure<Fault>{odds.error()};
        all.back().odds = *odds;
    }
    const auto greedy = odds_of_greedy_relationship(world);
    if (!greedy) return Failure<Fault>{greedy.error()};
    all.push_back({"greedy-relationship", *greedy});

    std::array<std::optional<Odds>, Guesses.size()> odds;
    limits.workers.do_all(Guesses.size(), [&](std::size_t i) {
        odds[i] = odds_of_guessing(world, graph, values, Guesses[i].uniform, limits.bytes / Guesses.size());
    });
    all[static_cast<std::size_t>(Policy::Random)].odds = odds[0];
    for (std::size_t i = 1; i < Guesses.size(); ++i) all.push_back({std::string(Guesses[i].name), odds[i]});
    return all;
}

} // namespace sim
