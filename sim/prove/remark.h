#pragma once

#include "sim/model/country.h"
#include "sim/model/problem.h"
#include "sim/model/protocol.h"
#include "sim/rules/play.h"
#include "sim/solve/search.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// A scenario about which something is to be proved, with what judges it: its own protocol and country.
struct Subject {
    const Scenario& scenario;       ///< read, not linked
    const Protocol& protocol;
    const Vocabulary& vocabulary;
    std::vector<SeatId> seats;      ///< from which it is played
    /// May be empty; told what the search that begins looks for: "seat ess, L15 of plan".
    std::function<void(const std::string&)> searching = {};

    void begin_search(SeatId, const std::string& what) const;
};

/// What a remark speaks about.
struct Spot {
    enum class Kind : std::uint8_t { Whole, Act, Ending, Scene, Fact, InScope, Measure, Invariant, Reachable, Impossible, Test, Exemplar, KeyEvidence, KeyPartner };
    Kind kind = Kind::Whole;
    std::uint32_t index = 0;  ///< in the list of that name
    friend bool operator==(const Spot&, const Spot&) = default;
};

/// A play in words, as `play --seat --acts` takes it: "variant=<variant>" in front where there are several, then acts and outcomes.
struct WitnessPlay {
    SeatId seat{0};
    std::vector<std::string> words;
};

/// Something that was found out about a scenario by following its plays.
struct Remark {
    Severity severity = Severity::Warning;
    std::string code;
    Spot spot;
    std::string message;               ///< what is so, then what can be done
    std::optional<WitnessPlay> witness;    ///< the shortest play that shows it; none where none can
    std::uint64_t states = 0;          ///< that are concerned; 0 where this is said of no states
    std::optional<SeatId> seat = std::nullopt;   ///< from which it shows; none: said of the scenario as a whole
};

/// The play of a variant in words.
[[nodiscard]] WitnessPlay witness_of(const Program&, SeatId, VariantId, const std::vector<Move>&);

/// Why a search was not finished, and what to do: "the memory is used up on day 12, at 3,000,000 states; --memory gives more".
[[nodiscard]] std::string unfinished(SearchEnd, std::int32_t day, std::uint64_t states, Fault);

struct RemarkCode {
    std::string_view code;
    std::string_view meaning;
};
/// Every code that a remark can have, alphabetically.
[[nodiscard]] std::span<const RemarkCode> remark_codes();

} // namespace sim
