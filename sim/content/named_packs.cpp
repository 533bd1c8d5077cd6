#include "sim/content/named_packs.h"

#include "sim/content/country_reader.h"
#include "sim/content/protocol_reader.h"
#include "sim/content/shelf.h"
#include "sim/content/suggest.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace sim {

namespace {

struct Named {
    JsonValue at;
    PackKind kind = PackKind::Country;
    std::string_view word;
};

/// Is the member there at all, and the pack on the shelf?
bool is_there(Report& report, const Files& shelf, const Named& named)
{
    if (!named.at.is(JsonKind::String) || named.at.string().empty()) return false;
    const std::vector<std::string> known = pack_ids(shelf, named.kind);
    if (std::find(known.begin(), known.end(), named.at.string()) != known.end()) return true;
    report.error("S117", named.at,
                 "there is no " + std::string(named.word) + " pack " + quoted(named.at.string()) +
                     did_you_mean(named.at.string(), std::span<const std::string>(known)));
    return false;
}

template <class Pack>
std::optional<Pack> taken(Report& report, const Named& named, Read<Pack> read)
{
    if (read) return std::move(read.value);
    const auto error = std::find_if(read.problems.begin(), read.problems.end(),
                                    [](const Problem& problem) { return problem.severity == Severity::Error; });
    report.error("S117", named.at,
                 "the " + std::string(named.word) + " pack " + quoted(named.at.string()) + " has errors; check it first: " + error->file + ":" +
                     std::to_string(error->line) + ":" + std::to_string(error->column) + ": " + error->message);
    return std::nullopt;
}

} // namespace

std::optional<Country> country_of(Report& report, const Files& shelf, const JsonFile& scenario)
{
    const Named named{scenario.root().member("country"), PackKind::Country, "country"};
    if (!is_there(report, shelf, named)) return std::nullopt;
    return taken<Country>(report, named, read_country(shelf, named.at.string()));
}

std::optional<Protocol> protocol_of(Report& report, const Files& shelf, const JsonFile& scenario, const Vocabulary& vocabulary)
{
    const Named named{scenario.root().member("protocol"), PackKind::Protocol, "protocol"};
    if (!is_there(report, shelf, named)) return std::nullopt;
    return taken<Protocol>(report, named, read_protocol(shelf, named.at.string(), vocabulary));
}

} // namespace sim
