#include "sim/cli/case_load.h"
#include "sim/cli/command.h"
#include "sim/cli/page.h"
#include "sim/cli/solve_report.h"
#include "sim/content/suggest.h"
#include "sim/session/view/format.h"
#include "sim/system/interrupt.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace sim {

namespace {

struct SolveOptions {
    std::string scenario, seat;
    std::size_t memory = 4096;  ///< MiB
    bool json = false, capped = false;
};

constexpr std::uint64_t ProgressEvery = 1'000'000;

std::string number(std::uint64_t value) { return write_number(static_cast<std::int64_t>(value), "en"); }

/// Tells on standard error how far the search is, and gives up on Ctrl-C.
SearchLimits limits_of(Terminal& terminal, const SolveOptions& options, const Interrupt& interrupt)
{
    SearchLimits limits;
    limits.bytes = options.memory << 20;
    limits.progress = [&terminal, &interrupt, next = ProgressEvery](const SearchProgress& now) mutable {
        if (interrupt.was_asked()) return false;
        if (now.states < next) return true;
        next = (now.states / ProgressEvery + 1) * ProgressEvery;
        terminal.err << "day " << now.day + 1 << ": " << number(now.states) << " states, " << number(now.open)
                     << " not followed yet, " << number(now.bytes >> 20) << " MiB\n"
                     << std::flush;
        return true;
    };
    return limits;
}

Result<SeatId, Complaint> seat_named(const Scenario& scenario, const std::string& name)
{
    if (name.empty()) return SeatId{0};
    std::vector<std::string> known;
    for (std::size_t i = 0; i < scenario.seats.size(); ++i) {
        known.push_back(scenario.actors[scenario.seats[i].actor.raw()].id);
        if (known.back() == name) return SeatId{i};
    }
    return Failure<Complaint>{Complaint{"the scenario " + scenario.id + " has no seat " + sim::quoted(name) + did_you_mean(name, known) + "."}};
}

int run(Terminal& terminal, const SolveOptions& options)
{
    auto library = open_library();
    if (!library) return complain(terminal, library.error());
    const auto id = find_scenario(*library, options.scenario);
    if (!id) return complain(terminal, id.error());
    const auto it = load_case(*library, *id, {});
    if (!it) return complain(terminal, it.error());
    const auto seat = seat_named((*it)->program.scenario, options.seat);
    if (!seat) return complain(terminal, seat.error());

    const Judging judging = judging_for(**it, *seat);
    const World world{(*it)->program, &judging, *seat, all_variants((*it)->program.scenario), options.capped};
    const Interrupt interrupt;
    const SearchLimits limits = limits_of(terminal, options, interrupt);
    const auto solution = solve(world, limits);
    const SolveReport report = report_of(*solution, limits);
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

Command solve_command(CLI::App& program)
{
    CLI::App* app = program.add_subcommand("solve", "Works out the best play of a scenario and what every guess is worth");
    auto options = std::make_shared<SolveOptions>();
    app->add_option("scenario", options->scenario, "Id of a shipped scenario, or its folder")->required();
    app->add_option("--seat", options->seat, "In whose seat; the first when left out");
    app->add_flag("--capped", options->capped, "Makes the most of the headline, caps included, not of the sum of points");
    app->add_option("--memory", options->memory, "Memory that solving may take, in MiB")->check(CLI::Range(std::size_t{1}, std::size_t{1} << 20))->capture_default_str();
    app->add_flag("--json", options->json, "Prints JSON and nothing else");
    app->footer("Example: onedoor solve first-day\nExample: onedoor solve first-day --seat ess --json");
    return {app, [options](Terminal& terminal) { return run(terminal, *options); }};
}

} // namespace sim
