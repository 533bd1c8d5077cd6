#include "sim/session/view/evidence.h"

#include "sim/base/short_text.h"
#include "sim/session/view/instance.h"

#include <algorithm>
#include <array>

namespace sim {

namespace {

bool same_id(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string source_title(const Reading& reading, std::string_view id)
{
    for (const Source& source : reading.protocol.sources)
        if (same_id(source.id, id)) return source.title;
    return std::string(id);
}

/// A source as authors write it, "S02, S15 (2016/C 67/01)", with titles in place of ids.
std::string source_text(const Reading& reading, std::string_view source)
{
    std::string out;
    while (!source.empty()) {
        const std::size_t end = std::min(source.find_first_of(" ,;()"), source.size());
        out += source_title(reading, source.substr(0, end));
        if (end < source.size()) out += source[end];
        source.remove_prefix(std::min(end + 1, source.size()));
    }
    return out;
}

/// "own words, health limits": items of evidence of an event type, by bit.
std::string items_text(const Reading& reading, TypeId type, std::uint32_t bits)
{
    std::string out;
    if (type.raw() >= reading.vocabulary.types.size()) return out;
    const std::vector<std::string>& items = reading.vocabulary.types[type.raw()].evidence;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!((bits >> i) & 1)) continue;
        out += (out.empty() ? "" : ", ") + reading.say("ui.item." + items[i]);
    }
    return out;
}

std::string mark_text(const Reading& reading, Mark mark)
{
    constexpr std::array<std::string_view, 5> Keys{"", "ui.mark.verified", "ui.mark.unverified", "ui.mark.design", "ui.mark.case"};
    return mark == Mark::None ? std::string{} : reading.say(Keys[static_cast<std::size_t>(mark)]);
}

/// In which words a verdict is told: a duty is met or not, a prohibition is kept or broken. What has no deadline and was not done
/// is not met once the play is over.
std::string verdict_text(const Reading& reading, const Judging& judging, const Finding& finding, bool ended)
{
    const Obligation& obligation = judging.obligations[finding.obligation];
    const bool duty = is_duty(judging.rule_of(obligation).kind);
    switch (finding.verdict) {
    case Verdict::None: return reading.say(finding.of > 0 ? "ui.verdict.none_of" : "ui.verdict.none");
    case Verdict::Open:
        if (ended && duty && finding.due == Never && !finding.handed_over) return reading.say("ui.verdict.not_met");
        return reading.say(finding.handed_over ? "ui.verdict.handed_over" : "ui.verdict.open");
    case Verdict::Satisfied: return reading.say(duty ? "ui.verdict.met" : "ui.verdict.kept");
    case Verdict::Late:
        return reading.count(counts_workdays(judging, obligation) ? "ui.verdict.late_workdays" : "ui.verdict.late_days",
                             finding.days_late);
    case Verdict::Violated:
        if (!finding.final && duty) return reading.say("ui.verdict.not_yet");
        return reading.say(duty ? "ui.verdict.not_met" : "ui.verdict.broken");
    }
    return {};
}

std::string miss_text(const Reading& reading, Miss miss)
{
    constexpr std::array<std::string_view, 8> Keys{"",
                                                   "ui.miss.role",
                                                   "ui.miss.recipient",
                                                   "ui.miss.evidence",
                                                   "ui.miss.settled",
                                                   "ui.miss.before",
                                                   "ui.miss.early",
                                                   "ui.miss.late"};
    return reading.say(Keys[static_cast<std::size_t>(miss)]);
}

std::string wrong_text(const Reading& reading, Wrong wrong)
{
    constexpr std::array<std::string_view, 5> Keys{"ui.wrong.not_done", "ui.wrong.none_before", "ui.wrong.withdrawn",
                                                   "ui.wrong.too_old", "ui.wrong.forbidden"};
    return reading.say(Keys[static_cast<std::size_t>(wrong)]);
}

/// The reason with the entry of the log that it speaks of.
std::string reason_text(const Reading& reading, const Session& session, EventNumber event, const std::string& reason)
{
    if (event == NoEvent) return reason;
    return reading.say("ui.evidence.on", {{"date", reading.short_date(session.log[event].day)},
                                          {"number", std::to_string(std::size_t{event} + 1)},
                                          {"reason", reason}});
}

void add_event(EvidenceLine& line, EventNumber number)
{
    if (number == NoEvent) return;
    const std::size_t place = std::size_t{number} + 1;
    if (std::find(line.events.begin(), line.events.end(), place) == line.events.end()) line.events.push_back(place);
}

/// With what makes the entry one that breaks the rule.
std::string wrong_of(const Reading& reading, const Rule& rule, Wrong wrong)
{
    const std::string reason = wrong_text(reading, wrong);
    const std::string items = wrong == Wrong::Forbidden ? items_text(reading, rule.target.type, rule.target.evidence) : std::string{};
    return items.empty() ? reason : reading.say("ui.evidence.says", {{"reason", reason}, {"items", items}});
}

/// With what is missing in the entry.
std::string miss_of(const Reading& reading, const Rule& rule, const Event& event, Miss miss)
{
    if (miss != Miss::NoEvidence) return miss_text(reading, miss);
    const std::string items = items_text(reading, rule.target.type, rule.target.evidence & ~event.evidence);
    return reading.say("ui.evidence.lacks", {{"reason", miss_text(reading, miss)}, {"items", items}});
}

void add_faults(EvidenceLine& line, const Reading& reading, const Session& session, const Rule& rule, const Finding& finding)
{
    for (const FaultFound& fault : finding.faults) {
        line.paid += fault.paid;
        line.paid_before = line.paid_before || fault.paid < fault.penalty;
        add_event(line, fault.other);
        add_event(line, fault.event);
        if (fault.wrong != Wrong::NotDone)
            line.reasons.push_back(reason_text(reading, session, fault.event, wrong_of(reading, rule, fault.wrong)));
    }
}

std::optional<std::int32_t> cap_of(const Score& score, const Obligation& obligation, const Finding& finding)
{
    if (finding.faults.empty() && finding.verdict != Verdict::Violated && finding.verdict != Verdict::Late) return std::nullopt;
    for (const Cap& cap : score.caps)
        if (cap.rule == obligation.rule) return cap.cap;
    return std::nullopt;
}

bool says_something(const Judging& judging, const Finding& finding)
{
    if (finding.before_start) return false;
    if (finding.of > 0 || !finding.faults.empty()) return true;
    if (!is_duty(judging.rule_of(judging.obligations[finding.obligation]).kind)) return false;
    return finding.verdict != Verdict::None;
}

} // namespace

EvidenceLine evidence_for(const Reading& reading, const Judging& judging, const Score& score, const Finding& finding, const Session& session)
{
    const Obligation& obligation = judging.obligations[finding.obligation];
    const Rule& rule = judging.rule_of(obligation);
    EvidenceLine line;
    line.rule = rule.id;
    line.title = reading.protocol_words[rule.title];
    line.clause = reading.protocol_words[rule.clause];
    line.source = source_text(reading, rule.source);
    line.mark = mark_text(reading, rule.mark);
    line.dimension = rule.dimension;
    line.verdict = finding.verdict;
    line.instance = instance_id(reading.scenario(), judging, obligation);
    line.about = instance_text(reading, judging, obligation);
    line.says = verdict_text(reading, judging, finding, has_ended(reading.program, session.state()));
    if (finding.due != Never && is_duty(rule.kind)) line.due = reading.short_date(finding.due);
    line.days_late = finding.days_late;
    line.credit = finding.credit;
    line.of = finding.of;
    line.cap = cap_of(score, obligation, finding);
    add_event(line, finding.trigger);
    add_event(line, finding.target);
    add_faults(line, reading, session, rule, finding);
    std::sort(line.events.begin(), line.events.end());
    for (const NearMiss& miss : finding.misses) {
        if (miss.event == NoEvent || finding.verdict == Verdict::Satisfied || miss.reason == Miss::TooLate) continue;
        line.reasons.push_back(reason_text(reading, session, miss.event, miss_of(reading, rule, session.log[miss.event], miss.reason)));
    }
    for (const std::size_t number : line.events) line.lines.push_back(log_line(reading, session.log[number - 1], number));
    return line;
}

std::vector<EvidenceLine> evidence_of(const Reading& reading, const Judging& judging, const Score& score, const Session& session)
{
    std::vector<EvidenceLine> lines;
    for (const Finding& finding : score.findings)
        if (says_something(judging, finding)) lines.push_back(evidence_for(reading, judging, score, finding, session));
    return lines;
}

} // namespace sim
