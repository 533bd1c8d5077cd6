#include "sim/session/moves.h"

#include <cassert>

namespace sim {

std::string move_name(const Program& program, Move move)
{
    const Scenario& scenario = program.scenario;
    if (move.kind == Move::Kind::Act) return scenario.name_of(ActId{move.index});
    const ChanceId chance = chance_of_outcome(program, OutcomeId{move.index});
    std::string name(scenario.ids[scenario.chances[chance.raw()].id]);
    return name.append(1, '=').append(scenario.ids[scenario.outcomes[move.index].id]);
}

bool move_named(const Program& program, std::string_view name, Move& move)
{
    const Scenario& scenario = program.scenario;
    const std::size_t equals = name.find('=');
    if (equals == std::string_view::npos) {
        const ActId act = scenario.act_named(name);
        move = {Move::Kind::Act, act.raw()};
        return act.exists();
    }
    for (std::size_t i = 0; i < scenario.chances.size(); ++i) {
        if (scenario.ids[scenario.chances[i].id] != name.substr(0, equals)) continue;
        const OutcomeId outcome = outcome_named(program, ChanceId{i}, name);
        move = {Move::Kind::Outcome, outcome.raw()};
        return outcome.exists();
    }
    return false;
}

ChanceId chance_of_outcome(const Program& program, OutcomeId outcome)
{
    const auto& chances = program.scenario.chances;
    for (std::size_t i = 0; i < chances.size(); ++i)
        if (outcome.raw() >= chances[i].outcomes.begin && outcome.raw() < chances[i].outcomes.end()) return ChanceId{i};
    assert(false);
    return {};
}

OutcomeId outcome_named(const Program& program, ChanceId id, std::string_view name)
{
    const Scenario& scenario = program.scenario;
    const Chance& chance = scenario.chances[id.raw()];
    const std::size_t equals = name.find('=');
    if (equals != std::string_view::npos) {
        if (name.substr(0, equals) != scenario.ids[chance.id]) return {};
        name.remove_prefix(equals + 1);
    }
    for (std::uint32_t i = chance.outcomes.begin; i < chance.outcomes.end(); ++i)
        if (scenario.ids[scenario.outcomes[i].id] == name) return OutcomeId{i};
    return {};
}

std::string place_name(const Program& program, const State& state)
{
    if (has_ended(program, state)) return "end";
    if (chance_of(program, state).exists()) return "chance";
    const SceneId scene = scene_of(program, state);
    return scene.exists() ? std::string(program.scenario.ids[program.scenario.scenes[scene.raw()].id]) : "desk";
}

std::string write_hash(std::uint64_t hash)
{
    std::string out(16, '0');
    for (std::size_t i = 16; i-- > 0; hash >>= 4) out[i] = "0123456789abcdef"[hash & 0xf];
    return out;
}

} // namespace sim
