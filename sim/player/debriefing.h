#pragma once

#include "sim/player/judge_job.h"
#include "sim/player/play.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace player {

/// The steps of a debrief in their order. Source: docs/debrief.md
enum class Step : std::uint8_t { Reaction, Timeline, Decisions, WhatIf, Luck, Result, Next };
inline constexpr std::array<std::string_view, 7> StepKeys{"ui.step.reaction", "ui.step.timeline", "ui.step.decisions", "ui.step.what_if",
                                                          "ui.step.luck",     "ui.step.result",   "ui.step.next"};

/// A debrief under way.
struct Debriefing {
    sim::Review review;
    std::unique_ptr<JudgeJob> job;           ///< null: nothing is being worked out, the review knows what can be known
    std::unique_ptr<JudgeJob> done;          ///< the job that came to its end; the review may point into it
    Step step = Step::Reaction;
    std::size_t card = 0;                    ///< of Decisions and WhatIf
    std::vector<std::size_t> order;          ///< of the timeline so far: places in Review::moments
    bool revealed = false;                   ///< the true timeline is shown
    bool best_rest = false;                  ///< WhatIf: the best continuation instead of one's own choices
    std::string reaction, keep, change, if_then;
    std::vector<std::string> reasons;        ///< by card
    std::vector<char> shown;                 ///< by card: what its options were worth shows; reasons come first
    double written_at = -1;                  ///< when words changed that are not kept yet; below 0: all are kept
    std::string exported;                    ///< where the last export lies, or why there is none
};

/// Begins with what is known at once; what decisions were worth is worked out meanwhile.
/// @param job  null: without that
[[nodiscard]] Debriefing begin_debrief(const Play&, std::unique_ptr<JudgeJob> job);

/// Is it time to show what the options of the present card were worth?
[[nodiscard]] bool shows_worth(const Debriefing&);

/// Takes what the job has found; true when the review changed.
bool take_values(Debriefing&, Play&);
/// Works the review out again, in the language that the play is read in now.
void review_again(Debriefing&, const Play&);

/// Puts the words into the session and keeps them with the run.
void keep_words(Debriefing&, Play&);

} // namespace player
