#pragma once

#include "sim/model/expression.h"
#include "sim/rules/program.h"

#include <cstdint>
#include <span>

namespace sim {

/// Runs linked code, the program's own or not. Returns false, and leaves `out` alone, when arithmetic leaves 64 bits.
[[nodiscard]] bool run_code(const Program&, const State&, std::span<const Instruction>, std::int64_t& out);

/// Runs an expression of several operations, likewise.
[[nodiscard]] inline bool run_all(const Program& program, const State& state, Expression expression, std::int64_t& out)
{
    return run_code(program, state, {program.scenario.code.data() + expression.begin, expression.size}, out);
}

/// Does one operation that reads something.
[[nodiscard]] std::int64_t read(const Program&, const State&, const Instruction&);

/// Runs an expression of the program's own code. Returns false, and leaves `out` alone, when arithmetic leaves 64 bits.
/// After linking most expressions are one operation on one field, which is done here.
[[nodiscard]] inline bool run(const Program& program, const State& state, Expression expression, std::int64_t& out)
{
    if (expression.size != 1) return run_all(program, state, expression, out);
    const Instruction& it = program.scenario.code[expression.begin];
    switch (it.op) {
    case Op::Push: out = it.operand; break;
    case Op::FieldAtLeast: out = state.get(program.layout.fields[it.field]) >= it.operand; break;
    case Op::FieldBelow: out = state.get(program.layout.fields[it.field]) < it.operand; break;
    case Op::FieldIs: out = state.get(program.layout.fields[it.field]) == it.operand; break;
    case Op::FieldPlus: out = std::int64_t{state.get(program.layout.fields[it.field])} + it.operand; break;
    default: out = read(program, state, it);
    }
    return true;
}

/// Asks a condition; one that was not written holds. `fault` is set, and never cleared, by arithmetic beyond 64 bits.
[[nodiscard]] inline bool ask(const Program& program, const State& state, Expression condition, bool& fault)
{
    if (!condition.written()) return true;
    std::int64_t answer = 0;
    if (!run(program, state, condition, answer)) fault = true;
    return answer != 0;
}

} // namespace sim
