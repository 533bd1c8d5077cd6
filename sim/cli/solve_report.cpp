#include "sim/cli/solve_report.h"

#include "sim/cli/solve_sample.h"
#include "sim/content/fault_report.h"
#include "sim/content/json_writer.h"
#include "sim/score/headline.h"
#include "sim/session/moves.h"
#include "sim/session/view/format.h"
#include "sim/system/paths.h"

#include <fmt/format.h>

#include <string_view>

namespace sim {

namespace {

/// Of the Pareto front: some ten seconds.
constexpr std::uint64_t MostComparisons = 2'000'000'000;

double points_of(MicroPoints value) { return static_cast<double>(value) / static_cast<double>(Point); }
std::string points_text(MicroPoints value) { return fmt::format("{:.6g}", points_of(value)); }

void write_dimensions(JsonWriter& json, const SolveReport& report)
{
    json.member("dimensions").begin_object();
    for (std::size_t i = 0; i < DimensionNames.size(); ++i)
        json.member(DimensionNames[i]).number(permille_of(report.highest.by[i], report.to_earn.by[i]));
    json.end_object();
    json.member("dimension_points").begin_object();
    for (std::size_t i = 0; i < DimensionNames.size(); ++i) {
        json.member(DimensionNames[i]).begin_object();
        json.member("points").number(report.highest.by[i]);
        json.member("of").number(report.to_earn.by[i]);
        json.end_object();
    }
    json.end_object();
}

void write_pareto(JsonWriter& json, const SolveReport& report)
{
    json.member("pareto");
    if (!report.pareto) return json.null();
    json.begin_list();
    for (const Points& points : *report.pareto) {
        json.begin_object();
        for (std::size_t i = 0; i < DimensionNames.size(); ++i)
            if (report.to_earn.by[i] > 0 || points.by[i] != 0) json.member(DimensionNames[i]).number(points.by[i]);
        json.end_object();
    }
    json.end_list();
}

void write_policies(JsonWriter& json, const SolveReport& report)
{
    json.member("policies").begin_object();
    for (const NamedOdds& each : report.policies) {
        json.member(each.name);
        if (!each.odds) {
            json.null();
            continue;
        }
        json.begin_object();
        json.member("mean").fraction(each.odds->mean);
        json.member("sd").fraction(each.odds->sd);
        json.member("pass").fraction(each.odds->pass);
        json.member("histogram").begin_list();
        for (std::size_t headline = 0; headline < each.odds->headline.size(); ++headline) {
            if (each.odds->headline[headline] == 0) continue;
            json.begin_object();
            json.member("headline").number(static_cast<std::int64_t>(headline));
            json.member("probability").fraction(each.odds->headline[headline]);
            json.end_object();
        }
        json.end_list();
        json.end_object();
    }
    json.end_object();
}

/// What only a solved scenario has, in this order.
constexpr std::string_view OfSolution[]{"plays",      "optimal_plays",    "best",   "worst",    "best_play",           "shortest_optimal",
                                        "dimensions", "dimension_points", "pareto", "policies", "price_of_information"};

void write_solution(JsonWriter& json, const World& world, const SolveReport& report)
{
    json.member("plays").string(report.plays);
    json.member("optimal_plays").string(report.optimal_plays);
    json.member("best").fraction(points_of(report.best));
    json.member("worst").fraction(points_of(report.worst));
    json.member("best_play").strings(names_of(world, report.play));
    json.member("shortest_optimal").number(report.play.acts);
    write_dimensions(json, report);
    write_pareto(json, report);
    write_policies(json, report);
    json.member("price_of_information").fraction(points_of(report.price_of_information));
}

void show_policies(Page& page, const SolveReport& report)
{
    page.heading("Headline of those who play without thinking");
    for (const NamedOdds& each : report.policies) {
        if (!each.odds) page.line(each.name + ": not enough memory; --memory gives more");
        else page.line(fmt::format("{}: mean {:.1f}, SD {:.1f}, passes {:.1f} %", each.name, each.odds->mean, each.odds->sd, 100 * each.odds->pass));
    }
}

} // namespace

SolveReport report_of(const Solution& solution, const SearchLimits& limits)
{
    SolveReport report;
    report.solved = solution.is_solved();
    report.scenario = solution.world.scenario().id;
    report.search = solution.search;
    if (!report.solved) return report;
    const PlayGraph& graph = solution.graph;
    const Values& best = *solution.best;
    report.best = best.start();
    report.play = best_play(solution.world, graph, best);
    report.to_earn = points_to_earn(solution.world);
    report.plays = number_of_plays(graph);
    report.optimal_plays = number_of_optimal_plays(graph, best);
    report.worst = Values(solution.world, graph, Aim::Worst).start();
    report.highest = highest_points(solution.world, graph);
    report.pareto = pareto_front(solution.world, graph, MostComparisons);
    // The search met no fault, so a policy meets none.
    if (const auto policies = odds_of_all(solution.world, graph, best, limits)) report.policies = *policies;
    report.price_of_information = clairvoyant_value(solution.world, graph) - report.best;
    return report;
}

std::vector<std::string> names_of(const World& world, const BestPlay& play)
{
    std::vector<std::string> names;
    if (world.is_hidden()) names.push_back("variant=" + world.scenario().variants[play.variant.raw()].id);
    for (const Move move : play.moves) names.push_back(move_name(world.program, move));
    return names;
}

std::string play_command_of(const World& world, const std::string& scenario, const BestPlay& play)
{
    std::string acts;
    for (const std::string& name : names_of(world, play)) acts += (acts.empty() ? "" : ",") + name;
    return called_as() + " play " + scenario + " --seat " + world.scenario().name_of(world.seat) + " --acts " + acts;
}

std::string reason_text(const World& world, const Search& search)
{
    switch (search.end) {
    case SearchEnd::Whole: return {};
    case SearchEnd::NoMemory: return "the memory is used up; --memory gives more";
    case SearchEnd::TooLarge: return "there are more states than can be kept";
    case SearchEnd::GivenUp: return "it was given up";
    case SearchEnd::Fault: return "a play can meet a fault of the scenario: " + fault_text(search.fault);
    case SearchEnd::Loop: break;
    }
    std::string acts;
    for (const Move move : search.loop) acts += (acts.empty() ? "" : ",") + move_name(world.program, move);
    return "a day can be gone round in a circle without time passing: " + acts;
}

void show_report(Page& page, const World& world, const SolveReport& report)
{
    page.line(world.scenario().id + ", seat " + world.scenario().name_of(world.seat) + ": " + with_commas(report.search.states) + " states, " +
              with_commas(report.search.transitions) + " transitions, " + with_commas(report.search.terminals) + " ends");
    if (!report.solved) {
        page.line("Not solved: on day " + std::to_string(report.search.day + 1) + " " + reason_text(world, report.search) + ".");
        if (report.sample) show_sample(page, world, report.scenario, *report.sample);
        return;
    }
    page.line("Plays: " + with_commas(report.plays) + ", optimal: " + with_commas(report.optimal_plays));
    page.line("Best: " + points_text(report.best) + ", worst: " + points_text(report.worst));
    if (world.is_hidden())
        page.line("Who knew the hidden variant from the start could earn " + points_text(report.price_of_information) + " more.");
    std::string sides;
    for (std::size_t i = 0; i < DimensionNames.size(); ++i)
        if (report.to_earn.by[i] > 0)
            sides += (sides.empty() ? "" : ", ") + std::string(DimensionNames[i]) + " " + std::to_string(report.highest.by[i]) +
                     " of " + std::to_string(report.to_earn.by[i]);
    page.line("The most that each side can reach: " + sides);
    if (report.pareto)
        page.line(report.pareto->size() == 1 ? std::string("One end is the best on every side.")
                                             : with_commas(report.pareto->size()) + " ends are beaten by none on every side (--json lists them).");
    page.line("A best play in " + std::to_string(report.play.acts) + " acts:");
    page.whole_line(play_command_of(world, report.scenario, report.play), 2);
    show_policies(page, report);
}

std::string json_of(const World& world, const SolveReport& report)
{
    JsonWriter json;
    json.begin_object();
    json.member("scenario").string(world.scenario().id);
    json.member("seat").string(world.scenario().name_of(world.seat));
    json.member("solved").boolean(report.solved);
    json.member("reason").string(reason_text(world, report.search));
    json.member("states").number(static_cast<std::int64_t>(report.search.states));
    json.member("transitions").number(static_cast<std::int64_t>(report.search.transitions));
    json.member("terminals").number(static_cast<std::int64_t>(report.search.terminals));
    json.member("day").number(report.search.day + 1);
    json.member("peak_bytes").number(static_cast<std::int64_t>(report.search.peak_bytes));
    if (report.solved) write_solution(json, world, report);
    else for (const std::string_view name : OfSolution) json.member(name).null();
    json.member("sample");
    if (report.sample) write_sample(json, world, *report.sample);
    else json.null();
    json.end_object();
    return json.text();
}

} // namespace sim
