#include "sim/solve/observation.h"

#include "sim/rules/known.h"

#include <iterator>
#include <map>
#include <string_view>

namespace sim {

namespace {

std::vector<std::uint32_t> same_texts(const Texts& texts)
{
    std::map<std::string_view, std::uint32_t> first;
    std::vector<std::uint32_t> same;
    for (std::uint32_t i = 0; i < texts.sources.size(); ++i)
        same.push_back(first.emplace(texts.sources[i], i).first->second);
    return same;
}

} // namespace

std::vector<std::uint16_t> shown_fields(const World& world)
{
    const Scenario& scenario = world.scenario();
    const Layout& layout = world.program.layout;
    std::vector<std::uint16_t> fields;
    const auto add = [&](std::size_t field) { fields.push_back(static_cast<std::uint16_t>(field)); };
    for (std::size_t i = 0; i < scenario.variables.size(); ++i)
        if (scenario.variables[i].shown) add(layout.variables + i);
    for (std::size_t i = 0; i < 2 * scenario.commitments.size(); ++i) add(layout.commitments + i);
    const std::size_t own = scenario.seats[world.seat.raw()].actor.raw() * scenario.facts.size();
    for (std::size_t i = 0; i < scenario.facts.size(); ++i) add(layout.knows + own + i);
    return fields;
}

std::vector<std::uint16_t> awaited_fields(const World& world)
{
    std::vector<std::uint16_t> fields;
    for (const Effect& effect : world.scenario().effects)
        if (effect.kind == EffectKind::Refer) fields.push_back(world.program.layout.due[effect.target]);
    return fields;
}

Observer::Observer(const World& world)
    : world_(world), text_(same_texts(world.scenario().texts)), fields_(shown_fields(world)), awaited_(awaited_fields(world))
{
    const Layout& layout = world.program.layout;
    fields_.insert(fields_.end(), {layout.day, layout.ended, layout.chance, layout.depth});
    fields_.insert(fields_.end(), std::begin(layout.stack), std::end(layout.stack));
}

void Observer::look(const State& state, const Trace& trace, std::vector<std::uint32_t>& seen) const
{
    const auto get = [&](std::uint16_t number) { return state.get(world_.program.layout.fields[number]); };
    for (const std::uint16_t field : fields_) seen.push_back(static_cast<std::uint32_t>(get(field)));
    for (const std::uint16_t field : awaited_) seen.push_back(get(field) != 0);
    look_at_texts(trace, seen);
    look_at_log(trace, seen);
    look_at_acts(state, seen);
}

void Observer::look_at_texts(const Trace& trace, std::vector<std::uint32_t>& seen) const
{
    const Scenario& scenario = world_.scenario();
    const auto add = [&](const Told& told, TextId text, std::uint32_t speaker, std::uint32_t mood) {
        seen.insert(seen.end(), {static_cast<std::uint32_t>(told.day), text_[text.raw()], speaker, mood});
    };
    for (const Told& told : trace.told) {
        switch (told.kind) {
        case Told::Kind::Line: {
            const Line& line = scenario.lines[told.index];
            add(told, line.text, line.speaker.raw(), line.has_mood ? static_cast<std::uint32_t>(line.mood) + 1 : 0);
            break;
        }
        case Told::Kind::Event: add(told, scenario.events[told.index].text, ActorId{}.raw(), 0); break;
        case Told::Kind::Outcome: add(told, scenario.outcomes[told.index].text, ActorId{}.raw(), 0); break;
        }
    }
    seen.push_back(0xffffffffu);
}

void Observer::look_at_log(const Trace& trace, std::vector<std::uint32_t>& seen) const
{
    for (const Event& event : trace.events) {
        if (!is_known(world_.scenario(), world_.seat, event)) continue;
        seen.insert(seen.end(), {static_cast<std::uint32_t>(event.day), event.type.raw(), static_cast<std::uint32_t>(event.role),
                                 event.by.raw(), event.to.raw(), event.key.raw(), event.fact.raw(),
                                 static_cast<std::uint32_t>(event.purpose << 16 | event.basis << 8 | event.settled), event.evidence});
    }
    seen.push_back(0xffffffffu);
}

void Observer::look_at_acts(const State& state, std::vector<std::uint32_t>& seen) const
{
    for (const Shown& each : shown(world_.program, state)) {
        seen.push_back(each.act.raw() << 1 | each.available);
        if (each.available) continue;
        const Refusal& why = each.refusal;
        seen.insert(seen.end(), {static_cast<std::uint32_t>(why.kind), why.text.exists() ? text_[why.text.raw()] : 0, why.actor.raw()});
    }
}

} // namespace sim
