#pragma once

#include "sim/player/app.h"
#include "sim/window/ui.h"

namespace player {

/// The cohort laboratory for trainers: levers, curves with their ranges, the same numbers as a table, what moves the result most, and
/// what all of it rests on. Gives the height it took.
float draw_laboratory(ui::Ui&, App&, ui::Box);

/// The curves that are chosen, by their ids in the report.
struct ShownCurve {
    std::string_view title, treated, comparison;
};
[[nodiscard]] const ShownCurve& curve_of(const Laboratory&);

/// What the curves show in their parts below: sentences, table, tornado, figures. Gives the height.
float draw_laboratory_parts(ui::Ui&, const App&, ui::Box);

/// The groups beside each other: amounts, indices, structure, offices. Gives the height.
float draw_laboratory_groups(ui::Ui&, const App&, ui::Box);

} // namespace player
