#include "sim/session/view/desk.h"

#include "sim/rules/known.h"
#include "sim/session/view/format.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sim {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 14> StageKeys{{
    {"PX", "ui.stage.PX"}, {"P0", "ui.stage.P0"}, {"P1", "ui.stage.P1"}, {"P2", "ui.stage.P2"}, {"P3", "ui.stage.P3"},
    {"P4", "ui.stage.P4"}, {"P5", "ui.stage.P5"}, {"P6", "ui.stage.P6"}, {"P7", "ui.stage.P7"}, {"P8", "ui.stage.P8"},
    {"P9", "ui.stage.P9"}, {"P10", "ui.stage.P10"}, {"P11", "ui.stage.P11"}, {"P12", "ui.stage.P12"},
}};

StageOffers& stage_for(const Reading& reading, std::vector<StageOffers>& stages, std::string_view stage)
{
    for (StageOffers& each : stages)
        if (each.stage == stage) return each;
    return stages.emplace_back(StageOffers{std::string(stage), stage_title(reading, stage), {}});
}

std::vector<StageOffers> staged(const Reading& reading, std::vector<Offer> offers)
{
    std::vector<StageOffers> stages;
    StageOffers waiting;
    for (Offer& offer : offers) {
        const Scenario& scenario = reading.scenario();
        const Act& act = scenario.acts[offer.act.raw()];
        const std::string_view id = scenario.ids[scenario.details_of(act).stage];
        StageOffers& stage = act.kind == ActKind::GoOn ? waiting : stage_for(reading, stages, id);
        stage.offers.push_back(std::move(offer));
    }
    if (!waiting.offers.empty()) stages.push_back(std::move(waiting));

    std::size_t number = 0;
    for (StageOffers& stage : stages)
        for (Offer& offer : stage.offers)
            if (offer.number != 0) offer.number = ++number;
    return stages;
}

std::string holiday_on(const Reading& reading, std::int32_t day)
{
    const Date date = reading.scenario().calendar.date(day);
    for (const Holiday& holiday : reading.country.holidays)
        if (holiday.date == date) return reading.country_words[holiday.name];
    return {};
}

/// The scheduled event whose answer a referral awaits; none when it has come or the entry is no referral.
TimedId awaited_event(const Reading& reading, const Session& session, const Event& event)
{
    const Scenario& scenario = reading.scenario();
    if (event.type != reading.program.engine_types[static_cast<std::size_t>(EngineType::ReferralSent)]) return {};
    if (!event.key.exists()) return {};
    for (std::size_t i = 0; i < scenario.events.size(); ++i)
        if (scenario.ids[scenario.events[i].id] == scenario.keys[event.key.raw()] &&
            scheduled_day_of(reading.program, session.state(), TimedId{i}) >= 0)
            return TimedId{i};
    return {};
}

std::string written(const Reading& reading, const Variable& variable, std::int32_t value)
{
    switch (variable.type) {
    case VariableType::Int: return write_number(value, reading.language);
    case VariableType::Flag: return reading.say(value != 0 ? "ui.value.yes" : "ui.value.no");
    case VariableType::Enumeration: return variable.values[static_cast<std::size_t>(value)];
    }
    return {};
}

template <class Wanted>
std::vector<ShownValue> values_where(const Reading& reading, const Session& session, Wanted wanted)
{
    std::vector<ShownValue> out;
    const auto& variables = reading.scenario().variables;
    for (std::size_t i = 0; i < variables.size(); ++i) {
        if (!wanted(variables[i])) continue;
        const std::int32_t value = value_of(reading.program, session.state(), VariableId{i});
        out.push_back({reading.text(variables[i].text), written(reading, variables[i], value)});
    }
    return out;
}

} // namespace

std::string stage_title(const Reading& reading, std::string_view stage)
{
    const auto it = std::find_if(StageKeys.begin(), StageKeys.end(), [&](const auto& each) { return each.first == stage; });
    return it == StageKeys.end() ? std::string{} : reading.say(it->second);
}

std::string day_title(const Reading& reading, std::int32_t day)
{
    return reading.say("ui.desk.day", {{"day", write_number(day + 1, reading.language)}});
}

std::vector<Awaited> awaited_of(const Reading& reading, const Session& session)
{
    const Scenario& scenario = reading.scenario();
    std::vector<std::pair<TimedId, Awaited>> found;
    for (const Event& event : session.log) {
        const TimedId timed = is_known(scenario, session.setup.seat, event) ? awaited_event(reading, session, event) : TimedId{};
        if (!timed.exists()) continue;
        const std::int32_t waits = scenario.actors[event.to.raw()].waits;
        Awaited awaited{event.to, reading.actor(event.to), reading.short_date(event.day),
                        waits > 0 ? reading.count("ui.desk.usual", waits) : std::string{}};
        const auto it = std::find_if(found.begin(), found.end(), [&](const auto& each) { return each.first == timed; });
        if (it == found.end()) {
            found.emplace_back(timed, std::move(awaited));
        } else {
            it->second = std::move(awaited);
        }
    }
    std::vector<Awaited> out;
    for (auto& each : found) out.push_back(std::move(each.second));
    return out;
}

std::vector<ShownValue> values_of(const Reading& reading, const Session& session)
{
    return values_where(reading, session, [](const Variable& variable) { return variable.shown; });
}

std::vector<ShownValue> labelled_values(const Reading& reading, const Session& session)
{
    return values_where(reading, session, [](const Variable& variable) { return variable.text.exists(); });
}

Desk desk_of(const Reading& reading, const Session& session)
{
    const std::int32_t day = day_of(reading.program, session.state());
    const ChapterId chapter = chapter_of(reading.program, session.state());
    Desk desk;
    desk.day = day_title(reading, day);
    desk.date = reading.long_date(day);
    desk.chapter = reading.text(reading.scenario().chapters[chapter.raw()].title);
    desk.holiday = holiday_on(reading, day);
    desk.said = said_since_last_act(reading, session);
    desk.stages = staged(reading, offers_of(reading, session));
    desk.awaited = awaited_of(reading, session);
    desk.values = values_of(reading, session);
    desk.idle = desk.stages.size() == 1 && desk.stages.front().offers.size() == 1 &&
                reading.scenario().acts[desk.stages.front().offers.front().act.raw()].kind == ActKind::GoOn;
    return desk;
}

} // namespace sim
