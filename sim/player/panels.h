#pragma once

#include "sim/player/frame.h"

namespace player {

// The parts of the desk that also open as a sheet over a conversation. Each draws into a box from its top and gives the height
// that it took; the box's own height does not matter.

float draw_due(ui::Ui&, const App&, ui::Box);
float draw_partners(ui::Ui&, const App&, ui::Box);
float draw_file(ui::Ui&, const App&, ui::Box);
/// By person: what each of them knows.
float draw_file_by_person(ui::Ui&, const App&, ui::Box);
/// The file that the institutions share: records, entries, what was tried, who looked.
float draw_common_file(ui::Ui&, const App&, ui::Box);
float draw_log(ui::Ui&, const App&, ui::Box);
float draw_plan(ui::Ui&, const App&, ui::Box);
float draw_post(ui::Ui&, const App&, ui::Box);
float draw_calendar(ui::Ui&, const App&, ui::Box);
/// The stages with their duties; the stage that was asked for first.
float draw_protocol(ui::Ui&, const App&, ui::Box);
/// What happened since the day began.
float draw_today(ui::Ui&, const App&, ui::Box);

/// Rows between lines: a column of words at the left, words at the right; gives the height.
float draw_empty(ui::Ui&, ui::Box, std::string_view words);

} // namespace player
