#pragma once

#include "sim/solve/observation.h"
#include "sim/solve/world.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace sim {

/// Plays moves of beliefs. Its memory is used again and again, so a search allocates nothing here.
class Turner {
public:
    explicit Turner(const World&);

    /// Where plays begin, with what was paid by then.
    /// @error a fault of the scenario
    [[nodiscard]] Result<std::span<Cell>, Fault> begin();

    /// A move that is offered. Cells in the order of their first variants; valid until the next call.
    /// @error a fault of the scenario
    [[nodiscard]] Result<std::span<Cell>, Fault> play(const Belief&, Move);

private:
    /// Judges what a move brought, from the day before it.
    void hear(std::size_t guise, std::int32_t from);
    std::span<Cell> cells(std::uint64_t live);
    Cell& next_cell(std::size_t number);

    const World& world_;
    std::unique_ptr<const Observer> observer_;  ///< where variants are hidden
    std::vector<Guise> after_;
    std::vector<Trace> traces_;
    std::vector<Points> paid_;
    std::vector<std::vector<std::uint32_t>> seen_;
    std::vector<Cell> cells_;
};

/// What a play is worth when it has ended, besides what was paid on the way.
struct Close {
    Points points;              ///< of verdicts that fall with the end, and of measures
    std::int32_t cap = 1000;    ///< of the headline
    bool failed = false;        ///< a critical rule is left broken
    std::int32_t worth = 0;     ///< what counts: the points, or where World::capped the headline
    friend bool operator==(const Close&, const Close&) = default;
};

/// @pre the play has ended, and somebody judges
[[nodiscard]] Close close_of(const World&, const Guise&);

} // namespace sim
