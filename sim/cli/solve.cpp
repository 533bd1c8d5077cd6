#include "sim/cli/command.h"
#include "sim/cli/page.h"
#include "sim/cli/run_load.h"
#include "sim/cli/run_remarks.h"
#include "sim/cli/search_limits.h"
#include "sim/cli/solve_report.h"
#include "sim/cli/solve_run.h"
#include "sim/cli/solve_why.h"
#include "sim/content/suggest.h"
#include "sim/library/case_load.h"
#include "sim/library/kept_values.h"
#include "sim/session/view/format.h"
#include "sim/system/interrupt.h"

#include <memory>
#include <ostream>

namespace sim {

namespace {

struct SolveOptions {
    std::string scenario, seat, run;
    SearchWish search;
    std::size_t sample = 1000;
    bool json = false, capped = false, raw = false, why = false, no_cache = false;

    [[nodiscard]] Keeping keeping() const { return no_cache ? Keeping::No : Keeping::Yes; }
};

Result<SeatId, Complaint> seat_named(const Scenario& scenario, const std::string& name)
{
    if (name.empty()) return SeatId{0};
    std::vector<std::string> known;
    for (std::size_t i = 0; i < scenario.seats.size(); ++i) {
        known.push_back(scenario.name_of(SeatId{i}));
        if (known.back() == name) return SeatId{i};
    }
    return Failure<Complaint>{Complaint{"the scenario " + scenario.id + " has no seat " + sim::quoted(name) + did_you_mean(name, known)}};
}

World world_of(const Case& it, const Judging& judging, SeatId seat, const SolveOptions& options)
{
    return {it.program, &judging, seat, all_variants(it.program.scenario), options.capped, {}, options.raw};
}

std::unique_ptr<Solution> solved(Terminal& terminal, const Case& it, const World& world, const SearchLimits& limits, Keeping keeping)
{
    std::string remark;
    auto solution = solve_or_recall(it, world, limits, keeping, remark);
    if (!remark.empty()) tell(terminal, {remark});
    return solution;
}

int solve_run(Terminal& terminal, const SolveOptions& options)
{
    RunOptions wish;
    wish.path = options.run;
    wish.scenario = options.scenario;
    const auto loaded = load_run(wish);
    if (!loaded) return complain(terminal, loaded.error());
    tell(terminal, loaded->remarks);
    const auto session = repeated(*loaded);
    if (!session) return complain(terminal, session.error());

    const Case& it = *loaded->scenario;
    const Judging judging = judging_for(it, session->setup.seat);
    const World world = world_of(it, judging, session->setup.seat, options);
    const PlayedLine line{session->variant, moves_of(*session)};
    const Interrupt interrupt;
    const SearchLimits limits = limits_for(terminal, world.scenario().id, options.search, &interrupt);
    const RunValue value = judge_run(*solved(terminal, it, world, limits, options.keeping()), line, limits);
    if (options.json) {
        terminal.out << json_of(world, line, value) << std::flush;
    } else {
        Page page(terminal.width);
        show_run_value(page, world, line, value);
        terminal.out << page.text() << std::flush;
    }
    return value.from_start ? exit_code::Done : exit_code::NotGood;
}

int tell_why(Terminal& terminal, const World& world, const SearchLimits& limits, bool json)
{
    const Why answer = why(world, limits);
    if (json) {
        terminal.out << json_of(world, answer) << std::flush;
    } else {
        Page page(terminal.width);
        show_why(page, world, answer);
        terminal.out << page.text() << std::flush;
    }
    return answer.search.end == SearchEnd::Whole ? exit_code::Done : exit_code::NotGood;
}

int solve_scenario(Terminal& terminal, const SolveOptions& options)
{
    auto library = open_library();
    if (!library) return complain(terminal, library.error());
    const auto id = find_scenario(*library, options.scenario);
    if (!id) return complain(terminal, id.error());
    const auto it = load_case(*library, *id, {});
    if (!it) return complain(terminal, it.error());
    tell(terminal, (*it)->remarks);
    const auto seat = seat_named((*it)->program.scenario, options.seat);
    if (!seat) return complain(terminal, seat.error());

    const Judging judging = judging_for(**it, *seat);
    const World world = world_of(**it, judging, *seat, options);
    const Interrupt interrupt;
    const SearchLimits limits = limits_for(terminal, options.scenario, options.search, &interrupt);
    if (options.why) return tell_why(terminal, world, limits, options.json);
    const auto solution = solved(terminal, **it, world, limits, options.keeping());
    SolveReport report = report_of(*solution, limits);
    report.scenario = options.scenario;
    const SearchEnd end = report.search.end;
    if (options.sample > 0 && (end == SearchEnd::NoMemory || end == SearchEnd::TooLarge))
        report.sample = sample_of(world, options.sample, [&] { return !interrupt.was_asked(); });
    if (options.json) {
        terminal.out << json_of(world, report) << std::flush;
    } else {
        Page page(terminal.width);
        show_report(page, world, report);
        terminal.out << page.text() << std::flush;
    }
    return report.solved ? exit_code::Done : exit_code::NotGood;
}

} // namespace

Command solve_command(Arguments& program)
{
    Arguments words = program.command("solve", "Works out the best play of a scenario and what every guess is worth");
    auto options = std::make_shared<SolveOptions>();
    words.add("scenario", options->scenario, "Id of a shipped scenario, or its folder");
    words.require("scenario");
    words.add("--seat", options->seat, "In whose seat; the first when left out");
    words.add("--capped", options->capped, "Makes the most of the headline, caps included, not of the sum of points");
    words.add_number("--memory", options->search.memory, 1, std::size_t{1} << 20, "Memory that solving may take, in MiB");
    words.add_number("--threads", options->search.threads, 0, 256, "Threads that work, with the same answer; 0 for as many as there are processors");
    words.add_number("--sample", options->sample, 0, 1'000'000, "Plays of each policy from which is estimated where the memory does not suffice; 0 for none");
    words.add("--run", options->run, "Judges the decisions of this run instead");
    words.exclude("--run", "--seat");
    words.add("--why", options->why, "Tells where the states come from: the biggest day, and what each part multiplies");
    words.exclude("--run", "--why");
    words.add("--raw", options->raw, "Tells apart states that differ only in what can no longer matter");
    words.add("--no-cache", options->no_cache, "Neither reads solved values from the cache nor keeps them there");
    words.add("--json", options->json, "Prints JSON and nothing else");
    words.example("Example: onedoor solve first-day\nExample: onedoor solve first-day --seat ess --json\nExample: onedoor solve first-day --run run.json");
    return {words, [options](Terminal& terminal) {
                return options->run.empty() ? solve_scenario(terminal, *options) : solve_run(terminal, *options);
            }};
}

} // namespace sim
