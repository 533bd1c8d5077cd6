#include "sim/session/same_tape.h"

#include "sim/session/draws.h"
#include "sim/session/moves.h"

#include <algorithm>

namespace sim {

namespace {

constexpr int MostSaid = 100;   ///< in scenes, when what the run did is used up

} // namespace

SameTape::SameTape(const Program& program, const Session& run, std::uint64_t most_steps) : program_(program), run_(run), steps_(most_steps) {}

Branch SameTape::branch_at(std::size_t place) const
{
    const Turn& before = place == 0 ? run_.start : run_.line[place - 1];
    Branch branch{before.after, {}, {}, std::vector<std::uint32_t>(program_.scenario.chances.size())};
    branch.log.assign(run_.log.begin(), run_.log.begin() + static_cast<std::ptrdiff_t>(before.log_end));
    for (std::size_t i = 0; i < place; ++i) {
        const Move move = run_.line[i].move;
        branch.moves.push_back(move);
        if (move.kind == Move::Kind::Outcome) ++branch.visits[chance_of_outcome(program_, OutcomeId{move.index}).raw()];
    }
    return branch;
}

bool SameTape::is_open(const Branch& branch, Move move) const
{
    const Moves open = offered(program_, branch.state);
    return std::find(open.begin(), open.end(), move) != open.end();
}

bool SameTape::make(Branch& branch, Move move)
{
    if (steps_ == 0) return false;
    --steps_;
    trace_.clear();
    if (advance(program_, branch.state, move, &trace_) != Fault::None) return false;
    branch.log.insert(branch.log.end(), trace_.events.begin(), trace_.events.end());
    branch.moves.push_back(move);
    return true;
}

Move SameTape::outcome_of(ChanceId id, std::uint32_t visit) const
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

bool SameTape::fall(Branch& branch)
{
    for (ChanceId id; (id = chance_of(program_, branch.state)).exists();)
        if (!make(branch, outcome_of(id, branch.visits[id.raw()]++))) return false;
    return true;
}

bool SameTape::act(Branch& branch, Move move) { return make(branch, move) && fall(branch); }

bool SameTape::keep_on(Branch& branch, std::size_t place)
{
    for (; place < run_.line.size() && !has_ended(program_, branch.state); ++place) {
        const Move move = run_.line[place].move;
        if (move.kind == Move::Kind::Act && is_open(branch, move) && !act(branch, move)) return false;
    }
    const auto& acts = program_.scenario.acts;
    const Move go_on{Move::Kind::Act, static_cast<std::uint32_t>(acts.size() - 1)};
    for (int said = 0; !has_ended(program_, branch.state);) {
        const bool goes_on = acts.back().kind == ActKind::GoOn && is_open(branch, go_on);
        if (!goes_on && ++said > MostSaid) return all_ended_ = false;
        if (!act(branch, goes_on ? go_on : offered(program_, branch.state)[0])) return false;
    }
    return true;
}

} // namespace sim
