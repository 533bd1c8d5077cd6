#pragma once

#include "sim/protocol/monitors.h"
#include "sim/rules/play.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace sim {

/// The play as it stands in one variant.
struct Guise {
    State state;
    Monitors monitors;
    std::int32_t points = 0;  ///< made so far; only where World::capped
};

/// What the trainee can know of a play: which variants may still be, and how the play stands in each of them. Everything that
/// has been shown is the same in all.
struct Belief {
    std::uint64_t live = 0;       ///< bits by variant
    std::vector<Guise> guises;    ///< one for each live variant, in order

    [[nodiscard]] const State& state() const { return guises.front().state; }
};

/// Where a move leads in those variants in which it shows the same.
struct Cell {
    Belief after;
    std::vector<Points> paid;  ///< by the move, one for each guise
};

/// Points that a barred play loses: more than twice all others together.
inline constexpr std::int32_t BarredLoss = 100'000;

/// What is searched: the plays of a scenario from one seat, as far as hidden variants leave them open, and the rules that
/// judge them. Points into what it was made from.
struct World {
    const Program& program;
    const Judging* judging = nullptr;   ///< none: nobody judges, only states matter
    SeatId seat{0};
    std::uint64_t variants = 1;         ///< bits of those that may be played
    bool capped = false;                ///< the headline is what counts, not the sum of points
    std::optional<Cell> from = {};      ///< where plays begin, with all that was paid by then; none: at their start
    bool raw = false;                   ///< states that differ only in what can no longer matter are told apart
    std::function<void(Guise&)> fold = {};  ///< of a raw world: sets back by hand what the caller says does not matter, of ended
                                            ///< plays as well; for those who try abstractions

    std::optional<Expression> barred = {};  ///< of the program, one of its questions: where it holds a play ends, fails, and has lost
                                            ///< BarredLoss points; for those who ask what can be done without

    [[nodiscard]] const Scenario& scenario() const { return program.scenario; }
    [[nodiscard]] bool is_hidden() const { return (variants & (variants - 1)) != 0; }
};

/// Bits of all variants of a scenario.
[[nodiscard]] constexpr std::uint64_t all_variants(const Scenario& scenario)
{
    const std::size_t count = scenario.variants.size();
    return count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

/// Sum of the weights of variants.
[[nodiscard]] std::uint64_t weight_of(const Scenario&, std::uint64_t variants);

/// The variant of each guise, in order.
template <class Visit>
void for_each_variant(std::uint64_t variants, Visit visit)
{
    for (std::uint32_t i = 0; variants != 0; ++i, variants >>= 1)
        if (variants & 1) visit(VariantId{i});
}

[[nodiscard]] bool is_barred(const World&, const Guise&);
/// Has the play ended, or is it barred in some guise?
[[nodiscard]] bool is_over(const World&, const Belief&);

/// A belief as words: equal words, equal future.
void pack(const World&, const Belief&, std::vector<std::uint64_t>& words);
void unpack(const World&, const std::uint64_t* words, Belief&);

} // namespace sim
