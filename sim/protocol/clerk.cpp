#include "sim/protocol/clerk.h"

#include <algorithm>
#include <cassert>

namespace sim {

namespace {

Likeness likeness_of(const Clerk& clerk, const Match& match, const Event& event)
{
    Likeness likeness;
    likeness.by = bit_of(event.role);
    if (match.by_single_contact && event.by.exists()) {
        const std::int32_t contact = clerk.recall(clerk.judging.contact);
        likeness.by_single_contact = contact == static_cast<std::int32_t>(event.by.raw()) + 1;
    }
    if (event.to.exists()) likeness.to = bit_of(clerk.judging.roles[event.to.raw()]);
    likeness.evidence = event.evidence;
    return likeness;
}

/// The slot that remembers this fault; none when it costs nothing. A duty's instance is its key, an act's what its event
/// carries.
const FaultSlot* slot_of(const Judging& judging, const Obligation& obligation, const Event* event)
{
    const FaultPlaces& places = judging.in_force[obligation.rule].faults;
    if (!places.costs) return nullptr;

    const Rule& rule = judging.rule_of(obligation);
    const bool is_act = event != nullptr && !is_duty(rule.kind);
    const KeyId key = is_act ? event->key : obligation.key;
    const ActorId recipient = is_act ? event->to : ActorId{};
    std::uint32_t slot = places.other;
    if (rule.per == FaultPer::Key && key.exists()) slot = places.slot_for(key.raw());
    if (rule.per == FaultPer::Recipient && recipient.exists()) slot = places.slot_for(recipient.raw());
    return &judging.faults.slots[slot];
}

/// What a fault key still has to pay for a penalty of this size.
std::int32_t still_to_pay(Clerk& clerk, const FaultSlot& slot, std::int32_t penalty)
{
    const auto& amounts = clerk.judging.faults.keys[slot.key].amounts;
    const std::int32_t paid = amounts[static_cast<std::size_t>(clerk.recall(slot.paid))];
    if (penalty <= paid) return 0;

    const auto place = std::lower_bound(amounts.begin(), amounts.end(), penalty);
    assert(place != amounts.end() && *place == penalty);
    clerk.remember(slot.paid, static_cast<std::int32_t>(place - amounts.begin()));
    return penalty - paid;
}

/// The event that explains the fault, from the evidence.
EventNumber explaining(const Witness& witness, std::uint32_t obligation, Wrong wrong)
{
    switch (wrong) {
    case Wrong::Withdrawn:
        return witness.last_revoke(obligation);
    case Wrong::TooOld:
        return witness.last_target(obligation);
    case Wrong::NotDone:
    case Wrong::Forbidden:
        return witness.last_trigger(obligation);
    case Wrong::NoneBefore:
        return NoEvent;
    }
    return NoEvent;
}

} // namespace

Miss examine(const Clerk& clerk, const Match& match, const Event& event)
{
    return examine(match, likeness_of(clerk, match, event));
}

bool fits(const Clerk& clerk, const Match& match, const Event& event)
{
    return match.type.exists() && match.type == event.type && examine(clerk, match, event) == Miss::Fits;
}

void pay(Clerk& clerk, const Obligation& obligation, std::int32_t credit)
{
    if (!clerk.marked) return;
    clerk.points[clerk.judging.rule_of(obligation).dimension] += credit;
    if (clerk.witness != nullptr) clerk.witness->earned(clerk.number_of(obligation), credit);
}

void fine(Clerk& clerk, const Obligation& obligation, std::int32_t penalty, std::int32_t day, Wrong wrong,
          const Event* event)
{
    if (!clerk.marked) return;
    const Rule& rule = clerk.judging.rule_of(obligation);
    const FaultSlot* slot = penalty > 0 ? slot_of(clerk.judging, obligation, event) : nullptr;
    const std::int32_t paid = slot != nullptr ? still_to_pay(clerk, *slot, penalty) : 0;
    clerk.points[rule.dimension] -= paid;

    if (clerk.witness != nullptr) {
        FaultFound found;
        found.other = explaining(*clerk.witness, clerk.number_of(obligation), wrong);
        found.wrong = wrong;
        found.day = day;
        found.penalty = penalty;
        found.paid = paid;
        if (slot != nullptr) found.slot = static_cast<std::uint32_t>(slot - clerk.judging.faults.slots.data());
        clerk.witness->fault(clerk.number_of(obligation), found, event != nullptr);
    }
}

} // namespace sim
