#pragma once

#include "sim/protocol/finding.h"
#include "tests/support/trial.h"

/// A verdict worked out from the definition of its rule, by looking at the whole log: slow, without memory, without
/// automata.
struct Defined {
    sim::Verdict verdict = sim::Verdict::None;
    std::int32_t late = 0;
    std::int32_t faults = 0;    ///< of a prohibition
    bool first_lawful = false;  ///< of a prohibition: the first subject act of the play
};

/// What docs/scenario-format.md says of one instance of a rule (the key; none for rules without) in a play without
/// chapters.
/// @pre the rule has no periods and no dates of validity
[[nodiscard]] Defined defined(const sim::Calendar&, const sim::Rule&, sim::KeyId, const Log&, std::int32_t end);
