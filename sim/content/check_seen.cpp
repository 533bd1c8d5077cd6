#include "sim/content/checking.h"
#include "sim/content/suggest.h"

#include <optional>

namespace sim {

namespace {

/// Whether the trainee, in a seat, may know what an expression asks for. What is the same in every variant gives
/// nothing away.
class Hidden {
public:
    explicit Hidden(const Scenario& scenario) : scenario_(scenario), varies_(scenario.variables.size())
    {
        for (bool changed = true; changed;) {
            changed = false;
            for (const Timed& event : scenario.events) changed |= spread(event.effects, asks(event.when));
            for (const Act& act : scenario.acts) {
                changed |= spread(act.effects, false);
                changed |= spread(scenario.details_of(act).on_done, false);
            }
            for (const Scene& scene : scenario.scenes) changed |= spread(scene.on_enter, false);
            for (const Outcome& outcome : scenario.outcomes) changed |= spread(outcome.effects, false);
            for (const Chapter& chapter : scenario.chapters) changed |= spread(chapter.settle, false);
        }
    }

    /// What the expression asks for and one of these seats cannot have seen, in words; none when there is nothing.
    [[nodiscard]] std::optional<std::string> in(Expression expression, std::uint8_t seats) const
    {
        for (std::uint32_t i = expression.begin; i < expression.begin + expression.size; ++i) {
            const Instruction& it = scenario_.code[i];
            if (it.op == Op::Holds && fact_varies(static_cast<std::size_t>(it.operand))) {
                return "whether " + scenario_.facts[static_cast<std::size_t>(it.operand)].id + " is true";
            }
            if (it.op != Op::Load) continue;
            const Symbol symbol = Symbol::unpacked(it.operand);
            if (symbol.kind == SymbolKind::Variable && varies_[symbol.index] &&
                !scenario_.variables[symbol.index].shown) {
                return "the variable " + scenario_.variables[symbol.index].id +
                       " (it depends on the variant and is not shown)";
            }
            if (symbol.kind != SymbolKind::Knows) continue;
            const std::size_t actor = symbol.index / scenario_.facts.size(),
                              fact = symbol.index % scenario_.facts.size();
            if (fact_varies(fact) && !is_own(actor, seats)) {
                return "what " + scenario_.actors[actor].id + " knows of " + scenario_.facts[fact].id;
            }
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] bool fact_varies(std::size_t fact) const
    {
        const std::size_t variants = scenario_.variants.size();
        const std::uint64_t all = variants >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << variants) - 1;
        const std::uint64_t holds = scenario_.facts[fact].holds & all;
        return holds != 0 && holds != all;
    }

    /// Every seat that may see it is this actor's.
    [[nodiscard]] bool is_own(std::size_t actor, std::uint8_t seats) const
    {
        for (std::size_t i = 0; i < scenario_.seats.size(); ++i) {
            if ((seats >> i & 1) != 0 && scenario_.seats[i].actor != ActorId{actor}) return false;
        }
        return true;
    }

    [[nodiscard]] bool asks(Expression expression) const { return in(expression, 0xff).has_value(); }

    /// Variables that these effects set by something hidden depend on the variant from now on.
    bool spread(Range effects, bool behind_hidden)
    {
        bool changed = false;
        for (std::uint32_t i = effects.begin; i < effects.end(); ++i) {
            const Effect& effect = scenario_.effects[i];
            if (effect.kind != EffectKind::Assign || varies_[effect.target]) continue;
            if (!behind_hidden && !asks(effect.when) && !asks(effect.value)) continue;
            varies_[effect.target] = true;
            changed = true;
        }
        return changed;
    }

    const Scenario& scenario_;
    std::vector<bool> varies_;  ///< by variable: may differ between variants
};

JsonValue element(JsonValue list, std::uint32_t place)
{
    for (const JsonValue value : list) {
        if (place-- == 0) return value;
    }
    return list;
}

void check_needs(const Checking& checking, const Hidden& hidden)
{
    const Scenario& scenario = checking.scenario;
    for (std::size_t i = 0; i < scenario.acts.size(); ++i) {
        const Act& act = scenario.acts[i];
        const Range needs = scenario.details_of(act).needs;
        for (std::uint32_t need = needs.begin; need < needs.end(); ++need) {
            const auto what = hidden.in(scenario.needs[need].condition, act.seats);
            if (!what) continue;
            const JsonValue at = element(checking.places.acts[i].member("needs"), need - needs.begin).member("if");
            checking.report.error(
                "S208", at,
                "the reason would give away " + *what +
                    ", and the trainee cannot have seen that; hide the act with `when`, or ask for something that this seat knows");
        }
    }
}

/// The words of a line are there to tell; a mood tells on its own only where the same words also stand with another
/// mood.
bool differs_in_mood_alone(const Scenario& scenario, Range lines, const Line& line)
{
    for (std::uint32_t i = lines.begin; i < lines.end(); ++i) {
        const Line& other = scenario.lines[i];
        const bool same_mood = other.has_mood == line.has_mood && other.mood == line.mood;
        if (!same_mood && scenario.texts[other.text] == scenario.texts[line.text]) return true;
    }
    return false;
}

void check_moods(const Checking& checking, const Hidden& hidden, Range lines, JsonValue owner, std::uint8_t seats)
{
    for (std::uint32_t i = lines.begin; i < lines.end(); ++i) {
        const Line& line = checking.scenario.lines[i];
        if (!line.when.written() || !differs_in_mood_alone(checking.scenario, lines, line)) continue;
        const auto what = hidden.in(line.when, seats);
        if (!what) continue;
        const JsonValue at = element(owner.member("lines"), i - lines.begin).member("when");
        checking.report.error(
            "S208", at,
            "the mood alone would give away " + *what +
                ", and the trainee cannot have seen that; use one mood for these words, or mark the variable shown");
    }
}

}  // namespace

void check_seen(const Checking& checking)
{
    const Scenario& scenario = checking.scenario;
    if (scenario.variants.size() < 2) return;
    const Hidden hidden(scenario);
    check_needs(checking, hidden);
    for (std::size_t i = 0; i < scenario.acts.size(); ++i) {
        check_moods(checking, hidden, scenario.acts[i].lines, checking.places.acts[i], scenario.acts[i].seats);
    }
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
        check_moods(checking, hidden, scenario.scenes[i].lines, checking.places.scenes[i], 0xff);
    }
    for (std::size_t i = 0; i < scenario.events.size(); ++i) {
        check_moods(checking, hidden, scenario.events[i].lines, checking.places.events[i], 0xff);
    }
    for (std::size_t i = 0; i < scenario.outcomes.size(); ++i) {
        check_moods(checking, hidden, scenario.outcomes[i].lines, checking.places.outcomes[i], 0xff);
    }
}

}  // namespace sim
