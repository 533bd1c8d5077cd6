#include "sim/cli/autosave.h"

#include "sim/content/run_file.h"
#include "sim/system/atomic_file.h"
#include "sim/system/files.h"
#include "sim/system/moment.h"

namespace sim {

bool save(Autosave& autosave, const Case& it, const Session& session)
{
    autosave.failure.clear();
    if (autosave.path.empty()) return true;
    if (const std::size_t slash = autosave.path.rfind('/'); slash != std::string::npos && slash > 0) {
        if (const auto made = make_folders(real_fs(), autosave.path.substr(0, slash)); !made) {
            autosave.failure = made.error().message;
            return false;
        }
    }
    const auto saved = save_file(real_fs(), autosave.path, write_run(record(it.program, session, it.stamp)));
    if (!saved) autosave.failure = saved.error().message;
    return saved.has_value();
}

std::string new_run_path(const std::string& folder, const Case& it, const Session& session)
{
    const Scenario& scenario = it.program.scenario;
    const std::string& seat = scenario.actors[scenario.seats[session.setup.seat.raw()].actor.raw()].id;
    const std::string stem = folder + "/" + time_stamp() + "-" + scenario.id + "-" + seat;
    std::string path = stem + ".json";
    for (int i = 2; is_file(real_fs(), path); ++i) path = stem + "-" + std::to_string(i) + ".json";
    return path;
}

} // namespace sim
