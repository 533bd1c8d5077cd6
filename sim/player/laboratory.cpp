#include "sim/player/laboratory.h"

#include "sim/library/cohort_csv.h"
#include "sim/library/cohort_load.h"
#include "sim/session/view/phrases.h"
#include "sim/system/atomic_file.h"
#include "sim/system/files.h"

#include <algorithm>
#include <utility>

namespace player {

Laboratory open_laboratory(const sim::Library& library, std::size_t experiment)
{
    Laboratory out;
    out.experiments = sim::cohort_ids(library);
    if (out.experiments.empty()) return out;
    out.experiment = std::min(experiment, out.experiments.size() - 1);
    auto loaded = sim::load_cohort(library, out.experiments[out.experiment]);
    if (!loaded) {
        out.message = loaded.error().text;
        out.experiments.clear();
        return out;
    }
    out.config = std::move(loaded->config);
    work_out(out);
    return out;
}

void work_out(Laboratory& it) { it.report = sim::cohort::report_of(it.config, it.levers); }

void save_curves(Laboratory& it, const std::string& folder, const std::string& saved)
{
    const std::string path = folder + "/cohort-" + it.config.id + ".csv";
    if (const auto made = sim::make_folders(sim::real_fs(), folder); !made) {
        it.message = made.error().message + ".";
        return;
    }
    const auto done = sim::save_file(sim::real_fs(), path, sim::cohort_csv(it.config, it.report));
    it.message = done ? sim::fill(saved, {{"path", path}}) : done.error().message + ".";
}

} // namespace player
