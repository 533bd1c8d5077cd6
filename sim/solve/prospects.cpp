#include "sim/solve/prospects.h"

#include <algorithm>

namespace sim {

namespace {

bool may_match(const Judging& judging, const Match& match, const MayCome& event)
{
    if (!match.type.exists() || match.type != event.type) return false;
    if (match.by != 0 && !match.by_single_contact && (match.by >> static_cast<unsigned>(event.role) & 1) == 0) return false;
    if (match.to != 0 && (!event.to.exists() || (match.to >> static_cast<unsigned>(judging.roles[event.to.raw()]) & 1) == 0)) return false;
    return (event.evidence & match.evidence) == match.evidence;
}

/// The events that an obligation looks at. Settled ones are targets of nothing.
std::vector<const MayCome*> events_for(const Judging& judging, const Obligation& o, const Match& match, const std::vector<MayCome>& log,
                                       bool also_settled)
{
    const Rule& rule = judging.rule_of(o);
    std::vector<const MayCome*> found;
    for (const MayCome& event : log) {
        if (rule.keyed && rule.kind != RuleKind::Recurrence && event.key != o.key) continue;
        if ((also_settled || !event.settled) && may_match(judging, match, event)) found.push_back(&event);
    }
    return found;
}

bool may_come(const Judging& judging, const Obligation& o, const Match& match, const std::vector<MayCome>& log, bool also_settled)
{
    return !events_for(judging, o, match, log, also_settled).empty();
}

/// What the judge itself may write, behind what makes it do so.
std::vector<MayCome> with_answers(const Judging& judging, const std::vector<MayCome>& log)
{
    const DataLaw& law = judging.data;
    std::vector<MayCome> all = log;
    for (const MayCome& event : log) {
        MayCome answer = event;
        answer.evidence = 0;
        if (law.shared.exists() && event.type == law.shared) {
            const bool lawful = event.to.exists() && event.fact.exists() &&
                                std::any_of(law.rows.begin(), law.rows.end(), [&](const Exchange& row) {
                                    return row.from == event.role && row.to == judging.roles[event.to.raw()] &&
                                           row.purpose == event.purpose && row.basis == event.basis &&
                                           row.category == judging.categories[event.fact.raw()] && row.needs == ExchangeNeed::Nothing;
                                });
            for (const TypeId type : {law.no_basis, law.over_sharing})
                if (!lawful && type.exists()) answer.type = type, all.push_back(answer);
        }
        if (law.consent_asked.exists() && event.type == law.consent_asked && law.misleading_consent.exists())
            answer.type = law.misleading_consent, all.push_back(answer);
    }
    return all;
}

/// Every slot that a rule's faults can be remembered in.
std::vector<std::uint32_t> slots_of(const FaultPlaces& places)
{
    if (!places.costs) return {};
    std::vector<std::uint32_t> slots{places.other};
    for (const auto& [number, slot] : places.told_apart) slots.push_back(slot);
    std::sort(slots.begin(), slots.end());
    slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
    return slots;
}

bool is_under_way(Phase phase) { return phase == Phase::Watching || phase == Phase::Running; }

} // namespace

Prospects::Prospects(const Judging& judging, const std::vector<MayCome>& seen)
    : kept_(judging.words), may_fault_(judging.obligations.size()), may_begin_(judging.obligations.size())
{
    const std::vector<MayCome> log = with_answers(judging, seen);
    for (std::uint32_t i = 0; i < judging.obligations.size(); ++i) {
        const Obligation& o = judging.obligations[i];
        if (is_duty(judging.rule_of(o).kind)) look_at_duty(judging, i, log);
        else look_at_prohibition(judging, i, log);
    }
    look_at_slots(judging);
    for (const std::uint32_t rule : judging.criticals) {
        keep(judging, judging.in_force[rule].critical);
        keep(judging, judging.in_force[rule].critical_since);
        const auto& repair = judging.rules[rule].repair;
        const bool may_be_mended = repair && std::any_of(log.begin(), log.end(), [&](const MayCome& event) {
                                       return !event.settled && may_match(judging, repair->event, event);
                                   });
        if (repair && !may_be_mended) beyond_repair_.push_back(rule);
    }
    look_at_law(judging, log);
}

void Prospects::keep(const Judging& judging, Memory memory)
{
    const Field& field = judging.fields[memory];
    kept_[field.word] |= ((std::uint64_t{1} << field.width) - 1) << field.shift;
}

void Prospects::look_at_prohibition(const Judging& judging, std::uint32_t number, const std::vector<MayCome>& log)
{
    const Obligation& o = judging.obligations[number];
    const Rule& rule = judging.rule_of(o);
    const FaultPlaces& places = judging.in_force[o.rule].faults;
    if (o.worth == 0 && rule.severity != RuleSeverity::Critical && !places.costs) return;
    const bool by_trigger = rule.kind == RuleKind::Precedence;
    const auto events = events_for(judging, o, by_trigger ? rule.trigger : rule.target, log, by_trigger);
    if (events.empty()) return;
    may_fault_[number] = 1;
    for (const Memory memory : {o.phase, o.since, o.count, o.decided}) keep(judging, memory);

    Ban ban{number, {}};
    for (const MayCome* event : events) {
        if (!places.costs) break;
        std::uint32_t slot = places.other;
        if (rule.per == FaultPer::Key && event->key.exists()) slot = places.slot_for(event->key.raw());
        if (rule.per == FaultPer::Recipient && event->to.exists()) slot = places.slot_for(event->to.raw());
        const FaultSlot& found = judging.faults.slots[slot];
        const auto& amounts = judging.faults.keys[found.key].amounts;
        const auto place = std::lower_bound(amounts.begin(), amounts.end(), rule.weight) - amounts.begin();
        const std::pair<Memory, std::int32_t> full{found.paid, static_cast<std::int32_t>(place)};
        if (std::find(ban.full.begin(), ban.full.end(), full) == ban.full.end()) ban.full.push_back(full);
    }
    bans_.push_back(std::move(ban));
}

void Prospects::look_at_duty(const Judging& judging, std::uint32_t number, const std::vector<MayCome>& log)
{
    const Obligation& o = judging.obligations[number];
    const Rule& rule = judging.rule_of(o);
    for (const Memory memory : {o.phase, o.since, o.count, o.decided}) keep(judging, memory);
    Duty duty{number, is_triggered(rule) && may_come(judging, o, rule.trigger, log, true), may_come(judging, o, rule.target, log, false),
              !o.expected || rule.severity == RuleSeverity::Critical};
    may_begin_[number] = duty.may_begin;
    // The verdict of a recurrence depends on its gaps in ways that are not looked into.
    if (rule.kind == RuleKind::Recurrence) duty.may_be_met = true;
    if (!duty.may_begin || !duty.may_be_met) duties_.push_back(duty);
}

void Prospects::look_at_slots(const Judging& judging)
{
    std::vector<std::uint8_t> asked(judging.faults.slots.size());
    std::vector<std::vector<std::uint32_t>> duties(judging.faults.slots.size());
    for (std::uint32_t i = 0; i < judging.obligations.size(); ++i) {
        const Obligation& o = judging.obligations[i];
        const bool duty = is_duty(judging.rule_of(o).kind);
        if (duty ? o.expected : may_fault_[i] == 0) continue;
        for (const std::uint32_t slot : slots_of(judging.in_force[o.rule].faults)) {
            if (duty) duties[slot].push_back(i);
            else asked[slot] = 1;
        }
    }
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const Memory paid = judging.faults.slots[i].paid;
        if (asked[i] != 0 || !duties[i].empty()) keep(judging, paid);
        if (asked[i] == 0 && !duties[i].empty()) slots_.push_back({paid, std::move(duties[i])});
    }
}

void Prospects::look_at_law(const Judging& judging, const std::vector<MayCome>& log)
{
    const auto may_be = [&](TypeId type) {
        return type.exists() && std::any_of(log.begin(), log.end(), [&](const MayCome& event) { return event.type == type; });
    };
    for (const MayCome& event : log) {
        if (!judging.data.shared.exists() || event.type != judging.data.shared) continue;
        if (event.to.exists()) keep(judging, judging.data.consent[event.to.raw()]);
        if (event.by.exists()) keep(judging, judging.data.release[event.by.raw()]);
    }
    for (const Obligation& o : judging.obligations) {
        const Rule& rule = judging.rule_of(o);
        for (const Match* match : {&rule.trigger, &rule.target, &rule.revoke})
            if (match->by_single_contact && may_be(match->type)) keep(judging, judging.contact);
        if (rule.repair && rule.repair->event.by_single_contact && may_be(rule.repair->event.type)) keep(judging, judging.contact);
    }
}

/// A prohibition that has earned or lost what it can, and whose faults are paid for already, asks for nothing more.
void Prospects::forget_spent(const Judging& judging, Monitors& monitors) const
{
    const auto recall = [&](Memory memory) { return monitors.get(judging.fields[memory]); };
    for (const Ban& ban : bans_) {
        const Obligation& o = judging.obligations[ban.obligation];
        const RuleInForce& force = judging.in_force[o.rule];
        if (o.worth > 0 && recall(o.decided) == 0) continue;
        if (force.critical != 0 && static_cast<Critical>(recall(force.critical)) != Critical::Final) continue;
        if (std::any_of(ban.full.begin(), ban.full.end(), [&](const auto& each) { return recall(each.first) < each.second; })) continue;
        for (const Memory memory : {o.phase, o.since, o.count}) monitors.set(judging.fields[memory], judging.fields[memory].low);
    }
}

/// A duty that can no longer begin, or no longer be met without costing anything, is as good as done.
void Prospects::forget_lost(const Judging& judging, Monitors& monitors) const
{
    const auto phase_of = [&](const Obligation& o) { return static_cast<Phase>(monitors.get(judging.fields[o.phase])); };
    for (const Duty& duty : duties_) {
        const Obligation& o = judging.obligations[duty.obligation];
        const Phase phase = phase_of(o);
        const bool never_begins = phase == Phase::Idle && !duty.may_begin;
        bool is_lost = phase == Phase::Watching && !duty.may_be_met;
        if (is_lost && duty.costs) {
            // What will have to be paid depends on the day: it stays, unless there is no deadline.
            is_lost = judging.timetable.dates(o.span, monitors.get(judging.fields[o.since])).due == Never;
        }
        if (!never_begins && !is_lost) continue;
        monitors.set(judging.fields[o.phase], static_cast<std::int32_t>(Phase::Done));
        bool shared = false;
        for (std::uint32_t i = o.family.begin; i < o.family.end(); ++i) {
            const Obligation& other = judging.obligations[i];
            shared = shared || (other.since == o.since && is_under_way(phase_of(other)));
        }
        if (!shared) monitors.set(judging.fields[o.since], judging.fields[o.since].low);
    }
}

void Prospects::apply(const Judging& judging, Monitors& monitors) const
{
    for (std::size_t word = 0; word < kept_.size(); ++word) monitors.words[word] &= kept_[word];
    forget_spent(judging, monitors);
    forget_lost(judging, monitors);

    const auto forget = [&](Memory memory) { monitors.set(judging.fields[memory], judging.fields[memory].low); };
    for (const Slot& slot : slots_) {
        const bool may_be_asked = std::any_of(slot.duties.begin(), slot.duties.end(), [&](std::uint32_t number) {
            const auto phase = static_cast<Phase>(monitors.get(judging.fields[judging.obligations[number].phase]));
            return is_under_way(phase) || (phase == Phase::Idle && may_begin_[number] != 0);
        });
        if (!may_be_asked) forget(slot.paid);
    }
    for (const std::uint32_t rule : beyond_repair_) {
        const RuleInForce& force = judging.in_force[rule];
        if (static_cast<Critical>(monitors.get(judging.fields[force.critical])) != Critical::Broken) continue;
        monitors.set(judging.fields[force.critical], static_cast<std::int32_t>(Critical::Final));
        forget(force.critical_since);
    }
}

} // namespace sim
