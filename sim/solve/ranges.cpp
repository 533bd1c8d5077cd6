#include "sim/solve/ranges.h"

#include <algorithm>
#include <limits>

namespace sim {

namespace {

constexpr Reach Anything{std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()};
constexpr Reach Flag{0, 1};
constexpr int MostForks = 64;
constexpr std::int64_t NeverHappened = 9999;

Reach join(Reach a, Reach b) { return {std::min(a.low, b.low), std::max(a.high, b.high)}; }

bool is_small(Reach a)
{
    constexpr std::int64_t Small = std::int64_t{1} << 31;
    return a.low > -Small && a.high < Small;
}

Reach known(bool surely, bool never) { return surely ? Reach{1, 1} : never ? Reach{0, 0} : Flag; }

Reach multiplied(Reach a, Reach b)
{
    const std::int64_t ends[]{a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high};
    return {*std::min_element(ends, ends + 4), *std::max_element(ends, ends + 4)};
}

/// Sums and products of numbers beyond 31 bits are not followed.
Reach computed(Op op, Reach a, Reach b)
{
    const bool small = is_small(a) && is_small(b);
    switch (op) {
    case Op::Add: return small ? Reach{a.low + b.low, a.high + b.high} : Anything;
    case Op::Subtract: return small ? Reach{a.low - b.high, a.high - b.low} : Anything;
    case Op::Multiply: return small ? multiplied(a, b) : Anything;
    case Op::Modulo: return b.is_fixed() && is_small(b) ? (b.low > 0 ? Reach{0, b.low - 1} : Reach{b.low + 1, 0}) : Anything;
    case Op::Minimum: return {std::min(a.low, b.low), std::min(a.high, b.high)};
    case Op::Maximum: return {std::max(a.low, b.low), std::max(a.high, b.high)};
    case Op::Equal: return known(a.is_fixed() && a == b, a.high < b.low || b.high < a.low);
    case Op::NotEqual: return known(a.high < b.low || b.high < a.low, a.is_fixed() && a == b);
    case Op::Less: return known(a.high < b.low, a.low >= b.high);
    case Op::LessEqual: return known(a.high <= b.low, a.low > b.high);
    case Op::Greater: return known(a.low > b.high, a.high <= b.low);
    case Op::GreaterEqual: return known(a.low >= b.high, a.high < b.low);
    default: return Anything;  // a quotient among others
    }
}

bool is_binary(Op op)
{
    switch (op) {
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::FloorDivide:
    case Op::Modulo:
    case Op::Minimum:
    case Op::Maximum:
    case Op::Equal:
    case Op::NotEqual:
    case Op::Less:
    case Op::LessEqual:
    case Op::Greater:
    case Op::GreaterEqual: return true;
    default: return false;
    }
}

} // namespace

Ranges::Ranges(const Program& program)
    : program_(program), fields_(program.layout.fields.size()), asked_(program.layout.fields.size())
{
}

void Ranges::begin(const State& state)
{
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        const std::int64_t value = state.get(program_.layout.fields[i]);
        fields_[i] = {value, value};
    }
    forget_asked();
    const std::int64_t today = fields_[program_.layout.day].low;
    fields_[program_.layout.day] = {today, program_.scenario.horizon()};
}

void Ranges::free(std::size_t field) { fields_[field] = {program_.layout.fields[field].low, program_.layout.fields[field].high}; }

Reach Ranges::of(Expression expression)
{
    if (expression.size == 1) return read(program_.scenario.code[expression.begin]);
    Reach out;
    int forks = 0;
    if (run(expression, 0, 0, 0, forks, out)) return out;
    if (notes_) note_all(expression, asked_);
    return Anything;
}

void Ranges::note_all(Expression expression, std::vector<std::uint8_t>& asked) const
{
    for (std::uint32_t i = 0; i < expression.size; ++i) {
        const Instruction& it = program_.scenario.code[expression.begin + i];
        switch (it.op) {
        case Op::Load:
        case Op::DaysSince: asked[static_cast<std::size_t>(it.operand)] = 1; break;
        case Op::FieldAtLeast:
        case Op::FieldBelow:
        case Op::FieldIs:
        case Op::FieldPlus: asked[it.field] = 1; break;
        default: break;
        }
    }
}

bool Ranges::can_hold_unasked(Expression condition)
{
    if (!condition.written()) return true;
    notes_ = false;
    const bool can = of(condition).high != 0;
    notes_ = true;
    return can;
}

Reach Ranges::read(const Instruction& it)
{
    switch (it.op) {
    case Op::Push: return {it.operand, it.operand};
    case Op::Load: return of_field(static_cast<std::size_t>(it.operand));
    case Op::Day: return days_;
    case Op::SeatIs: {
        const auto seat = static_cast<std::size_t>(fields_[program_.layout.seat].low);
        const std::int64_t is = program_.scenario.seats[seat].actor.raw() == static_cast<std::uint32_t>(it.operand);
        return {is, is};
    }
    case Op::In: {
        const auto chapter = [&](std::int64_t day) { return program_.agenda.chapter[static_cast<std::size_t>(day)]; };
        const std::int64_t first = chapter(days_.low), last = chapter(days_.high);
        return known(first == last && first == it.operand, it.operand < first || it.operand > last);
    }
    case Op::Holds: {
        const std::int64_t variant = fields_[program_.layout.variant].low;
        const auto holds = static_cast<std::int64_t>(program_.scenario.facts[static_cast<std::size_t>(it.operand)].holds >> variant & 1);
        return {holds, holds};
    }
    case Op::DaysSince: {
        const Field& field = program_.layout.fields[static_cast<std::size_t>(it.operand)];
        const Reach last = of_field(static_cast<std::size_t>(it.operand));
        if (last.is_fixed() && last.low == field.low) return {NeverHappened, NeverHappened};
        if (last.low == field.low) return {0, std::max(NeverHappened, days_.high - last.low)};
        return {std::max<std::int64_t>(0, days_.low - last.high), days_.high - last.low};
    }
    case Op::FieldAtLeast: return computed(Op::GreaterEqual, of_field(it.field), {it.operand, it.operand});
    case Op::FieldBelow: return computed(Op::Less, of_field(it.field), {it.operand, it.operand});
    case Op::FieldIs: return computed(Op::Equal, of_field(it.field), {it.operand, it.operand});
    case Op::FieldPlus: return computed(Op::Add, of_field(it.field), {it.operand, it.operand});
    default: return Anything;
    }
}

/// Runs from one instruction on, over the stack from `base` to `top`. A jump that may go either way is followed both ways.
/// False: too many of these.
bool Ranges::run(Expression expression, std::uint32_t at, std::size_t base, std::size_t top, int& forks, Reach& out)
{
    if (stack_.size() < top + expression.size + 1) stack_.resize(top + expression.size + 1);
    const Instruction* const code = program_.scenario.code.data() + expression.begin;
    for (; at < expression.size; ++at) {
        const Instruction& it = code[at];
        if (it.op == Op::Jump) {
            at += static_cast<std::uint32_t>(it.operand);
        } else if (it.op == Op::JumpIfFalse || it.op == Op::JumpIfTrue) {
            const Reach flag = stack_[--top];
            const bool may_hold = flag.high != 0 || flag.low != 0, may_fail = flag.low <= 0 && flag.high >= 0;
            const bool may_jump = it.op == Op::JumpIfFalse ? may_fail : may_hold;
            const bool may_stay = it.op == Op::JumpIfFalse ? may_hold : may_fail;
            if (may_jump && may_stay) return follow_both(expression, at + 1, static_cast<std::uint32_t>(it.operand), base, top, forks, out);
            if (may_jump) at += static_cast<std::uint32_t>(it.operand);
        } else if (it.op == Op::Not) {
            const Reach flag = stack_[top - 1];
            stack_[top - 1] = {flag.high == 0, flag.low == 0};
        } else if (it.op == Op::Negate) {
            const Reach value = stack_[top - 1];
            stack_[top - 1] = is_small(value) ? Reach{-value.high, -value.low} : Anything;
        } else if (it.op == Op::Absolute) {
            const Reach value = stack_[top - 1];
            stack_[top - 1] = is_small(value) ? Reach{0, std::max(-value.low, value.high)} : Anything;
        } else if (is_binary(it.op)) {
            --top;
            stack_[top - 1] = computed(it.op, stack_[top - 1], stack_[top]);
        } else {
            stack_[top++] = read(it);
        }
    }
    out = stack_[top - 1];
    return true;
}

bool Ranges::follow_both(Expression expression, std::uint32_t at, std::uint32_t jump, std::size_t base, std::size_t top, int& forks, Reach& out)
{
    if (++forks > MostForks) return false;
    const std::size_t held = top - base;
    if (stack_.size() < top + held) stack_.resize(top + held);
    std::copy_n(stack_.begin() + static_cast<std::ptrdiff_t>(base), held, stack_.begin() + static_cast<std::ptrdiff_t>(top));
    Reach jumped, stayed;
    if (!run(expression, at + jump, top, top + held, forks, jumped)) return false;
    if (!run(expression, at, base, top, forks, stayed)) return false;
    out = join(jumped, stayed);
    return true;
}

} // namespace sim
