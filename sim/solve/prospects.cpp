#include "sim/solve/prospects.h"

#include "sim/score/headline.h"
#include "sim/score/score.h"

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

/// The answers that a sharing can get, whatever consent stands then. Two rows that need the same are met together.
void answer_sharing(const Judging& judging, const MayCome& event, std::vector<MayCome>& all)
{
    constexpr auto bit = [](ExchangeNeed need) { return 1u << static_cast<unsigned>(need); };
    unsigned lawful = 0, but_for_category = 0;
    for (const Exchange& row : judging.data.rows) {
        if (!event.to.exists() || !event.fact.exists()) break;
        if (row.from != event.role || row.to != judging.roles[event.to.raw()] || row.purpose != event.purpose || row.basis != event.basis) continue;
        (row.category == judging.categories[event.fact.raw()] ? lawful : but_for_category) |= bit(row.needs);
    }
    if ((lawful & bit(ExchangeNeed::Nothing)) != 0) return;
    MayCome answer = event;
    answer.evidence = 0;
    answer.type = judging.data.over_sharing;
    if ((but_for_category & ~lawful) != 0 && answer.type.exists()) all.push_back(answer);
    answer.type = judging.data.no_basis;
    if ((but_for_category & bit(ExchangeNeed::Nothing)) == 0 && answer.type.exists()) all.push_back(answer);
}

/// Whether asking this consent misleads does not depend on the play.
void answer_asking(const Judging& judging, const MayCome& event, std::vector<MayCome>& all)
{
    if (!event.to.exists() || !event.fact.exists() || !judging.data.misleading_consent.exists()) return;
    const bool allowed_anyway = std::any_of(judging.data.rows.begin(), judging.data.rows.end(), [&](const Exchange& row) {
        return row.from == event.role && row.to == judging.roles[event.to.raw()] && row.purpose == event.purpose &&
               row.category == judging.categories[event.fact.raw()] && row.needs == ExchangeNeed::Nothing;
    });
    if (!allowed_anyway) return;
    MayCome answer = event;
    answer.evidence = 0;
    answer.type = judging.data.misleading_consent;
    all.push_back(answer);
}

/// What the judge itself may write, behind what makes it do so.
std::vector<MayCome> with_answers(const Judging& judging, const std::vector<MayCome>& log)
{
    const DataLaw& law = judging.data;
    std::vector<MayCome> all = log;
    for (const MayCome& event : log) {
        if (law.shared.exists() && event.type == law.shared) answer_sharing(judging, event, all);
        if (law.consent_asked.exists() && event.type == law.consent_asked) answer_asking(judging, event, all);
    }
    return all;
}

/// How often these can come, the rest of the play over; at most Times::Many.
std::int32_t times_of(const std::vector<const MayCome*>& events)
{
    std::uint32_t times = 0;
    for (const MayCome* event : events) times = std::min(times + event->times, Times::Many);
    return static_cast<std::int32_t>(times);
}

/// The slot that remembers what a duty costs.
std::uint32_t slot_of(const Obligation& o, const Rule& rule, const FaultPlaces& places)
{
    return rule.per == FaultPer::Key && o.key.exists() ? places.slot_for(o.key.raw()) : places.other;
}

bool is_under_way(Phase phase) { return phase == Phase::Watching || phase == Phase::Running; }

} // namespace

Prospects::Prospects(const Judging& judging, const std::vector<MayCome>& seen)
    : kept_(judging.words), may_begin_(judging.obligations.size())
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
    for (const Memory memory : {o.phase, o.since, o.count, o.decided}) keep(judging, memory);

    Ban ban{number, times_of(events), {}, {}};
    for (const MayCome* event : events) {
        if (!places.costs) break;
        std::uint32_t slot = places.other;
        if (rule.per == FaultPer::Key && event->key.exists()) slot = places.slot_for(event->key.raw());
        if (rule.per == FaultPer::Recipient && event->to.exists()) slot = places.slot_for(event->to.raw());
        ban.slots.push_back(slot);
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
    for (const Ban& ban : bans_)
        for (const std::uint32_t slot : ban.slots) asked[slot] = 1;
    for (std::uint32_t i = 0; i < judging.obligations.size(); ++i) {
        const Obligation& o = judging.obligations[i];
        const Rule& rule = judging.rule_of(o);
        const FaultPlaces& places = judging.in_force[o.rule].faults;
        if (is_duty(rule.kind) && !o.expected && places.costs) duties[slot_of(o, rule, places)].push_back(i);
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
        const Rule& rule = judging.rules[o.rule];
        // So many faults as can still come are all counted, whatever the count is between these two.
        if (rule.kind == RuleKind::Absence && recall(o.count) > rule.max && recall(o.count) + ban.times <= rule.max + rule.max_faults)
            monitors.set(judging.fields[o.count], rule.max);
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
    join_criticals(judging, monitors);
}

/// Once a rule is broken beyond repair, another one that caps no lower makes no difference any more: all count as broken.
void Prospects::join_criticals(const Judging& judging, Monitors& monitors)
{
    std::int32_t cap = FullMark + 1;
    for (const std::uint32_t rule : judging.criticals)
        if (critical_of(judging, monitors, rule) == Critical::Final) cap = std::min(cap, cap_of(judging, rule, Critical::Final));
    if (cap > FullMark) return;
    for (const std::uint32_t rule : judging.criticals) {
        if (cap_of(judging, rule, Critical::Final) < cap) continue;
        if (judging.rules[rule].repair && cap_of(judging, rule, Critical::Repaired) < cap) continue;
        const RuleInForce& force = judging.in_force[rule];
        monitors.set(judging.fields[force.critical], static_cast<std::int32_t>(Critical::Final));
        if (force.critical_since != 0) monitors.set(judging.fields[force.critical_since], judging.fields[force.critical_since].low);
    }
}

} // namespace sim
