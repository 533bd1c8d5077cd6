#include "sim/prove/lint.h"

#include "sim/prove/linting.h"
#include "sim/prove/questions.h"

#include <utility>

namespace sim {

namespace {

constexpr std::string_view NeedSolution[]{"L03", "L06", "L16", "L19", "L22"};

/// The plays of every seat and variant, followed with nobody judging.
std::vector<Surveys> surveys_of(const Subject& subject, const Program& program, const SearchLimits& limits)
{
    std::vector<Surveys> all;
    for (const SeatId seat : subject.seats) {
        Surveys& here = all.emplace_back();
        for (std::size_t v = 0; v < program.scenario.variants.size(); ++v) here.push_back(survey(program, seat, VariantId{v}, limits));
    }
    return all;
}

void lint_seat(const Subject& subject, const Program& program, SeatId seat, const SearchLimits& limits, std::vector<Remark>& remarks, Undecided& undecided)
{
    const Judging judging = judging_of(subject.protocol, program.scenario, seat, program.scenario.calendar, subject.vocabulary);
    const World world{program, &judging, seat, all_variants(program.scenario)};
    const auto solution = solve(world, limits);
    if (!solution->is_solved()) {
        const Search& search = solution->search;
        const bool loops = search.end == SearchEnd::Loop;
        if (loops) lint_loop(world, search, limits, remarks);
        for (const std::string_view code : NeedSolution)
            if (!loops || code != "L03") undecided.add(code, unfinished(search.end, search.day, search.states, search.fault));
        return;
    }
    lint_result({subject, limits, judging, *solution, remarks, undecided});
}

Remark remark_on(const Scenario& scenario, SeatId seat, const Undecided& undecided)
{
    std::string codes;
    for (const std::string& code : undecided.codes) codes += (codes.empty() ? "" : ", ") + code;
    return {Severity::Warning, "L00", {}, "from the seat " + scenario.actors[scenario.seats[seat.raw()].actor.raw()].id + " not decided: " + codes + ", because " + undecided.reason,
            undecided.witness, 0};
}

} // namespace

std::vector<Remark> lint(const Subject& subject, const SearchLimits& limits)
{
    std::vector<Remark> remarks;
    std::vector<Undecided> undecided(subject.seats.size());
    {
        Scenario scenario = with_endings_asked(subject.scenario);
        scenario.measures.clear();  // nobody judges
        const Program program = linked(std::move(scenario), subject.vocabulary);
        const std::vector<Surveys> seen = surveys_of(subject, program, limits);
        lint_reach(subject, program, seen, remarks);
        for (std::size_t i = 0; i < seen.size(); ++i) lint_dead_ends(program, subject.seats[i], seen[i], remarks, undecided[i]);
    }
    const Program program = linked(subject.scenario, subject.vocabulary);
    for (std::size_t i = 0; i < undecided.size(); ++i) {
        lint_seat(subject, program, subject.seats[i], limits, remarks, undecided[i]);
        if (!undecided[i].codes.empty()) remarks.push_back(remark_on(program.scenario, subject.seats[i], undecided[i]));
    }
    return remarks;
}

std::string points_text(MicroPoints value)
{
    const bool negative = value < 0;
    const auto thousandths = static_cast<std::uint64_t>((negative ? -value : value) + Point / 2000) / static_cast<std::uint64_t>(Point / 1000);
    std::string places = std::to_string(1000 + thousandths % 1000).substr(1);
    while (!places.empty() && places.back() == '0') places.pop_back();
    return (negative && thousandths != 0 ? "-" : "") + with_commas(thousandths / 1000) + (places.empty() ? "" : "." + places);
}

Spot spot_of_rule(const Scenario& scenario, SeatId seat, const std::string& rule)
{
    for (std::uint32_t i = 0; i < scenario.scope.size(); ++i)
        if (scenario.scope[i].rule == rule && has_seat(scenario.scope[i].seats, seat)) return {Spot::Kind::InScope, i};
    return {};
}

} // namespace sim
