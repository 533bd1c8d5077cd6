#pragma once

#include "sim/rules/play.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace sim {

/// Types whose memory waits as the entries do. The room for them is not cleared beforehand: nearly every move needs none.
struct DeferredTypes {
    DeferredTypes() {}

    std::array<std::uint32_t, 64> types;  ///< TypeId; content allows no more effects in a list
    std::size_t count = 0;
};

/// A move under way: what the parts of one step share. Private to this room.
struct Playing {
    Playing(const Program& of, State& in, Trace* into) : program(of), state(in), trace(into) {}

    const Program& program;
    State& state;
    Trace* trace = nullptr;          ///< may be null
    Fault fault = Fault::None;       ///< the first one met; nothing more happens after it
    std::uint32_t faulty = NoEffect; ///< the effect in which it was met

    std::int32_t arrival = 0;        ///< the day that new log entries carry
    Cause cause{};
    ActorId by{};                    ///< who acts; none: `role` alone
    Role role = Role::Ess;
    bool settled = false;            ///< a chapter settles: entries are the supervisor's

    std::int32_t stopped_on = -1;    ///< the day on which an event that is a stop came in this move
    bool deferring = false;          ///< entries wait for the days of the act to pass
    DeferredTypes deferred{};

    [[nodiscard]] const Field& field(std::size_t number) const { return program.layout.fields[number]; }
    [[nodiscard]] std::int32_t get(std::size_t number) const { return state.get(field(number)); }
    void set(std::size_t number, std::int32_t value) { state.set(field(number), value); }
    [[nodiscard]] std::int32_t day() const { return get(program.layout.day); }
    [[nodiscard]] std::int32_t depth() const { return get(program.layout.depth); }
    [[nodiscard]] bool ended() const { return get(program.layout.ended) != 0; }

    void forget(Range masks)
    {
        for (std::uint32_t i = masks.begin; i < masks.end(); ++i) {
            const WordMask& mask = program.forgetting.masks[i];
            state.words[mask.word] &= ~mask.bits;
        }
    }
    [[nodiscard]] bool ask(Expression);
    void fail(Fault met)
    {
        if (fault == Fault::None) fault = met;
    }
};

/// Runs effects in written order; entries carry `arrival`.
void apply(Playing&, Range effects);

/// Writes one entry, or lets it wait while `deferring`.
void log(Playing&, const Event&);

/// Writes the entries [first, first + count) of the trace, which waited, behind those of the days that passed meanwhile.
void write_deferred(Playing&, std::size_t first, std::size_t count);

/// An entry of the mover with nothing but a type; the rest is for the caller to fill.
[[nodiscard]] Event entry_of(const Playing&, TypeId);

/// Moves the day forward to `until`, each day beginning on the way, the horizon's own day excepted.
void pass_days(Playing&, std::int32_t until);

/// The first day at or after `from` on which the clock stops.
[[nodiscard]] std::int32_t next_stop(const Program&, const State&, std::int32_t from);

/// Timed and conditional events of the day that begins; also used for day 0.
void bring_events(Playing&, std::int32_t day);

/// Shows those lines whose condition holds now.
void tell(Playing&, Range lines);

[[nodiscard]] ActorId actor_of_seat(const Playing&);

/// New entries are this actor's from now on.
void act_as(Playing&, ActorId);

/// Goes where an act or outcome leads.
void go(Playing&, Goes);

/// At the desk: opens what waits, or lets the clock run to the first stop.
void reach_desk(Playing&);

} // namespace sim
