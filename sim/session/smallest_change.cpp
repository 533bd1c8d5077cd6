#include "sim/session/smallest_change.h"

#include "sim/score/score.h"
#include "sim/session/draws.h"
#include "sim/session/moves.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

constexpr int MostSaid = 100;   ///< in scenes, when what the run did is used up

/// A play under way that differs from the run.
struct Branch {
    State state;
    std::vector<Event> log;
    std::vector<Move> moves;
    std::vector<std::uint32_t> visits;  ///< by ChanceId
};

bool is_open(const Program& program, const State& state, Move move)
{
    const Moves open = offered(program, state);
    return std::find(open.begin(), open.end(), move) != open.end();
}

class Changing {
public:
    Changing(const Program& program, const Judging& judging, const Session& run, std::uint64_t steps)
        : program_(program), judging_(judging), run_(run), steps_(steps)
    {
        for (std::size_t i = 0; i < run.line.size(); ++i)
            if (run.line[i].move.kind == Move::Kind::Act) decisions_.push_back(i);
    }

    /// Tries every way to replace so many decisions.
    void replace(std::size_t decisions)
    {
        Branch start{run_.start.after, {}, {}, std::vector<std::uint32_t>(program_.scenario.chances.size())};
        start.log.assign(run_.log.begin(), run_.log.begin() + static_cast<std::ptrdiff_t>(run_.start.log_end));
        if (fall(start)) replace_from(std::move(start), 0, decisions);
    }

    [[nodiscard]] SmallestChange take() { return best_.whole = whole_ && steps_ > 0, std::move(best_); }
    [[nodiscard]] bool found() const { return !best_.changes.empty(); }

private:
    [[nodiscard]] Move decision(std::size_t number) const { return run_.line[decisions_[number]].move; }

    /// Makes a move; false at a fault of the scenario, or when there are no steps left.
    bool make(Branch& branch, Move move)
    {
        if (steps_ == 0) return false;
        --steps_;
        trace_.clear();
        if (advance(program_, branch.state, move, &trace_) != Fault::None) return false;
        branch.log.insert(branch.log.end(), trace_.events.begin(), trace_.events.end());
        branch.moves.push_back(move);
        return true;
    }

    /// The outcome that the run had at the same visit of the chance node, else the one that its seed gives.
    [[nodiscard]] Move outcome_of(ChanceId id, std::uint32_t visit) const
    {
        const Chance& chance = program_.scenario.chances[id.raw()];
        for (const Turn& turn : run_.line)
            if (turn.move.kind == Move::Kind::Outcome && turn.visit == visit && turn.move.index >= chance.outcomes.begin && turn.move.index < chance.outcomes.end())
                return turn.move;
        std::vector<std::int32_t> weights;
        for (std::uint32_t i = chance.outcomes.begin; i < chance.outcomes.end(); ++i) weights.push_back(program_.scenario.outcomes[i].weight);
        const std::size_t drawn = draw_weighted(run_.setup.seed, program_.scenario.ids[chance.id], visit, weights);
        return {Move::Kind::Outcome, chance.outcomes.begin + static_cast<std::uint32_t>(drawn)};
    }

    /// Lets chance decide what it has to.
    bool fall(Branch& branch)
    {
        for (ChanceId id; (id = chance_of(program_, branch.state)).exists();)
            if (!make(branch, outcome_of(id, branch.visits[id.raw()]++))) return false;
        return true;
    }

    bool act(Branch& branch, Move move) { return make(branch, move) && fall(branch); }

    /// Plays what the run did from a decision on, then lets time go on; in a scene, where it cannot, the first thing is said that can
    /// be. True where the play ends.
    bool finish(Branch& branch, std::size_t from)
    {
        for (std::size_t i = from; i < decisions_.size() && !has_ended(program_, branch.state); ++i)
            if (is_open(program_, branch.state, decision(i)) && !act(branch, decision(i))) return false;
        const auto& acts = program_.scenario.acts;
        const Move go_on{Move::Kind::Act, static_cast<std::uint32_t>(acts.size() - 1)};
        for (int said = 0; !has_ended(program_, branch.state);) {
            const bool goes_on = acts.back().kind == ActKind::GoOn && is_open(program_, branch.state, go_on);
            if (!goes_on && ++said > MostSaid) return whole_ = false;
            if (!act(branch, goes_on ? go_on : offered(program_, branch.state)[0])) return false;
        }
        return true;
    }

    void consider(Branch&& branch)
    {
        const Score score = score_of(program_, judging_, branch.log, branch.state);
        if (!score.pass.value_or(false) || (found() && *score.headline <= best_.headline)) return;
        best_.changes = changes_;
        best_.moves = std::move(branch.moves);
        best_.headline = *score.headline;
    }

    void replace_from(Branch branch, std::size_t from, std::size_t left)
    {
        for (std::size_t i = from; i < decisions_.size() && steps_ > 0 && !has_ended(program_, branch.state); ++i) {
            for (const Move instead : offered(program_, branch.state)) {
                if (instead == decision(i)) continue;
                Branch other = branch;
                changes_.push_back({decisions_[i], ActId{instead.index}});
                if (act(other, instead)) {
                    if (left > 1) replace_from(std::move(other), i + 1, left - 1);
                    else if (finish(other, i + 1)) consider(std::move(other));
                }
                changes_.pop_back();
            }
            if (is_open(program_, branch.state, decision(i)) && !act(branch, decision(i))) return;
        }
    }

    const Program& program_;
    const Judging& judging_;
    const Session& run_;
    std::uint64_t steps_;
    bool whole_ = true;                   ///< every way that was tried came to an end
    std::vector<std::size_t> decisions_;  ///< places of acts in the run's line
    std::vector<ChangedDecision> changes_;
    Trace trace_;
    SmallestChange best_;
};

} // namespace

std::optional<SmallestChange> smallest_change(const Program& program, const Judging& judging, const Session& run, std::uint64_t most_steps)
{
    if (score_of(program, judging, run.log, run.state()).pass.value_or(true)) return std::nullopt;
    Changing changing(program, judging, run, most_steps);
    for (std::size_t decisions = 1; decisions <= 2 && !changing.found(); ++decisions) changing.replace(decisions);
    return changing.take();
}

} // namespace sim
