#pragma once

#include "sim/solve/outlook.h"
#include "sim/solve/prospects.h"

#include <cstdint>
#include <vector>

namespace sim {

/// Makes beliefs with the same future equal: what can no longer matter is set back, in the states and in the monitors. The moves
/// offered, their odds, what they pay and what they show stay the same from there on.
class Canon {
public:
    explicit Canon(const World&);

    /// In the middle of a visit the outlook is that of its beginning, which is never less: one for each set of options chosen
    /// would cost more than the few states that it saves.
    /// @pre the play has not ended; the belief is hidden where the world is
    void apply(Belief&);

    [[nodiscard]] std::size_t bytes() const;

private:
    struct Plan {
        std::vector<std::uint64_t> kept;  ///< of the state, by word: bits that stay
        std::uint32_t prospects = 0;
    };

    [[nodiscard]] const Plan& plan_for(const State&);

    const World& world_;
    Foreteller foreteller_;
    std::vector<std::uint64_t> control_;   ///< by word: bits that an outlook depends on
    std::vector<std::uint64_t> chosen_;    ///< by word: bits of options chosen in a visit; no outlook depends on them
    std::vector<std::uint64_t> seen_;      ///< by word: bits that are shown as they are
    StateTable known_;                       ///< control parts of states
    std::vector<std::uint32_t> plan_of_;   ///< by number in known_
    StateTable plan_keys_;
    std::vector<Plan> plans_;
    StateTable log_keys_;
    std::vector<Prospects> prospects_;     ///< by different log
    std::vector<std::uint64_t> key_, shown_;
    std::vector<std::uint32_t> places_;    ///< plan by guise
};

} // namespace sim
