#include "sim/session/smallest_change.h"

#include "sim/score/score.h"
#include "sim/session/same_tape.h"

#include <utility>

namespace sim {

namespace {

class Changing {
public:
    Changing(const Program& program, const Judging& judging, const Session& run, std::uint64_t steps)
        : program_(program), judging_(judging), run_(run), tape_(program, run, steps)
    {
        for (std::size_t i = 0; i < run.line.size(); ++i)
            if (run.line[i].move.kind == Move::Kind::Act) decisions_.push_back(i);
    }

    /// Tries every way to replace so many decisions.
    void replace(std::size_t decisions)
    {
        Branch start = tape_.branch_at(0);
        if (tape_.fall(start)) replace_from(std::move(start), 0, decisions);
    }

    [[nodiscard]] SmallestChange take() { return best_.whole = tape_.all_ended() && tape_.steps_left() > 0, std::move(best_); }
    [[nodiscard]] bool found() const { return !best_.changes.empty(); }

private:
    [[nodiscard]] Move decision(std::size_t number) const { return run_.line[decisions_[number]].move; }

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
        for (std::size_t i = from; i < decisions_.size() && tape_.steps_left() > 0 && !has_ended(program_, branch.state); ++i) {
            for (const Move instead : offered(program_, branch.state)) {
                if (instead == decision(i)) continue;
                Branch other = branch;
                changes_.push_back({decisions_[i], ActId{instead.index}});
                if (tape_.act(other, instead)) {
                    if (left > 1) replace_from(std::move(other), i + 1, left - 1);
                    else if (tape_.keep_on(other, decisions_[i] + 1)) consider(std::move(other));
                }
                changes_.pop_back();
            }
            if (tape_.is_open(branch, decision(i)) && !tape_.act(branch, decision(i))) return;
        }
    }

    const Program& program_;
    const Judging& judging_;
    const Session& run_;
    SameTape tape_;
    std::vector<std::size_t> decisions_;  ///< places of acts in the run's line
    std::vector<ChangedDecision> changes_;
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
