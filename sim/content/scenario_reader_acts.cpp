#include "sim/content/limits.h"
#include "sim/content/pack_parts.h"
#include "sim/content/scenario_reading.h"
#include "sim/content/suggest.h"

#include <algorithm>
#include <array>
#include <string>

namespace sim {

namespace {

constexpr std::array<std::string_view, 14> stages{"PX", "P0", "P1", "P2", "P3",  "P4",  "P5",
                                                  "P6", "P7", "P8", "P9", "P10", "P11", "P12"};

Range needs_of(ScenarioReading& reading, JsonValue list, std::string_view owner)
{
    std::vector<Need>& needs = reading.scenario.needs;
    Range range{static_cast<std::uint32_t>(needs.size()), 0};
    for (const JsonValue value : list) {
        ObjectReader object(reading.report, value, "a need");
        Need need;
        const std::string_view id = object.id("id");
        for (std::size_t i = range.begin; i < needs.size(); ++i) {
            if (!id.empty() && reading.scenario.ids[needs[i].id] == id) {
                reading.report.error("S102", value.member("id"),
                                     "there is a need " + quoted(id) + " here already; ids are unique");
            }
        }
        need.id = add_id(reading, id);
        need.condition = condition_of(reading, object.need("if"));
        need.reason = add_text(reading, "need", owner, id, "text", object.text("reason"));
        object.finish();
        needs.push_back(need);
    }
    range.size = static_cast<std::uint32_t>(needs.size()) - range.begin;
    return range;
}

Range tags_of(ScenarioReading& reading, JsonValue list)
{
    Range range{static_cast<std::uint32_t>(reading.scenario.tags.size()), 0};
    for (const JsonValue tag : list) {
        const std::string_view word = read_id(reading.report, tag, IdSyntax::Rule);
        if (!word.empty()) reading.scenario.tags.push_back(add_id(reading, word));
    }
    range.size = static_cast<std::uint32_t>(reading.scenario.tags.size()) - range.begin;
    return range;
}

void read_option_members(ObjectReader& object, Act& act)
{
    act.takes = static_cast<std::uint16_t>(object.small("takes", {0, MaxTakes}, 0));
    act.once = object.flag("once");
    act.sticky = object.flag("sticky");
    act.fallback = object.flag("fallback");
    act.topic = object.flag("topic");
    act.exit = object.flag("exit");
}

void read_desk_members(ScenarioReading& reading, ObjectReader& object, Act& act)
{
    constexpr std::array<std::string_view, 3> channels{"", "shared_file", "paper"};
    act.chapters = bits_of(reading, NameKind::Chapter, object.list("chapters", 0, MaxChapters));
    act.channel = object.one_of<Channel>("channel", channels, Channel::None);
}

void read_stage(ScenarioReading& reading, ObjectReader& object, ActDetails& details)
{
    if (const auto stage = object.optional_one_of("stage", stages)) details.stage = add_id(reading, stages[*stage]);
}

void read_offers(ScenarioReading& reading, ObjectReader& object, ActDetails& details)
{
    const JsonValue list = object.list("calculates", 0, 2);
    for (const JsonValue offer : list) (details.calculates.exists() ? details.beside : details.calculates) = offer_of(reading, offer);
    details.shows = offer_of(reading, object.find("shows"));
}

/// The place of the details; acts that have none share one.
std::uint32_t keep_details(Scenario& scenario, const ActDetails& details)
{
    if (details == ActDetails{}) return 0;
    scenario.details.push_back(details);
    return static_cast<std::uint32_t>(scenario.details.size() - 1);
}

/// A range that is empty wherever it would have begun.
Range nothing_or(Range range) { return range.size == 0 ? Range{} : range; }

/// What an option of a scene and a desk act have in common, in the order of the format's table.
void read_act(ScenarioReading& reading, JsonValue value, SceneId scene, std::string_view scene_id)
{
    const bool is_option = scene.exists();
    const std::string_view kind = is_option ? "option" : "act";
    ObjectReader object(reading.report, value, is_option ? "an option" : "a desk act");
    Act act;
    ActDetails details;
    act.kind = is_option ? ActKind::Option : ActKind::Desk;
    act.scene = scene;
    const std::string_view id = object.id("id");
    std::string owner;
    if (is_option) owner.append(scene_id).append(1, '.');
    owner.append(id);

    act.id = add_id(reading, id);
    act.text = add_text(reading, kind, scene_id, id, "text", object.text("text"));
    if (!is_option) details.note = add_text(reading, kind, {}, id, "note", object.optional_text("note"));
    act.when = condition_of(reading, object.find("when"));
    details.needs = nothing_or(needs_of(reading, object.list("needs", 0, MaxNeeds), owner));
    if (is_option) {
        read_option_members(object, act);
    } else {
        act.takes = static_cast<std::uint16_t>(object.small("takes", {0, MaxTakes}));
        act.once = object.flag("once");
    }
    act.by = actor_of(reading, object.find("by"));
    act.seats = bits_of(reading, NameKind::Actor, object.list("seats", 0, MaxSeats));
    if (!is_option) read_desk_members(reading, object, act);
    act.effects = effects_of(reading, object.list("effects", 0, MaxActEffects));
    details.on_done = nothing_or(effects_of(reading, object.list("on_done", 0, MaxEffects)));
    act.lines = lines_of(reading, object.list("lines", 0, MaxLines), is_option ? scene_id : id);
    act.goes = goes_of(reading, object.find("goes"), is_option ? GoesFrom::Option : GoesFrom::DeskAct);
    if (!is_option) read_stage(reading, object, details);
    read_offers(reading, object, details);
    details.tags = nothing_or(tags_of(reading, object.list("tags", 0, MaxTags)));
    details.why = add_text(reading, kind, scene_id, id, "why", object.optional_text("why"));
    const Provenance provenance = read_provenance(reading.report, object, reading.scenario.sources);
    details.source = add_id(reading, provenance.source);
    details.mark = provenance.mark;
    object.finish();
    act.details = keep_details(reading.scenario, details);

    if (act.sticky && act.takes == 0 && stays(act.goes)) {
        reading.report.error("S111", value.member("sticky"),
                             "an option that can be chosen again must take time or leave the scene; "
                             "write takes, or goes, or leave sticky out");
    }
    reading.scenario.acts.push_back(act);
    reading.places.acts.push_back(value);
}

void read_hub(ScenarioReading& reading, JsonValue value, Scene& scene)
{
    scene.is_hub = true;
    ObjectReader object(reading.report, value, "a hub");
    scene.min_topics = static_cast<std::uint16_t>(object.small("min", {0, static_cast<std::int64_t>(MaxOptions)}));
    scene.max_topics = static_cast<std::uint16_t>(object.small("max", {1, static_cast<std::int64_t>(MaxOptions)}));
    if (scene.min_topics > scene.max_topics) {
        reading.report.error("S105", value.member("min"), "min must not be greater than max");
    }
    object.finish();
}

void check_hub(ScenarioReading& reading, const Scene& scene, JsonValue place)
{
    std::size_t topics = 0, exits = 0;
    for (std::uint32_t i = scene.options.begin; i < scene.options.end(); ++i) {
        const Act& option = reading.scenario.acts[i];
        topics += option.topic ? 1 : 0;
        exits += option.exit ? 1 : 0;
        const JsonValue at = reading.places.acts[i];
        if (option.topic && option.exit) {
            reading.report.error("S105", at.member("exit"), "an option is a topic or the way out, not both");
        }
        if (scene.is_hub) continue;
        if (option.topic)
            reading.report.error("S105", at.member("topic"), "topics belong to a hub; give the scene hub: {min, max}");
        if (option.exit)
            reading.report.error("S105", at.member("exit"), "an exit belongs to a hub; give the scene hub: {min, max}");
    }
    if (!scene.is_hub) return;
    if (exits == 0)
        reading.report.error("S105", place.member("hub"), "a hub needs an option with exit: true, the way out");
    if (scene.min_topics > topics) {
        reading.report.error("S105", place.member("hub"),
                             "the hub asks for " + std::to_string(scene.min_topics) + " topics and has only " +
                                 std::to_string(topics));
    }
}

void check_option_ids(ScenarioReading& reading, Range options)
{
    const Scenario& scenario = reading.scenario;
    for (std::uint32_t i = options.begin; i < options.end(); ++i) {
        const std::string_view id = scenario.ids[scenario.acts[i].id];
        for (std::uint32_t j = options.begin; j < i && !id.empty(); ++j) {
            if (scenario.ids[scenario.acts[j].id] != id) continue;
            reading.report.error("S102", reading.places.acts[i].member("id"),
                                 "the scene has an option " + quoted(id) + " already; ids are unique");
            break;
        }
    }
}

void read_scene(ScenarioReading& reading, JsonValue value, SceneId number)
{
    begin_line_owner(reading);
    ObjectReader object(reading.report, value, "a scene");
    Scene scene;
    const std::string_view id = object.id("id");
    scene.id = add_id(reading, id);
    if (id == "desk" || id == "return" || id == "end") {
        reading.report.error("S103", value.member("id"),
                             quoted(id) + " is a place that goes can name; choose another id");
    }
    scene.title = add_text(reading, "scene", {}, id, "title", object.optional_text("title"));
    scene.place = add_id(reading, object.optional_id("place"));
    scene.with = actor_of(reading, object.find("with"));
    scene.on_enter = effects_of(reading, object.list("on_enter", 0, MaxEffects));
    if (const JsonValue hub = object.object("hub"); hub.exists()) read_hub(reading, hub, scene);
    scene.lines = lines_of(reading, object.list("lines", 0, MaxLines), id);
    scene.options.begin = static_cast<std::uint32_t>(reading.scenario.acts.size());
    for (const JsonValue option : object.list("options", 1, MaxOptions)) read_act(reading, option, number, id);
    scene.options.size = static_cast<std::uint32_t>(reading.scenario.acts.size()) - scene.options.begin;
    object.finish();
    check_option_ids(reading, scene.options);
    check_hub(reading, scene, value);
    reading.scenario.scenes.push_back(scene);
    reading.places.scenes.push_back(value);
}

}  // namespace

void read_scenes(ScenarioReading& reading, ObjectReader& file)
{
    const JsonValue list = file.list("scenes", 0, MaxScenes);
    std::size_t options = 0;
    for (const JsonValue scene : list) options += scene.member("options").size();
    reading.scenario.scenes.reserve(list.size());
    reading.scenario.acts.reserve(options + reading.root.member("acts").size() + 1);
    reading.places.scenes.reserve(list.size());
    reading.places.acts.reserve(options + reading.root.member("acts").size() + 1);
    for (const JsonValue scene : list) read_scene(reading, scene, SceneId{reading.scenario.scenes.size()});
}

void read_desk_acts(ScenarioReading& reading, ObjectReader& file)
{
    Scenario& scenario = reading.scenario;
    scenario.desk_acts.begin = static_cast<std::uint32_t>(scenario.acts.size());
    for (const JsonValue value : file.list("acts", 0, MaxOptions)) {
        begin_line_owner(reading);
        read_act(reading, value, SceneId{}, {});
        if (const JsonValue id = value.member("id"); id.is(JsonKind::String) && id.string() == "go_on") {
            reading.report.error("S103", id, "\"go_on\" is the waiting act; choose another id");
        }
    }
    if (scenario.has_go_on) {
        Act waiting;
        waiting.id = add_id(reading, "go_on");
        waiting.kind = ActKind::GoOn;
        scenario.acts.push_back(waiting);
        reading.places.acts.emplace_back();
    }
    scenario.desk_acts.size = static_cast<std::uint32_t>(scenario.acts.size()) - scenario.desk_acts.begin;
}

}  // namespace sim
