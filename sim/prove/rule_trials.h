#pragma once

#include "sim/prove/linting.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace sim {

// Rules tried by themselves; private to the lints.

inline constexpr std::int32_t TrialWorth = 1000;   ///< points of each rule that is tried

/// A rule that the scenario lists for a seat, in all its versions.
struct Listed {
    std::uint32_t entry = 0;   ///< Scenario::scope
    std::vector<Rule> versions;

    [[nodiscard]] const Rule& rule() const { return versions.front(); }
    [[nodiscard]] bool has_trigger() const { return is_duty(rule().kind) && rule().trigger.type.exists(); }
};

[[nodiscard]] std::vector<Listed> listed_rules(const Subject&, SeatId);

/// Some rules with nothing else judged, so that few states are left.
struct RuleTrial {
    Protocol protocol;
    Scope scope;
    std::int32_t full = 0;   ///< points of a play in which no rule is broken, and every expected duty is met

    void add(const Scenario&, const Listed&, bool expected);
};

/// What plays make of a trial in some variants, taken together.
struct Tried {
    std::string why_not;                      ///< they could not be followed; else empty
    std::uint64_t in_full = 0;                ///< variants in which a play comes to the full points
    std::int32_t highest = Unreached;         ///< points of the rules in one play
    std::int32_t lowest = std::numeric_limits<std::int32_t>::max();
    std::int32_t begun = Unreached;           ///< the most that triggers earn in one play
    std::optional<WitnessPlay> beginning;     ///< that play; only where all were followed
};

/// The plays of a seat, with nothing measured. Points into what it was made from; stays where it is.
class TrialPlays {
public:
    /// @param good  a play that meets many duties; may be empty
    TrialPlays(const Subject&, SeatId, const std::vector<Move>& good, const SearchLimits&);
    TrialPlays(const TrialPlays&) = delete;
    TrialPlays& operator=(const TrialPlays&) = delete;

    /// What an example shows need not be proved: the good play as far as it can be played, then a hundred by chance, always
    /// the same.
    [[nodiscard]] Tried some(const RuleTrial&, std::uint64_t variants) const;
    /// All plays, variant by variant: what a trainee knows of it changes no play.
    [[nodiscard]] Tried all(const RuleTrial&, std::uint64_t variants) const;
    /// Has the history alone begun the rule, or does it need no trigger?
    [[nodiscard]] bool begin_before(const RuleTrial&, const Listed&) const;

private:
    [[nodiscard]] Judging judging(const RuleTrial&) const;

    const Subject& subject_;
    SeatId seat_;
    const std::vector<Move>& good_;
    const SearchLimits& limits_;
    Scenario scenario_;
    Program program_;
};

} // namespace sim
