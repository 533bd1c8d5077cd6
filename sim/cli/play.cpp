#include "sim/cli/asking.h"
#include "sim/cli/case_load.h"
#include "sim/cli/command.h"
#include "sim/cli/play_options.h"
#include "sim/cli/run_remarks.h"
#include "sim/cli/play_steps.h"
#include "sim/session/policy.h"

#include <CLI/CLI.hpp>

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

void add_options(CLI::App& app, PlayOptions& options)
{
    app.add_option("scenario", options.scenario, "Id of a shipped scenario, or the folder of another one; asks when left out");
    app.add_flag("--text", options.text, "Plays in the terminal, in plain lines");
    app.add_option_function<std::string>(
           "--mode", [&options](const std::string& mode) { options.mode = mode == "practice" ? Mode::Practice : Mode::Assessment; },
           "practice (acts can be taken back) or assessment")
        ->check(CLI::IsMember({"practice", "assessment"}));
    app.add_option("--lang", options.language, "Language, such as en or sl");
    app.add_option("--seed", options.seed, "Number that decides all chance; drawn and recorded when left out")
        ->check(CLI::Range(std::uint64_t{0}, std::uint64_t{std::numeric_limits<std::int64_t>::max()}));
    app.add_option("--seat", options.seat, "Actor in whose seat you play; asks when there are several");
    app.add_option("--acts", options.acts, "Plays these act ids without asking, separated by commas")->delimiter(',');
    app.add_option("--policy", options.policy, "Plays by itself: " + policy_list());
    app.add_option("--tape", options.tape, "Outcomes of chance in order, as <chance>=<outcome> or <outcome>, separated by "
                                           "commas; variant=<id> in front fixes the variant")
        ->delimiter(',');
    app.add_option("--record", options.record, "Writes the run to this file");
    app.add_option("--runs", options.runs, "Keeps runs in this folder instead of the usual one");
    app.add_option("--protocol", options.protocol, "Protocol pack that judges; never changes what happens");
    app.add_option("--country", options.country, "Country pack that judges; never changes what happens");
    app.add_flag("--new", options.fresh, "Begins anew even where an unfinished run lies");
    app.add_flag("--require-pass", options.require_pass, "Ends with 1 when the play does not pass");
    app.footer("Example: onedoor play first-day --text --lang en\n"
               "Example: onedoor play first-day --policy random --seed 7 --record run.json");
}

/// A list of acts may hold the outcomes in between, as witnesses do: they belong on the tape.
void sort_out_outcomes(PlayOptions& options)
{
    std::vector<std::string> acts;
    for (std::string& word : options.acts) (word.find('=') == std::string::npos ? acts : options.tape).push_back(std::move(word));
    options.acts = std::move(acts);
}

int run(Terminal& terminal, const PlayOptions& options)
{
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

Command play_command(CLI::App& program)
{
    CLI::App* app = program.add_subcommand("play", "Plays a scenario");
    auto options = std::make_shared<PlayOptions>();
    add_options(*app, *options);
    return {app, [app, options](Terminal& terminal) {
                options->has_acts = app->count("--acts") > 0;
                if (options->has_acts && !options->policy.empty())
                    return complain(terminal, {"--acts and --policy are two ways to play without a person; give one of them."});
                sort_out_outcomes(*options);
                return run(terminal, *options);
            }};
}

} // namespace sim
