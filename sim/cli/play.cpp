#include "sim/cli/asking.h"
#include "sim/cli/command.h"
#include "sim/cli/play_options.h"
#include "sim/cli/play_steps.h"
#include "sim/cli/run_remarks.h"
#include "sim/content/suggest.h"
#include "sim/library/case_load.h"
#include "sim/session/policy.h"
#include "sim/system/files.h"
#include "sim/system/paths.h"
#include "sim/system/process.h"
#include "sim/system/screen.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace sim {

namespace {

std::string policy_list()
{
    std::string out;
    for (const std::string_view name : PolicyNames) out.append(out.empty() ? "" : ", ").append(name);
    return out;
}

void add_options(Arguments& words, PlayOptions& options)
{
    words.add("scenario", options.scenario, "Id of a shipped scenario, or the folder of another one; asks when left out");
    words.add("--text", options.text, "Plays in the terminal, in plain lines, instead of in a window");
    words.add_choice("--mode", {"practice", "assessment"},
                     [&options](const std::string& mode) { options.mode = mode == "practice" ? Mode::Practice : Mode::Assessment; },
                     "practice (acts can be taken back) or assessment");
    words.add("--lang", options.language, "Language, such as en or sl");
    words.add_number("--seed", options.seed, "Number that decides all chance; drawn and recorded when left out");
    words.add("--seat", options.seat, "Actor in whose seat you play; asks when there are several");
    words.add_list("--acts", options.acts, "Plays these act ids without asking, separated by commas");
    words.add("--policy", options.policy, "Plays by itself: " + policy_list());
    words.add_list("--tape", options.tape,
                   "Outcomes of chance in order, as <chance>=<outcome> or <outcome>, separated by commas; variant=<id> in front fixes the variant");
    words.add("--record", options.record, "Writes the run to this file");
    words.add("--runs", options.runs, "Keeps runs in this folder instead of the usual one");
    words.add("--protocol", options.protocol, "Protocol pack that judges; never changes what happens");
    words.add("--country", options.country, "Country pack that judges; never changes what happens");
    words.add("--new", options.fresh, "Begins anew even where an unfinished run lies");
    words.add("--require-pass", options.require_pass, "Ends with 1 when the play does not pass");
    words.example("Example: onedoor play first-day\n"
                  "Example: onedoor play first-day --text --lang en\n"
                  "Example: onedoor play first-day --policy random --seed 7 --record run.json");
}

/// A list of acts may hold the outcomes in between, as witnesses do: they belong on the tape.
void sort_out_outcomes(PlayOptions& options)
{
    std::vector<std::string> acts;
    for (std::string& word : options.acts) (word.find('=') == std::string::npos ? acts : options.tape).push_back(std::move(word));
    options.acts = std::move(acts);
}

/// The words for the window, without those that ask for it.
std::vector<std::string> words_for_window(const PlayOptions& options, const std::string& program)
{
    std::vector<std::string> words{program};
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty()) words.insert(words.end(), {name, value});
    };
    if (!options.scenario.empty()) words.push_back(options.scenario);
    add("--lang", options.language);
    add("--seat", options.seat);
    if (options.mode) add("--mode", *options.mode == Mode::Practice ? "practice" : "assessment");
    if (options.seed) add("--seed", std::to_string(*options.seed));
    std::string tape;
    for (const std::string& entry : options.tape) tape += (tape.empty() ? "" : ",") + entry;
    add("--tape", tape);
    add("--record", options.record);
    add("--runs", options.runs);
    add("--protocol", options.protocol);
    add("--country", options.country);
    return words;
}

/// Comes back only where no window can be opened.
int open_window(Terminal& terminal, const PlayOptions& options)
{
    const std::string player = own_folder() + "/onedoor-player";
    const std::string instead = " Play in the terminal: " + shell_word(called_as()) + " play" + (options.scenario.empty() ? "" : " " + shell_word(options.scenario)) + " --text";
    if (!has_display()) return complain(terminal, {"there is no display to open a window on." + instead});
    if (!is_file(real_fs(), player)) return complain(terminal, {"the window was not built with this program." + instead});
    terminal.out << std::flush;
    become(words_for_window(options, player));
    return complain(terminal, {"the window " + quoted(player) + " could not be started." + instead});
}

int run(Terminal& terminal, const PlayOptions& options)
{
    if (options.by_person() && !options.text) {
        if (options.fresh || options.require_pass)
            return complain(terminal, {"--new and --require-pass are for plays in the terminal; the window asks whether to go on. Add --text, or leave them out."});
        return open_window(terminal, options);
    }
    auto library = open_library();
    if (!library) return complain(terminal, library.error());
    auto chosen = choose_scenario(terminal, *library, options);
    if (!chosen) return complain(terminal, chosen.error());
    const auto scenario = load_case(*library, *chosen, {options.language, options.protocol, options.country});
    if (!scenario) return complain(terminal, scenario.error());
    tell(terminal, (*scenario)->remarks);
    auto ended = options.by_person() ? play_by_hand(terminal, **scenario, options) : play_alone(terminal, **scenario, options);
    if (!ended) return complain(terminal, ended.error());
    return options.require_pass && !*ended ? exit_code::NotGood : exit_code::Done;
}

} // namespace

Command play_command(Arguments& program)
{
    Arguments words = program.command("play", "Plays a scenario");
    auto options = std::make_shared<PlayOptions>();
    add_options(words, *options);
    return {words, [words, options](Terminal& terminal) {
                options->has_acts = words.written("--acts");
                if (options->has_acts && !options->policy.empty())
                    return complain(terminal, {"--acts and --policy are two ways to play without a person; give one of them."});
                sort_out_outcomes(*options);
                return run(terminal, *options);
            }};
}

} // namespace sim
