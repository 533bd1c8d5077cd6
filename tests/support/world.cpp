#include "tests/support/world.h"

#include "sim/content/json.h"
#include "sim/content/report.h"
#include "sim/content/scenario_reader.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"

#include <nlohmann/json.hpp>

#include <initializer_list>

using namespace sim;
using Json = nlohmann::ordered_json;

namespace {

Country country_with_a_holiday()
{
    Country country;
    country.id = "nowhere";
    country.holidays_from = date_of({2020, 1, 1});
    country.holidays_to = date_of({2030, 12, 31});
    country.holidays.push_back({date_of({2026, 3, 9}), {}});
    return country;
}

Json with_defaults(std::string_view members)
{
    Json world = Json::parse("{" + std::string(members) + "}");
    const Json defaults = Json::parse(R"({
        "format": 1, "id": "world", "version": "1", "language": "en", "title": "t", "summary": "t", "minutes": 5,
        "start": "2026-03-02", "country": "nowhere", "protocol": "nothing", "go_on": false,
        "seats": [{"id": "ess"}], "chapters": [{"id": "all", "title": "t", "end": 30, "pace": "daily"}],
        "actors": [{"id": "ess", "role": "ess", "name": "t"}, {"id": "csd", "role": "csd", "name": "t"},
                   {"id": "client", "role": "client", "name": "t"}],
        "acts": [], "endings": [{"id": "end", "title": "t", "text": "t"}]})");
    for (const auto& [key, value] : defaults.items())
        if (!world.contains(key)) world[key] = value;
    world["acts"].push_back(Json::parse(R"({"id": "pause", "text": "t", "takes": 1, "when": "seat == ess"})"));
    return world;
}

} // namespace

Scenario world_as_read(std::string_view members)
{
    const std::string text = with_defaults(members).dump(2);
    const auto file = read_json("world.json", text);
    REQUIRE(file.has_value());
    Report report;
    const Country country = country_with_a_holiday();
    ScenarioRead read = read_scenario(report, *file, shipped_vocabulary(), &country);
    for (const Problem& problem : report.take())
        if (problem.severity == Severity::Error) FAIL(problem.pointer << ": " << problem.message);
    return std::move(read.scenario);
}

Program world(std::string_view members)
{
    auto program = link(world_as_read(members), shipped_vocabulary());
    REQUIRE(program.has_value());
    return std::move(*program);
}

Walk::Walk(const Program& program, std::string_view seat, std::string_view variant) : program_(program)
{
    const Scenario& scenario = program.scenario;
    std::size_t seat_at = 0, variant_at = 0;
    while (scenario.actors[scenario.seats.at(seat_at).actor.raw()].id != seat) ++seat_at;
    while (!variant.empty() && scenario.variants.at(variant_at).id != variant) ++variant_at;
    auto start = begin(program, SeatId{seat_at}, VariantId{variant_at});
    REQUIRE(start.has_value());
    state_ = start->state;
    events_ = start->trace.events;
    told_ = start->trace.told;
}

Move Walk::move_named(std::string_view name) const
{
    const Scenario& scenario = program_.scenario;
    if (chance_of(program_, state_).exists()) {
        for (std::uint32_t i = 0; i < scenario.outcomes.size(); ++i)
            if (scenario.ids[scenario.outcomes[i].id] == name) return {Move::Kind::Outcome, i};
    }
    const ActId act = scenario.act_named(name);
    INFO(std::string(name));
    REQUIRE(act.exists());
    return {Move::Kind::Act, act.raw()};
}

Walk& Walk::does(std::initializer_list<std::string_view> moves)
{
    for (const std::string_view name : moves) {
        auto next = step(program_, state_, move_named(name));
        INFO(std::string(name) << " on day " << day());
        REQUIRE(next.has_value());
        state_ = next->state;
        events_.insert(events_.end(), next->trace.events.begin(), next->trace.events.end());
        told_ = next->trace.told;
    }
    return *this;
}

Refusal Walk::refusal(std::string_view act) const
{
    for (const Shown& shown : sim::shown(program_, state_)) {
        if (program_.scenario.name_of(shown.act) != act) continue;
        REQUIRE_FALSE(shown.available);
        return shown.refusal;
    }
    FAIL(std::string(act) << " is not shown");
    return {};
}

Fault Walk::fault_of(std::string_view act) const
{
    const auto next = step(program_, state_, move_named(act));
    return next ? Fault::None : next.error();
}

bool Walk::offers(std::string_view act) const
{
    for (const std::string& name : offers())
        if (name == act) return true;
    return false;
}

bool Walk::shows(std::string_view act) const
{
    for (const Shown& shown : sim::shown(program_, state_))
        if (program_.scenario.name_of(shown.act) == act) return true;
    return false;
}

std::vector<std::string> Walk::offers() const
{
    std::vector<std::string> names;
    for (const Move move : offered(program_, state_)) {
        if (move.kind == Move::Kind::Outcome) continue;
        const std::string name = program_.scenario.name_of(ActId{move.index});
        if (name != "pause") names.push_back(name);
    }
    return names;
}

int Walk::day() const { return day_of(program_, state_); }

int Walk::value(std::string_view variable) const
{
    const auto& variables = program_.scenario.variables;
    for (std::size_t i = 0; i < variables.size(); ++i)
        if (variables[i].id == variable) return value_of(program_, state_, VariableId{i});
    FAIL(std::string(variable) << " is no variable");
    return 0;
}

bool Walk::knows(std::string_view actor, std::string_view fact) const
{
    const Scenario& scenario = program_.scenario;
    for (std::size_t a = 0; a < scenario.actors.size(); ++a)
        for (std::size_t f = 0; f < scenario.facts.size(); ++f)
            if (scenario.actors[a].id == actor && scenario.facts[f].id == fact)
                return sim::knows(program_, state_, ActorId{a}, FactId{f});
    FAIL(std::string(actor) << " or " << std::string(fact) << " is unknown");
    return false;
}

std::string Walk::scene() const
{
    const SceneId scene = scene_of(program_, state_);
    return scene.exists() ? std::string(program_.scenario.ids[program_.scenario.scenes[scene.raw()].id]) : std::string{};
}

bool Walk::ended() const { return has_ended(program_, state_); }

std::vector<std::string> Walk::log() const
{
    std::vector<std::string> lines;
    const std::size_t shared = shipped_vocabulary().types.size();
    for (const Event& event : events_) {
        const std::size_t type = event.type.raw();
        lines.push_back(std::to_string(event.day) + " " +
                        (type < shared ? shipped_vocabulary().types[type].id : program_.scenario.own_types[type - shared]));
    }
    return lines;
}

std::vector<std::string> Walk::told() const
{
    std::vector<std::string> texts;
    const Scenario& scenario = program_.scenario;
    for (const Told& told : told_) {
        const TextId text = told.kind == Told::Kind::Line    ? scenario.lines[told.index].text
                            : told.kind == Told::Kind::Event ? scenario.events[told.index].text
                                                             : scenario.outcomes[told.index].text;
        texts.emplace_back(scenario.texts[text]);
    }
    return texts;
}
