#include "sim/session/hindsight.h"

#include "sim/rules/evaluate.h"
#include "sim/rules/layout.h"

#include <algorithm>
#include <cassert>
#include <vector>

namespace sim {

namespace {

constexpr std::int32_t NeverHappened = 9999;

bool was_done(const Hindsight& then, std::uint32_t act)
{
    return std::any_of(then.line.begin(), then.line.end(), [&](const Turn& turn) { return turn.move == Move{Move::Kind::Act, act}; });
}

bool has_happened(const Hindsight& then, TypeId type)
{
    return std::any_of(then.log.begin(), then.log.end(), [&](const Event& event) { return event.type == type; });
}

std::int32_t days_since(const Program& program, const Hindsight& then, TypeId type)
{
    const auto last = std::find_if(then.log.rbegin(), then.log.rend(), [&](const Event& event) { return event.type == type; });
    return last == then.log.rend() ? NeverHappened : day_of(program, then.state) - last->day;
}

/// The instruction with what the state may not remember already answered.
Instruction answered(const Program& program, const Hindsight& then, Instruction it)
{
    if (it.op == Op::DaysSince) return {Op::Push, 0, days_since(program, then, TypeId{static_cast<std::uint32_t>(it.operand)})};
    if (it.op != Op::Load) return it;
    const Symbol symbol = Symbol::unpacked(it.operand);
    if (symbol.kind == SymbolKind::Done) return {Op::Push, 0, was_done(then, symbol.index)};
    if (symbol.kind == SymbolKind::Happened) return {Op::Push, 0, has_happened(then, TypeId{symbol.index})};
    return linked(program.layout, it);
}

/// How much of the log there was at the end of a day.
std::span<const Event> log_by(std::span<const Event> log, std::int32_t day)
{
    const auto later = std::find_if(log.begin(), log.end(), [&](const Event& event) { return event.day > day; });
    return log.first(static_cast<std::size_t>(later - log.begin()));
}

/// The first day within a turn at whose end the condition held; it holds after the turn.
std::int32_t day_within(const Program& program, const Session& session, std::size_t turn, std::span<const Instruction> condition)
{
    State state = turn == 0 ? session.start.after : session.line[turn - 1].after;
    std::vector<State> evenings;
    Trace trace;
    trace.evenings = &evenings;
    [[maybe_unused]] const Fault fault = advance(program, state, session.line[turn].move, &trace);
    assert(fault == Fault::None);  // it was played before
    const std::span<const Turn> line = std::span(session.line).first(turn + 1);
    const std::span<const Event> log = std::span(session.log).first(session.line[turn].log_end);
    for (const State& evening : evenings) {
        const std::int32_t day = day_of(program, evening);
        if (holds_in(program, {evening, line, log_by(log, day)}, condition)) return day;
    }
    return day_of(program, session.line[turn].after);
}

} // namespace

Hindsight hindsight_of(const Session& session) { return {session.state(), session.line, session.log}; }

bool holds_in(const Program& program, const Hindsight& then, std::span<const Instruction> condition)
{
    std::vector<Instruction> code;
    code.reserve(condition.size());
    for (const Instruction& it : condition) code.push_back(answered(program, then, it));
    std::int64_t answer = 0;
    return run_code(program, then.state, code, answer) && answer != 0;
}

std::optional<std::int32_t> first_day_of(const Program& program, const Session& session, std::span<const Instruction> condition)
{
    const std::span<const Turn> line(session.line);
    const std::span<const Event> log(session.log);
    if (holds_in(program, {session.start.after, {}, log.first(session.start.log_end)}, condition)) return day_of(program, session.start.after);
    for (std::size_t i = 0; i < line.size(); ++i)
        if (holds_in(program, {line[i].after, line.first(i + 1), log.first(line[i].log_end)}, condition))
            return day_within(program, session, i, condition);
    return std::nullopt;
}

} // namespace sim
