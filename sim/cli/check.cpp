#include "sim/cli/command.h"
#include "sim/cli/count_plays.h"
#include "sim/cli/deep_check.h"
#include "sim/cli/drift_check.h"
#include "sim/cli/page.h"
#include "sim/cli/pack_check.h"
#include "sim/content/json_writer.h"
#include "sim/content/problem_codes.h"
#include "sim/content/vocabulary_reader.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <ostream>

namespace sim {

namespace {

constexpr std::array<std::string_view, 3> SeverityNames{"error", "warning", "note"};

struct CheckOptions {
    std::vector<std::string> paths;
    bool json = false, codes = false, count = false, deep = false, notes = false;
    std::string seat, against, runs;
    std::size_t memory = 2048;
};

struct Found {
    Problems problems;
    std::vector<CountLine> counts;
    std::vector<ClaimLine> claims;
    std::optional<DriftFound> drift;
    int code = exit_code::Done;
};

void print_codes(Terminal& terminal)
{
    for (const ProblemCode& code : problem_codes()) terminal.out << code.code << "  " << code.meaning << '\n';
    for (const RemarkCode& code : remark_codes()) terminal.out << code.code << "  " << code.meaning << '\n';
    terminal.out << std::flush;
}

void print_json(Terminal& terminal, const Found& found, const CheckOptions& options)
{
    JsonWriter json;
    json.begin_object();
    json.member("problems").begin_list();
    for (const Problem& problem : found.problems) {
        json.begin_object();
        json.member("code").string(problem.code);
        json.member("severity").string(SeverityNames[static_cast<std::size_t>(problem.severity)]);
        json.member("file").string(problem.file);
        json.member("line").number(problem.line);
        json.member("column").number(problem.column);
        json.member("pointer").string(problem.pointer);
        json.member("message").string(problem.message);
        json.member("witness").strings(problem.witness);
        json.member("seat").string(problem.seat);
        json.member("states").number(static_cast<std::int64_t>(problem.states));
        json.end_object();
    }
    json.end_list();
    if (options.count) write_counts(json, found.counts);
    if (options.deep) write_claims(json, found.claims);
    if (found.drift) write_drift(json, *found.drift);
    json.end_object();
    terminal.out << json.text() << std::flush;
}

void print_problem(Page& page, const Problem& problem)
{
    std::string place = problem.file;
    if (problem.line > 0) place += ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column);
    page.line(place + ": " + std::string(SeverityNames[static_cast<std::size_t>(problem.severity)]) + " " + problem.code + ": " +
                  problem.message + (problem.states == 0 ? "" : " (" + counted(problem.states, "state") + ")"),
              0, 2);
    if (!problem.pointer.empty()) page.line(problem.pointer, 2, 2);
    if (problem.witness.empty()) return;
    std::string acts;
    for (const std::string& act : problem.witness) acts += (acts.empty() ? "" : ",") + act;
    page.whole_line((problem.seat.empty() ? "" : "--seat " + problem.seat + " ") + "--acts " + acts, 2);
}

std::size_t count_of(const Problems& problems, Severity severity)
{
    return static_cast<std::size_t>(
        std::count_if(problems.begin(), problems.end(), [&](const Problem& problem) { return problem.severity == severity; }));
}

void print_text(Terminal& terminal, const Found& found, const CheckOptions& options)
{
    Page page(terminal.width);
    for (const Problem& problem : found.problems)
        if (problem.severity != Severity::Note || options.notes) print_problem(page, problem);
    for (const CountLine& line : found.counts) print_count(page, line);
    for (const ClaimLine& line : found.claims) print_claim(page, line);
    if (found.drift) print_drift(page, *found.drift);
    page.line(counted(count_of(found.problems, Severity::Error), "error") + ", " +
              counted(count_of(found.problems, Severity::Warning), "warning") + ", " +
              counted(count_of(found.problems, Severity::Note), "note"));
    terminal.out << page.text() << std::flush;
}

/// Adds a problem that is not told yet: packs that lean on each other have the same ones.
void add_new(Problems& told, Problem problem)
{
    const bool known = std::any_of(told.begin(), told.end(), [&](const Problem& each) {
        return each.file == problem.file && each.pointer == problem.pointer && each.code == problem.code && each.line == problem.line &&
               each.column == problem.column && each.message == problem.message && each.seat == problem.seat;
    });
    if (!known) told.push_back(std::move(problem));
}

/// Looks at the packs of one path and adds what is found. Paths that cannot be read leave the others their turn.
/// @param interrupt  after which no pack has its turn; null where no plays are followed
void look_at(Terminal& terminal, Library& library, const std::vector<NamedPack>& packs, const CheckOptions& options, const Interrupt* interrupt, Found& found)
{
    const auto vocabulary = read_vocabulary(library.shelf);
    found.problems.insert(found.problems.end(), vocabulary.problems.begin(), vocabulary.problems.end());
    if (!vocabulary) {
        found.code = exit_code::BadInput;
        return;
    }
    for (const NamedPack& pack : packs) {
        if (interrupt != nullptr && interrupt->was_asked()) {
            found.code = std::max(found.code, exit_code::NotGood);
            return;
        }
        Problems problems = problems_of(library, pack, *vocabulary.value);
        const bool faulty = count_of(problems, Severity::Error) > 0;
        if (is_unreadable(problems)) found.code = exit_code::BadInput;
        else if (faulty) found.code = std::max(found.code, exit_code::NotGood);
        if (options.deep && pack.kind == PackKind::Scenario && !faulty) {
            DeepFound deep;
            check_deeply(terminal, library, pack, options.seat, {options.memory, 0, options.json}, *interrupt, deep);
            if (!deep.whole || count_of(deep.problems, Severity::Error) > 0) found.code = std::max(found.code, exit_code::NotGood);
            problems.insert(problems.end(), deep.problems.begin(), deep.problems.end());
            found.claims.insert(found.claims.end(), deep.claims.begin(), deep.claims.end());
        }
        for (Problem& problem : problems) add_new(found.problems, std::move(problem));
        if (!options.count || pack.kind != PackKind::Scenario || faulty) continue;
        const std::size_t before = found.counts.size();
        const bool whole = count_plays(terminal, library, pack, options.seat, {options.memory, 0, options.json}, *interrupt, found.counts);
        if (!whole) found.code = std::max(found.code, exit_code::NotGood);
        for (std::size_t i = before; i < found.counts.size(); ++i)
            if (found.counts[i].problem) add_new(found.problems, *found.counts[i].problem);
    }
}

/// Judges what was played under an earlier version too. False where that cannot be done.
bool look_against(Terminal& terminal, Library& library, const CheckOptions& options, Found& found)
{
    const auto packs = options.paths.size() == 1 ? packs_at(library, options.paths.front()) : std::vector<NamedPack>{};
    if (!packs || packs->size() != 1 || packs->front().kind != PackKind::Scenario) {
        found.code = complain(terminal, {"--against is for one scenario: name its folder, or its id where it is shipped, and no other path."});
        return false;
    }
    if (found.code == exit_code::Done || found.code == exit_code::NotGood) {
        auto drift = find_drift(library, packs->front(), options.against, options.runs);
        if (!drift) {
            found.code = complain(terminal, drift.error());
            return true;
        }
        if (!drift->lines.empty()) found.code = exit_code::NotGood;
        found.drift = std::move(*drift);
    }
    return true;
}

int run(Terminal& terminal, const CheckOptions& options)
{
    if (options.codes) {
        print_codes(terminal);
        return exit_code::Done;
    }
    if (!options.runs.empty() && options.against.empty())
        return complain(terminal, {"--runs names the runs that --against judges; write --against OLD as well."});
    auto library = open_library();
    if (!library) return complain(terminal, library.error());
    Found found;
    std::optional<Interrupt> following;
    if (options.deep || options.count) following.emplace();
    const Interrupt* const interrupt = following ? &*following : nullptr;
    bool looked = options.paths.empty();
    if (looked) look_at(terminal, *library, packs_on(library->shelf, library->folder), options, interrupt, found);
    for (const std::string& path : options.paths) {
        const auto packs = packs_at(*library, path);
        if (!packs) {
            found.code = complain(terminal, packs.error());
            continue;
        }
        look_at(terminal, *library, *packs, options, interrupt, found);
        looked = true;
    }
    if (!looked) return found.code;
    if (!options.against.empty() && !look_against(terminal, *library, options, found)) return found.code;
    if (options.json) print_json(terminal, found, options);
    else print_text(terminal, found, options);
    return found.code;
}

} // namespace

Command check_command(Arguments& program)
{
    Arguments words = program.command("check", "Tells everything that is wrong with content");
    auto options = std::make_shared<CheckOptions>();
    words.add("path", options->paths, "Folders of packs, ids of shipped scenarios, or a whole collection; all that is shipped when left out");
    words.add("--json", options->json, "Prints JSON and nothing else");
    words.add("--notes", options->notes, "Tells notes as well as errors and warnings");
    words.add("--codes", options->codes, "Lists the codes of problems and what they mean");
    words.add("--count", options->count, "Counts the states that a play can reach, for each seat and variant");
    words.add("--deep", options->deep, "Follows all plays: proves the claims of the scenarios and tells what their plays show");
    words.add("--against", options->against, "Folder of an earlier version of the scenario or its protocol: tells which runs and exemplars come to something else");
    words.add("--runs", options->runs, "The runs that --against judges, instead of those that play keeps");
    words.add("--seat", options->seat, "Follows plays from this seat alone");
    words.add_number("--memory", options->memory, 1, std::size_t{1} << 20, "Memory that following plays may take, in MiB");
    words.example("Example: onedoor check scenarios/first-day\nExample: onedoor check first-day --count --seat ess\nExample: onedoor check my-case --against my-case-before --runs classroom");
    return {words, [options](Terminal& terminal) { return run(terminal, *options); }};
}

} // namespace sim
