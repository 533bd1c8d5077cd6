#include "sim/solve/outlook.h"

#include <algorithm>

namespace sim {

Foreteller::Foreteller(const World& world)
    : world_(world), scenario_(world.scenario()), layout_(world.program.layout), ranges_(world.program), times_(times_of(world.program, world.seat)),
      freed_(layout_.fields.size()), varied_(layout_.fields.size()), entered_(scenario_.scenes.size()), open_(scenario_.scenes.size()),
      drawn_(scenario_.chances.size()), committed_(scenario_.commitments.size()), assigned_(scenario_.effects.size())
{
    const TypeId learned = world.program.engine_types[static_cast<std::size_t>(EngineType::DataLearned)];
    listens_to_learning_ = layout_.memory[learned.raw()] != 0 ||
                           (world.judging != nullptr && world.judging->by_type[learned.raw()].size != 0);
    if (world.judging != nullptr)
        for (const std::uint32_t rule : world.judging->criticals) {
            const auto& repair = world.judging->rules[rule].repair;
            listens_to_learning_ = listens_to_learning_ || (repair && repair->event.type == learned);
        }

    seen_.assign(layout_.fields.size(), 0);
    for (const std::uint16_t field : shown_fields(world)) seen_[field] = 1;
    awaited_ = awaited_fields(world);
    control_.assign(layout_.fields.size(), 0);
    for (const std::uint16_t field : {layout_.seat, layout_.variant, layout_.day, layout_.ended, layout_.chance, layout_.depth}) control_[field] = 1;
    for (const std::uint16_t field : layout_.stack) control_[field] = 1;
    for (const auto* list : {&layout_.done, &layout_.chosen, &layout_.due, &layout_.fired, &layout_.waiting})
        for (const std::uint16_t field : *list)
            if (field) control_[field] = 1;
    for (std::size_t i = 0; i < 2 * scenario_.commitments.size(); i += 2) control_[layout_.commitments + i] = 1;
    const auto guard = [&](Expression condition) { ranges_.note_all(condition, control_); };
    for (const Act& act : scenario_.acts) guard(act.when);
    for (const Need& need : scenario_.needs) guard(need.condition);
    for (const Timed& event : scenario_.events) guard(event.when);
    for (const Effect& effect : scenario_.effects) {
        guard(effect.when);
        if (effect.kind != EffectKind::Share) continue;
        const Emission& sharing = scenario_.emissions[effect.target];
        for (std::size_t fact = 0; fact < scenario_.facts.size(); ++fact)
            control_[layout_.knows + sharing.by.raw() * scenario_.facts.size() + fact] = 1;
    }
    for (const Emission& emission : scenario_.emissions)
        for (const EvidenceItem& item : emission.has) guard(item.when);
}

Outlook Foreteller::look(const State& state)
{
    const auto get = [&](std::size_t field) { return state.get(layout_.fields[field]); };
    ranges_.begin(state);
    today_ = get(layout_.day);
    for (auto* set : {&freed_, &varied_, &entered_, &open_, &drawn_, &committed_}) std::fill(set->begin(), set->end(), std::uint8_t{0});
    std::fill(assigned_.begin(), assigned_.end(), std::uint8_t{0});
    log_.clear();
    for (std::int32_t level = 0; level < get(layout_.depth); ++level) open_[static_cast<std::size_t>(get(layout_.stack[level]) - 1)] = 1;
    for (std::size_t i = 0; i < committed_.size(); ++i)
        committed_[i] = get(layout_.commitments + 2 * i) == static_cast<std::int32_t>(CommitmentStatus::Open);
    if (const std::int32_t chance = get(layout_.chance)) drawn_[static_cast<std::size_t>(chance - 1)] = 1;

    do {
        grows_ = false;
        ranges_.forget_asked();
        pass();
    } while (grows_);
    close_over_assignments();

    Outlook outlook{ranges_.asked(), log_};
    for (const std::uint16_t field : {layout_.seat, layout_.variant, layout_.day, layout_.ended, layout_.chance, layout_.depth}) outlook.asked[field] = 1;
    for (const std::uint16_t field : layout_.stack) outlook.asked[field] = 1;
    return outlook;
}

void Foreteller::pass()
{
    see_desk();
    see_scenes();
    see_clock();
    for (const Measure& measure : scenario_.measures)
        if (has_seat(measure.seats, world_.seat)) ranges_.note_all(measure.value);
    for (const Expression question : scenario_.questions) ranges_.note_all(question);
    if (!world_.is_hidden()) return;
    // What stays as it is tells no variants apart later on; a day that comes is gone whether or not its event holds.
    for (std::size_t field = 0; field < seen_.size(); ++field)
        if (seen_[field] && varied_[field]) ranges_.note(field);
    for (const std::uint16_t field : awaited_) ranges_.note(field);
}

void Foreteller::see_desk()
{
    for (std::uint32_t i = scenario_.desk_acts.begin; i < scenario_.desk_acts.end(); ++i) {
        const Act& act = scenario_.acts[i];
        std::int32_t first = 0;
        for (std::size_t chapter = 0; chapter < scenario_.chapters.size(); ++chapter) {
            const std::int32_t last = scenario_.chapters[chapter].end;
            if ((act.chapters >> chapter & 1) != 0 && last >= today_) see_act(i, std::max(first, today_), last);
            first = last + 1;
        }
    }
}

void Foreteller::see_scenes()
{
    for (std::size_t s = 0; s < scenario_.scenes.size(); ++s) {
        if (!entered_[s] && !open_[s]) continue;
        const Scene& scene = scenario_.scenes[s];
        if (entered_[s]) {
            ranges_.set_days(today_, scenario_.horizon());
            see_effects(scene.on_enter, {scenario_.seats[world_.seat.raw()].actor, Role::Ess, false, times_.scenes[s]});
            see_lines(scene.lines);
        }
        for (std::uint32_t i = scene.options.begin; i < scene.options.end(); ++i) {
            const std::uint16_t chosen = layout_.chosen[i];
            if (chosen && open_[s] && ranges_.of_field(chosen).low == 1 && !entered_[s]) continue;
            see_act(i, today_, scenario_.horizon());
        }
    }
    for (std::size_t c = 0; c < scenario_.chances.size(); ++c) {
        if (!drawn_[c]) continue;
        ranges_.set_days(today_, scenario_.horizon());
        const Range outcomes = scenario_.chances[c].outcomes;
        for (std::uint32_t i = outcomes.begin; i < outcomes.end(); ++i) {
            const Outcome& outcome = scenario_.outcomes[i];
            see_effects(outcome.effects, {scenario_.seats[world_.seat.raw()].actor, Role::Ess, false, times_.chances[c]});
            see_lines(outcome.lines);
            see_goes(outcome.goes);
        }
    }
}

void Foreteller::see_act(std::uint32_t index, std::int32_t first, std::int32_t last)
{
    const Act& act = scenario_.acts[index];
    if (!has_seat(act.seats, world_.seat)) return;
    if (act.once && layout_.done[index] && ranges_.of_field(layout_.done[index]).low == 1) return;
    ranges_.set_days(first, last);
    if (!ranges_.can_hold(act.when)) return;
    const ActDetails& details = scenario_.details_of(act);
    bool can = true;
    for (std::uint32_t i = details.needs.begin; i < details.needs.end() && can; ++i) {
        can = ranges_.can_hold(scenario_.needs[i].condition);
    }
    if (world_.is_hidden())  // the first reason is shown, so every need is asked
        for (std::uint32_t i = details.needs.begin; i < details.needs.end(); ++i) ranges_.note_all(scenario_.needs[i].condition);
    if (!can) return;
    if (layout_.today[index]) ranges_.note(layout_.today[index]);
    const ActorId by = act.by.exists() ? act.by : scenario_.seats[world_.seat.raw()].actor;
    const Source source{by, scenario_.actors[by.raw()].role, false, times_.acts[index]};
    see_effects(act.effects, source);
    ranges_.set_days(first, scenario_.horizon());
    see_effects(details.on_done, source);
    see_lines(act.lines);
    see_goes(act.goes);
    for (const std::uint16_t field : {layout_.done[index], layout_.today[index], layout_.chosen[index]})
        if (field) set_free(field);
}

void Foreteller::see_goes(Goes goes)
{
    const auto grow = [&](std::uint8_t& flag) { grows_ = grows_ || flag == 0, flag = 1; };
    if (goes.kind == GoesKind::Scene || goes.kind == GoesKind::Visit) grow(entered_[goes.target]);
    if (goes.kind == GoesKind::Chance) grow(drawn_[goes.target]);
}

void Foreteller::see_clock()
{
    for (std::size_t i = 0; i < scenario_.events.size(); ++i) {
        const Timed& event = scenario_.events[i];
        const std::uint16_t waiting = layout_.waiting[i];
        if (waiting && ranges_.of_field(waiting).high == 1) see_goes(event.opens);
        const std::int32_t horizon = scenario_.horizon();
        if (event.kind == TimedKind::Timed) {
            if (event.day <= today_ || event.day >= horizon) continue;
            ranges_.set_days(event.day, event.day);
        } else {
            if (event.kind == TimedKind::Conditional && ranges_.of_field(layout_.fired[i]).low == 1) continue;
            if (event.kind == TimedKind::Scheduled && ranges_.of_field(layout_.due[i]).high == 0) continue;
            ranges_.set_days(std::min(today_ + 1, horizon), horizon);
        }
        if (!ranges_.can_hold(event.when)) continue;
        const Source source{event.by, event.by_role, false, times_.events[i]};
        see_effects(event.effects, source);
        see_lines(event.lines);
        if (layout_.due[i]) set_free(layout_.due[i]);
        if (layout_.fired[i]) set_free(layout_.fired[i]);
        if (waiting) {
            set_free(waiting);
            see_goes(event.opens);
        }
    }
    for (std::size_t c = 0; c + 1 < scenario_.chapters.size(); ++c) {
        const Chapter& chapter = scenario_.chapters[c];
        if (chapter.end < today_) continue;
        ranges_.set_days(chapter.end + 1, chapter.end + 1);
        see_effects(chapter.settle, {ActorId{}, Role::Supervisor, true, 1});
        for (std::size_t i = 0; i < scenario_.variables.size(); ++i)
            if (scenario_.variables[i].chapter == ChapterId{c}) set_free(layout_.variables + i);
    }
    for (std::size_t i = 0; i < scenario_.commitments.size(); ++i) {
        const std::size_t status = layout_.commitments + 2 * i;
        ranges_.note(status);
        if (!committed_[i]) continue;
        ranges_.note(status + 1);
        set_free(status);
        const Commitment& it = scenario_.commitments[i];
        may_come({world_.program.engine_types[static_cast<std::size_t>(EngineType::CommitmentBroken)], scenario_.actors[it.debtor.raw()].role,
                  it.debtor, it.creditor, it.key, {}, 0, 0, 0, false});
    }
    for (const std::uint16_t places : layout_.places)
        if (places) set_free(places);
}

void Foreteller::see_lines(Range lines)
{
    if (!world_.is_hidden()) return;
    for (std::uint32_t i = lines.begin; i < lines.end(); ++i) ranges_.note_all(scenario_.lines[i].when);
}

void Foreteller::set_free(std::size_t field)
{
    varied_[field] = 1;
    set_free_in_all(field);
}

void Foreteller::set_free_in_all(std::size_t field)
{
    if (freed_[field]) return;
    freed_[field] = 1;
    grows_ = true;
    ranges_.free(field);
}

void Foreteller::close_over_assignments()
{
    for (bool more = true; more;) {
        more = false;
        for (std::size_t place = 0; place < assigned_.size(); ++place) {
            const Effect& effect = scenario_.effects[place];
            if (assigned_[place] != 1 || !ranges_.asked()[effect.target]) continue;
            ranges_.note_all(effect.when);
            ranges_.note_all(effect.value);
            assigned_[place] = 2;
            more = true;
        }
    }
}

} // namespace sim
