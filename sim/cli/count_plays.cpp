#include "sim/cli/count_plays.h"

#include "sim/content/fault_report.h"
#include "sim/content/suggest.h"
#include "sim/library/case_load.h"
#include "sim/session/moves.h"
#include "sim/session/view/format.h"
#include "sim/system/paths.h"

#include <ostream>
#include <utility>

namespace sim {

namespace {

/// States that are searched for the shortest play that meets a fault.
constexpr std::uint64_t MostForWitness = 5'000'000;


std::vector<std::string> names(const Program& program, const std::vector<Move>& moves)
{
    std::vector<std::string> out;
    for (const Move move : moves) out.push_back(move_name(program, move));
    return out;
}

std::string finding_text(const CountLine& line)
{
    const std::string day = std::to_string(line.count.day + 1);
    if (line.count.fault != Fault::None) return "fault on day " + day + ": " + fault_text(line.count.fault);
    if (line.count.end == SearchEnd::GivenUp) return "stopped at " + with_commas(line.count.states) + " states on day " + day + ": interrupted";
    if (line.count.end == SearchEnd::Loop) return "day " + day + " can be gone round in a circle without time passing";
    if (line.count.end != SearchEnd::Whole) return "stopped at " + with_commas(line.count.states) + " states on day " + day + ": the memory is used up; --memory gives more";
    return {};
}

/// Looks for the shortest play that meets the fault, and for the place of the fault in the file.
void tell_fault(const Library& library, const Case& it, SeatId seat, VariantId variant, CountLine& line)
{
    const FaultyPlay play = shortest_fault(it.program, seat, variant, MostForWitness);
    line.witness = names(it.program, play.moves);
    if (it.program.scenario.variants.size() > 1) line.witness.insert(line.witness.begin(), "variant=" + line.variant);
    FaultMet met = fault_met(it.program, seat, variant, play.moves);
    if (met.fault == Fault::None) met.fault = line.count.fault;  // the shortest play is too far away
    line.problem = problem_of(met, variant, library.shelf, line.scenario, it.vocabulary.vocabulary, line.witness);
    line.problem->file = path_of(library, line.problem->file);
}

} // namespace

bool count_plays(Terminal& terminal, const Library& library, const NamedPack& pack, const std::string& only, const SearchWish& wish, const Interrupt& interrupt, std::vector<CountLine>& lines)
{
    const auto it = load_case(library, pack.id, {});
    if (!it) return static_cast<void>(complain(terminal, it.error())), false;
    const Program& program = (*it)->program;
    const Scenario& scenario = program.scenario;
    bool whole = true, any = false;
    for (std::size_t seat = 0; seat < scenario.seats.size(); ++seat) {
        const std::string& actor = scenario.name_of(SeatId{seat});
        if (!only.empty() && only != actor) continue;
        any = true;
        for (std::size_t variant = 0; variant < scenario.variants.size(); ++variant) {
            CountLine line{scenario.id, actor, scenario.variants[variant].id, pack.path, {}, {}, {}};
            line.count = count_states(program, SeatId{seat}, VariantId{variant}, limits_for(terminal, line.scenario + " " + line.seat + " " + line.variant, wish, &interrupt));
            if (line.count.fault != Fault::None) tell_fault(library, **it, SeatId{seat}, VariantId{variant}, line);
            else line.witness = names(program, line.count.loop);
            whole = whole && line.count.end == SearchEnd::Whole;
            lines.push_back(std::move(line));
            if (interrupt.was_asked()) return false;
        }
    }
    if (!any) static_cast<void>(complain(terminal, {"the scenario " + pack.id + " has no seat " + sim::quoted(only) + ", so nothing was counted in it."}));
    return whole && any;
}

void print_count(Page& page, const CountLine& line)
{
    page.line(line.scenario + ", seat " + line.seat + ", variant " + line.variant + ": " + with_commas(line.count.states) + " states, " +
                  with_commas(line.count.transitions) + " transitions, " + with_commas(line.count.terminals) + " ends, " +
                  with_commas(line.count.peak_bytes >> 20) + " MiB",
              0, 2);
    const std::string finding = finding_text(line);
    if (!finding.empty()) page.line(finding, 2, 2);
    if (line.witness.empty()) return;
    std::string acts;
    for (const std::string& name : line.witness) acts += (acts.empty() ? "" : ",") + name;
    page.whole_line(line.count.end == SearchEnd::Loop ? acts : called_as() + " play " + line.path + " --seat " + line.seat + " --acts " + acts, 4);
}

void write_counts(JsonWriter& json, const std::vector<CountLine>& lines)
{
    json.member("counts").begin_list();
    for (const CountLine& line : lines) {
        json.begin_object();
        json.member("scenario").string(line.scenario);
        json.member("seat").string(line.seat);
        json.member("variant").string(line.variant);
        json.member("states").number(static_cast<std::int64_t>(line.count.states));
        json.member("transitions").number(static_cast<std::int64_t>(line.count.transitions));
        json.member("terminals").number(static_cast<std::int64_t>(line.count.terminals));
        json.member("finished").boolean(line.count.end == SearchEnd::Whole);
        json.member("day").number(line.count.day + 1);
        json.member("peak_bytes").number(static_cast<std::int64_t>(line.count.peak_bytes));
        json.member("fault").string(fault_text(line.count.fault));
        json.member("loop").boolean(line.count.end == SearchEnd::Loop);
        json.member("witness").strings(line.witness);
        json.end_object();
    }
    json.end_list();
}

} // namespace sim
