#pragma once

#include "sim/protocol/judge.h"
#include "sim/rules/play.h"
#include "sim/score/headline.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace sim {

struct DimensionScore {
    std::int32_t points = 0;            ///< credits, earnings and measures less penalties; may be negative
    std::int32_t of = 0;                ///< what could be earned
    std::optional<std::int32_t> score;  ///< permille; none while the play goes on, and where nothing can be earned
    friend bool operator==(const DimensionScore&, const DimensionScore&) = default;
};

/// A critical rule that was broken caps the headline.
struct Cap {
    std::uint32_t rule = 0;  ///< Judging::rules
    std::int32_t cap = 0;
    bool repaired = false;
    EventNumber event = NoEvent;  ///< the first fault; none: a duty left undone
    EventNumber repaired_by = NoEvent;
    friend bool operator==(const Cap&, const Cap&) = default;
};

/// A measure read in the final state.
struct MeasureScore {
    std::uint32_t measure = 0;  ///< Scenario::measures
    std::int32_t value = 0;     ///< 0..of
    std::int32_t of = 0;
    friend bool operator==(const MeasureScore&, const MeasureScore&) = default;
};

/// A play judged. While it goes on there are running verdicts and points so far, but no measures, no marks and no
/// headline.
struct Score {
    Standing standing;
    std::array<DimensionScore, DimensionNames.size()> dimensions;
    std::int32_t points = 0;               ///< of all dimensions; the utility U
    std::int32_t cut = 0;                  ///< a pass needs this headline
    std::optional<std::int32_t> headline;  ///< 0..1000
    std::optional<bool> pass;              ///< at least the cut, and no critical left unrepaired
    std::vector<Cap> caps;                 ///< in order of happening
    std::vector<MeasureScore> measures;    ///< of the seat, in written order
    std::vector<Finding> findings;         ///< by Judging::obligations
    std::vector<Derived> derived;          ///< events that the judge wrote
    std::uint64_t judged_by = 0;           ///< fingerprint_of the judging
};

/// The seat's measures read in a state, in written order. A measure that cannot be worked out is worth nothing.
[[nodiscard]] std::vector<MeasureScore> measures_of(const Program&, const State&);

/// What the headline is capped at by a critical rule that was broken.
[[nodiscard]] std::int32_t cap_of(const Judging&, std::uint32_t rule, Critical);

/// Scores a play from its log (history first) and its present state. The judging may be of another protocol or country
/// than the scenario's own: the log is read again, the state is not touched.
[[nodiscard]] Score score_of(const Program&, const Judging&, std::span<const Event> log, const State&);

/// The part of it that needs no state: everything but the measures of an ended play.
/// @param measures  of an ended play; their dimensions stand in the scenario
[[nodiscard]] Score score_of(const Scenario&, const Judging&, const Judgement&, std::vector<MeasureScore> measures);

/// The same number for the same rules, points, measures, dates, calendar, roles and categories; another one when any of
/// these that a score can depend on changes. It tells two reports apart that were made under different weights.
/// @param Scenario  the one that the judging was made for; its measures are read
[[nodiscard]] std::uint64_t fingerprint_of(const Scenario&, const Judging&);

} // namespace sim
