#include "sim/cli/play_steps.h"

#include "sim/cli/asking.h"
#include "sim/cli/debrief_talk.h"
#include "sim/cli/page.h"
#include "sim/cli/spoken.h"
#include "sim/cli/text_player.h"
#include "sim/content/run_file.h"
#include "sim/content/scenario_reader.h"
#include "sim/content/suggest.h"
#include "sim/library/case_load.h"
#include "sim/library/resume.h"
#include "sim/score/score.h"
#include "sim/session/view/setback.h"
#include "sim/system/files.h"
#include "sim/system/moment.h"
#include "sim/system/paths.h"

#include <algorithm>
#include <ostream>
#include <utility>

namespace sim {

namespace {

std::vector<std::string> seat_names(const Scenario& scenario)
{
    std::vector<std::string> names;
    for (const Seat& seat : scenario.seats) names.push_back(scenario.actors[seat.actor.raw()].id);
    return names;
}

Result<SeatId, Complaint> seat_of(Terminal& terminal, const Case& it, const PlayOptions& options)
{
    const std::vector<std::string> names = seat_names(it.program.scenario);
    if (!options.seat.empty()) {
        const auto found = std::find(names.begin(), names.end(), options.seat);
        if (found != names.end()) return SeatId{static_cast<std::size_t>(found - names.begin())};
        return Failure<Complaint>{Complaint{"this scenario has no seat " + quoted(options.seat) + did_you_mean(options.seat, names)}};
    }
    if (names.size() == 1 || !options.by_person()) return SeatId{0};

    return ask_seat(terminal, it);
}

/// Where runs are kept; empty with a message where there is no such place.
std::string runs_place(Terminal& terminal, const PlayOptions& options)
{
    if (!options.runs.empty()) return options.runs;
    const auto folder = runs_folder(surroundings());
    if (folder) return *folder;
    static_cast<void>(complain(terminal, {folder.error().message + " The run will not be kept; --record or --runs name a place."}));
    return {};
}

void greet(Terminal& terminal, const Case& it, const Session& session)
{
    const Reading reading = it.reading();
    const Seat& seat = it.program.scenario.seats[session.setup.seat.raw()];
    const std::string seat_text = seat.text.exists() ? reading.text(seat.text) : reading.actor(seat.actor);
    Page page(terminal.width);
    page.line(reading.say("ui.replay.title", {{"title", reading.text(it.program.scenario.title)}, {"seat", seat_text}}));
    page.line(reading.say(session.setup.mode == Mode::Practice ? "ui.play.practice" : "ui.play.assessment"));
    page.line(reading.say("ui.play.help_hint", {{"help", title_of(it.phrases, Word::Help)}, {"quit", title_of(it.phrases, Word::Quit)}}));
    terminal.out << page.text();
}

/// The command that goes on with the run, or shows it again.
std::string next_command(const Case& it, const PlayOptions& options, const Autosave& autosave, bool over)
{
    const bool shipped = options.scenario.empty() || options.scenario == it.program.scenario.id;
    const std::string run = shell_word(autosave.path);
    const std::string language = options.language.empty() ? std::string{} : " --lang " + shell_word(options.language);
    if (over) return shell_word(called_as()) + " replay " + run + (shipped ? "" : " --scenario " + shell_word(options.scenario)) + language;
    const auto usual = runs_folder(surroundings());
    const bool found = usual && autosave.path.starts_with(*usual + "/");
    return shell_word(called_as()) + " play " + (shipped ? it.program.scenario.id : shell_word(options.scenario)) +
           " --text" + (found ? "" : " --record " + run) + language;
}

void say_where(Terminal& terminal, const Case& it, const PlayOptions& options, const Session& session, const Autosave& autosave)
{
    const bool over = has_ended(it.program, session.state()) || session.made.size() >= MostMoves;
    const Reading reading = it.reading();
    if (autosave.path.empty() || autosave.failure) return;
    Page page(terminal.width);
    page.line(reading.say("ui.end.saved", {{"path", autosave.path}}));
    page.line(reading.say(over ? "ui.end.replay" : "ui.end.resume"));
    page.whole_line(next_command(it, options, autosave, over), 2);
    terminal.out << page.text() << std::flush;
}

/// Who judged, and where the run lies. Gives whether it passed.
bool sum_up(Terminal& terminal, const Case& it, const PlayOptions& options, const Judging& judging, const Session& session, const Autosave& autosave)
{
    const Reading reading = it.reading();
    Page page(terminal.width);
    page.line(reading.say("ui.end.judged_by", {{"protocol", reading.protocol_words[it.protocol.title]},
                                               {"country", reading.country_words[it.country.title]}}));
    terminal.out << page.text();
    say_where(terminal, it, options, session, autosave);
    const Score score = score_of(it.program, judging, session.log, session.state());
    return score.pass.value_or(false);
}

/// Plays to the end, talks it over, and again from a decision as often as the person wants.
bool play_until_done(Terminal& terminal, const Case& it, const PlayOptions& options, Session session, Autosave autosave)
{
    const Judging judging = judging_for(it, session.setup.seat);
    while (true) {
        greet(terminal, it, session);
        play_on(terminal, it, judging, session, autosave);
        if (!has_ended(it.program, session.state())) {
            say_where(terminal, it, options, session, autosave);
            return false;
        }
        const Review review = talk_over(terminal, it, judging, session, autosave);
        const bool passed = sum_up(terminal, it, options, judging, session, autosave);
        const auto place = ask_again(terminal, it.reading(), review);
        if (!place) return passed;
        session = until(it.program, session, *place);
        if (!autosave.path.empty()) autosave = {path_beside(autosave.path), {}};
    }
}

} // namespace

Result<Setup, Complaint> setup_of(Terminal& terminal, const Case& it, const PlayOptions& options)
{
    const auto odd = std::find_if_not(options.tape.begin(), options.tape.end(), is_run_move);
    if (odd != options.tape.end())
        return Failure<Complaint>{Complaint{"the tape holds " + quoted(*odd) + ", which is no outcome; write <chance>=<outcome> or "
                                            "<outcome>, and variant=<id> in front."}};
    const auto seat = seat_of(terminal, it, options);
    if (!seat) return Failure<Complaint>{seat.error()};
    Setup setup;
    setup.seat = *seat;
    setup.seed = options.seed.value_or(0);
    if (!options.seed) setup.seed = fresh_seed();
    setup.mode = options.mode.value_or(Mode::Practice);
    setup.source = !options.policy.empty() ? RunSource::Policy : options.has_acts ? RunSource::Script : RunSource::Person;
    setup.policy = options.policy;
    setup.language = it.language;
    setup.tape = options.tape;
    return setup;
}

bool finish(Terminal& terminal, const Case& it, const PlayOptions& options, const Session& session, const Autosave& autosave)
{
    const Judging judging = judging_for(it, session.setup.seat);
    show_end(terminal, it, judging, session);
    return sum_up(terminal, it, options, judging, session, autosave);
}

Result<bool, Complaint> play_by_hand(Terminal& terminal, const Case& it, const PlayOptions& options)
{
    const std::string folder = options.record.empty() ? runs_place(terminal, options) : std::string{};
    const ResumeWish wish{options.fresh || options.seed || !options.tape.empty(), options.seat, options.mode};
    Earlier earlier = !options.record.empty() ? earlier_run(options.record, it, wish)
                      : folder.empty()        ? Earlier{}
                                              : earlier_runs(folder, it, wish);
    std::optional<Unfinished> wanted;
    if (!ask_resume(terminal, it, earlier, wanted)) return false;

    Session session;
    Autosave autosave;
    if (wanted) {
        session = std::move(wanted->session);
        autosave.path = wanted->path;
    } else {
        if (is_file(real_fs(), options.record))
            return Failure<Complaint>{Complaint{"there is a file " + quoted(options.record) +
                                                " already, and a new run would take its place; name another one for --record."}};
        const auto setup = setup_of(terminal, it, options);
        if (!setup) return Failure<Complaint>{setup.error()};
        auto begun = begin(it.program, *setup);
        if (!begun) return Failure<Complaint>{Complaint{setback_text(it.reading(), begun.error())}};
        session = std::move(*begun);
        autosave.path = !options.record.empty() ? options.record : folder.empty() ? "" : new_run_path(folder, it, session);
    }
    return play_until_done(terminal, it, options, std::move(session), std::move(autosave));
}

} // namespace sim
