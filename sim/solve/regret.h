#pragma once

#include "sim/solve/solution.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace sim {

/// How good a decision was, by what it cost.
enum class Label : std::uint8_t {
    Fine,        ///< at most 20 points
    Improvable,  ///< at most 80
    Mistake,     ///< at most 200
    Serious,     ///< more
    Critical,    ///< a critical rule was broken, whatever it cost
};
inline constexpr std::array<std::string_view, 5> LabelNames{"fine", "improvable", "mistake", "serious", "critical"};

struct OptionValue {
    Move move;
    MicroPoints value = 0;  ///< points to be expected at the end if it is taken
};

/// A decision of a play, judged by what could be known then.
struct DecisionValue {
    std::size_t move = 0;              ///< place in the play's moves
    std::int32_t day = 0;
    MicroPoints value = 0;             ///< points to be expected at the end with the best option
    std::vector<OptionValue> options;  ///< in the order of offered()
    std::size_t taken = 0;             ///< place in options
    MicroPoints regret = 0;            ///< what was given up, at least 0
    double guess_regret = 0;           ///< the mean over all options, in points
    Label label = Label::Fine;
};

/// A play taken apart into what was decided and what was luck.
/// `now` = `best` - `regret` + `luck`, exactly.
struct PlayValue {
    std::size_t from = 0;              ///< the first move that is judged; those before lie where the graph does not reach
    std::vector<DecisionValue> decisions;
    MicroPoints best = 0;              ///< to be expected before the move `from`
    MicroPoints regret = 0, luck = 0;  ///< sums
    MicroPoints now = 0;               ///< points of an ended play; else points to be expected
    bool ended = false;
    std::optional<double> quality;     ///< 1 - regret / regret of guessing: 1 perfect, 0 like guessing; none: nothing was at stake
};

/// A play as moves, chance outcomes included.
struct PlayedLine {
    VariantId variant;
    std::vector<Move> moves;
};

/// Judges every decision from the move `from` on by a solution whose plays begin there.
/// @pre the line was played in the solution's world, and the solution is solved
[[nodiscard]] PlayValue value_of(const Solution&, const PlayedLine&, std::size_t from = 0);

/// What could be known before a move of a line, and what it had paid by then in the mean.
[[nodiscard]] Cell cell_before(const World&, const PlayedLine&, std::size_t move);

} // namespace sim
