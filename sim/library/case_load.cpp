#include "sim/library/case_load.h"

#include "sim/content/check.h"
#include "sim/content/country_reader.h"
#include "sim/content/hashes.h"
#include "sim/content/protocol_reader.h"
#include "sim/content/scenario_reader.h"
#include "sim/content/suggest.h"
#include "sim/library/first_error.h"
#include "sim/library/stamp.h"
#include "sim/library/wording_load.h"
#include "sim/score/abroad.h"
#include "sim/system/memory.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace sim {

namespace {

/// @param folder  of the pack on the shelf, "protocols/si/"; empty for the event list
template <class T>
Result<T, Complaint> taken(const Library& library, Read<T> read, const std::string& what, std::string folder)
{
    if (read) return std::move(*read.value);
    if (!folder.empty()) folder.pop_back();
    const std::string path = folder.empty() ? library.folder : path_of(library, folder);
    return Failure<Complaint>{Complaint{what + " has errors: " + first_error(as_found(library, std::move(read.problems))) + ". " +
                                        how_to_see_all(path)}};
}

Result<Country, Complaint> country_named(const Library& library, const std::string& id)
{
    return taken(library, read_country(library.shelf, id), "the country pack " + id, folder_of(PackKind::Country, id));
}

Result<Protocol, Complaint> protocol_named(const Library& library, const std::string& id, const Vocabulary& vocabulary)
{
    return taken(library, read_protocol(library.shelf, id, vocabulary), "the protocol pack " + id, folder_of(PackKind::Protocol, id));
}

/// Is a pack that was asked for on the shelf?
Result<void, Complaint> check_pack(const std::string& id, const std::vector<std::string>& known, const std::string& kind)
{
    if (std::find(known.begin(), known.end(), id) != known.end()) return {};
    return Failure<Complaint>{Complaint{"there is no " + kind + " pack " + quoted(id) + did_you_mean(id, known)}};
}

Result<void, Complaint> read_judges(const Library& library, const CaseWish& wish, Case& out)
{
    const Scenario& scenario = out.program.scenario;
    const std::string protocol = wish.protocol.empty() ? scenario.protocol : wish.protocol;
    const std::string country = wish.country.empty() ? scenario.country : wish.country;
    if (auto there = check_pack(protocol, pack_ids(library.shelf, PackKind::Protocol), "protocol"); !there) return there;
    if (auto there = check_pack(country, pack_ids(library.shelf, PackKind::Country), "country"); !there) return there;

    auto home = country_named(library, scenario.country);
    if (!home) return Failure<Complaint>{home.error()};
    auto other = country_named(library, country);
    if (!other) return Failure<Complaint>{other.error()};
    auto own = protocol_named(library, scenario.protocol, out.vocabulary.vocabulary);
    if (!own) return Failure<Complaint>{own.error()};
    auto judging = protocol_named(library, protocol, out.vocabulary.vocabulary);
    if (!judging) return Failure<Complaint>{judging.error()};
    std::string too_many = too_many_instances(*judging, scenario, out.vocabulary.vocabulary);
    if (!too_many.empty()) return Failure<Complaint>{Complaint{std::move(too_many) + "."}};

    out.home = std::move(*home);
    out.country = std::move(*other);
    out.own = std::move(*own);
    out.protocol = std::move(*judging);
    out.abroad = protocol != scenario.protocol || country != scenario.country;
    return {};
}

/// The one asked for; else that of the surroundings where the scenario has it, else the scenario's own.
Result<std::string, Complaint> language_for(const Library& library, const std::string& id, const std::string& wish,
                                            const std::string& own)
{
    const std::vector<std::string> known = languages_of(library, id, own);
    const auto has = [&](const std::string& language) { return std::find(known.begin(), known.end(), language) != known.end(); };
    if (wish.empty()) {
        const std::string around = language_of_surroundings();
        return has(around) ? around : own;
    }
    if (has(wish)) return wish;
    return Failure<Complaint>{Complaint{"the scenario " + id + " is not there in the language " + quoted(wish) +
                                        did_you_mean(wish, known)}};
}

} // namespace

Result<std::unique_ptr<Case>, Complaint> load_case(const Library& library, const std::string& id, const CaseWish& wish)
{
    auto out = std::make_unique<Case>();
    auto vocabulary = taken(library, read_vocabulary_texts(library.shelf), "the event list", {});
    if (!vocabulary) return Failure<Complaint>{vocabulary.error()};
    out->vocabulary = std::move(*vocabulary);

    auto scenario = taken(library, read_scenario(library.shelf, id, out->vocabulary.vocabulary), "the scenario " + id,
                          folder_of(PackKind::Scenario, id));
    if (!scenario) return Failure<Complaint>{scenario.error()};
    auto program = link(std::move(*scenario), out->vocabulary.vocabulary);
    if (!program)
        return Failure<Complaint>{Complaint{program.error() == LinkError::TooWide
                                                ? "the scenario " + id + " has too many variables, facts and acts to be run; make it smaller."
                                                : "the event list lacks one of the engine's own event types; restore schema/events.json."}};
    out->program = std::move(*program);
    if (auto judges = read_judges(library, wish, *out); !judges) return Failure<Complaint>{judges.error()};

    auto language = language_for(library, id, wish.language, out->program.scenario.language);
    if (!language) return Failure<Complaint>{language.error()};
    out->language = std::move(*language);
    auto phrases = load_phrases(library, out->language);
    if (!phrases) return Failure<Complaint>{phrases.error()};
    out->phrases = std::move(*phrases);
    load_wording(library, id, *out);
    out->stamp = stamp_of(library, id, *out);
    out->vocabulary_hash = sha256(*find_file(library.shelf, VocabularyPath));
    give_back_memory();
    return out;
}

Result<std::unique_ptr<Case>, Complaint> load_case_in(const Library& library, const std::string& id, const std::string& language)
{
    auto it = load_case(library, id, {language, {}, {}});
    return it ? std::move(it) : load_case(library, id, {});
}

Judging judging_for(const Case& it, SeatId seat)
{
    const Scenario& scenario = it.program.scenario;
    const Calendar calendar = it.country.calendar(scenario.calendar.start());
    if (!it.abroad) return judging_of(it.protocol, scenario, seat, calendar, it.vocabulary.vocabulary);
    const Abroad abroad = scope_abroad(scenario, seat, it.own, it.protocol);
    return judging_of(it.protocol, abroad.scope, scenario, calendar, it.vocabulary.vocabulary);
}

std::vector<RuleChange> changes_abroad(const Case& it, SeatId seat)
{
    if (!it.abroad) return {};
    return scope_abroad(it.program.scenario, seat, it.own, it.protocol).changes;
}

std::string language_of_surroundings()
{
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value == nullptr || *value == '\0') continue;
        const std::string_view locale = value;
        const std::string_view language = locale.substr(0, locale.find_first_of("_.@"));
        return language == "C" || language == "POSIX" ? "en" : std::string(language);
    }
    return "en";
}

} // namespace sim
