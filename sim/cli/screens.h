#pragma once

#include "sim/cli/page.h"
#include "sim/score/abroad.h"
#include "sim/session/view/calendar.h"
#include "sim/session/view/case_file.h"
#include "sim/session/view/case_log.h"
#include "sim/session/view/debrief.h"
#include "sim/session/view/desk.h"
#include "sim/session/view/duties.h"
#include "sim/session/view/encounter.h"
#include "sim/session/view/plan.h"
#include "sim/session/view/register_view.h"
#include "sim/session/view/review.h"

#include <cstddef>
#include <vector>

namespace sim {

// The views laid out as plain lines. A screen is read from the top: what was said, where one is, what can be done.

void show(Page&, const Reading&, const std::vector<Said>&);
void show(Page&, const Reading&, const Encounter&);
void show(Page&, const Reading&, const Desk&);
void show(Page&, const Reading&, const std::vector<FileEntry>&);
void show(Page&, const Reading&, const Plan&);
void show(Page&, const Reading&, const LogLine&, std::size_t indent);
void show(Page&, const Reading&, const std::vector<LogLine>&);
void show(Page&, const Reading&, const ProtocolView&);
void show(Page&, const Reading&, const RegisterView&);
void show(Page&, const Reading&, const std::vector<CalendarEntry>&);

/// How it ended.
void show_ending(Page&, const Debrief&);

/// What was done and why that was good or not, what there was to know, how matters stood.
void show_deeds(Page&, const Reading&, const Debrief&);

/// The sides of the score, each with its weight and the most that can be reached as far as the axes tell.
void show_sides(Page&, const Reading&, const Debrief&, const std::vector<Axis>& axes);

/// Each verdict with its evidence.
void show_verdicts(Page&, const Reading&, const Debrief&);

/// How the mark comes about, the one number last.
void show_result(Page&, const Reading&, const Debrief&);

/// Sides, verdicts and mark.
void show_score(Page&, const Reading&, const Debrief&);

/// What became of the rules under the pack that judges, when it is not the scenario's own. Nothing where there are none.
void show_changes(Page&, const Reading&, const std::vector<RuleChange>&);

} // namespace sim
