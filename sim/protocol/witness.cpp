#include "sim/protocol/witness.h"

namespace sim {

Witness::Witness(const Judging& judging)
    : findings_(judging.obligations.size()), revokes_(judging.obligations.size(), NoEvent)
{
    for (std::uint32_t i = 0; i < findings_.size(); ++i) {
        findings_[i].obligation = i;
        const Obligation& obligation = judging.obligations[i];
        const Rule& rule = judging.rule_of(obligation);
        findings_[i].of = obligation.worth;
        if (!is_duty(rule.kind) || is_triggered(rule)) continue;
        const Dates dates = judging.timetable.dates(obligation.span, 0);
        findings_[i].opens = dates.opens;
        findings_[i].due = dates.due;
    }
}

void Witness::triggered(std::uint32_t obligation, const Dates& dates)
{
    Finding& finding = findings_[obligation];
    finding.trigger = now_;
    finding.opens = dates.opens;
    finding.due = dates.due;
}

void Witness::target(std::uint32_t obligation, const Dates& next)
{
    Finding& finding = findings_[obligation];
    finding.target = now_;
    finding.opens = next.opens;
    finding.due = next.due;
    revokes_[obligation] = NoEvent;
}

void Witness::missed(std::uint32_t obligation, Miss reason) { findings_[obligation].misses.push_back({now_, reason}); }

void Witness::revoked(std::uint32_t obligation)
{
    if (findings_[obligation].target != NoEvent) revokes_[obligation] = now_;
}

void Witness::verdict(std::uint32_t obligation, Verdict verdict, std::int32_t days_late, std::int32_t day, bool marked)
{
    Finding& finding = findings_[obligation];
    finding.verdict = verdict;
    finding.final = true;
    finding.days_late = days_late;
    finding.day = day;
    finding.before_start = !marked;
}

void Witness::left_open(std::uint32_t obligation, std::int32_t day, bool handed_over)
{
    Finding& finding = findings_[obligation];
    finding.verdict = Verdict::Open;
    finding.handed_over = handed_over;
    finding.final = true;
    finding.day = day;
}

void Witness::lawful(std::uint32_t obligation, std::int32_t day)
{
    Finding& finding = findings_[obligation];
    if (finding.verdict == Verdict::None) finding.verdict = Verdict::Satisfied, finding.day = day;
}

void Witness::fault(std::uint32_t obligation, const FaultFound& found, bool by_event)
{
    Finding& finding = findings_[obligation];
    finding.faults.push_back(found);
    if (by_event) finding.faults.back().event = now_;
    if (finding.verdict == Verdict::None || finding.verdict == Verdict::Satisfied) {
        finding.verdict = Verdict::Violated;
        finding.day = found.day;
    }
}

void Witness::critical(std::uint32_t rule, bool by_event)
{
    for (const CriticalFinding& known : criticals_) {
        if (known.rule == rule) return;
    }
    criticals_.push_back({rule, by_event ? now_ : NoEvent, NoEvent});
}

void Witness::repaired(std::uint32_t rule)
{
    for (CriticalFinding& known : criticals_) {
        if (known.rule == rule) known.repaired_by = now_;
    }
}

} // namespace sim
