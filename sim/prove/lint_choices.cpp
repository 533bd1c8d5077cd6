#include "sim/prove/linting.h"

#include "sim/solve/regret.h"

#include <algorithm>

namespace sim {

namespace {

constexpr MicroPoints Near = 80 * Point;   ///< an option that never comes so near to the best persuades nobody: Label::Improvable

/// The shortest play of all variants to a place where `goal` says yes.
std::optional<Route> nearest(const Linting& it, const PlaceAsked& goal)
{
    std::optional<Route> shortest;
    for_each_variant(it.world().variants, [&](VariantId variant) {
        auto route = shortest_route(it.graph(), variant, any_edge, goal);
        if (route && (!shortest || route->places.size() < shortest->places.size())) shortest = std::move(route);
    });
    return shortest;
}

/// Tagged as a known error: meant to be wrong.
bool has_error_id(const Scenario& scenario, const Act& act)
{
    const Range tags = scenario.details_of(act).tags;
    for (std::uint32_t i = tags.begin; i < tags.end(); ++i) {
        const std::string_view tag = scenario.ids[scenario.tags[i]];
        if (tag.size() > 1 && tag[0] == 'E' && std::all_of(tag.begin() + 1, tag.end(), [](char c) { return c >= '0' && c <= '9'; })) return true;
    }
    return false;
}

/// L04
void lint_implausible(const Linting& it, const Choices& choices)
{
    for (std::uint32_t i = 0; i < choices.acts.size(); ++i) {
        const ActRecord& record = choices.acts[i];
        const Act& act = it.scenario().acts[i];
        if (record.places == 0 || record.least <= Near || act.kind == ActKind::GoOn || has_error_id(it.scenario(), act)) continue;
        auto route = nearest(it, [&](NodeId node) { return node == record.at; });
        if (route) route->places.push_back(record.place);
        it.say(Severity::Warning, "L04", {Spot::Kind::Act, i},
               it.scenario().name_of(ActId{i}) + " is never best and always gives up " + points_text(record.least) +
                   " points or more; let it be worth something somewhere, or tag it with the id of the error that it stands for",
               route ? std::optional{it.witness(*route)} : std::nullopt, record.places);
    }
}

/// L05
void lint_no_dilemma(const Linting& it, const Choices& choices)
{
    for (std::uint32_t i = 0; i < choices.scenes.size(); ++i) {
        const SceneRecord& record = choices.scenes[i];
        const Scene& scene = it.scenario().scenes[i];
        if (record.places == 0 || record.spread != 0 || scene.is_hub) continue;
        const auto route = nearest(it, [&](NodeId node) { return choices.scene_at[node] == i; });
        it.say(Severity::Warning, "L05", {Spot::Kind::Scene, i},
               "whatever is chosen in the scene " + std::string(it.scenario().ids[scene.id]) + " is worth the same; let the options differ in what follows, or leave one",
               route ? std::optional{it.witness(*route)} : std::nullopt, record.places);
    }
}

MicroPoints spread_of(const DecisionValue& decision)
{
    MicroPoints least = decision.value;
    for (const OptionValue& option : decision.options) least = std::min(least, option.value);
    return decision.value - least;
}

/// L13
void lint_one_decision(const Linting& it)
{
    const BestPlay best = best_play(it.world(), it.graph(), it.values());
    const PlayValue play = value_of(it.solution, {best.variant, best.moves});
    MicroPoints all = 0;
    for (const DecisionValue& decision : play.decisions) all += spread_of(decision);
    for (const DecisionValue& decision : play.decisions) {
        const MicroPoints spread = spread_of(decision);
        if (2 * spread <= all || all == 0) continue;
        const std::uint32_t act = decision.options[decision.taken].move.index;
        const auto end = best.moves.begin() + static_cast<std::ptrdiff_t>(decision.move) + 1;
        it.say(Severity::Note, "L13", {Spot::Kind::Act, act},
               "on the best play the decision in which " + it.scenario().name_of(ActId{act}) + " is chosen carries " + points_text(spread) + " of " + points_text(all) +
                   " points that all its decisions are about; share them out if the case is about more than that",
               witness_of(it.program(), it.world().seat, best.variant, {best.moves.begin(), end}), 1);
    }
}

} // namespace

void lint_choices(const Linting& it)
{
    const Choices choices = choices_of(it.solution);
    lint_implausible(it, choices);
    lint_no_dilemma(it, choices);
    lint_wording(it, choices);
    lint_one_decision(it);
}

} // namespace sim
