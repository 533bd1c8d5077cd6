#include "sim/rules/evaluate.h"

#include <algorithm>
#include <cassert>

namespace sim {

namespace {

constexpr std::int64_t NeverHappened = 9999;

// Content refuses expressions of more operations, so the stack cannot overflow.
constexpr std::size_t StackSize = 512;

struct Machine {
    std::int64_t stack[StackSize];
    std::size_t top = 0;
    bool overflow = false;

    void push(std::int64_t value) { stack[top++] = value; }
    std::int64_t pop() { return stack[--top]; }

    template <class Operation>
    void binary(Operation operation)
    {
        const std::int64_t right = pop();
        stack[top - 1] = operation(stack[top - 1], right);
    }
};

std::int64_t floor_divide(std::int64_t a, std::int64_t b)
{
    const std::int64_t quotient = a / b;
    return a % b != 0 && ((a < 0) != (b < 0)) ? quotient - 1 : quotient;
}

bool is_in(const Program& program, const State& state, std::int32_t chapter)
{
    const auto day = static_cast<std::size_t>(state.get(program.layout.fields[program.layout.day]));
    return program.agenda.chapter[day] == chapter;
}

std::int64_t days_since(const Program& program, const State& state, std::int32_t memory)
{
    const Field& field = program.layout.fields[static_cast<std::size_t>(memory)];
    const std::int32_t last = state.get(field);
    if (last == field.low) return NeverHappened;
    return state.get(program.layout.fields[program.layout.day]) - last;
}

bool is_seat(const Program& program, const State& state, std::int32_t actor)
{
    const auto seat = static_cast<std::size_t>(state.get(program.layout.fields[program.layout.seat]));
    return program.scenario.seats[seat].actor.raw() == static_cast<std::uint32_t>(actor);
}

bool fact_holds(const Program& program, const State& state, std::int32_t fact)
{
    const auto variant = static_cast<std::uint32_t>(state.get(program.layout.fields[program.layout.variant]));
    return (program.scenario.facts[static_cast<std::size_t>(fact)].holds >> variant) & 1;
}

/// Arithmetic and comparison. True when the operation was one of these.
bool compute(Machine& m, Op op)
{
    bool& overflow = m.overflow;
    switch (op) {
    case Op::Negate:
        overflow |= __builtin_sub_overflow(std::int64_t{0}, m.stack[m.top - 1], &m.stack[m.top - 1]);
        return true;
    case Op::Absolute:
        if (m.stack[m.top - 1] < 0)
            overflow |= __builtin_sub_overflow(std::int64_t{0}, m.stack[m.top - 1], &m.stack[m.top - 1]);
        return true;
    case Op::Add:
        m.binary([&](std::int64_t a, std::int64_t b) {
            std::int64_t sum = 0;
            overflow |= __builtin_add_overflow(a, b, &sum);
            return sum;
        });
        return true;
    case Op::Subtract:
        m.binary([&](std::int64_t a, std::int64_t b) {
            std::int64_t difference = 0;
            overflow |= __builtin_sub_overflow(a, b, &difference);
            return difference;
        });
        return true;
    case Op::Multiply:
        m.binary([&](std::int64_t a, std::int64_t b) {
            std::int64_t product = 0;
            overflow |= __builtin_mul_overflow(a, b, &product);
            return product;
        });
        return true;
    case Op::FloorDivide:
        m.binary([&](std::int64_t a, std::int64_t b) {
            overflow |= b == -1 && a == INT64_MIN;
            return overflow ? 0 : floor_divide(a, b);
        });
        return true;
    case Op::Modulo:
        m.binary([](std::int64_t a, std::int64_t b) { return b == -1 ? 0 : a - floor_divide(a, b) * b; });
        return true;
    case Op::Minimum: m.binary([](std::int64_t a, std::int64_t b) { return std::min(a, b); }); return true;
    case Op::Maximum: m.binary([](std::int64_t a, std::int64_t b) { return std::max(a, b); }); return true;
    case Op::Equal: m.binary([](std::int64_t a, std::int64_t b) -> std::int64_t { return a == b; }); return true;
    case Op::NotEqual: m.binary([](std::int64_t a, std::int64_t b) -> std::int64_t { return a != b; }); return true;
    case Op::Less: m.binary([](std::int64_t a, std::int64_t b) -> std::int64_t { return a < b; }); return true;
    case Op::LessEqual: m.binary([](std::int64_t a, std::int64_t b) -> std::int64_t { return a <= b; }); return true;
    case Op::Greater: m.binary([](std::int64_t a, std::int64_t b) -> std::int64_t { return a > b; }); return true;
    case Op::GreaterEqual: m.binary([](std::int64_t a, std::int64_t b) -> std::int64_t { return a >= b; }); return true;
    case Op::Not: m.stack[m.top - 1] = m.stack[m.top - 1] == 0; return true;
    default: return false;
    }
}

} // namespace

std::int64_t read(const Program& program, const State& state, const Instruction& it)
{
    const auto field = [&](std::size_t number) { return state.get(program.layout.fields[number]); };
    switch (it.op) {
    case Op::Push: return it.operand;
    case Op::Load: return field(static_cast<std::size_t>(it.operand));
    case Op::Day: return field(program.layout.day);
    case Op::SeatIs: return is_seat(program, state, it.operand);
    case Op::In: return is_in(program, state, it.operand);
    case Op::Holds: return fact_holds(program, state, it.operand);
    case Op::DaysSince: return days_since(program, state, it.operand);
    case Op::FieldAtLeast: return field(it.field) >= it.operand;
    case Op::FieldBelow: return field(it.field) < it.operand;
    case Op::FieldIs: return field(it.field) == it.operand;
    case Op::FieldPlus: return std::int64_t{field(it.field)} + it.operand;
    default: assert(false); return 0;
    }
}

bool run_code(const Program& program, const State& state, std::span<const Instruction> code, std::int64_t& out)
{
    const Field* const fields = program.layout.fields.data();
    Machine machine;
    for (std::uint32_t i = 0; i < code.size(); ++i) {
        const Instruction& it = code[i];
        switch (it.op) {
        case Op::Jump: i += static_cast<std::uint32_t>(it.operand); break;
        case Op::JumpIfFalse:
            if (machine.pop() == 0) i += static_cast<std::uint32_t>(it.operand);
            break;
        case Op::JumpIfTrue:
            if (machine.pop() != 0) i += static_cast<std::uint32_t>(it.operand);
            break;
        case Op::Push: machine.push(it.operand); break;
        case Op::Load: machine.push(state.get(fields[it.operand])); break;
        case Op::Day: machine.push(state.get(fields[program.layout.day])); break;
        case Op::FieldAtLeast: machine.push(state.get(fields[it.field]) >= it.operand); break;
        case Op::FieldBelow: machine.push(state.get(fields[it.field]) < it.operand); break;
        case Op::FieldIs: machine.push(state.get(fields[it.field]) == it.operand); break;
        case Op::FieldPlus: machine.push(std::int64_t{state.get(fields[it.field])} + it.operand); break;
        case Op::Equal: machine.binary([](std::int64_t a, std::int64_t b) -> std::int64_t { return a == b; }); break;
        default:
            if (!compute(machine, it.op)) machine.push(read(program, state, it));
            if (machine.overflow) return false;
        }
    }
    assert(machine.top == 1);
    out = machine.pop();
    return true;
}

} // namespace sim
