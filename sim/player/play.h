#pragma once

#include "sim/library/autosave.h"
#include "sim/library/case_load.h"
#include "sim/library/resume.h"
#include "sim/session/view/calendar.h"
#include "sim/session/view/case_file.h"
#include "sim/session/view/case_log.h"
#include "sim/session/view/desk.h"
#include "sim/session/view/partners.h"
#include "sim/session/view/plan.h"
#include "sim/session/view/post.h"
#include "sim/session/view/register_view.h"
#include "sim/session/view/talk.h"
#include "sim/session/view/track.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace player {

/// What the screens of a play show, worked out once after each move.
struct Views {
    bool ended = false, in_scene = false;
    std::string day, date, holiday;
    sim::Talk talk;
    std::vector<sim::Offer> offers;           ///< of the open conversation
    std::vector<sim::StageOffers> stages;     ///< of the desk, without going on
    std::optional<sim::Offer> go_on;
    sim::ProtocolView protocol;
    std::vector<sim::TrackStage> track;
    std::vector<sim::FileEntry> file;
    std::vector<sim::Partner> partners;
    std::vector<sim::Letter> post;
    std::vector<sim::LogLine> log;
    std::vector<sim::CalendarEntry> calendar;
    sim::Plan plan;
    std::optional<sim::RegisterView> common_file;  ///< none where the scenario has none
    bool calculated = false;                  ///< there is a better-off calculation to look at
    sim::Mood mood = sim::Mood::Neutral;      ///< of whom one talks to
    std::string next_day;                     ///< the date that going on leads to; empty: it is not known
};

/// A scenario under way.
struct Play {
    std::unique_ptr<sim::Case> it;
    sim::Session session;
    sim::Judging judging;
    sim::Autosave autosave;
    Views views;
    std::string setback;   ///< why the last move was not made; empty: it was

    [[nodiscard]] const sim::Scenario& scenario() const { return it->program.scenario; }
};

/// What a new play is begun with.
struct PlayWish {
    std::string scenario, language, protocol, country;
    std::size_t seat = 0;
    sim::Mode mode = sim::Mode::Practice;
    std::optional<std::uint64_t> seed;
    std::vector<std::string> tape;
    std::string record;        ///< the file of the run; empty: a new one in the folder of runs
};

/// Begins a play; its run is kept in the folder, or nowhere where that is empty.
[[nodiscard]] sim::Result<Play, sim::Complaint> begin_play(sim::Library&, const PlayWish&, const std::string& runs);

/// Goes on with a session of the case.
[[nodiscard]] Play resume_play(std::unique_ptr<sim::Case>, sim::Session, const std::string& path);

/// Does an act, keeps the run, works the views out. A move that was not made leaves everything as it was but `setback`.
void do_act(Play&, sim::ActId);
void take_back(Play&);
/// Reads everything again in another language.
/// @error the language is not there; the play is as it was
[[nodiscard]] sim::Result<void, sim::Complaint> read_in(Play&, const sim::Library&, const std::string& language);
void look_again(Play&);

} // namespace player
