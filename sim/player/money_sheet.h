#pragma once

#include "sim/player/app.h"
#include "sim/window/ui.h"

namespace player {

/// What a job leaves the household: the answer, the sums it is made of, the months as a chart and as a table, and how it was worked out.
/// Gives the height it took.
float draw_money(ui::Ui&, App&, ui::Box);

} // namespace player
