#include "sim/cli/play_steps.h"

#include "sim/cli/case_load.h"
#include "sim/cli/page.h"
#include "sim/cli/resume.h"
#include "sim/cli/spoken.h"
#include "sim/cli/text_player.h"
#include "sim/content/run_file.h"
#include "sim/content/scenario_reader.h"
#include "sim/content/suggest.h"
#include "sim/score/score.h"
#include "sim/system/moment.h"
#include "sim/system/paths.h"

#include <algorithm>
#include <ostream>
#include <utility>

namespace sim {

namespace {

void print(Terminal& terminal, const std::string& text)
{
    Page page(terminal.width);
    page.line(text);
    terminal.out << page.text() << std::flush;
}

/// A number from 1 to `most`; none at the end of input.
std::optional<std::size_t> ask_number(Terminal& terminal, const Phrases& phrases, std::size_t most)
{
    std::string said;
    while (read_line(terminal, phrases.say("ui.play.prompt") + " ", said)) {
        const auto number = number_of(said);
        if (number && *number <= most) return number;
        if (!said.empty())
            print(terminal, phrases.say("ui.library.number", {{"n", std::to_string(most)}}));
    }
    return std::nullopt;
}

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
        return Failure<Complaint>{Complaint{"this scenario has no seat " + quoted(options.seat) + did_you_mean(options.seat, names) + "."}};
    }
    if (names.size() == 1 || !options.by_person()) return SeatId{0};

    const Reading reading = it.reading();
    Page page(terminal.width);
    page.heading(reading.say("ui.seat.title"));
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Seat& seat = reading.scenario().seats[i];
        const std::string text = seat.text.exists() ? reading.text(seat.text) : reading.actor(seat.actor);
        page.line(std::to_string(i + 1) + "  " + text, 2, 3);
    }
    terminal.out << page.text();
    const auto number = ask_number(terminal, it.phrases, names.size());
    if (!number) return Failure<Complaint>{Complaint{"no seat was chosen, so nothing was begun."}};
    return SeatId{*number - 1};
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

/// The session of an earlier run, when there is one and the trainee wants it; none: begin anew. False at the end of input.
bool ask_resume(Terminal& terminal, const Case& it, Earlier& earlier, std::optional<Unfinished>& wanted)
{
    const Reading reading = it.reading();
    for (const std::string& path : earlier.broken) print(terminal, reading.say("ui.resume.broken", {{"path", path}}));
    if (!earlier.run) return true;

    const std::int32_t day = day_of(it.program, earlier.run->session.state());
    const std::string question =
        reading.say("ui.resume.ask", {{"day", std::to_string(day + 1)}, {"date", reading.long_date(day)}});
    std::string said;
    print(terminal, question);
    while (read_line(terminal, reading.say("ui.play.prompt") + " ", said)) {
        const auto answer = answer_of(it.phrases, said);
        if (!answer) {
            print(terminal, question);
            continue;
        }
        if (*answer) wanted = std::move(earlier.run);
        else print(terminal, reading.say("ui.resume.again", {{"path", earlier.run->path}}));
        return true;
    }
    return false;
}

void greet(Terminal& terminal, const Case& it, const Session& session)
{
    const Reading reading = it.reading();
    const Seat& seat = it.program.scenario.seats[session.setup.seat.raw()];
    const std::string seat_text = seat.text.exists() ? reading.text(seat.text) : reading.actor(seat.actor);
    Page page(terminal.width);
    page.line(reading.say("ui.replay.title", {{"title", reading.text(it.program.scenario.title)}, {"seat", seat_text}}));
    page.line(reading.say(session.setup.mode == Mode::Practice ? "ui.play.practice" : "ui.play.assessment"));
    page.line(reading.say("ui.play.help_hint", {{"help", title_of(it.phrases, Word::Help)}}));
    terminal.out << page.text();
}

void say_where(Terminal& terminal, const Case& it, const Session& session, const Autosave& autosave)
{
    const bool over = has_ended(it.program, session.state()) || session.made.size() >= MostMoves;
    const Reading reading = it.reading();
    if (autosave.path.empty()) return;
    Page page(terminal.width);
    if (!autosave.failure.empty()) {
        page.line(reading.say("ui.play.not_saved", {{"reason", autosave.failure}}));
        terminal.err << page.text() << std::flush;
        return;
    }
    page.line(reading.say("ui.end.saved", {{"path", autosave.path}}));
    page.line(reading.say(over ? "ui.end.replay" : "ui.end.resume"));
    page.whole_line(over ? "onedoor replay " + shell_word(autosave.path) : "onedoor play " + it.program.scenario.id, 2);
    terminal.out << page.text() << std::flush;
}

} // namespace

Result<std::string, Complaint> choose_scenario(Terminal& terminal, Library& library, const PlayOptions& options)
{
    if (!options.scenario.empty()) return find_scenario(library, options.scenario);
    if (!options.by_person())
        return Failure<Complaint>{Complaint{"--acts and --policy need the scenario's name: onedoor play first-day --policy first."}};
    const std::vector<std::string> ids = scenario_ids(library.shelf);
    const auto phrases = load_phrases(library, options.language.empty() ? language_of_surroundings() : options.language);
    if (!phrases) return Failure<Complaint>{phrases.error()};

    Page page(terminal.width);
    page.heading(phrases->say("ui.library.title"));
    std::vector<std::string> offered_ids;
    for (const std::string& id : ids) {
        const auto it = load_case(library, id, {options.language, {}, {}});
        if (!it) continue;
        const Reading reading = (*it)->reading();
        offered_ids.push_back(id);
        page.line(std::to_string(offered_ids.size()) + "  " + reading.text(reading.scenario().title) + " · " +
                      phrases->count("ui.library.minutes", reading.scenario().minutes),
                  2, 3);
        page.line(reading.text(reading.scenario().summary), 5);
    }
    if (offered_ids.empty()) return Failure<Complaint>{Complaint{"there is no scenario in " + library.folder + " that can be played; `onedoor check` tells why."}};
    terminal.out << page.text();
    const auto number = ask_number(terminal, *phrases, offered_ids.size());
    if (!number) return Failure<Complaint>{Complaint{"no scenario was chosen, so nothing was begun."}};
    return offered_ids[*number - 1];
}

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

bool finish(Terminal& terminal, const Case& it, const Session& session, const Autosave& autosave)
{
    const Judging judging = judging_for(it, session.setup.seat);
    show_end(terminal, it, judging, session);
    const Reading reading = it.reading();
    Page page(terminal.width);
    page.line(reading.say("ui.end.judged_by", {{"protocol", reading.protocol_words[it.protocol.title]},
                                               {"country", reading.country_words[it.country.title]}}));
    terminal.out << page.text();
    say_where(terminal, it, session, autosave);
    const Score score = score_of(it.program, judging, session.log, session.state());
    return score.pass.value_or(false);
}

Result<bool, Complaint> play_by_hand(Terminal& terminal, const Case& it, const PlayOptions& options)
{
    const std::string folder = options.record.empty() ? runs_place(terminal, options) : std::string{};
    Earlier earlier = folder.empty() ? Earlier{} : earlier_runs(folder, it, options);
    std::optional<Unfinished> wanted;
    if (!ask_resume(terminal, it, earlier, wanted)) return false;

    Session session;
    Autosave autosave;
    if (wanted) {
        session = std::move(wanted->session);
        autosave.path = wanted->path;
    } else {
        const auto setup = setup_of(terminal, it, options);
        if (!setup) return Failure<Complaint>{setup.error()};
        auto begun = begin(it.program, *setup);
        if (!begun) return Failure<Complaint>{Complaint{setback_text(it.reading(), begun.error())}};
        session = std::move(*begun);
        autosave.path = !options.record.empty() ? options.record : folder.empty() ? "" : new_run_path(folder, it, session);
    }
    greet(terminal, it, session);
    const Judging judging = judging_for(it, session.setup.seat);
    if (play_on(terminal, it, judging, session, autosave) == Leaving::Ended) return finish(terminal, it, session, autosave);
    say_where(terminal, it, session, autosave);
    return false;
}

} // namespace sim
