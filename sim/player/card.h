#pragma once

#include "sim/player/app.h"
#include "sim/window/ui.h"

#include <cstddef>
#include <string>
#include <vector>

namespace player {

/// Words with commas, the first of them.
[[nodiscard]] std::string joined(const std::vector<std::string>& words, std::size_t most = 99);

/// What a card of the shelf needs at a width.
[[nodiscard]] float card_height(const ui::Ui&, const App&, const Card&, float width);

/// @param number  its place in Shelf::cards(); a click opens it
void draw_card(ui::Ui&, App&, ui::Box, std::size_t number);

} // namespace player
