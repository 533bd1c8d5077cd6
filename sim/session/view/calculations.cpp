#include "sim/session/view/calculations.h"

#include "sim/money/query.h"
#include "sim/rules/play.h"

#include <algorithm>

namespace sim {

namespace {

BetterOff worked_out(const Reading& reading, const Session& session, OfferId offer, const Schedule* instead)
{
    const ScenarioMoney& money = reading.scenario().money;
    const bool at_home = reading.home.id == reading.country.id;
    const MoneyWords words{reading.phrases, reading.home, reading.language,
                           [&reading, at_home](TextId id) { return at_home ? reading.country_words[id] : std::string(reading.home.texts[id]); },
                           [&reading](TextId id) { return reading.text(id); }};
    SupportPlan plan = money.support;
    if (instead != nullptr) plan.schedule = *instead;
    return better_off(words, household_now(reading.program, session.state()), money.offers[offer.raw()], plan);
}

/// What the trainee can do now to show the calculation of an offer to the client.
ActId act_that_shows(const Reading& reading, const Session& session, OfferId offer)
{
    const Scenario& scenario = reading.scenario();
    for (const Move move : offered(reading.program, session.state()))
        if (move.kind == Move::Kind::Act && scenario.details_of(scenario.acts[move.index]).shows == offer) return ActId{move.index};
    return {};
}

} // namespace

const Household& household_now(const Program& program, const State& state)
{
    const ScenarioMoney& money = program.scenario.money;
    const std::int64_t value = money.by.exists() ? value_of(program, state, money.by) : 0;
    return money.households[household_for(program.scenario, value)];
}

bool has_calculations(const Reading& reading, const Session& session)
{
    const Scenario& scenario = reading.scenario();
    return std::any_of(session.line.begin(), session.line.end(), [&](const Turn& turn) {
        return turn.move.kind == Move::Kind::Act && scenario.details_of(scenario.acts[turn.move.index]).calculates.exists();
    });
}

std::vector<ShownCalculation> calculations_of(const Reading& reading, const Session& session, const Schedule* instead)
{
    std::vector<ShownCalculation> out;
    for (auto turn = session.line.rbegin(); turn != session.line.rend(); ++turn) {
        if (turn->move.kind != Move::Kind::Act) continue;
        const ActDetails& details = reading.scenario().details_of(reading.scenario().acts[turn->move.index]);
        const OfferId offer = details.calculates;
        if (!offer.exists() || std::any_of(out.begin(), out.end(), [&](const ShownCalculation& known) { return known.offer == offer; })) continue;
        ShownCalculation shown{offer, worked_out(reading, session, offer, instead), {}, act_that_shows(reading, session, offer)};
        if (details.beside.exists()) shown.beside = worked_out(reading, session, details.beside, instead);
        out.push_back(std::move(shown));
    }
    return out;
}

} // namespace sim
