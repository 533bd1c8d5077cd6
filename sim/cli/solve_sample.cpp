#include "sim/cli/solve_sample.h"

#include "sim/cli/solve_report.h"
#include "sim/session/view/format.h"

#include <fmt/format.h>

#include <string>

namespace sim {

void show_sample(Page& page, const World& world, const std::string& scenario, const Sample& sample)
{
    page.heading("An estimate, not the solution: " + with_commas(sample.plays) + " drawn plays of each policy, seeds " + std::to_string(sample.seed) +
                 " to " + std::to_string(sample.seed + sample.plays - 1));
    for (const SampledPolicy& each : sample.policies) {
        const std::string error = each.standard_error ? fmt::format(" (standard error {:.1f})", *each.standard_error) : std::string();
        page.line(fmt::format("{}: mean headline about {:.1f}{}, passed {:.1f} % of these plays (95 % interval {:.1f} to {:.1f} %)", each.name,
                              each.mean, error, 100 * each.passed, 100 * each.passed_from, 100 * each.passed_to),
                  0, 2);
    }
    page.line(std::string("The best of these plays made ") + (world.capped ? "a headline of " : "") + std::to_string(sample.at_least) +
              (world.capped ? "" : " points") + ", so that at least so much can be made:");
    page.whole_line(play_command_of(world, scenario, sample.play), 2);
}

void write_sample(JsonWriter& json, const World& world, const Sample& sample)
{
    json.begin_object();
    json.member("plays").number(static_cast<std::int64_t>(sample.plays));
    json.member("seed").number(static_cast<std::int64_t>(sample.seed));
    json.member("policies").begin_object();
    for (const SampledPolicy& each : sample.policies) {
        json.member(each.name).begin_object();
        json.member("mean").fraction(each.mean);
        json.member("standard_error");
        if (each.standard_error) json.fraction(*each.standard_error);
        else json.null();
        json.member("passed").fraction(each.passed);
        json.member("passed_from").fraction(each.passed_from);
        json.member("passed_to").fraction(each.passed_to);
        json.end_object();
    }
    json.end_object();
    json.member("at_least").number(sample.at_least);
    json.member("at_least_play").strings(names_of(world, sample.play));
    json.end_object();
}

} // namespace sim
