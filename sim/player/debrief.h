#pragma once

#include "sim/player/debriefing.h"
#include "sim/player/frame.h"

namespace player {

// The steps of the debrief. Each draws into the box between the stepper and the buttons.

void draw_reaction(ui::Ui&, App&, ui::Box);
void draw_timeline(ui::Ui&, App&, ui::Box);
void draw_decisions(ui::Ui&, App&, ui::Box);
void draw_what_if(ui::Ui&, App&, ui::Box);
void draw_luck(ui::Ui&, App&, ui::Box);
void draw_result(ui::Ui&, App&, ui::Box);
void draw_next_time(ui::Ui&, App&, ui::Box);

/// A field for some lines of words with a question above it; gives the height. Marks the words as not kept.
float draw_question(ui::Ui&, App&, std::string_view id, float x, float y, float width, std::string_view question, std::string& words, int lines);

/// While values are worked out: how far that is, and how to do without. Gives its height; 0 when nothing is under way.
float draw_waiting(ui::Ui&, App&, ui::Box);

} // namespace player
