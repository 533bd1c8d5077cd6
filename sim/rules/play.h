#pragma once

#include "sim/base/result.h"
#include "sim/model/event.h"
#include "sim/rules/program.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace sim {

/// An act, or at a chance node an outcome.
struct Move {
    enum class Kind : std::uint8_t { Act, Outcome };
    Kind kind = Kind::Act;
    std::uint32_t index = 0;  ///< ActId or OutcomeId

    friend bool operator==(const Move&, const Move&) = default;
};

/// What may be done now, in authored order. At most 255 (content is held to it), without allocation.
class Moves {
public:
    static constexpr std::size_t Most = 255;

    Moves() = default;
    Moves(const Moves& other) : size_(other.size_) { std::copy(other.begin(), other.end(), room_.moves); }
    Moves& operator=(const Moves& other)
    {
        size_ = other.size_;
        std::copy(other.begin(), other.end(), room_.moves);
        return *this;
    }
    ~Moves() = default;

    void add(Move move) { assert(size_ < Most), room_.moves[size_++] = move; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] Move operator[](std::size_t i) const { return room_.moves[i]; }
    [[nodiscard]] const Move* begin() const { return room_.moves; }
    [[nodiscard]] const Move* end() const { return room_.moves + size_; }
    void clear() { size_ = 0; }

private:
    /// Not cleared beforehand: that would cost more than finding the few moves of a common state.
    union Room {
        Room() {}
        Move moves[Most];
    };

    std::size_t size_ = 0;
    Room room_;
};

/// Why an act that is shown cannot be done now.
struct Refusal {
    enum class Kind : std::uint8_t {
        Need,            ///< `text` is the authored reason
        UnknownFact,     ///< the sharer does not know the fact (`fact`; none for a packet)
        NoPlace,         ///< `actor` has no place left this week
        AlreadyReferred, ///< the answer of `actor` is already awaited
        NoSharedFile,    ///< the office of `actor` has no shared file
        DoneToday,
        ChapterEnds,     ///< it would end after the chapter's last day
    };
    Kind kind = Kind::Need;
    TextId text;
    ActorId actor;
    FactId fact;
};

struct Shown {
    ActId act;
    bool available = true;
    Refusal refusal;  ///< of an act that is not available
};

/// Something the trainee is told by a move, in order of telling.
struct Told {
    enum class Kind : std::uint8_t { Line, Event, Outcome };  ///< scenario line; text of a Timed; text of an Outcome
    Kind kind = Kind::Line;
    std::uint32_t index = 0;
    std::int32_t day = 0;
};

/// What a move brought besides the new state.
struct Trace {
    std::vector<Event> events;  ///< new log entries, in order
    std::vector<Told> told;
    std::vector<State>* evenings = nullptr;  ///< where asked for: the state at the end of each day that the clock runs past, after the act's own days
    void clear() { events.clear(), told.clear(); }
};

/// A fault of the scenario, met in play; content is checked so that a shipped scenario has none.
enum class Fault : std::uint8_t {
    None,
    NotOffered,    ///< not the scenario's fault: the move is not open in this state
    OutOfRange,    ///< a variable with overflow "error" would leave its range
    Arithmetic,    ///< beyond 64 bits
    LearnsUntruth, ///< learn() of a fact that does not hold
    TooDeep,       ///< a fifth scene, or an open scene opened again on top
    NothingOffered, ///< nothing to do, and the play has not ended
};

struct Step {
    State state;
    Trace trace;
};

/// The state before the first move, and what the start shows (history is not repeated in the trace: see Scenario::history).
[[nodiscard]] Result<Step, Fault> begin(const Program&, SeatId, VariantId);

/// What step() accepts in this state, in authored order; outcomes at a chance node; empty at an end.
[[nodiscard]] Moves offered(const Program&, const State&);

/// All acts that are shown, those not available with their reason. Empty at a chance node or end.
[[nodiscard]] std::vector<Shown> shown(const Program&, const State&);

/// Plays one move. Pure: the same program, state and move give the same step on every platform.
/// @error NotOffered  the move is not in offered(); any other: a fault of the scenario
[[nodiscard]] Result<Step, Fault> step(const Program&, const State&, Move);

/// The same, in place and without checking that the move is offered; for searches, which take moves from offered().
/// `trace` may be null, then nothing is told or logged. After a fault the state must not be used.
[[nodiscard]] Fault advance(const Program&, State&, Move, Trace* trace);

inline constexpr std::uint32_t NoEffect = 0xffffffffu;

/// The first fault that a play meets.
struct FaultMet {
    Fault fault = Fault::None;
    std::uint32_t effect = NoEffect;  ///< the place in Scenario::effects where it was met; none where it is no effect's
};

/// Plays moves from the start. @pre each is offered where it comes
[[nodiscard]] FaultMet fault_met(const Program&, SeatId, VariantId, std::span<const Move>);

// ---- Questions about a state

[[nodiscard]] bool has_ended(const Program&, const State&);
[[nodiscard]] std::int32_t day_of(const Program&, const State&);
[[nodiscard]] SeatId seat_of(const Program&, const State&);
[[nodiscard]] VariantId variant_of(const Program&, const State&);
[[nodiscard]] SceneId scene_of(const Program&, const State&);    ///< the topmost open scene; none at the desk
[[nodiscard]] ChanceId chance_of(const Program&, const State&);  ///< none when no chance is pending
[[nodiscard]] ChapterId chapter_of(const Program&, const State&);
[[nodiscard]] bool knows(const Program&, const State&, ActorId, FactId);
[[nodiscard]] bool holds(const Program&, const State&, FactId);
[[nodiscard]] std::int32_t value_of(const Program&, const State&, VariableId);
[[nodiscard]] CommitmentStatus status_of(const Program&, const State&, CommitmentId);
[[nodiscard]] std::int32_t due_day_of(const Program&, const State&, CommitmentId);   ///< -1: not open
[[nodiscard]] std::int32_t scheduled_day_of(const Program&, const State&, TimedId);  ///< -1: no day
[[nodiscard]] std::int32_t places_taken(const Program&, const State&, ActorId);      ///< this week; 0 where there is no limit
[[nodiscard]] EndingId ending_of(const Program&, const State&);  ///< of an ended play
/// @pre the expression is the program's own (a measure, a line's `when`)
[[nodiscard]] Result<std::int64_t, Fault> evaluate(const Program&, const State&, Expression);

} // namespace sim
