#pragma once

#include "sim/model/event.h"
#include "sim/model/protocol.h"
#include "sim/model/scenario.h"

#include <cstdint>
#include <vector>

namespace sim {

/// What a scenario can write into the log at all, by structure: which types, with which evidence, by whom.
class ProducedEvents {
public:
    ProducedEvents(const Scenario&, const Vocabulary&);

    /// Some event of the play can fit.
    [[nodiscard]] bool can_match(const Match&) const;
    /// The same without what a settling chapter writes: such events are targets of nothing.
    [[nodiscard]] bool can_meet(const Match&) const;

private:
    struct Type {
        bool any = false;
        std::uint8_t roles = 0;               ///< bits by Role; all where whoever acts is meant
        std::vector<std::uint32_t> evidence;  ///< by emission: all it can carry
    };
    using Types = std::vector<Type>;  ///< by TypeId

    static void add(const Scenario&, const Vocabulary&, const Effect&, Types&);
    [[nodiscard]] static bool fits(const Types&, const Match&);

    Types all_, unsettled_;
};

}  // namespace sim
