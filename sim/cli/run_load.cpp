#include "sim/cli/run_load.h"

#include "sim/cli/run_remarks.h"
#include "sim/content/limits.h"
#include "sim/content/run_file.h"
#include "sim/content/suggest.h"
#include "sim/library/first_error.h"
#include "sim/system/files.h"

#include <utility>

namespace sim {

namespace {

using Kind = Difference::Kind;

Result<Run, Complaint> read(const std::string& path)
{
    const auto bytes = read_file(real_fs(), path, MaxFileBytes);
    if (!bytes) return Failure<Complaint>{Complaint{bytes.error().message}};
    auto run = read_run(path, *bytes);
    if (run) return std::move(*run.value);
    return Failure<Complaint>{Complaint{sim::quoted(path) + " is no run of Onedoor, or not a whole one: " + first_error(run.problems) +
                                        ". A run is a file that `play` has written."}};
}

std::string what_differs(const Difference& it)
{
    switch (it.kind) {
    case Kind::UnknownSeat: return "the scenario has no seat " + sim::quoted(it.recorded);
    case Kind::UnknownVariant: return "the scenario has no variant " + sim::quoted(it.recorded);
    case Kind::OtherVariant: return "the record has the variant " + sim::quoted(it.recorded) + ", its seed and tape give " + sim::quoted(it.found);
    case Kind::OtherStart: return "the recorded state is " + it.recorded + ", the repeated one " + it.found;
    case Kind::UnknownMove: return "the scenario has no such move";
    case Kind::NotOffered: return "the move is not open there";
    case Kind::OtherOutcome: return "the record has the outcome " + sim::quoted(it.recorded) + ", its seed and tape give " + sim::quoted(it.found);
    case Kind::OtherChoice: return "the record says that a policy played, which would have chosen " + sim::quoted(it.found);
    case Kind::OtherState: return "the recorded state is " + it.recorded + ", the repeated one " + it.found;
    case Kind::UndoInAssessment: return "something was taken back, which an assessment does not allow";
    case Kind::ScenarioFault: return "the scenario has a fault that stops the play";
    }
    return {};
}

} // namespace

void add_run_options(Arguments& words, RunOptions& options)
{
    words.add("run", options.path, "The run file");
    words.require("run");
    words.add("--scenario", options.scenario, "Folder of the scenario, where it is not a shipped one");
    words.add("--lang", options.language, "Language, such as en or sl");
    words.add("--protocol", options.protocol, "Protocol pack that judges the run");
    words.add("--country", options.country, "Country pack that judges the run");
    words.add("--json", options.json, "Prints JSON and nothing else");
    words.add("--require-pass", options.require_pass, "Ends with 1 when the run does not pass");
}

Result<LoadedRun, Complaint> load_run(const RunOptions& options)
{
    auto run = read(options.path);
    if (!run) return Failure<Complaint>{run.error()};
    auto library = open_library();
    if (!library) return Failure<Complaint>{library.error()};
    auto id = find_scenario(*library, options.scenario.empty() ? run->scenario.id : options.scenario);
    if (!id) {
        if (!options.scenario.empty()) return Failure<Complaint>{id.error()};
        return Failure<Complaint>{Complaint{"the run is of the scenario " + sim::quoted(run->scenario.id) +
                                            ", which is not shipped; --scenario names its folder."}};
    }
    if (*id != run->scenario.id)
        return Failure<Complaint>{Complaint{"the run is of the scenario " + sim::quoted(run->scenario.id) + ", not of " +
                                            sim::quoted(*id) + "."}};
    auto scenario = load_case(*library, *id, {options.language, options.protocol, options.country});
    if (!scenario) return Failure<Complaint>{scenario.error()};
    std::vector<std::string> remarks = remarks_on(*run, (*scenario)->stamp);
    remarks.insert(remarks.end(), (*scenario)->remarks.begin(), (*scenario)->remarks.end());
    return LoadedRun{std::move(*run), std::move(*scenario), std::move(remarks)};
}

Result<Session, Complaint> repeated(const LoadedRun& loaded)
{
    Replay again = replay(loaded.scenario->program, loaded.run);
    if (!again.difference) return std::move(again.session);
    return Failure<Complaint>{Complaint{"the run does not reproduce. " + difference_text(*again.difference), exit_code::Differs}};
}

std::string difference_text(const Difference& it)
{
    std::string text = it.step == 0 ? "Before the first move: " : "Step " + std::to_string(it.step) + " (" + it.move + "): ";
    text += what_differs(it) + ".";
    if (it.instead.empty()) return text;
    text += " The recorded state is that of " + sim::quoted(it.instead) + " in its place";
    for (std::size_t i = 0; i < it.fields.size(); ++i) text += (i == 0 ? ": " : "; ") + it.fields[i];
    return text + ".";
}

} // namespace sim
