#include "sim/protocol/monitors.h"

#include "sim/protocol/clerk.h"

namespace sim {

namespace {

void hear(Clerk& clerk, const Event& event)
{
    hear_repairs(clerk, event);
    if (!event.type.exists() || event.type.raw() >= clerk.judging.by_type.size()) return;

    const Range range = clerk.judging.by_type[event.type.raw()];
    for (std::uint32_t i = range.begin; i < range.end(); ++i) {
        const Obligation& obligation = clerk.judging.obligations[clerk.judging.heard[i]];
        if (event.day >= obligation.closed_from) continue;
        if (is_duty(clerk.judging.rule_of(obligation).kind)) {
            hear_duty(clerk, obligation, event);
        } else {
            hear_prohibition(clerk, obligation, event);
        }
    }
}

/// An event and what the judge has to say to it.
void hear_all(Clerk& clerk, const Event& event)
{
    hear(clerk, event);
    take_note(clerk, event);

    const TypeId answer = answer_to(clerk, event);
    if (!answer.exists()) return;
    Event own = event;
    own.type = answer;
    own.evidence = 0;
    own.cause = {CauseKind::Judge, 0};
    if (clerk.witness != nullptr) clerk.witness->judge_wrote(own);
    hear(clerk, own);
}

void close(Clerk& clerk, const Obligation& obligation, std::int32_t day, Closing closing)
{
    if (is_duty(clerk.judging.rule_of(obligation).kind)) {
        close_duty(clerk, obligation, day, closing);
    } else {
        close_prohibition(clerk, obligation);
    }
}

void chapter_settles(Clerk& clerk, ChapterId chapter, std::int32_t day)
{
    for (const Obligation& obligation : clerk.judging.obligations) {
        if (obligation.chapter == chapter) close(clerk, obligation, day, Closing::ChapterSettles);
    }
    for (const FaultSlot& slot : clerk.judging.faults.slots) {
        if (clerk.judging.faults.keys[slot.key].chapter == chapter) clerk.forget(slot.paid);
    }
}

void grow_old(Clerk& clerk, std::int32_t day)
{
    const auto& obligations = clerk.judging.obligations;
    for (const std::uint32_t i : clerk.judging.ageing_duties) duty_grows_old(clerk, obligations[i], day);
    for (const std::uint32_t i : clerk.judging.ageing_prohibitions) prohibition_grows_old(clerk, obligations[i], day);
    repairs_grow_old(clerk, day);
}

} // namespace

Monitors begin(const Judging& judging, std::span<const Event> history, Witness* witness)
{
    Monitors monitors{Words(judging.words)};
    Points unmarked;
    Clerk clerk{judging, monitors, unmarked, witness, false};
    for (std::size_t i = 0; i < history.size(); ++i) {
        if (witness != nullptr) witness->set_event(static_cast<EventNumber>(i));
        hear_all(clerk, history[i]);
    }
    grow_old(clerk, 0);
    return monitors;
}

Points advance(const Judging& judging, Monitors& monitors, const Event& event, Witness* witness)
{
    Points points;
    Clerk clerk{judging, monitors, points, witness};
    hear_all(clerk, event);
    return points;
}

Points day_begins(const Judging& judging, Monitors& monitors, std::int32_t day, Witness* witness)
{
    Points points;
    Clerk clerk{judging, monitors, points, witness};
    if (day >= 0 && day <= judging.horizon) {
        const ChapterId chapter = judging.settles_on[static_cast<std::size_t>(day)];
        if (chapter.exists()) chapter_settles(clerk, chapter, day);
    }
    grow_old(clerk, day);
    return points;
}

Points finish(const Judging& judging, Monitors& monitors, std::int32_t day, Witness* witness)
{
    Points points;
    Clerk clerk{judging, monitors, points, witness};
    for (const Obligation& obligation : judging.obligations) close(clerk, obligation, day, Closing::PlayEnds);
    return points;
}

} // namespace sim
