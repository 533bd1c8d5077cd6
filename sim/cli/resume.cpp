#include "sim/cli/resume.h"

#include "sim/content/limits.h"
#include "sim/content/run_file.h"
#include "sim/session/record.h"
#include "sim/system/files.h"

namespace sim {

namespace {

/// How many files are looked into, the newest first.
constexpr std::size_t MostRuns = 200;

bool is_wanted(const Run& run, const Case& it, const PlayOptions& options)
{
    if (run.scenario.id != it.program.scenario.id || run.source != RunSource::Person || !run.tape.empty()) return false;
    if (!options.seat.empty() && run.seat != options.seat) return false;
    return !options.mode || *options.mode == run.mode;
}

} // namespace

Earlier earlier_runs(const std::string& folder, const Case& it, const PlayOptions& options)
{
    Earlier found;
    if (options.fresh || options.seed || !options.tape.empty()) return found;
    const auto names = list_folder(real_fs(), folder);
    if (!names) return found;

    std::size_t looked = 0;
    for (auto name = names->rbegin(); name != names->rend() && looked < MostRuns; ++name) {
        if (!name->ends_with(".json")) continue;
        ++looked;
        const std::string path = folder + "/" + *name;
        const auto bytes = read_file(real_fs(), path, MaxFileBytes);
        const auto run = bytes ? read_run(path, *bytes) : Read<Run>{};
        if (!run || !is_wanted(*run.value, it, options)) continue;

        Replay again = replay(it.program, *run.value);
        if (again.difference) {
            found.broken.push_back(path);
            continue;
        }
        if (run.value->moves.size() >= MostMoves) continue;
        auto whole = draw_pending(it.program, again.session);
        if (!whole || has_ended(it.program, whole->state())) continue;
        found.run = Unfinished{path, std::move(*whole)};
        break;
    }
    return found;
}

} // namespace sim
