#include "sim/cli/run_remarks.h"

#include "sim/cli/page.h"

#include <algorithm>
#include <ostream>
#include <string_view>

namespace sim {

namespace {

constexpr std::string_view StatesDecide = "the run is repeated as long as its states agree";
constexpr std::string_view JudgedAnew = "its verdicts and points may differ from those at the time";

void compare(std::vector<std::string>& remarks, const std::string& what, const PackHashes& then, const PackHashes& now,
             std::string_view consequence)
{
    if (then.rules != now.rules) {
        remarks.push_back(what + " has other rules than when the run was recorded (version " + then.version + " then, " + now.version +
                          " now); " + std::string(consequence) + ".");
    } else if (then.texts != now.texts) {
        remarks.push_back(what + " has other texts than when the run was recorded; its rules are the same.");
    }
}

const PackHashes* pack_of(const std::vector<PackHashes>& packs, const std::string& id)
{
    const auto it = std::find_if(packs.begin(), packs.end(), [&](const PackHashes& pack) { return pack.id == id; });
    return it == packs.end() ? nullptr : &*it;
}

/// Protocols change no state, so a run reproduces under any; what it earned may change.
void compare_protocols(std::vector<std::string>& remarks, const std::vector<PackHashes>& then, const std::vector<PackHashes>& now)
{
    for (const PackHashes& pack : now) {
        const std::string what = "The protocol pack " + pack.id;
        if (const PackHashes* old = pack_of(then, pack.id)) compare(remarks, what, *old, pack, JudgedAnew);
        else remarks.push_back(what + " was not there when the run was recorded; " + std::string(JudgedAnew) + ".");
    }
    for (const PackHashes& pack : then)
        if (pack_of(now, pack.id) == nullptr)
            remarks.push_back("The run was recorded under the protocol pack " + pack.id + ", which the scenario no longer uses; " +
                              std::string(JudgedAnew) + ".");
}

} // namespace

std::vector<std::string> remarks_on(const Run& run, const Stamp& now)
{
    std::vector<std::string> remarks;
    compare(remarks, "The scenario " + now.scenario.id, run.scenario, now.scenario, StatesDecide);
    if (run.country.id == now.country.id) {
        compare(remarks, "The country pack " + now.country.id, run.country, now.country, StatesDecide);
    } else {
        remarks.push_back("The run was recorded under the country pack " + run.country.id + "; the scenario now uses " + now.country.id +
                          "; " + std::string(StatesDecide) + ".");
    }
    compare_protocols(remarks, run.protocols, now.protocols);
    if (run.engine != now.engine)
        remarks.push_back("The run was recorded by version " + run.engine + " of the program; this is " + now.engine + ".");
    return remarks;
}

void tell(Terminal& terminal, const std::vector<std::string>& remarks)
{
    Page page(terminal.width);
    for (const std::string& remark : remarks) page.line(remark);
    terminal.err << page.text() << std::flush;
}

} // namespace sim
