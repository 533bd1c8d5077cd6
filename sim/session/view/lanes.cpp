#include "sim/session/view/lanes.h"

#include "sim/rules/known.h"
#include "sim/session/view/moment_text.h"
#include "sim/session/view/mood_ledgers.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sim {

namespace {

/// What an entry is to the judge.
struct InJudgement {
    std::int32_t late = 0;   ///< in units of lateness
    std::size_t finding = 0; ///< of the lateness
    bool counts = false, wrong = false;
};

std::vector<InJudgement> standings_of(const Score& score, std::size_t entries)
{
    std::vector<InJudgement> out(entries);
    for (std::size_t i = 0; i < score.findings.size(); ++i) {
        const Finding& finding = score.findings[i];
        if (finding.before_start) continue;
        for (const FaultFound& fault : finding.faults)
            if (fault.event < entries) out[fault.event].counts = out[fault.event].wrong = true;
        if (finding.target >= entries) continue;
        InJudgement& it = out[finding.target];
        it.counts = true;
        if (finding.verdict != Verdict::Late || finding.days_late <= it.late) continue;
        it.late = finding.days_late;
        it.finding = i;
        it.wrong = true;
    }
    return out;
}

/// Two entries with equal names are the same thing in two plays.
using Name = std::array<std::uint32_t, 6>;

Name name_of(const Event& event, const InJudgement& standing)
{
    return {event.type.raw(), event.by.raw(), event.to.raw(), event.fact.raw(), event.key.raw(), static_cast<std::uint32_t>(standing.late)};
}

/// Something for a lane: the lower the rank the more it matters.
struct Draft {
    LaneEvent event;
    int rank = 0;
    std::size_t order = 0;
};

class Lane {
public:
    Lane(const Reading& reading, const Judging& judging, const ScoredPlay& it, const ScoredPlay& other, std::size_t from)
        : reading_(reading), judging_(judging), it_(it), other_(other), from_(from),
          first_(from == 0 ? it.session.start.log_end : it.session.line[from - 1].log_end)
    {
    }

    std::vector<LaneEvent> take()
    {
        add_entries();
        add_changes();
        add_lapses();
        std::stable_sort(drafts_.begin(), drafts_.end(), [](const Draft& a, const Draft& b) { return a.rank < b.rank; });
        if (drafts_.size() > MostLaneEvents) drafts_.resize(MostLaneEvents);
        std::stable_sort(drafts_.begin(), drafts_.end(), [](const Draft& a, const Draft& b) {
            return a.event.day != b.event.day ? a.event.day < b.event.day : a.order < b.order;
        });
        std::vector<LaneEvent> out;
        for (Draft& each : drafts_) out.push_back(std::move(each.event));
        return out;
    }

private:
    void add(std::int32_t day, std::string text, bool good, int rank, std::size_t order)
    {
        for (const Draft& each : drafts_)
            if (each.event.day == day && each.event.text == text) return;
        drafts_.push_back({{day, reading_.short_date(day), std::move(text), good}, rank, order});
    }

    void add_entries()
    {
        const auto mine = standings_of(it_.score, it_.session.log.size());
        const auto theirs = standings_of(other_.score, other_.session.log.size());
        std::vector<Name> names;
        for (std::size_t i = first_; i < other_.session.log.size(); ++i) names.push_back(name_of(other_.session.log[i], theirs[i]));
        for (std::size_t i = first_; i < it_.session.log.size(); ++i) {
            const auto same = std::find(names.begin(), names.end(), name_of(it_.session.log[i], mine[i]));
            if (same != names.end()) names.erase(same);
            else if (is_known(reading_.scenario(), it_.session.setup.seat, it_.session.log[i])) add_entry(i, mine[i]);
        }
    }

    void add_entry(std::size_t number, const InJudgement& standing)
    {
        const Event& event = it_.session.log[number];
        std::string text = moment_text(reading_, it_.session.setup.seat, event);
        if (standing.late > 0) {
            const EvidenceLine line = evidence_for(reading_, judging_, it_.score, it_.score.findings[standing.finding], it_.session);
            text = reading_.say("ui.review.about", {{"what", text}, {"about", line.says}});
        }
        const auto is = [&](EngineType type) { return event.type == reading_.program.engine_types[static_cast<std::size_t>(type)]; };
        const bool failed = is(EngineType::CommitmentLate) || is(EngineType::CommitmentBroken);
        add(event.day, std::move(text), !standing.wrong && !failed, standing.wrong ? 0 : standing.counts ? 1 : 2, number);
    }

    void add_changes()
    {
        std::vector<ValueChange> others = value_changes(reading_.program, other_.session, from_);
        for (const ValueChange& change : value_changes(reading_.program, it_.session, from_)) {
            const auto same = std::find_if(others.begin(), others.end(), [&](const ValueChange& each) {
                return each.variable == change.variable && each.before == change.before && each.after == change.after;
            });
            if (same != others.end()) {
                others.erase(same);
                continue;
            }
            add(change.day,
                reading_.say("ui.review.changed", {{"title", reading_.text(reading_.scenario().variables[change.variable.raw()].text)},
                                                   {"before", std::to_string(change.before)},
                                                   {"after", std::to_string(change.after)}}),
                change.after > change.before, 1, it_.session.line[change.turn].log_end);
        }
    }

    [[nodiscard]] bool lapsed(const Finding& finding) const
    {
        const bool undone = finding.verdict == Verdict::Violated || (finding.verdict == Verdict::Open && finding.of > 0 && !finding.handed_over);
        return !finding.before_start && undone && finding.target == NoEvent &&
               is_duty(judging_.rule_of(judging_.obligations[finding.obligation]).kind);
    }

    /// Duties that were left undone here alone; on the day on which they were due.
    void add_lapses()
    {
        const std::int32_t end = day_of(reading_.program, it_.session.state());
        for (std::size_t i = 0; i < it_.score.findings.size(); ++i) {
            const Finding& finding = it_.score.findings[i];
            if (!lapsed(finding) || lapsed(other_.score.findings[i])) continue;
            const Rule& rule = judging_.rule_of(judging_.obligations[finding.obligation]);
            add(std::min(finding.due == Never ? finding.day : finding.due, end),
                reading_.say("ui.review.about", {{"what", reading_.protocol_words[rule.title]}, {"about", reading_.say("ui.verdict.not_met")}}), false, 0,
                it_.session.log.size());
        }
    }

    const Reading& reading_;
    const Judging& judging_;
    const ScoredPlay& it_;
    const ScoredPlay& other_;
    std::size_t from_, first_;
    std::vector<Draft> drafts_;
};

} // namespace

std::vector<LaneEvent> only_in(const Reading& reading, const Judging& judging, const ScoredPlay& it, const ScoredPlay& other, std::size_t from)
{
    return Lane(reading, judging, it, other, from).take();
}

} // namespace sim
