#include "tests/score/definition.h"

#include <algorithm>

using namespace sim;

namespace {

/// The questions a definition asks, about one rule, one key and one log.
struct Reading {
    const Calendar& calendar;
    const Rule& rule;
    KeyId key;
    const Log& log;

    [[nodiscard]] bool fits(const Match& match, const Event& event) const
    {
        const bool right_key = !rule.keyed || rule.kind == RuleKind::Recurrence || event.key == key;
        return match.type.exists() && event.type == match.type && right_key &&
               (match.by == 0 || (match.by >> static_cast<unsigned>(event.role) & 1u) != 0) &&
               (event.evidence & match.evidence) == match.evidence;
    }
    [[nodiscard]] bool is_target(std::size_t i) const { return !log[i].settled && fits(rule.target, log[i]); }

    /// Place of the first trigger; the log's size when there is none.
    [[nodiscard]] std::size_t first_trigger() const
    {
        std::size_t i = 0;
        while (i < log.size() && !fits(rule.trigger, log[i])) ++i;
        return i;
    }
    [[nodiscard]] std::int32_t late_by(std::int32_t deadline, std::int32_t day) const
    {
        if (day <= deadline) return 0;
        const Unit unit = rule.window.unit == Unit::Workday ? Unit::Workday : Unit::Day;
        return calendar.between(deadline, day, unit);
    }
    [[nodiscard]] std::int32_t deadline(std::int32_t from, std::int32_t units) const
    {
        const std::int32_t day = calendar.after(from, units, rule.window.unit);
        return rule.roll_to_workday && is_duty(rule.kind) ? calendar.workday_at_or_after(day) : day;
    }
    /// Have at least, or at most, so many units passed from one day to a later one?
    [[nodiscard]] bool at_least(std::int32_t units, std::int32_t from, std::int32_t day) const
    {
        if (rule.window.unit == Unit::Month) return day >= calendar.after(from, units, Unit::Month);
        return calendar.between(from, day, rule.window.unit) >= units;
    }
    [[nodiscard]] bool at_most(std::int32_t units, std::int32_t from, std::int32_t day) const
    {
        if (rule.window.unit == Unit::Month) return day <= calendar.after(from, units, Unit::Month);
        return calendar.between(from, day, rule.window.unit) <= units;
    }
    [[nodiscard]] Verdict verdict(std::int32_t late) const
    {
        return late <= 0 ? Verdict::Satisfied : late <= rule.grace ? Verdict::Late : Verdict::Violated;
    }
};

/// A duty that counts from `start`, its targets from `place` in the log on.
Defined duty(const Reading& reading, std::int32_t start, std::size_t place, std::int32_t end)
{
    const Window& window = reading.rule.window;
    const std::int32_t opens = reading.calendar.after(start, window.from, window.unit);
    for (std::size_t i = place; i < reading.log.size(); ++i) {
        const std::int32_t day = reading.log[i].day;
        if (!reading.is_target(i) || day < opens) continue;
        const std::int32_t late = window.to ? reading.late_by(reading.deadline(start, *window.to), day) : 0;
        return {reading.verdict(late), late, 0, false};
    }
    const bool passed = window.to && reading.deadline(start, *window.to) < end;
    return {passed ? Verdict::Violated : Verdict::Open, 0, 0, false};
}

Defined recurring(const Reading& reading, std::int32_t start, std::size_t place, std::int32_t end)
{
    std::int32_t worst = 0, last = start;
    bool ever = false;
    for (std::size_t i = place; i < reading.log.size(); ++i) {
        if (!reading.is_target(i)) continue;
        worst = std::max(worst, reading.late_by(reading.deadline(last, reading.rule.gap), reading.log[i].day));
        last = reading.log[i].day;
        ever = true;
        if (worst > 0 && worst >= reading.rule.grace) return {reading.verdict(worst), worst, 0, false};
    }
    if (reading.deadline(last, reading.rule.gap) < end) return {Verdict::Violated, 0, 0, false};
    return {ever ? reading.verdict(worst) : Verdict::Open, worst, 0, false};
}

bool precedence_holds(const Reading& reading, std::size_t act)
{
    for (std::size_t i = act; i-- > 0;) {
        if (reading.is_target(i)) {
            const Window& window = reading.rule.window;
            return !window.to || reading.at_most(*window.to, reading.log[i].day, reading.log[act].day);
        }
        if (reading.fits(reading.rule.revoke, reading.log[i])) return false;
    }
    return false;
}

/// Is the act inside the window of the last trigger before it? No trigger: it is no subject act.
bool is_forbidden(const Reading& reading, std::size_t act, bool& subject)
{
    for (std::size_t i = act; i-- > 0;) {
        if (!reading.fits(reading.rule.trigger, reading.log[i])) continue;
        subject = true;
        const Window& window = reading.rule.window;
        const std::int32_t start = reading.log[i].day, day = reading.log[act].day;
        return reading.at_least(window.from, start, day) && (!window.to || reading.at_most(*window.to, start, day));
    }
    subject = false;
    return false;
}

/// Looks at the subject acts one after another.
Defined prohibition(const Reading& reading)
{
    const Rule& rule = reading.rule;
    Defined found;
    std::int32_t count = 0;
    for (std::size_t i = 0; i < reading.log.size(); ++i) {
        bool subject = false, wrong = false;
        if (rule.kind == RuleKind::Precedence) {
            subject = reading.fits(rule.trigger, reading.log[i]);
            wrong = subject && !precedence_holds(reading, i);
        } else if (reading.is_target(i) && rule.kind == RuleKind::NotResponse) {
            wrong = is_forbidden(reading, i, subject);
        } else if (reading.is_target(i)) {
            subject = rule.trigger.type.exists() ? reading.first_trigger() < i : reading.log[i].day >= 0;
            if (subject && reading.log[i].day < 0) count = std::min(count + 1, rule.max);
            if (subject && reading.log[i].day >= 0) wrong = ++count > rule.max;
        }
        if (!subject || reading.log[i].day < 0 ||
            found.faults + (wrong ? 1 : 0) > (rule.kind == RuleKind::Absence ? rule.max_faults : 999))
            continue;
        if (found.verdict == Verdict::None) found.first_lawful = !wrong;
        if (wrong) ++found.faults;
        found.verdict = found.faults > 0 ? Verdict::Violated : Verdict::Satisfied;
    }
    return found;
}

} // namespace

Defined defined(const Calendar& calendar, const Rule& rule, KeyId key, const Log& log, std::int32_t end)
{
    const Reading reading{calendar, rule, key, log};
    if (!is_duty(rule.kind)) return prohibition(reading);

    std::int32_t start = 0;
    std::size_t place = 0;
    if (rule.kind != RuleKind::Existence && rule.trigger.type.exists()) {
        const std::size_t trigger = reading.first_trigger();
        if (trigger == log.size()) return {};
        start = log[trigger].day;
        place = trigger + 1;
    } else {
        while (place < log.size() && log[place].day < 0) ++place;
    }
    return rule.kind == RuleKind::Recurrence ? recurring(reading, start, place, end) : duty(reading, start, place, end);
}
