#pragma once

#include "sim/player/app.h"

namespace player {

/// Language, look, size, motion, reading aloud; each change holds at once. Gives the height.
float draw_settings(ui::Ui&, App&, ui::Box);

} // namespace player
