#pragma once

#include "sim/player/app.h"
#include "sim/window/ui.h"

namespace player {

/// The practice register of common clients: search and filters, the list, a file as one institution sees it, likely doubles. Everybody in it
/// is invented, and it says so. Gives the height it took.
float draw_practice(ui::Ui&, App&, ui::Box);

} // namespace player
