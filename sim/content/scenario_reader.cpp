#include "sim/content/scenario_reader.h"

#include "sim/content/limits.h"
#include "sim/content/named_packs.h"
#include "sim/content/pack_parts.h"
#include "sim/content/scenario_reading.h"
#include "sim/content/shelf.h"
#include "sim/content/suggest.h"

#include <string>
#include <utility>

namespace sim {

namespace {

std::string_view string_of(JsonValue value) { return value.is(JsonKind::String) ? value.string() : std::string_view{}; }

/// "C1" to "C19"
bool is_competence(std::string_view id)
{
    if (id.size() < 2 || id.size() > 3 || id[0] != 'C' || id[1] < '1' || id[1] > '9') return false;
    return id.size() == 2 || (id[1] == '1' && id[2] >= '0' && id[2] <= '9');
}

void read_competences(ScenarioReading& reading, JsonValue list)
{
    for (const JsonValue value : list) {
        const std::string_view id = read_id(reading.report, value, IdSyntax::Rule);
        if (!id.empty() && !is_competence(id)) {
            reading.report.error("S121", value, quoted(id) + " is no competence; they are C1 to C19");
        }
        reading.scenario.competences.emplace_back(id);
    }
}

/// The start date is needed before everything else: parameters and history count from it.
Calendar calendar_of(JsonValue root, const Country* country)
{
    Date start;
    static_cast<void>(read_date(string_of(root.member("start")), start));
    if (country != nullptr) return country->calendar(start);
    return Calendar(start, {false, false, false, false, false, true, true}, {});
}

/// Room for what a large file holds at most in practice, so that lists are not copied while they grow. Room that is not
/// used costs no memory.
void make_room(Scenario& scenario, std::size_t bytes)
{
    scenario.code.reserve(bytes / 28);
    scenario.effects.reserve(bytes / 128);
    scenario.lines.reserve(bytes / 512);
    scenario.ids.reserve(bytes / 192, bytes / 24);
    scenario.texts.contexts.reserve(bytes / 192, bytes / 8);
    scenario.texts.sources.reserve(bytes / 192, bytes / 2);
}

}  // namespace

void read_heads(ScenarioReading& reading, ObjectReader& file)
{
    Scenario& scenario = reading.scenario;
    const JsonValue written = reading.root.member("id");
    const std::string_view folder =
        reading.folder.empty() && written.is(JsonKind::String) ? written.string() : reading.folder;
    const PackHead head = read_pack_head(reading.report, file, folder);
    scenario.id = head.id;
    scenario.version = head.version;
    scenario.language = head.language;
    scenario.title = add_text(reading, "scenario", {}, head.id, "title", head.title);
    scenario.summary = add_text(reading, "scenario", {}, head.id, "summary", file.text("summary"));
    scenario.minutes = file.small("minutes", {1, MaxMinutes}, 0);
    if (const auto difficulty = file.optional_one_of("difficulty", DifficultyNames)) scenario.difficulty = static_cast<Difficulty>(*difficulty);
    read_competences(reading, file.list("competences", 0, MaxCompetences));
    static_cast<void>(file.date("start"));
    scenario.country = file.id("country", IdSyntax::Pack);
    scenario.protocol = file.id("protocol", IdSyntax::Pack);
    scenario.has_go_on = file.flag("go_on", true);
    scenario.reply_every = file.small("reply_every", {1, MaxReplyEvery}, 10);
}

ScenarioRead read_scenario(Report& report, const JsonFile& file, const Vocabulary& vocabulary, const Country* country,
                           std::string_view folder)
{
    ScenarioRead read;
    read.places.root = file.root();
    ScenarioReading reading{report,      read.scenario,
                            read.places, file.root(),
                            folder,      Lexicon{read.scenario, vocabulary, country, {}, {}, {}},
                            {},          {},
                            {},          0,
                            0};
    read.scenario.ids.add("");
    read.scenario.calendar = calendar_of(reading.root, country);

    ObjectReader object(report, reading.root, "a scenario");
    if (!object.is_object()) return read;
    make_room(read.scenario, file.source().size());
    collect_names(reading);
    read.scenario.sources = read_sources(report, object);  // first: what has a source is held against them
    read_heads(reading, object);
    read_world(reading, object);
    read_events(reading, object);
    read_scenes(reading, object);
    read_desk_acts(reading, object);
    read_chances(reading, object);
    read_endings(reading, object);
    read_judging(reading, object);
    reading.apart_begin = static_cast<std::uint32_t>(read.scenario.code.size());
    read_register_conditions(reading);
    read_claims(reading, object);
    read_allowed(reading, object);
    object.finish();
    settle_names(reading);
    set_code_apart(reading);
    return read;
}

Read<Scenario> read_scenario(const Files& shelf, std::string_view id, const Vocabulary& vocabulary)
{
    Report report;
    const std::string path = scenario_path(id);
    const std::string* bytes = find_file(shelf, path);
    if (bytes == nullptr) {
        report.error_in_file("S100", path, "there is no scenario " + quoted(id));
        return {{}, report.take()};
    }
    const auto file = read_json(path, *bytes);
    if (!file) return {{}, file.error()};

    const auto country = country_of(report, shelf, *file);
    ScenarioRead read = read_scenario(report, *file, vocabulary, country ? &*country : nullptr, id);
    if (report.has_errors()) return {{}, report.take()};
    return {std::move(read.scenario), report.take()};
}

}  // namespace sim
