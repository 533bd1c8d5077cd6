#include "sim/prove/lint.h"

#include "sim/prove/linting.h"
#include "sim/prove/questions.h"
#include "sim/session/view/format.h"

#include <utility>

namespace sim {

namespace {

constexpr std::string_view NeedSolution[]{"L03", "L04", "L05", "L06", "L08", "L09", "L10", "L12", "L13", "L14", "L16", "L17", "L18", "L19", "L20", "L22", "L23"};

/// What follows single plays to their end.
constexpr std::string_view NeedEnds[]{"L07", "L11", "L15", "L21"};

/// The plays of every seat and variant, followed with nobody judging.
std::vector<Surveys> surveys_of(const Subject& subject, const Program& program, const SearchLimits& limits)
{
    std::vector<Surveys> all;
    for (const SeatId seat : subject.seats) {
        Surveys& here = all.emplace_back();
        subject.begin_search(seat, "L01 and L02");
        for (std::size_t v = 0; v < program.scenario.variants.size(); ++v) here.push_back(survey(program, seat, VariantId{v}, limits));
    }
    return all;
}

/// What is said of the solved plays. None: they are not solved.
std::optional<Reached> lint_solved(const Subject& subject, SeatId seat, const SearchLimits& limits, std::vector<Remark>& remarks, Undecided& undecided)
{
    subject.begin_search(seat, "all points");
    const SolvedSeat it(subject.scenario, subject, seat, limits);
    if (!it.solution->is_solved()) {
        const Search& search = it.solution->search;
        const bool loops = search.end == SearchEnd::Loop;
        if (loops) lint_loop(it.solution->world, search, limits, remarks);
        for (const std::string_view code : NeedSolution)
            if ((!loops || code != "L03") && (code != "L14" || !subject.protocol.independent.empty()) &&
                (code != "L23" || !subject.scenario.claims.exemplars.empty()))
                undecided.add(code, it.why_not());
        if (loops)  // a play that goes round need not end
            for (const std::string_view code : NeedEnds) undecided.add(code, it.why_not());
        return std::nullopt;
    }
    const Linting linting{subject, limits, it.judging, *it.solution, remarks, undecided};
    lint_result(linting);
    lint_guessing(linting);
    lint_choices(linting);
    lint_order(linting);
    lint_exemplars(linting);
    return Reached{it.solution->best->start(), best_play(it.solution->world, it.solution->graph, *it.solution->best)};
}

void lint_seat(const Subject& subject, SeatId seat, const SearchLimits& limits, std::vector<Remark>& remarks, Undecided& undecided)
{
    const auto best = lint_solved(subject, seat, limits, remarks, undecided);
    if (best) lint_facts(subject, seat, best->expected, limits, remarks, undecided);
    if (undecided.has("L11")) return;
    lint_keys(subject, seat, limits, remarks, undecided);
    lint_policies(subject, seat, remarks);
    lint_rules(subject, seat, best ? best->play.moves : std::vector<Move>{}, limits, remarks, undecided);
}

Remark remark_on(const Undecided& undecided)
{
    std::string codes;
    for (const std::string& code : undecided.codes) codes += (codes.empty() ? "" : ", ") + code;
    return {Severity::Warning, "L00", {}, "not decided: " + codes + ", because " + undecided.reason, undecided.witness, 0};
}

/// What was said last, behind so many remarks, shows from the seat.
void name_seat(std::vector<Remark>& remarks, std::size_t behind, SeatId seat)
{
    for (std::size_t i = behind; i < remarks.size(); ++i) remarks[i].seat = seat;
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
        for (std::size_t i = 0; i < seen.size(); ++i) {
            const std::size_t said = remarks.size();
            lint_dead_ends(program, subject.seats[i], seen[i], remarks, undecided[i]);
            name_seat(remarks, said, subject.seats[i]);
        }
    }
    for (std::size_t i = 0; i < undecided.size(); ++i) {
        const std::size_t said = remarks.size();
        lint_seat(subject, subject.seats[i], limits, remarks, undecided[i]);
        if (!undecided[i].codes.empty()) remarks.push_back(remark_on(undecided[i]));
        name_seat(remarks, said, subject.seats[i]);
    }
    return remarks;
}

SolvedSeat::SolvedSeat(Scenario scenario, const Subject& subject, SeatId seat, const SearchLimits& limits)
    : SolvedSeat(std::move(scenario), subject, seat, limits, all_variants(subject.scenario))
{
}

SolvedSeat::SolvedSeat(Scenario scenario, const Subject& subject, SeatId seat, const SearchLimits& limits, std::uint64_t variants)
    : program(linked(std::move(scenario), subject.vocabulary)),
      judging(judging_of(subject.protocol, program.scenario, seat, program.scenario.calendar, subject.vocabulary)),
      solution(solve(World{program, &judging, seat, variants}, limits))
{
}

SolvedSeat::SolvedSeat(const Subject& subject, const Question& never, SeatId seat, const SearchLimits& limits, std::uint64_t variants)
    : program(linked(with_questions(subject.scenario, {never}), subject.vocabulary)),
      judging(judging_of(subject.protocol, program.scenario, seat, program.scenario.calendar, subject.vocabulary))
{
    World world{program, &judging, seat, variants};
    world.barred = program.scenario.questions.back();
    solution = solve(world, limits);
}

SolvedSeat::SolvedSeat(Scenario scenario, Judging other, const Subject& subject, SeatId seat, const SearchLimits& limits, std::uint64_t variants)
    : program(linked(std::move(scenario), subject.vocabulary)), judging(std::move(other)), solution(solve(World{program, &judging, seat, variants}, limits))
{
}

std::string SolvedSeat::why_not() const
{
    const Search& search = solution->search;
    return unfinished(search.end, search.day, search.states, search.fault);
}

std::string percent_text(double probability)
{
    const auto tenths = static_cast<std::int64_t>(probability * 1000 + 0.5);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " %";
}

std::string type_name(const Subject& subject, TypeId type)
{
    const std::size_t shared = subject.vocabulary.types.size();
    return type.raw() < shared ? subject.vocabulary.types[type.raw()].id : subject.scenario.own_types[type.raw() - shared];
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
