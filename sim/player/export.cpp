#include "sim/player/app.h"

#include "sim/report/html_of.h"
#include "sim/report/save_page.h"
#include "sim/system/files.h"

namespace player {

namespace {

/// Beside the run, with its name: "20261122-101530-first-day-ess.html"; with a number where such a file is there already.
std::string free_path(const std::string& run)
{
    const std::string stem = run.ends_with(".json") ? run.substr(0, run.size() - 5) : run;
    std::string path = stem + ".html";
    for (int i = 2; sim::is_file(sim::real_fs(), path); ++i) path = stem + "-" + std::to_string(i) + ".html";
    return path;
}

} // namespace

void App::export_debrief()
{
    keep_words(*debriefing, *play);
    const std::string& run = play->autosave.path;
    if (run.empty() || play->autosave.failure) {
        debriefing->exported = sim::failure_text(play->it->reading(), play->autosave);
        return;
    }
    const sim::Origin origin = sim::origin_of(play->it->stamp, run);
    const std::string path = free_path(run);
    const auto saved = sim::save_page(sim::real_fs(), path, sim::html_of(play->it->reading(), debriefing->review, play->session, origin));
    debriefing->exported = saved ? say("ui.report.saved", {{"path", path}}) : saved.error().message;
}

} // namespace player
