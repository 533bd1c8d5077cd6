#include "sim/session/view/stakes.h"

#include <algorithm>

namespace sim {

namespace {

class Laying {
public:
    Laying(const Program& program, const Judging& judging, const Session& session, const PlayValue* value)
        : program_(program), judging_(judging), session_(session), value_(value)
    {
    }

    void lay(std::size_t number, const Finding& finding)
    {
        const Rule& rule = judging_.rule_of(judging_.obligations[finding.obligation]);
        const bool open = finding.verdict == Verdict::Open;
        const bool late = finding.verdict == Verdict::Late || (finding.verdict == Verdict::Violated && is_duty(rule.kind));
        Stake stake;
        stake.finding = number;
        stake.broken = late || !finding.faults.empty();
        stake.critical = stake.broken && rule.severity == RuleSeverity::Critical;
        stake.earned = finding.credit;
        for (const FaultFound& fault : finding.faults) stake.lost += fault.paid;
        if (stake.broken || open) stake.lost += finding.of - finding.credit;
        if (const auto place = late || open ? lapse(finding) : cause(finding)) {
            stake.place = *place;
            out.push_back(stake);
        }
    }

    std::vector<Stake> out;

private:
    [[nodiscard]] std::optional<std::size_t> cause(const Finding& finding) const
    {
        for (const FaultFound& fault : finding.faults)
            if (fault.event != NoEvent) return decision_behind(session_, fault.event);
        return finding.target == NoEvent ? std::nullopt : decision_behind(session_, finding.target);
    }

    [[nodiscard]] std::optional<std::size_t> lapse(const Finding& finding) const
    {
        const std::int32_t last = finding.due == Never ? finding.day : finding.due;
        if (value_ != nullptr)
            for (auto each = value_->decisions.rbegin(); each != value_->decisions.rend(); ++each)
                if (each->regret > 0 && each->day <= last && each->day >= finding.opens) return each->move;
        return last_decision_until(program_, session_, last);
    }

    const Program& program_;
    const Judging& judging_;
    const Session& session_;
    const PlayValue* value_;
};

} // namespace

std::optional<std::size_t> decision_behind(const Session& session, EventNumber event)
{
    if (event < session.start.log_end) return std::nullopt;
    std::size_t turn = 0;
    while (turn < session.line.size() && session.line[turn].log_end <= event) ++turn;
    for (++turn; turn-- > 0;)
        if (turn < session.line.size() && session.line[turn].move.kind == Move::Kind::Act) return turn;
    return std::nullopt;
}

std::optional<std::size_t> last_decision_until(const Program& program, const Session& session, std::int32_t day)
{
    for (std::size_t turn = session.line.size(); turn-- > 0;) {
        const State& before = turn == 0 ? session.start.after : session.line[turn - 1].after;
        if (session.line[turn].move.kind == Move::Kind::Act && day_of(program, before) <= day) return turn;
    }
    return std::nullopt;
}

std::vector<Stake> stakes_of(const Program& program, const Judging& judging, const Score& score, const Session& session, const PlayValue* value)
{
    Laying laying(program, judging, session, value);
    for (std::size_t i = 0; i < score.findings.size(); ++i) {
        const Finding& finding = score.findings[i];
        if (!finding.before_start && finding.verdict != Verdict::None) laying.lay(i, finding);
    }
    return std::move(laying.out);
}

} // namespace sim
