#pragma once

#include "sim/session/session.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sim {

/// Which program and which packs a run was made with.
struct Stamp {
    std::string engine;
    PackHashes scenario, country;
    std::vector<PackHashes> protocols;  ///< the merged chain, base first
};

/// The session as a run file holds it: every move, taken back ones as well, with the state's hash after it.
[[nodiscard]] Run record(const Program&, const Session&, const Stamp&);

/// Where a record and its repetition part.
struct Difference {
    enum class Kind : std::uint8_t {
        UnknownSeat,
        UnknownVariant,
        OtherVariant,      ///< the seed or tape gives another variant
        OtherStart,        ///< the state before the first move
        UnknownMove,       ///< the scenario has no such move
        NotOffered,        ///< the move is not open here
        OtherOutcome,      ///< the seed or tape gives another outcome
        OtherChoice,       ///< the policy named in the record chooses another act
        OtherState,        ///< the state's hash differs
        UndoInAssessment,
        ScenarioFault,
    };
    Kind kind = Kind::OtherState;
    std::size_t step = 0;              ///< place in Run::moves counted from 1; 0: before the first move
    std::string move;                  ///< the record's
    std::string recorded, found;       ///< hashes; ids for OtherVariant, OtherOutcome and OtherChoice
    std::string instead;               ///< the open move that would give the recorded hash, where one does
    std::vector<std::string> fields;   ///< then: how the two states differ ("trust: 2 / 3", recorded / found)
    Fault fault = Fault::None;
};

struct Replay {
    Session session;                       ///< as far as the record holds
    std::optional<Difference> difference;  ///< none: it reproduces to the end
};

/// Repeats a run move by move and compares every hash, every draw and, of a `random` run, every choice.
[[nodiscard]] Replay replay(const Program&, const Run&);

} // namespace sim
