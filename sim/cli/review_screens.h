#pragma once

#include "sim/cli/page.h"
#include "sim/session/view/review.h"

#include <cstddef>
#include <string_view>

namespace sim {

// The parts of a debrief as plain lines, in the order of docs/debrief.md.

void show_timeline(Page&, const Reading&, const Review&);

/// The key moments as they are offered, numbered.
void show_shuffled(Page&, const Review&);

/// How many of the moments the trainee put where they happened; nothing where it was not done.
void show_own_order(Page&, const Reading&, const Review&, const std::vector<std::size_t>& timeline);

/// A decision up to the question why it was taken.
void show_card(Page&, const Reading&, const Review&, std::size_t number);
/// The rest of it: the author's reason, the options, the rules, what would have followed.
void show_card_worth(Page&, const Reading&, const DecisionCard&);
/// What the trainee said of it; nothing where nothing was said.
void show_words(Page&, const Reading&, std::string_view key, std::string_view words);

void show_luck(Page&, const Reading&, const Review&);
void show_ledgers(Page&, const Reading&, const Review&);
void show_repetition(Page&, const Reading&, const Review&);

} // namespace sim
