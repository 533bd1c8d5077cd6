#include "sim/content/checking.h"
#include "sim/content/suggest.h"

namespace sim {

namespace {

/// Which variables are asked for, not counting `x += e` that only asks for x itself.
std::vector<bool> asked_variables(const Scenario& scenario)
{
    const auto variable_in = [](const Instruction& it) {
        const Symbol symbol = Symbol::unpacked(it.operand);
        const bool is_variable = it.op == Op::Load && symbol.kind == SymbolKind::Variable;
        return is_variable ? static_cast<std::int64_t>(symbol.index) : -1;
    };
    const auto variable_at = [&](std::uint32_t i) { return variable_in(scenario.code[i]); };
    std::vector<bool> own(scenario.code.size());  // equal texts share their code, so places are marked and not counted
    for (const Effect& effect : scenario.effects) {
        if (effect.kind != EffectKind::Assign) continue;
        for (std::uint32_t i = effect.value.begin; i < effect.value.begin + effect.value.size; ++i) {
            if (variable_at(i) == static_cast<std::int64_t>(effect.target)) own[i] = true;
        }
    }
    std::vector<bool> asked(scenario.variables.size());
    for (std::uint32_t i = 0; i < scenario.code.size(); ++i) {
        if (const std::int64_t variable = variable_at(i); variable >= 0 && !own[i])
            asked[static_cast<std::size_t>(variable)] = true;
    }
    for (const Instruction& it : scenario.common_file.code)
        if (const std::int64_t variable = variable_in(it); variable >= 0) asked[static_cast<std::size_t>(variable)] = true;
    return asked;
}

/// What effects of a kind act upon, by number.
std::vector<bool> targets_of(const Scenario& scenario, EffectKind kind, std::size_t size)
{
    std::vector<bool> targets(size);
    for (const Effect& effect : scenario.effects) {
        if (effect.kind == kind) targets[effect.target] = true;
    }
    return targets;
}

void check_variables(const Checking& checking)
{
    const Scenario& scenario = checking.scenario;
    const std::vector<bool> asked = asked_variables(scenario);
    const std::vector<bool> written = targets_of(scenario, EffectKind::Assign, scenario.variables.size());
    for (std::size_t i = 0; i < scenario.variables.size(); ++i) {
        const Variable& variable = scenario.variables[i];
        if (!asked[i] && !variable.shown) {
            checking.report.warning("S305", checking.places.variables[i],
                                    "nothing ever asks for " + quoted(variable.id) + "; use it or take it out");
        }
        if (!written[i]) {
            checking.report.warning("S306", checking.places.variables[i],
                                    "nothing ever changes " + quoted(variable.id) +
                                        ", so it stays what it is at the start; change it in an effect, or take it out");
        }
    }
}

void check_facts(const Checking& checking)
{
    const Scenario& scenario = checking.scenario;
    std::vector<bool> learnt(scenario.facts.size());
    for (const Effect& effect : scenario.effects) {
        if (effect.kind == EffectKind::Learn) learnt[effect.fact] = true;
    }
    const unsigned variants = static_cast<unsigned>(scenario.variants.size());
    const std::uint64_t all = variants >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << variants) - 1;
    for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
        const Fact& fact = scenario.facts[i];
        const JsonValue at = checking.places.facts[i];
        if ((fact.holds & all) == 0) {
            checking.report.warning("S327", at, "the fact " + quoted(fact.id) + " is true in no variant; name the variants in which it holds, or take it out");
        } else if (!learnt[i] && fact.known_by.empty()) {
            checking.report.warning("S304", at,
                                    "nobody can ever know the fact " + quoted(fact.id) +
                                        "; let somebody learn it, or write known_by");
        }
    }
}

void check_packets(const Checking& checking)
{
    const Scenario& scenario = checking.scenario;
    std::vector<bool> shared(scenario.packets.size());
    for (const Effect& effect : scenario.effects) {
        if (effect.kind != EffectKind::Share) continue;
        const Emission& sharing = scenario.emissions[effect.target];
        if (!sharing.fact.exists()) shared[sharing.packet] = true;
    }
    for (std::size_t i = 0; i < scenario.packets.size(); ++i) {
        if (shared[i]) continue;
        checking.report.warning("S324", checking.places.packets[i],
                                "nobody ever shares the packet " + quoted(scenario.packets[i].id) + "; take it out");
    }
}

void check_commitments(const Checking& checking)
{
    const Scenario& scenario = checking.scenario;
    const std::vector<bool> made = targets_of(scenario, EffectKind::Commit, scenario.commitments.size());
    for (std::size_t i = 0; i < scenario.commitments.size(); ++i) {
        if (made[i]) continue;
        checking.report.warning("S313", checking.places.commitments[i],
                                "nobody ever makes the commitment " + quoted(scenario.commitments[i].id) +
                                    "; write commit(" + scenario.commitments[i].id +
                                    ", days) somewhere, or take it out");
    }
}

void check_scheduled(const Checking& checking)
{
    const Scenario& scenario = checking.scenario;
    const std::vector<bool> scheduled = targets_of(scenario, EffectKind::Schedule, scenario.events.size());
    const std::vector<bool> referred = targets_of(scenario, EffectKind::Refer, scenario.events.size());
    for (std::size_t i = 0; i < scenario.events.size(); ++i) {
        if (scenario.events[i].kind != TimedKind::Scheduled || scheduled[i] || referred[i]) continue;
        checking.report.warning("S303", checking.places.events[i],
                                "nothing gives the event " + quoted(scenario.ids[scenario.events[i].id]) +
                                    " a day; schedule it, refer to somebody for it, or take it out");
    }
}

}  // namespace

void check_uses(const Checking& checking)
{
    check_variables(checking);
    check_facts(checking);
    check_packets(checking);
    check_commitments(checking);
    check_scheduled(checking);
}

}  // namespace sim
