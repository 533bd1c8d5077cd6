#include "sim/library/resume.h"

#include "sim/content/limits.h"
#include "sim/content/run_file.h"
#include "sim/content/suggest.h"
#include "sim/session/record.h"
#include "sim/system/files.h"

#include <string_view>
#include <utility>

namespace sim {

namespace {

/// How many files are looked into, the newest first.
constexpr std::size_t MostRuns = 200;

bool is_wanted(const Run& run, const Case& it, const ResumeWish& wish)
{
    if (run.scenario.id != it.program.scenario.id || run.source != RunSource::Person || !run.tape.empty()) return false;
    if (!wish.seat.empty() && run.seat != wish.seat) return false;
    return !wish.mode || *wish.mode == run.mode;
}

/// Does the name of a file say that it is a run of another scenario? Names that people gave say nothing.
bool is_of_another(std::string_view name, const std::string& scenario)
{
    constexpr std::string_view Stamp = "00000000-000000-";  // as new_run_path() writes it
    if (name.size() < Stamp.size()) return false;
    for (std::size_t i = 0; i < Stamp.size(); ++i)
        if (Stamp[i] == '-' ? name[i] != '-' : name[i] < '0' || name[i] > '9') return false;
    return !name.substr(Stamp.size()).starts_with(scenario + "-");
}

void look_into(const std::string& path, const Case& it, const ResumeWish& wish, Earlier& found)
{
    const auto run = run_in(path);
    if (!run || !is_wanted(*run.value, it, wish) || run.value->moves.size() >= MostMoves) return;

    Replay again = replay(it.program, *run.value);
    if (again.difference) return found.broken.push_back(path);
    auto whole = draw_pending(it.program, again.session);
    if (whole && !has_ended(it.program, whole->state())) found.run = Unfinished{path, std::move(*whole)};
}

} // namespace

Read<Run> run_in(const std::string& path)
{
    const auto bytes = read_file(real_fs(), path, MaxFileBytes);
    return bytes ? read_run(path, *bytes) : Read<Run>{};
}

std::optional<Session> ended_run(const std::string& path, const Case& it)
{
    const auto run = run_in(path);
    if (!run) return std::nullopt;
    Replay again = replay(it.program, *run.value);
    if (again.difference || !has_ended(it.program, again.session.state())) return std::nullopt;
    return std::move(again.session);
}

Earlier earlier_run(const std::string& path, const Case& it, const ResumeWish& wish)
{
    Earlier found;
    if (!wish.fresh) look_into(path, it, wish, found);
    return found;
}

Earlier earlier_runs(const std::string& folder, const Case& it, const ResumeWish& wish)
{
    Earlier found;
    if (wish.fresh) return found;
    const auto names = list_folder(real_fs(), folder);
    if (!names) return found;

    std::size_t looked = 0;
    for (auto name = names->rbegin(); name != names->rend() && looked < MostRuns && !found.run; ++name) {
        if (!name->ends_with(".json") || is_of_another(*name, it.program.scenario.id)) continue;
        ++looked;
        look_into(folder + "/" + *name, it, wish, found);
    }
    return found;
}

Result<void, Complaint> free_for_a_policy(const std::string& path)
{
    if (!is_file(real_fs(), path)) return {};
    const auto run = run_in(path);
    if (run && run.value->source != RunSource::Person) return {};
    return Failure<Complaint>{Complaint{quoted(path) + (run ? " holds a run that a person played"
                                                            : " is there already, and it is no run that can be read") +
                                        "; it was left as it is. Name another file for --record."}};
}

} // namespace sim
