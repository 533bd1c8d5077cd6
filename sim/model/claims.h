#pragma once

#include "sim/model/expression.h"
#include "sim/model/names.h"
#include "sim/model/text.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

// What an author says of a scenario, to be proved over all its plays. Nothing of it changes a play or a score, so it lies
// apart from the rest: expressions are runs of instructions in Claims::code, not in Scenario::code.

/// A condition that holds in every play.
struct Invariant {
    std::string id;
    bool at_end = false;  ///< asked of ended plays only; else of every state
    Expression holds;
    std::string text;     ///< what it is for; may be empty
};

/// Something that a play comes to, or no play does: one of the three.
struct Reaching {
    EndingId ending;
    ActId act;            ///< can be done
    Expression when;      ///< holds in a state
    std::string text;
};

/// What a rule is to say of a play.
struct ExpectedVerdict {
    std::string rule;
    std::string key;      ///< of a keyed rule; empty: of every instance
    std::string verdict;  ///< VerdictNames
};

/// A play and what it is to come to. What is not written is not asked.
struct TrialPlay {
    std::string id, text;
    SeatId seat{0};
    VariantId variant{0};
    std::vector<std::string> acts;  ///< outcomes may stand in between
    std::vector<std::string> tape;  ///< outcomes in order: "<chance>=<outcome>" or "<outcome>"
    EndingId ending;
    std::optional<std::int32_t> points, headline;
    std::optional<bool> pass;
    std::array<std::optional<std::int32_t>, DimensionNames.size()> dimensions;  ///< points
    std::vector<ExpectedVerdict> verdicts;
};

/// Who plays an exemplar.
enum class ExemplarOrigin : std::uint8_t { Author, Expert };
inline constexpr std::array<std::string_view, 2> ExemplarOriginNames{"author", "expert"};

/// How somebody who knows the work plays the scenario: something to compare a run with, never what it is judged by.
struct Exemplar {
    std::string id;
    TextId by, note;                ///< the note may be none
    ExemplarOrigin origin = ExemplarOrigin::Author;
    SeatId seat{0};
    VariantId variant;              ///< none: of every variant
    std::vector<std::string> acts;  ///< outcomes may stand in between
};

struct Claims {
    std::vector<Invariant> invariants;
    std::vector<Reaching> reachable, impossible;
    std::vector<TrialPlay> tests;
    std::vector<Exemplar> exemplars;
    std::vector<Instruction> code;  ///< not linked
};

} // namespace sim
