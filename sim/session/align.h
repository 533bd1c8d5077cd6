#pragma once

#include "sim/model/names.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace sim {

/// An act of a play as far as plays are compared.
struct PlayedAct {
    ActId act;
    std::int32_t day = 0;   ///< on which it begins
    bool critical = false;  ///< what it does is what a critical rule asks for or forbids
};

// What sets two plays apart. docs/scenario-format.md, section 3, "Exemplars".
inline constexpr std::int32_t ActCost = 2;          ///< of an act that is missing or extra
inline constexpr std::int32_t CriticalActCost = 4;  ///< the same of a critical one
inline constexpr std::int32_t MostLateCost = 4;     ///< of an act done on a later day: 1 a day up to this

[[nodiscard]] constexpr std::int32_t cost_of(const PlayedAct& act) { return act.critical ? CriticalActCost : ActCost; }

enum class AlignedKind : std::uint8_t { Matched, Missing, Extra };
inline constexpr std::array<std::string_view, 3> AlignedKindNames{"matched", "missing", "extra"};

/// One step along both plays.
struct AlignedMove {
    AlignedKind kind = AlignedKind::Matched;
    std::uint32_t exemplar = 0;  ///< place of the act in the exemplar; of an extra one the place before which it stands
    std::uint32_t played = 0;    ///< place in the run; of a missing one the place before which it would stand
    std::int32_t late = 0;       ///< days, of a matched act that was done later than in the exemplar
    std::int32_t cost = 0;
    friend bool operator==(const AlignedMove&, const AlignedMove&) = default;
};

struct Alignment {
    std::int32_t cost = 0;           ///< the least there is
    std::vector<AlignedMove> moves;  ///< along both plays; of equal ways the one that, from the front, matches before it misses,
                                     ///< and misses before it adds
};

/// Room that alignments work in, kept from one to the next.
struct AlignmentRoom {
    std::vector<std::int32_t> costs;
    std::vector<AlignedKind> ways;
};

/// The cost alone, in time of the product of both lengths and room of the run's length.
[[nodiscard]] std::int32_t distance(std::span<const PlayedAct> exemplar, std::span<const PlayedAct> played, AlignmentRoom&);

/// The cheapest alignment; takes a byte for each pair of acts.
[[nodiscard]] Alignment align(std::span<const PlayedAct> exemplar, std::span<const PlayedAct> played, AlignmentRoom&);

} // namespace sim
