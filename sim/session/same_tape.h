#pragma once

#include "sim/session/session.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sim {

/// A play that parts from a run.
struct Branch {
    State state;
    std::vector<Event> log;
    std::vector<Move> moves;            ///< from the start on, outcomes included
    std::vector<std::uint32_t> visits;  ///< of chance nodes so far, by ChanceId
};

/// Plays a run otherwise on its own tape: chance falls as it fell. The same visit of a chance node has the same outcome, and a visit
/// that the run did not make is drawn from its seed.
class SameTape {
public:
    /// @param most_steps  moves that are made at most, of all branches together
    SameTape(const Program&, const Session& run, std::uint64_t most_steps);

    /// The run as it stood before a move of its line.
    [[nodiscard]] Branch branch_at(std::size_t place) const;

    /// Does an act and lets chance decide what it has to. False at a fault of the scenario, or when there are no steps left.
    /// @pre the act is open
    bool act(Branch&, Move);
    /// Lets chance decide what it has to.
    bool fall(Branch&);
    /// Does what the run did from a place of its line on, in order; an act that is not open when its turn comes is left out. Then lets
    /// time go on; in a scene, where it cannot, the first thing is said that can be. True where the play ends.
    bool keep_on(Branch&, std::size_t place);

    [[nodiscard]] bool is_open(const Branch&, Move) const;
    [[nodiscard]] std::uint64_t steps_left() const { return steps_; }
    /// Every branch that was kept on came to an end.
    [[nodiscard]] bool all_ended() const { return all_ended_; }

private:
    bool make(Branch&, Move);
    [[nodiscard]] Move outcome_of(ChanceId, std::uint32_t visit) const;

    const Program& program_;
    const Session& run_;
    std::uint64_t steps_;
    bool all_ended_ = true;
    Trace trace_;
};

} // namespace sim
