#include "sim/prove/linting.h"
#include "sim/session/exemplars.h"
#include "sim/session/moves.h"
#include "sim/solve/regret.h"

namespace sim {

namespace {

/// What an exemplar may give up; also what makes a decision a mistake.
constexpr MicroPoints Spared = 80 * Point;

/// The first decision that gives up more; empty: none does by itself.
std::string first_mistake(const Program& program, const PlayValue& value)
{
    for (const DecisionValue& decision : value.decisions) {
        if (decision.regret <= Spared) continue;
        return "; the first decision above 80 points is move " + std::to_string(decision.move + 1) + ", " + move_name(program, decision.options[decision.taken].move) + ", which gives up " +
               points_text(decision.regret);
    }
    return "; no decision gives up more than 80 by itself";
}

/// True where there was something to say.
bool lint_exemplar(const Linting& it, std::uint32_t number, VariantId variant)
{
    const Exemplar& exemplar = it.scenario().claims.exemplars[number];
    const ScriptPlayed played = play_script(it.program(), script_of(exemplar, variant));
    if (!played.stopped.empty()) return false;  // D006 tells it
    const PlayedLine line{variant, moves_of(played.session)};
    const PlayValue value = value_of(it.solution, line);
    if (value.regret <= Spared) return false;
    it.say(Severity::Warning, "L23", {Spot::Kind::Exemplar, number},
           "exemplar " + exemplar.id + " gives up " + points_text(value.regret) + " of the " + points_text(value.best) + " points that the best play can expect" +
               first_mistake(it.program(), value) + ". Play it better, or look whether the points say what the profession says",
           witness_of(it.program(), it.world().seat, variant, line.moves));
    return true;
}

} // namespace

void lint_exemplars(const Linting& it)
{
    const std::vector<Exemplar>& exemplars = it.scenario().claims.exemplars;
    for (std::uint32_t i = 0; i < exemplars.size(); ++i) {
        if (exemplars[i].seat != it.world().seat) continue;
        for (std::size_t v = 0; v < it.scenario().variants.size(); ++v)
            if ((!exemplars[i].variant.exists() || exemplars[i].variant == VariantId{v}) && lint_exemplar(it, i, VariantId{v})) break;
    }
}

} // namespace sim
