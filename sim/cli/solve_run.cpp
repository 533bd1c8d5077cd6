#include "sim/cli/solve_run.h"

#include "sim/cli/solve_report.h"
#include "sim/content/json_writer.h"
#include "sim/session/moves.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace sim {

namespace {

double points_of(MicroPoints value) { return static_cast<double>(value) / static_cast<double>(Point); }
std::string points_text(MicroPoints value) { return fmt::format("{:.6g}", points_of(value)); }

void write_decision(JsonWriter& json, const World& world, const DecisionValue& decision)
{
    json.begin_object();
    json.member("move").number(static_cast<std::int64_t>(decision.move + 1));
    json.member("day").number(decision.day + 1);
    json.member("act").string(move_name(world.program, decision.options[decision.taken].move));
    json.member("value").fraction(points_of(decision.value));
    json.member("regret").fraction(points_of(decision.regret));
    json.member("guess_regret").fraction(decision.guess_regret);
    json.member("label").string(LabelNames[static_cast<std::size_t>(decision.label)]);
    json.member("options").begin_list();
    for (const OptionValue& option : decision.options) {
        json.begin_object();
        json.member("act").string(move_name(world.program, option.move));
        json.member("value").fraction(points_of(option.value));
        json.end_object();
    }
    json.end_list();
    json.end_object();
}

std::size_t acts_in(const PlayedLine& line, std::size_t until)
{
    const auto end = line.moves.begin() + static_cast<std::ptrdiff_t>(until);
    return static_cast<std::size_t>(std::count_if(line.moves.begin(), end, [](Move move) { return move.kind == Move::Kind::Act; }));
}

/// From which decision on a run is judged.
void show_from(Page& page, const PlayedLine& line, const PlayValue& value)
{
    if (value.from == 0) return;
    page.line("Judged from decision " + std::to_string(acts_in(line, value.from) + 1) + " of " + std::to_string(acts_in(line, line.moves.size())) +
              " on; the first " + std::to_string(value.from) + " of " + std::to_string(line.moves.size()) + " moves are not judged.");
}

} // namespace

void show_run_value(Page& page, const World& world, const PlayedLine& line, const RunValue& run)
{
    if (!run.from_start) page.line("Not solved from the start: on day " + std::to_string(run.search.day + 1) + " " + reason_text(world, run.search) + ".");
    if (!run.value) {
        page.line("No decision of this run could be judged.");
        return;
    }
    const PlayValue& value = *run.value;
    show_from(page, line, value);
    page.heading("What each decision gave up, judged by what could be known");
    for (const DecisionValue& decision : value.decisions) {
        const std::string act = move_name(world.program, decision.options[decision.taken].move);
        std::string text = "day " + std::to_string(decision.day + 1) + "  " + act + ": " + points_text(decision.regret) + " (" +
                           std::string(LabelNames[static_cast<std::size_t>(decision.label)]) + ")";
        for (const OptionValue& option : decision.options)
            if (decision.regret > 0 && option.value == decision.value) {
                text += "; " + move_name(world.program, option.move) + " would have led to " + points_text(option.value);
                break;
            }
        page.line(text, 0, 2);
    }
    page.heading("In all");
    page.line("Best " + points_text(value.best) + ", given up " + points_text(value.regret) + ", luck " + points_text(value.luck) + ", " +
              (value.ended ? "earned " : "so far to be expected ") + points_text(value.now) + ".");
    if (value.quality) page.line(fmt::format("Quality of the decisions: {:.6g} (1 is perfect, 0 is guessing).", *value.quality));
}

std::string json_of(const World& world, const PlayedLine& line, const RunValue& run)
{
    JsonWriter json;
    json.begin_object();
    json.member("scenario").string(world.scenario().id);
    json.member("seat").string(world.scenario().name_of(world.seat));
    json.member("variant").string(world.scenario().variants[line.variant.raw()].id);
    json.member("solved").boolean(run.from_start);
    json.member("reason").string(reason_text(world, run.search));
    if (run.value) {
        json.member("from").number(static_cast<std::int64_t>(run.value->from + 1));
        json.member("from_decision").number(static_cast<std::int64_t>(acts_in(line, run.value->from) + 1));
        json.member("ended").boolean(run.value->ended);
        json.member("best").fraction(points_of(run.value->best));
        json.member("final").fraction(points_of(run.value->now));
        json.member("regret_sum").fraction(points_of(run.value->regret));
        json.member("luck_sum").fraction(points_of(run.value->luck));
        json.member("cdq");
        if (run.value->quality) json.fraction(*run.value->quality);
        else json.null();
        json.member("decisions").begin_list();
        for (const DecisionValue& decision : run.value->decisions) write_decision(json, world, decision);
        json.end_list();
    }
    json.end_object();
    return json.text();
}

} // namespace sim
