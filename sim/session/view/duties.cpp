#include "sim/session/view/duties.h"

#include "sim/rules/known.h"
#include "sim/session/view/instance.h"
#include "sim/session/view/roles.h"

#include <algorithm>

namespace sim {

namespace {

std::string who_of(const Reading& reading, const Match& match)
{
    std::string out = match.by_single_contact ? reading.say("ui.role.single_contact") : std::string{};
    for (std::size_t i = 0; i < RoleNames.size(); ++i) {
        if (!((match.by >> i) & 1)) continue;
        if (!out.empty()) out += " / ";
        out += role_title(reading, static_cast<Role>(i));
    }
    return out;
}

DutyLine::State state_of(const Finding& finding)
{
    switch (finding.verdict) {
    case Verdict::None:
    case Verdict::Open: return DutyLine::State::Due;
    case Verdict::Satisfied: return DutyLine::State::Met;
    case Verdict::Late: return finding.final ? DutyLine::State::Late : DutyLine::State::Overdue;
    case Verdict::Violated: return finding.final ? DutyLine::State::Broken : DutyLine::State::Overdue;
    }
    return DutyLine::State::Due;
}

std::string words_of(const Reading& reading, const DutyLine& line, const Finding& finding, bool workdays, std::int32_t today)
{
    switch (line.state) {
    case DutyLine::State::Due:
        if (finding.due == Never) return reading.say("ui.protocol.no_deadline");
        return finding.due == today ? reading.say("ui.protocol.due_today")
                                    : reading.count("ui.protocol.due_in", finding.due - today);
    case DutyLine::State::Overdue: return reading.count("ui.protocol.overdue", today - finding.due);
    case DutyLine::State::Met: return reading.say("ui.protocol.met");
    case DutyLine::State::Late:
        return reading.count(workdays ? "ui.protocol.late_workdays" : "ui.protocol.late_days", finding.days_late);
    case DutyLine::State::Broken: return reading.say("ui.protocol.broken");
    }
    return {};
}

DutyLine duty_line(const Reading& reading, const Judging& judging, const Finding& finding, std::int32_t today)
{
    const Obligation& obligation = judging.obligations[finding.obligation];
    const Rule& rule = judging.rule_of(obligation);
    DutyLine line;
    line.state = state_of(finding);
    line.rule = rule.id;
    line.title = reading.protocol_words[rule.title];
    line.clause = reading.protocol_words[rule.clause];
    line.who = who_of(reading, rule.target);
    line.about = instance_text(reading, judging, obligation);
    line.due = finding.due;
    if (finding.due != Never) line.date = reading.short_date(finding.due);
    line.says = words_of(reading, line, finding, counts_workdays(judging, obligation), today);
    return line;
}

bool is_open(DutyLine::State state) { return state == DutyLine::State::Due || state == DutyLine::State::Overdue; }

} // namespace

ProtocolView protocol_of(const Reading& reading, const Judging& judging, const Session& session)
{
    const std::int32_t today = day_of(reading.program, session.state());
    const std::vector<Event> log = known_log(reading.scenario(), session.setup.seat, session.log);
    const Judgement judgement = judge(judging, log, {today, has_ended(reading.program, session.state())});

    ProtocolView view;
    view.tells_past = session.setup.mode == Mode::Practice;
    for (const Finding& finding : judgement.findings) {
        const Rule& rule = judging.rule_of(judging.obligations[finding.obligation]);
        if (finding.verdict == Verdict::None || finding.before_start || finding.handed_over) continue;
        DutyLine line = duty_line(reading, judging, finding, today);
        if (is_open(line.state)) {
            if (!is_duty(rule.kind)) continue;
            if (!view.tells_past && line.state == DutyLine::State::Overdue) line.says.clear();
            view.due.push_back(std::move(line));
        } else if (view.tells_past) {
            view.past.push_back(std::move(line));
        }
    }
    std::stable_sort(view.due.begin(), view.due.end(), [](const auto& a, const auto& b) { return a.due < b.due; });
    return view;
}

} // namespace sim
