#include "sim/session/view/mood_ledgers.h"

#include "sim/session/view/moment_text.h"

#include <algorithm>

namespace sim {

namespace {

bool is_shown(const Variable& variable) { return variable.type == VariableType::Int && variable.text.exists(); }

const State& state_before(const Session& session, std::size_t turn) { return turn == 0 ? session.start.after : session.line[turn - 1].after; }

bool sets(const Reading& reading, const Range& effects, VariableId variable)
{
    const auto& all = reading.scenario().effects;
    const std::size_t field = reading.program.layout.variables + std::size_t{variable.raw()};
    return std::any_of(all.begin() + effects.begin, all.begin() + effects.end(),
                       [&](const Effect& effect) { return effect.kind == EffectKind::Assign && effect.target == field; });
}

std::string move_text(const Reading& reading, const Session& session, std::size_t turn)
{
    const Move move = session.line[turn].move;
    return move.kind == Move::Kind::Act ? reading.act(ActId{move.index}) : outcome_text(reading, session, turn);
}

bool move_sets(const Reading& reading, Move move, VariableId variable)
{
    const Scenario& scenario = reading.scenario();
    if (move.kind == Move::Kind::Outcome) return sets(reading, scenario.outcomes[move.index].effects, variable);
    const Act& act = scenario.acts[move.index];
    return sets(reading, act.effects, variable) || sets(reading, scenario.details_of(act).on_done, variable);
}

/// Why a value changed, and on which day: what the clock brought where the move itself does not set it.
void add_cause(LedgerEntry& entry, const Reading& reading, const Session& session, const ValueChange& change)
{
    std::int32_t day = day_of(reading.program, state_before(session, change.turn));
    entry.cause = move_text(reading, session, change.turn);
    if (!move_sets(reading, session.line[change.turn].move, change.variable)) {
        const std::size_t first = change.turn == 0 ? session.start.told_end : session.line[change.turn - 1].told_end;
        for (std::size_t i = first; i < session.line[change.turn].told_end; ++i) {
            const Told& told = session.told[i];
            if (told.kind != Told::Kind::Event || !sets(reading, reading.scenario().events[told.index].effects, change.variable)) continue;
            entry.cause = opening(reading.text(reading.scenario().events[told.index].text));
            day = told.day;
        }
    }
    entry.day = day_title(reading, day);
    entry.date = reading.short_date(day);
}

} // namespace

std::vector<ValueChange> value_changes(const Program& program, const Session& session, std::size_t from)
{
    std::vector<ValueChange> out;
    const auto& variables = program.scenario.variables;
    for (std::size_t turn = from; turn < session.line.size(); ++turn)
        for (std::size_t i = 0; i < variables.size(); ++i) {
            if (!is_shown(variables[i])) continue;
            const std::int32_t before = value_of(program, state_before(session, turn), VariableId{i});
            const std::int32_t after = value_of(program, session.line[turn].after, VariableId{i});
            if (before != after) out.push_back({VariableId{i}, turn, day_of(program, session.line[turn].after), before, after});
        }
    return out;
}

std::vector<MoodLedger> ledgers_of(const Reading& reading, const Session& session)
{
    const std::vector<ValueChange> changes = value_changes(reading.program, session);
    const auto& variables = reading.scenario().variables;
    std::vector<MoodLedger> out;
    for (std::size_t i = 0; i < variables.size(); ++i) {
        MoodLedger ledger{reading.text(variables[i].text), variables[i].min, variables[i].max, {}};
        for (const ValueChange& change : changes) {
            if (change.variable != VariableId{i}) continue;
            LedgerEntry entry;
            entry.before = change.before;
            entry.after = change.after;
            add_cause(entry, reading, session, change);
            ledger.entries.push_back(std::move(entry));
        }
        if (!ledger.entries.empty()) out.push_back(std::move(ledger));
    }
    return out;
}

} // namespace sim
