#include "sim/cli/drift_check.h"

#include "sim/content/json.h"
#include "sim/content/limits.h"
#include "sim/content/run_file.h"
#include "sim/content/suggest.h"
#include "sim/library/case_load.h"
#include "sim/system/paths.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace sim {

namespace {

/// The id that the main file of a pack's folder gives itself; empty where there is no such file or id.
std::string id_in(const std::string& folder, const std::string& file)
{
    const auto bytes = read_file(real_fs(), folder + "/" + file, MaxFileBytes);
    if (!bytes) return {};
    const auto json = read_json(file, *bytes);
    if (!json) return {};
    const JsonValue id = json->root().member("id");
    return id.is(JsonKind::String) ? std::string(id.string()) : std::string{};
}

/// The library as it was: with the old pack in the place of the present one.
Result<Library, Complaint> library_before(const Library& now, const Case& scenario, const std::string& old)
{
    const auto refuse = [&](const std::string& why) { return Failure<Complaint>{Complaint{quoted(old) + " " + why}}; };
    const std::string& id = scenario.program.scenario.id;
    const bool is_scenario = is_file(real_fs(), old + "/scenario.json");
    if (!is_scenario && !is_file(real_fs(), old + "/protocol.json"))
        return refuse("is no folder with scenario.json or protocol.json; --against names that of an earlier version.");
    const std::string was = id_in(old, is_scenario ? "scenario.json" : "protocol.json");
    const std::vector<std::string>& chain = scenario.protocol.chain;
    if (is_scenario && was != id) return refuse("holds the scenario " + quoted(was) + ", not an earlier " + quoted(id) + ".");
    if (!is_scenario && std::find(chain.begin(), chain.end(), was) == chain.end())
        return refuse("holds the protocol pack " + quoted(was) + ", which does not judge the scenario " + quoted(id) + ".");
    Library before = now;
    if (auto put = put_on(before, is_scenario ? PackKind::Scenario : PackKind::Protocol, was, old); !put) return Failure<Complaint>{put.error()};
    return before;
}

/// Both versions, and what is judged in them.
struct Comparing {
    const Case& before;
    const Case& after;
    DriftFound& found;

    /// False where the play is stuck in both.
    bool hold(const std::string& name, const PlayInWords& play)
    {
        const Version then{before.program, [this](SeatId seat) { return judging_for(before, seat); }};
        const Version now{after.program, [this](SeatId seat) { return judging_for(after, seat); }};
        Drift drift = drift_of(then, now, play);
        if (drift.stuck) found.stuck.push_back(name);
        else if (!drift.lines.empty()) found.lines.push_back({name, play.seat, play.variant, std::move(drift.lines)});
        return !drift.stuck;
    }
};

void hold_run(Comparing& comparing, const std::string& path)
{
    const auto bytes = read_file(real_fs(), path, MaxFileBytes);
    const auto run = bytes ? read_run(path, *bytes) : Read<Run>{};
    if (!run) return comparing.found.unread.push_back(path);
    if (run.value->scenario.id != comparing.found.scenario) return;
    PlayInWords play{run.value->seat, run.value->variant, {}};
    for (const RunMove& move : run.value->moves)
        if (!move.undone) play.acts.push_back(move.id);
    if (comparing.hold(path, play)) ++comparing.found.runs;
}

void hold_exemplar(Comparing& comparing, const Scenario& scenario, const Exemplar& exemplar, const std::string& name)
{
    for (std::size_t v = 0; v < scenario.variants.size(); ++v) {
        if (exemplar.variant.exists() && exemplar.variant != VariantId{v}) continue;
        const PlayInWords play{scenario.name_of(exemplar.seat), scenario.variants[v].id, exemplar.acts};
        if (comparing.hold(name, play)) ++comparing.found.exemplars;
    }
}

/// Those that the scenario had, then those that are new or have other acts now.
void hold_exemplars(Comparing& comparing)
{
    const Scenario &now = comparing.after.program.scenario, &then = comparing.before.program.scenario;
    for (const Exemplar& exemplar : then.claims.exemplars) hold_exemplar(comparing, then, exemplar, "exemplar " + exemplar.id);
    for (const Exemplar& exemplar : now.claims.exemplars) {
        const auto was = std::find_if(then.claims.exemplars.begin(), then.claims.exemplars.end(), [&](const Exemplar& other) { return other.id == exemplar.id; });
        const bool is_new = was == then.claims.exemplars.end();
        if (is_new || was->acts != exemplar.acts) hold_exemplar(comparing, now, exemplar, "exemplar " + exemplar.id + (is_new ? "" : " with its acts of now"));
    }
}

} // namespace

Result<DriftFound, Complaint> find_drift(const Library& library, const NamedPack& pack, const std::string& old, const std::string& runs)
{
    auto after = load_case(library, pack.id, {});
    if (!after) return Failure<Complaint>{after.error()};
    const auto earlier = library_before(library, **after, old);
    if (!earlier) return Failure<Complaint>{earlier.error()};
    auto before = load_case(*earlier, pack.id, {});
    if (!before) return Failure<Complaint>{before.error()};

    DriftFound found;
    found.scenario = pack.id;
    found.against = old;
    found.runs_folder = runs;
    if (const auto usual = runs_folder(surroundings()); runs.empty() && usual) found.runs_folder = *usual;
    const auto names = list_folder(real_fs(), found.runs_folder);
    if (!names && !runs.empty()) return Failure<Complaint>{Complaint{names.error().message}};
    Comparing comparing{**before, **after, found};
    if (names)
        for (const std::string& name : *names)
            if (name.ends_with(".json")) hold_run(comparing, found.runs_folder + "/" + name);
    hold_exemplars(comparing);
    return found;
}

void print_drift(Page& page, const DriftFound& found)
{
    for (const DriftedPlay& play : found.lines) {
        page.line(play.play + " (seat " + play.seat + ", variant " + play.variant + ")", 0, 2);
        for (const DriftLine& line : play.lines) page.line(line.what + ": before " + line.before + "; now " + line.after, 2, 4);
    }
    for (const std::string& play : found.stuck) page.line(play + ": cannot be played to its end in either version", 0, 2);
    for (const std::string& file : found.unread) page.line(file + ": no run that can be read", 0, 2);
    if (found.runs + found.exemplars == 0) {
        page.line("Nothing to judge against " + found.against + ": " + (found.runs_folder.empty() ? "no folder of runs is known" : found.runs_folder + " holds no run of " + found.scenario + " that can be played") +
                  ", and there is no exemplar that can.");
        return;
    }
    page.line("Against " + found.against + ": " + counted(found.runs, "run") + " and " + counted(found.exemplars, "exemplar") + " judged, " +
              (found.lines.empty() ? "none differs" : counted(found.lines.size(), "play") + " with differences") + ".");
}

void write_drift(JsonWriter& json, const DriftFound& found)
{
    json.member("drift").begin_object();
    json.member("scenario").string(found.scenario);
    json.member("against").string(found.against);
    json.member("runs_folder").string(found.runs_folder);
    json.member("runs").number(static_cast<std::int64_t>(found.runs));
    json.member("exemplars").number(static_cast<std::int64_t>(found.exemplars));
    json.member("differences").begin_list();
    for (const DriftedPlay& play : found.lines)
        for (const DriftLine& line : play.lines) {
            json.begin_object();
            json.member("play").string(play.play);
            json.member("seat").string(play.seat);
            json.member("variant").string(play.variant);
            json.member("what").string(line.what);
            json.member("before").string(line.before);
            json.member("now").string(line.after);
            json.end_object();
        }
    json.end_list();
    json.member("stuck").strings(found.stuck);
    json.member("unread").strings(found.unread);
    json.end_object();
}

} // namespace sim
