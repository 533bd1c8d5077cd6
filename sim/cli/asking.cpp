#include "sim/cli/asking.h"

#include "sim/cli/page.h"
#include "sim/cli/spoken.h"
#include "sim/library/case_load.h"

#include <ostream>
#include <utility>
#include <vector>

namespace sim {

namespace {

void print(Terminal& terminal, const std::string& text)
{
    Page page(terminal.width);
    page.line(text);
    terminal.out << page.text() << std::flush;
}

/// A number from 1 to `most`.
/// @error whoever quits is told that nothing was begun, and that is all right; the end of input is not
Result<std::size_t, Complaint> ask_number(Terminal& terminal, const Phrases& phrases, std::size_t most, const std::string& nothing_chosen)
{
    const std::string hint =
        phrases.say("ui.library.number", {{"n", std::to_string(most)}, {"quit", title_of(phrases, Word::Quit)}});
    std::string said;
    terminal.out << '\n';
    print(terminal, hint);
    while (read_line(terminal, phrases.say("ui.play.prompt") + " ", said)) {
        const auto number = number_of(said);
        if (number && *number <= most) return *number;
        if (word_of(phrases, said) == Word::Quit)
            return Failure<Complaint>{Complaint{phrases.say("ui.library.quit"), exit_code::Done}};
        if (word_of(phrases, said) == Word::Help) print(terminal, phrases.say("ui.help.choosing"));
        if (!said.empty()) print(terminal, hint);
    }
    return Failure<Complaint>{Complaint{nothing_chosen + ", so nothing was begun."}};
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
    Complaint why_not{"there is no scenario in " + library.folder + "."};
    for (const std::string& id : ids) {
        const auto it = load_case(library, id, {options.language, {}, {}});
        if (!it) {
            why_not = it.error();
            continue;
        }
        const Reading reading = (*it)->reading();
        offered_ids.push_back(id);
        page.line(std::to_string(offered_ids.size()) + "  " + reading.text(reading.scenario().title) + " · " +
                      phrases->count("ui.library.minutes", reading.scenario().minutes),
                  2, 3);
        page.line(reading.text(reading.scenario().summary), 5);
    }
    if (offered_ids.empty()) return Failure<Complaint>{why_not};
    terminal.out << page.text();
    const auto number = ask_number(terminal, *phrases, offered_ids.size(), "no scenario was chosen");
    if (!number) return Failure<Complaint>{number.error()};
    return offered_ids[*number - 1];
}

Result<SeatId, Complaint> ask_seat(Terminal& terminal, const Case& it)
{
    const Reading reading = it.reading();
    const std::vector<Seat>& seats = reading.scenario().seats;
    Page page(terminal.width);
    page.heading(reading.say("ui.seat.title"));
    for (std::size_t i = 0; i < seats.size(); ++i) {
        const Seat& seat = seats[i];
        const std::string text = seat.text.exists() ? reading.text(seat.text) : reading.actor(seat.actor);
        page.line(std::to_string(i + 1) + "  " + text, 2, 3);
    }
    terminal.out << page.text();
    const auto number = ask_number(terminal, it.phrases, seats.size(), "no seat was chosen");
    if (!number) return Failure<Complaint>{number.error()};
    return SeatId{*number - 1};
}

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
        if (!answer && word_of(it.phrases, said) == Word::Quit) return false;
        if (!answer) {
            if (word_of(it.phrases, said) == Word::Help)
                print(terminal, reading.say("ui.help.resume", {{"quit", title_of(it.phrases, Word::Quit)}}));
            print(terminal, question);
            continue;
        }
        if (*answer) wanted = std::move(earlier.run);
        else print(terminal, reading.say("ui.resume.again", {{"path", earlier.run->path}}));
        return true;
    }
    return false;
}

} // namespace sim
