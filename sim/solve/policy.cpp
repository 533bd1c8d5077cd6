#include "sim/solve/policy.h"

#include <cassert>

namespace sim {

namespace {

bool tagged(const Scenario& scenario, const Act& act, std::string_view tag)
{
    const Range tags = scenario.details_of(act).tags;
    for (std::uint32_t i = tags.begin; i < tags.end(); ++i)
        if (scenario.ids[scenario.tags[i]] == tag) return true;
    return false;
}

bool closes(const Act& act)
{
    return act.exit || act.goes.kind == GoesKind::End || act.goes.kind == GoesKind::Desk || act.goes.kind == GoesKind::Return;
}

/// Place of the first act for which `fits` holds.
template <class Fits>
std::size_t first_that(const Program& program, const Moves& moves, std::size_t otherwise, Fits fits)
{
    for (std::size_t i = 0; i < moves.size(); ++i)
        if (fits(program.scenario.acts[moves[i].index], moves[i].index)) return i;
    return otherwise;
}

std::size_t longest(const Program& program, const Moves& moves)
{
    std::size_t best = 0, most = 0;
    for (std::size_t i = 0; i < moves.size(); ++i) {
        const std::size_t length = length_of(program.scenario, program.scenario.acts[moves[i].index]);
        if (length > most) best = i, most = length;
    }
    return best;
}

std::size_t nothing(const Program& program, const Moves& moves)
{
    const std::size_t none = moves.size();
    const Scenario& scenario = program.scenario;
    std::size_t place = first_that(program, moves, none, [](const Act& act, auto) { return act.kind == ActKind::GoOn; });
    if (place == none)
        place = first_that(program, moves, none, [&](const Act& act, auto) { return tagged(scenario, act, "neutral"); });
    if (place == none) place = first_that(program, moves, 0, [](const Act& act, auto) { return closes(act); });
    return place;
}

} // namespace

std::optional<Policy> policy_named(std::string_view name)
{
    for (std::size_t i = 0; i < PolicyNames.size(); ++i)
        if (PolicyNames[i] == name) return static_cast<Policy>(i);
    return std::nullopt;
}

std::size_t length_of(const Scenario& scenario, const Act& act)
{
    std::size_t count = 0;
    for (const char c : scenario.texts[act.text]) count += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    return count;
}

bool is_polite(const Scenario& scenario, const Act& act) { return tagged(scenario, act, "courtesy"); }

std::size_t place_of(Policy policy, const Program& program, const Moves& moves, const std::vector<bool>& done)
{
    const Scenario& scenario = program.scenario;
    switch (policy) {
    case Policy::First: return 0;
    case Policy::Last: return moves.size() - 1;
    case Policy::Longest: return longest(program, moves);
    case Policy::Politest:
        return first_that(program, moves, 0, [&](const Act& act, auto) { return is_polite(scenario, act); });
    case Policy::AllMiddle: return (moves.size() + 1) / 2 - 1;
    case Policy::DoNothing: return nothing(program, moves);
    case Policy::DoEverything:
        return first_that(program, moves, 0, [&](const Act& act, std::uint32_t index) {
            return act.kind == ActKind::Desk && !done[index];
        });
    case Policy::Random: break;
    }
    assert(false);
    return 0;
}

} // namespace sim
