#pragma once

#include "sim/solve/world.h"

#include <cstdint>
#include <vector>

namespace sim {

/// Fields of the state that are shown as they are: the variables that are marked so, promises, and what the seat's actor knows.
[[nodiscard]] std::vector<std::uint16_t> shown_fields(const World&);

/// Fields of days of which it is shown whether there is one: answers awaited.
[[nodiscard]] std::vector<std::uint16_t> awaited_fields(const World&);

/// What a move shows to the trainee, as numbers: two variants in which it shows the same are not told apart by it. It is the
/// day, the place, the texts told with speaker and mood, the entries that the seat knows, the acts that are shown with their
/// reasons, what the seat's actor knows, the answers awaited, the promises, and the variables that are shown.
/// A chance node that comes is seen, and so is its outcome.
class Observer {
public:
    explicit Observer(const World&);

    /// Adds what is seen of a move that brought the trace and led to the state.
    void look(const State&, const Trace&, std::vector<std::uint32_t>& seen) const;

private:
    void look_at_texts(const Trace&, std::vector<std::uint32_t>& seen) const;
    void look_at_log(const Trace&, std::vector<std::uint32_t>& seen) const;
    void look_at_acts(const State&, std::vector<std::uint32_t>& seen) const;

    const World& world_;
    std::vector<std::uint32_t> text_;      ///< by TextId: the first text that reads the same
    std::vector<std::uint16_t> fields_;    ///< of the state, that are shown as they are
    std::vector<std::uint16_t> awaited_;   ///< fields of days of which it is shown that there is one
};

} // namespace sim
