#pragma once

#include "sim/session/view/review.h"
#include "sim/session/view/stakes.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sim {

/// A decision to be talked about, before it has words.
struct ChosenCard {
    DecisionCard::Kind kind = DecisionCard::Kind::Costly;
    std::size_t place = 0;                 ///< in Session::line
    const DecisionValue* value = nullptr;  ///< null where it is not known
    std::int32_t lost = 0;                 ///< as of a DecisionCard
};

inline constexpr std::size_t MostCards = 3;

/// Whole points, halves up. Whatever the values, what is higher stays at least as high.
[[nodiscard]] std::int32_t whole_points(MicroPoints);

/// At most three, by place: where a critical rule was broken one decision that broke it (first one that was not put right); one good
/// decision, which gave nothing up where guessing would have given up most; for the rest those that gave up most. A play in which
/// nothing was lost has up to three good ones. Nothing else fills the places that are left.
/// Where values are not known, what rules earned and lost stands for them.
/// @param stakes  of the play
/// @param value   of the play; may be null
[[nodiscard]] std::vector<ChosenCard> choose_cards(const std::vector<Stake>& stakes, const Judging&, const Score&, const PlayValue* value);

} // namespace sim
