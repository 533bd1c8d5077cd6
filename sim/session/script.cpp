#include "sim/session/script.h"

#include "sim/session/moves.h"

#include <optional>

namespace sim {

namespace {

/// The outcome that comes next: among the acts, or on the tape.
std::optional<Move> next_outcome(const Program& program, const Script& script, ScriptPlayed& it, std::size_t& taped)
{
    const bool among_acts = it.acts < script.acts.size() && script.acts[it.acts].find('=') != std::string::npos;
    if (!among_acts && taped == script.tape.size()) return std::nullopt;
    const OutcomeId outcome = outcome_named(program, chance_of(program, it.session.state()), among_acts ? script.acts[it.acts] : script.tape[taped]);
    if (!outcome.exists()) return std::nullopt;
    ++(among_acts ? it.acts : taped);
    return Move{Move::Kind::Outcome, outcome.raw()};
}

} // namespace

ScriptPlayed play_script(const Program& program, const Script& script)
{
    ScriptPlayed it;
    Setback setback;
    Setup setup;
    setup.seat = script.seat;
    setup.source = RunSource::Script;
    const auto stop = [&](std::string why) { return it.stopped = std::move(why), std::move(it); };
    if (!begin_undrawn(program, setup, script.variant, it.session, setback)) return stop("the play cannot begin: the scenario has a fault");
    for (std::size_t taped = 0;;) {
        Move move;
        const ChanceId chance = chance_of(program, it.session.state());
        const bool decides = !chance.exists();
        if (!decides) {
            const auto outcome = next_outcome(program, script, it, taped);
            if (!outcome) return stop("after move " + std::to_string(it.session.line.size()) + " the chance " + std::string(program.scenario.ids[program.scenario.chances[chance.raw()].id]) + " comes, and neither acts nor tape name one of its outcomes there");
            move = *outcome;
        } else {
            if (it.acts == script.acts.size()) return stop(taped == script.tape.size() ? std::string{} : "the tape names " + script.tape[taped] + ", and no chance comes for it");
            const std::string& word = script.acts[it.acts];
            if (has_ended(program, it.session.state())) return stop("the play has ended before " + word);
            if (!move_named(program, word, move)) return stop("there is no " + word);
        }
        if (!make(program, it.session, move, setback)) return stop("move " + std::to_string(it.session.line.size() + 1) + ", " + move_name(program, move) + ", cannot be done there");
        if (decides) ++it.acts;
    }
}

} // namespace sim
