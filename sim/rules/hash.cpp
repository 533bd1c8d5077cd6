#include "sim/base/hash.h"
#include "sim/rules/program.h"

#include <algorithm>
#include <limits>
#include <string>

namespace sim {

namespace {

/// The value as the canonical encoding writes it: the day of an event that never came is the least integer.
std::int32_t canonical(const Program& program, const State& state, std::size_t number)
{
    const Field& field = program.layout.fields[number];
    const std::int32_t value = state.get(field);
    const bool is_day_memory = field.low < 0 && value == field.low && number >= program.layout.commitments;
    return is_day_memory ? std::numeric_limits<std::int32_t>::min() : value;
}

std::string name_of_act_memory(const Program& program, std::size_t number)
{
    const Layout& layout = program.layout;
    for (std::size_t i = 0; i < program.scenario.acts.size(); ++i) {
        const auto name = [&](const char* what) { return program.scenario.name_of(ActId{i}) + what; };
        if (layout.done[i] == number) return name(" done");
        if (layout.today[i] == number) return name(" done today");
        if (layout.chosen[i] == number) return name(" chosen");
    }
    return {};
}

std::string name_of_clock_memory(const Program& program, std::size_t number)
{
    const Layout& layout = program.layout;
    const Scenario& scenario = program.scenario;
    for (std::size_t i = 0; i < scenario.events.size(); ++i) {
        const auto name = [&](const char* what) { return std::string(scenario.ids[scenario.events[i].id]) + what; };
        if (layout.due[i] == number) return name(" day");
        if (layout.fired[i] == number) return name(" has come");
        if (layout.waiting[i] == number) return name(" waits");
    }
    for (std::size_t i = 0; i < scenario.commitments.size(); ++i) {
        if (layout.commitments + 2 * i == number) return scenario.commitments[i].id + " status";
        if (layout.commitments + 2 * i + 1 == number) return scenario.commitments[i].id + " due";
    }
    for (std::size_t i = 0; i < scenario.actors.size(); ++i)
        if (layout.places[i] == number) return scenario.actors[i].id + " places";
    return "log memory";
}

} // namespace

std::string name_of_field(const Program& program, std::size_t number)
{
    static constexpr const char* First[] = {"seat",  "variant", "day",     "ended",   "chance",
                                            "depth", "scene 1", "scene 2", "scene 3", "scene 4"};
    const Layout& layout = program.layout;
    const Scenario& scenario = program.scenario;
    if (number < 10) return First[number];
    if (number < layout.knows) return scenario.variables[number - layout.variables].id;
    const std::size_t pair = number - layout.knows;
    if (pair < scenario.actors.size() * scenario.facts.size())
        return scenario.actors[pair / scenario.facts.size()].id + " knows " +
               scenario.facts[pair % scenario.facts.size()].id;
    const std::string act = name_of_act_memory(program, number);
    return act.empty() ? name_of_clock_memory(program, number) : act;
}

std::uint64_t hash_of(const Program& program, const State& state)
{
    std::uint64_t hash = FnvBasis;
    for (std::size_t i = 0; i < program.layout.fields.size(); ++i) hash = fnv1a64(canonical(program, state, i), hash);
    return mix(hash);
}

std::vector<std::string> differences(const Program& program, const State& a, const State& b)
{
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < program.layout.fields.size(); ++i) {
        const std::int32_t left = canonical(program, a, i), right = canonical(program, b, i);
        if (left == right) continue;
        lines.push_back(name_of_field(program, i) + ": " + std::to_string(left) + " / " + std::to_string(right));
    }
    return lines;
}

} // namespace sim
