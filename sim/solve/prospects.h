#pragma once

#include "sim/solve/outlook.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace sim {

/// What the judge may forget because nothing in an outlook can make it matter. Found once for an outlook, applied to every
/// guise that has it.
class Prospects {
public:
    Prospects(const Judging&, const std::vector<MayCome>& log);

    /// Forgets. Monitors that differ only in what can no longer pay, cost or cap become equal; all that will be paid, and when,
    /// stays the same.
    void apply(const Judging&, Monitors&) const;

private:
    /// A duty that can no longer begin, or no longer be met.
    struct Duty {
        std::uint32_t obligation = 0;
        bool may_begin = false, may_be_met = false;
        bool costs = false;   ///< something is paid, or capped, when it is not met
    };
    /// A prohibition that can still be broken.
    struct Ban {
        std::uint32_t obligation = 0;
        std::int32_t times = 0;   ///< that its subject act can still be done, at most
        std::vector<std::pair<Memory, std::int32_t>> full;   ///< penalties paid, each with the place from which this rule adds nothing
        std::vector<std::uint32_t> slots;                    ///< that its faults are remembered in
    };
    /// A memory of penalties paid that only duties can still ask for.
    struct Slot {
        Memory paid = 0;
        std::vector<std::uint32_t> duties;   ///< conditional ones
    };

    void look_at_prohibition(const Judging&, std::uint32_t number, const std::vector<MayCome>& log);
    void forget_spent(const Judging&, Monitors&) const;
    void forget_lost(const Judging&, Monitors&) const;
    void look_at_duty(const Judging&, std::uint32_t number, const std::vector<MayCome>& log);
    void look_at_slots(const Judging&);
    void look_at_law(const Judging&, const std::vector<MayCome>& log);
    void keep(const Judging&, Memory);
    static void join_criticals(const Judging&, Monitors&);

    std::vector<std::uint64_t> kept_;     ///< by word: bits that stay
    std::vector<Ban> bans_;
    std::vector<Duty> duties_;
    std::vector<Slot> slots_;
    std::vector<std::uint8_t> may_begin_;  ///< by obligation, duties
    std::vector<std::uint32_t> beyond_repair_;  ///< rules
};

} // namespace sim
