#pragma once

#include "sim/protocol/finding.h"
#include "sim/protocol/judging.h"
#include "sim/protocol/match.h"
#include "sim/protocol/monitors.h"
#include "sim/protocol/points.h"
#include "sim/protocol/witness.h"

#include <cassert>
#include <cstdint>

namespace sim {

/// What a judging room works with while something is judged. For the sources of this room only.
struct Clerk {
    const Judging& judging;
    Monitors& monitors;
    Points& points;
    Witness* witness;    ///< may be null
    bool marked = true;  ///< false before day 0: nothing is paid, remembered as a fault, or critical

    [[nodiscard]] std::int32_t recall(Memory memory) const { return monitors.get(judging.fields[memory]); }
    void remember(Memory memory, std::int32_t value)
    {
        const Field& field = judging.fields[memory];
        assert(field.width == 0 || (field.low <= value && value <= field.high));
        monitors.set(field, value);
    }
    void forget(Memory memory) { remember(memory, judging.fields[memory].low); }

    [[nodiscard]] Phase phase(const Obligation& o) const { return static_cast<Phase>(recall(o.phase)); }
    void set_phase(const Obligation& o, Phase phase) { remember(o.phase, static_cast<std::int32_t>(phase)); }

    /// The window of an obligation under way.
    [[nodiscard]] Dates dates_of(const Obligation& o) const { return judging.timetable.dates(o.span, recall(o.since)); }
    [[nodiscard]] std::int32_t due_of(const Obligation& o) const { return judging.timetable.due(o.span, recall(o.since)); }

    [[nodiscard]] std::uint32_t number_of(const Obligation& o) const
    {
        return static_cast<std::uint32_t>(&o - judging.obligations.data());
    }
};

/// Does an event of the right type have the role, recipient and evidence that a match asks for?
[[nodiscard]] Miss examine(const Clerk&, const Match&, const Event&);

/// Is it of the match's type, and does it fit?
[[nodiscard]] bool fits(const Clerk&, const Match&, const Event&);

/// Pays for a fault what its key has not paid yet. `event` is null for what was left undone.
void fine(Clerk&, const Obligation&, std::int32_t penalty, std::int32_t day, Wrong, const Event* event);

/// A rule was broken; if it is a critical one, that caps the headline.
void note_critical(Clerk&, std::uint32_t rule, std::int32_t day, bool by_event);

/// Pays what was earned.
void pay(Clerk&, const Obligation&, std::int32_t credit);

// ---- One event, told to one obligation that its type concerns

void hear_duty(Clerk&, const Obligation&, const Event&);
void hear_prohibition(Clerk&, const Obligation&, const Event&);
void hear_repairs(Clerk&, const Event&);

// ---- Time

/// A day begins on which a target would be later than grace allows: the verdict falls.
void duty_grows_old(Clerk&, const Obligation&, std::int32_t day);
/// Forgets what no longer matters.
void prohibition_grows_old(Clerk&, const Obligation&, std::int32_t day);
void repairs_grow_old(Clerk&, std::int32_t day);

enum class Closing : std::uint8_t { ChapterSettles, PlayEnds };

/// The obligation's chapter is over as `day` begins, or the play ends on it.
void close_duty(Clerk&, const Obligation&, std::int32_t day, Closing);
void close_prohibition(Clerk&, const Obligation&);

// ---- Data

/// The judge's answer to an event: the type of the event it writes, or none.
[[nodiscard]] TypeId answer_to(const Clerk&, const Event&);
/// Keeps in mind what later exchanges depend on: consent, release, the single contact.
void take_note(Clerk&, const Event&);

} // namespace sim
