#pragma once

#include <cstdint>
#include <vector>

namespace sim {

/// Operations of a small stack machine; every expression is checked when it is read, so running one needs no checks but
/// those of 64-bit overflow. Flags are 0 and 1, enumerations the index of their value.
enum class Op : std::uint8_t {
    Push,      ///< operand: constant
    Load,      ///< operand: Symbol::packed(); after linking the number of a field
    Day,
    SeatIs,    ///< operand: actor
    In,        ///< operand: chapter
    Holds,     ///< operand: fact
    DaysSince, ///< operand: event type; after linking the number of a field
    Negate, Add, Subtract, Multiply, FloorDivide, Modulo, Minimum, Maximum, Absolute,
    Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, Not,
    JumpIfFalse, ///< operand: how many instructions to skip; takes the flag
    JumpIfTrue,
    Jump,
    // Made by linking out of the above, for speed; never written by the parser.
    FieldAtLeast, FieldBelow, FieldIs, FieldPlus,
};

struct Instruction {
    Op op = Op::Push;
    std::uint16_t field = 0;   ///< of the fused operations
    std::int32_t operand = 0;
};
static_assert(sizeof(Instruction) == 8);

/// What Op::Load names before the scenario is linked.
enum class SymbolKind : std::uint8_t { Variable, Knows, Happened, Scheduled, CommitmentStatus, Done };

struct Symbol {
    SymbolKind kind = SymbolKind::Variable;
    std::uint32_t index = 0;  ///< Knows: actor * number of facts + fact; else the thing's own number; at most 2^27 - 1

    [[nodiscard]] constexpr std::int32_t packed() const
    {
        return static_cast<std::int32_t>((static_cast<std::uint32_t>(kind) << 27) | index);
    }
    [[nodiscard]] static constexpr Symbol unpacked(std::int32_t raw)
    {
        const auto bits = static_cast<std::uint32_t>(raw);
        return {static_cast<SymbolKind>(bits >> 27), bits & ((1u << 27) - 1)};
    }
};

/// A run of instructions in Scenario::code. Empty: always true (a condition that was not written).
struct Expression {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;

    [[nodiscard]] constexpr bool written() const { return size != 0; }
};

} // namespace sim
