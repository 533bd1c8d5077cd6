#include "sim/rules/layout.h"

#include <algorithm>
#include <array>

namespace sim {

namespace {

/// What the code asks the log to remember.
struct Asked {
    std::vector<bool> happened, days_since;  // by TypeId

    Asked(const Scenario& scenario, std::size_t types) : happened(types), days_since(types)
    {
        for (const Instruction& it : scenario.code) {
            if (it.op == Op::DaysSince) days_since[static_cast<std::size_t>(it.operand)] = true;
            if (it.op != Op::Load) continue;
            const Symbol symbol = Symbol::unpacked(it.operand);
            if (symbol.kind == SymbolKind::Happened) happened[symbol.index] = true;
        }
    }
};

/// Which (actor, fact) bits an effect can ever set.
std::vector<bool> learnable(const Scenario& scenario)
{
    std::vector<bool> can(scenario.actors.size() * scenario.facts.size());
    const auto mark = [&](std::size_t actor, FactId fact) { can[actor * scenario.facts.size() + fact.raw()] = true; };
    for (const Effect& effect : scenario.effects) {
        if (effect.kind == EffectKind::Learn) mark(effect.actor, FactId{effect.fact});
        if (effect.kind != EffectKind::Share) continue;
        const Emission& sharing = scenario.emissions[effect.target];
        if (sharing.fact.exists()) mark(sharing.to.raw(), sharing.fact);
        else
            for (const FactId fact : scenario.packets[sharing.packet].facts) mark(sharing.to.raw(), fact);
    }
    return can;
}

class Layouter {
public:
    Layouter(const Scenario& scenario, std::size_t types) : scenario_(scenario), asked_(scenario, types) {}

    Layout make()
    {
        place();
        world();
        acts();
        clock();
        log();
        layout_.words = packer_.words();
        layout_.fields = packer_.take();
        return std::move(layout_);
    }

private:
    /// Numbers beyond 16 bits are refused by link, which counts the fields.
    std::uint16_t add(std::int32_t low, std::int32_t high) { return static_cast<std::uint16_t>(packer_.add(low, high)); }

    void place()
    {
        const auto count = [](const auto& list) { return static_cast<std::int32_t>(list.size()); };
        layout_.seat = add(0, std::max(0, count(scenario_.seats) - 1));
        layout_.variant = add(0, std::max(0, count(scenario_.variants) - 1));
        layout_.day = add(0, scenario_.horizon());
        layout_.ended = add(0, 1);
        layout_.chance = add(0, count(scenario_.chances));
        const bool visits = std::any_of(scenario_.acts.begin(), scenario_.acts.end(),
                                        [](const Act& act) { return act.goes.kind == GoesKind::Visit; });
        const int deepest = scenario_.scenes.empty() ? 0 : visits ? std::min(4, count(scenario_.scenes)) : 1;
        layout_.depth = add(0, deepest);
        for (int i = 0; i < 4; ++i) layout_.stack[i] = add(0, i < deepest ? count(scenario_.scenes) : 0);
    }

    void world()
    {
        layout_.variables = static_cast<std::uint16_t>(packer_.size());
        for (const Variable& variable : scenario_.variables) add(variable.min, variable.max);
        layout_.knows = static_cast<std::uint16_t>(packer_.size());
        const std::vector<bool> can = learnable(scenario_);
        for (std::size_t actor = 0; actor < scenario_.actors.size(); ++actor)
            for (std::size_t fact = 0; fact < scenario_.facts.size(); ++fact) {
                const auto& known_by = scenario_.facts[fact].known_by;
                const bool at_start = std::find(known_by.begin(), known_by.end(), ActorId{actor}) != known_by.end();
                const bool varies = can[actor * scenario_.facts.size() + fact] || (at_start && !everywhere(fact));
                add(at_start && !varies ? 1 : 0, varies || at_start ? 1 : 0);
            }
    }

    [[nodiscard]] bool everywhere(std::size_t fact) const
    {
        const std::size_t variants = scenario_.variants.size();
        const std::uint64_t all = variants >= 64 ? ~0ull : (1ull << variants) - 1;
        return (scenario_.facts[fact].holds & all) == all;
    }

    void acts()
    {
        layout_.done.resize(scenario_.acts.size());
        layout_.today.resize(scenario_.acts.size());
        layout_.chosen.resize(scenario_.acts.size());
        // Canonical order: desk acts, then options scene after scene.
        for (std::uint32_t i = scenario_.desk_acts.begin; i < scenario_.desk_acts.end(); ++i) {
            const Act& act = scenario_.acts[i];
            if (act.kind == ActKind::GoOn) continue;
            if (act.once || act.remembered) layout_.done[i] = add(0, 1);
            if (act.takes == 0) layout_.today[i] = add(0, 1);
        }
        for (const Scene& scene : scenario_.scenes)
            for (std::uint32_t i = scene.options.begin; i < scene.options.end(); ++i) {
                const Act& option = scenario_.acts[i];
                if (option.once || option.remembered) layout_.done[i] = add(0, 1);
                if (stays(option.goes) && !option.sticky) layout_.chosen[i] = add(0, 1);
            }
    }

    void clock()
    {
        const std::size_t events = scenario_.events.size();
        layout_.due.resize(events), layout_.fired.resize(events), layout_.waiting.resize(events);
        for (std::size_t i = 0; i < events; ++i) {
            const Timed& event = scenario_.events[i];
            if (event.kind == TimedKind::Scheduled) layout_.due[i] = add(0, scenario_.horizon() + 1);
            if (event.kind == TimedKind::Conditional) layout_.fired[i] = add(0, 1);
            if (event.opens.kind != GoesKind::Stay) layout_.waiting[i] = add(0, 1);
        }
        layout_.commitments = static_cast<std::uint16_t>(packer_.size());
        for (std::size_t i = 0; i < scenario_.commitments.size(); ++i) {
            add(0, static_cast<std::int32_t>(CommitmentStatus::Released));
            add(0, scenario_.horizon() + 1);
        }
        layout_.places.resize(scenario_.actors.size());
        for (std::size_t i = 0; i < scenario_.actors.size(); ++i)
            if (scenario_.actors[i].capacity >= 0) layout_.places[i] = add(0, scenario_.actors[i].capacity);
    }

    void log()
    {
        layout_.memory.resize(asked_.happened.size());
        layout_.remembers_day = asked_.days_since;
        const std::int32_t earliest = scenario_.history.empty() ? 0 : std::min(0, scenario_.history.front().day);
        for (const bool days : {true, false})
            for (std::size_t type = 0; type < asked_.happened.size(); ++type) {
                if (asked_.days_since[type] != days) continue;
                if (days) layout_.memory[type] = add(earliest - 1, scenario_.horizon());
                else if (asked_.happened[type]) layout_.memory[type] = add(0, 1);
            }
    }

    const Scenario& scenario_;
    Asked asked_;
    Layout layout_;
    Packer packer_;
};

/// Collects fields into masks, one for each word touched.
Range add_masks(Forgetting& all, const Layout& layout, const std::vector<std::uint16_t>& fields)
{
    Range range{static_cast<std::uint32_t>(all.masks.size()), 0};
    for (const std::uint16_t number : fields) {
        const Field& field = layout.fields[number];
        const std::uint64_t bits = ((std::uint64_t{1} << field.width) - 1) << field.shift;
        const auto begin = all.masks.begin() + range.begin;
        const auto same = std::find_if(begin, all.masks.end(), [&](const WordMask& m) { return m.word == field.word; });
        if (same != all.masks.end()) same->bits |= bits;
        else all.masks.push_back({field.word, bits});
    }
    range.size = static_cast<std::uint32_t>(all.masks.size()) - range.begin;
    return range;
}

bool last_chapter_is(const Act& act, std::size_t chapter) { return act.chapters >> chapter == 1; }

} // namespace

Layout lay_out(const Scenario& scenario, std::size_t types) { return Layouter{scenario, types}.make(); }

Forgetting plan_forgetting(const Scenario& scenario, const Layout& layout)
{
    Forgetting forgetting;
    std::vector<std::uint16_t> today, ending;
    for (const std::uint16_t field : layout.today)
        if (field) today.push_back(field);
    ending = today;
    for (const auto* list : {&layout.chosen, &layout.waiting})
        for (const std::uint16_t field : *list)
            if (field) ending.push_back(field);
    forgetting.today = add_masks(forgetting, layout, today);
    forgetting.ending = add_masks(forgetting, layout, ending);

    for (const Scene& scene : scenario.scenes) {
        std::vector<std::uint16_t> chosen;
        for (std::uint32_t i = scene.options.begin; i < scene.options.end(); ++i)
            if (layout.chosen[i]) chosen.push_back(layout.chosen[i]);
        forgetting.scenes.push_back(add_masks(forgetting, layout, chosen));
    }
    for (std::size_t chapter = 0; chapter < scenario.chapters.size(); ++chapter) {
        std::vector<std::uint16_t> done;
        for (std::uint32_t i = scenario.desk_acts.begin; i < scenario.desk_acts.end(); ++i) {
            const Act& act = scenario.acts[i];
            if (!act.remembered && layout.done[i] && last_chapter_is(act, chapter)) done.push_back(layout.done[i]);
        }
        forgetting.chapters.push_back(add_masks(forgetting, layout, done));
    }
    return forgetting;
}

} // namespace sim
