#include "sim/library/autosave.h"

#include "sim/content/run_file.h"
#include "sim/system/atomic_file.h"
#include "sim/system/files.h"
#include "sim/system/moment.h"

#include <cerrno>

namespace sim {

namespace {

std::string reason_text(const Reading& reading, const FileError& error)
{
    switch (error.number) {
    case ENOSPC:
    case EDQUOT: return reading.say("ui.disk.full");
    case EROFS: return reading.say("ui.disk.read_only");
    case EACCES:
    case EPERM: return reading.say("ui.disk.forbidden");
    case EIO: return reading.say("ui.disk.fault");
    default: return error.message;
    }
}

/// "<stem>.json", or with a number behind it from `first` on: the first that no file has.
std::string free_path(const std::string& stem, int first)
{
    const auto path_of = [&](int number) { return stem + (number == 1 ? std::string{} : "-" + std::to_string(number)) + ".json"; };
    while (is_file(real_fs(), path_of(first))) ++first;
    return path_of(first);
}

} // namespace

bool save(Autosave& autosave, const Case& it, const Session& session)
{
    autosave.failure.reset();
    if (autosave.path.empty()) return true;
    if (const std::size_t slash = autosave.path.rfind('/'); slash != std::string::npos && slash > 0) {
        if (const auto made = make_folders(real_fs(), autosave.path.substr(0, slash)); !made) {
            autosave.failure = made.error();
            return false;
        }
    }
    const auto saved = save_file(real_fs(), autosave.path, write_run(record(it.program, session, it.stamp)));
    if (!saved) autosave.failure = saved.error();
    return saved.has_value();
}

std::string failure_text(const Reading& reading, const Autosave& autosave)
{
    if (autosave.path.empty()) return reading.say("ui.save.nowhere");
    if (!autosave.failure) return {};
    return reading.say("ui.save.failed", {{"path", autosave.path}, {"reason", reason_text(reading, *autosave.failure)}});
}

std::string new_run_path(const std::string& folder, const Case& it, const Session& session)
{
    const Scenario& scenario = it.program.scenario;
    const std::string& seat = scenario.name_of(session.setup.seat);
    const std::string stem = folder + "/" + time_stamp() + "-" + scenario.id + "-" + seat;
    return free_path(stem, 1);
}

std::string path_beside(const std::string& path) { return free_path(path.ends_with(".json") ? path.substr(0, path.size() - 5) : path, 2); }

} // namespace sim
