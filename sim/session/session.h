#pragma once

#include "sim/base/result.h"
#include "sim/model/run.h"
#include "sim/rules/play.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// What is settled before a play begins. Seat, seed and tape decide everything that the trainee does not.
struct Setup {
    SeatId seat{0};
    std::uint64_t seed = 0;
    Mode mode = Mode::Practice;
    RunSource source = RunSource::Person;
    std::string policy;             ///< of RunSource::Policy
    std::string language;           ///< BCP 47; recorded only
    std::vector<std::string> tape;  ///< outcomes in order instead of draws: "<chance>=<outcome>" or "<outcome>"; when it has run
                                    ///< out, chance is drawn. An entry "variant=<variant>" in front fixes the variant.
};

/// A move of the present line of play.
struct Turn {
    Move move;
    State after;
    std::uint64_t hash = 0;
    std::uint32_t told_end = 0;  ///< Session::told up to here was told by this move or before
    std::uint32_t log_end = 0;   ///< the same of Session::log
    std::uint32_t quiet = 0;     ///< moves since the day last moved, this one included
    std::uint32_t outcomes = 0;  ///< of chance nodes on the line so far, this one included
    std::uint32_t visit = 0;     ///< of an outcome: how often its chance node was visited before on this line
    std::uint32_t made = 0;      ///< place in Session::made
};

/// A move that was made, whether it still stands or was taken back.
struct Made {
    Move move;
    std::uint64_t hash = 0;
    bool undone = false;
};

/// A play over time, as a value: copy it to branch, keep it to go back.
struct Session {
    Setup setup;
    VariantId variant;
    Turn start;               ///< before the first move; its `move` means nothing
    std::vector<Turn> line;   ///< the moves that stand
    std::vector<Made> made;   ///< all of them, in the order in which they were made
    std::vector<Event> log;   ///< the scenario's history, then what the line brought; the place is the event's number
    std::vector<Told> told;   ///< what the line told
    Reflection reflection;    ///< the trainee's own words; their moves are places in `made`

    [[nodiscard]] const Turn& now() const { return line.empty() ? start : line.back(); }
    [[nodiscard]] const State& state() const { return now().after; }
};

/// The moves that stand, outcomes included.
[[nodiscard]] std::vector<Move> moves_of(const Session&);

/// Why the play did not go on. The session stays as it was.
struct Setback {
    enum class Kind : std::uint8_t {
        NotOffered,     ///< the act is not open now
        UndoForbidden,  ///< assessment mode
        NothingToUndo,
        TapeMisfit,     ///< `entry` of the tape names no outcome of the chance node (or variant) that came
        NoTimePasses,   ///< QuietLimit moves without the day moving: a fault of the scenario
        ScenarioFault,  ///< `fault`
        RecordFull,     ///< the run holds MostMoves moves; what there is of it can be saved and judged
    };
    Kind kind = Kind::NotOffered;
    Fault fault = Fault::None;
    std::string entry;
};

/// Moves without the day moving after which a play is stopped.
inline constexpr std::uint32_t QuietLimit = 1000;

/// Draws the variant, starts the play and draws the chance nodes that stand at its very start.
/// @error TapeMisfit, NoTimePasses, ScenarioFault, RecordFull
[[nodiscard]] Result<Session, Setback> begin(const Program&, const Setup&);

/// Does an act and draws the chance nodes that follow, recording their outcomes as moves.
/// @error NotOffered, TapeMisfit, NoTimePasses, ScenarioFault, RecordFull
[[nodiscard]] Result<Session, Setback> act(const Program&, const Session&, ActId);

/// Takes back the last act and the outcomes that followed it. They stay in `made`.
/// @error UndoForbidden, NothingToUndo
[[nodiscard]] Result<Session, Setback> undo(const Program&, const Session&);

/// The play as it stood before the move at a place of the line, for a person to try again from there: same seed, tape and moves,
/// nothing taken back, and no words yet.
/// @pre the line's move there is an act
[[nodiscard]] Session until(const Program&, const Session&, std::size_t place);

/// The outcomes of the chance node that is pending, drawn. What act() does by itself; a record that was cut off may need it.
/// @error TapeMisfit, NoTimePasses, ScenarioFault, RecordFull
[[nodiscard]] Result<Session, Setback> draw_pending(const Program&, const Session&);

// ---- In place, for those who play long lines. After a setback the session holds what was made before it: it can be recorded and
// judged, and may stand at a chance node.

/// One move as it stands, an outcome as well: nothing is drawn.
[[nodiscard]] bool make(const Program&, Session&, Move, Setback&);
/// What act() does.
[[nodiscard]] bool play(const Program&, Session&, ActId, Setback&);
void take_back(Session&);                ///< one move. @pre the line is not empty
[[nodiscard]] bool next_outcome(const Program&, const Session&, OutcomeId&, Setback&);  ///< @pre a chance node is pending
[[nodiscard]] bool begin_undrawn(const Program&, const Setup&, VariantId, Session&, Setback&);
[[nodiscard]] bool variant_of_setup(const Program&, const Setup&, VariantId&, Setback&);

} // namespace sim
