#include "sim/session/exemplars.h"

#include "sim/protocol/judge.h"
#include "sim/protocol/match.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

/// Is the event of the match? Whoever is the single contact counts as it.
bool fits(const Judging& judging, const Match& match, const Event& event)
{
    if (match.type != event.type) return false;
    const std::uint8_t to = event.to.exists() ? bit_of(judging.roles[event.to.raw()]) : std::uint8_t{0};
    return examine(match, Likeness{bit_of(event.role), true, to, event.evidence}) == Miss::Fits;
}

/// Does a critical rule ask for the event, or forbid it?
bool is_critical(const Judging& judging, const Event& event)
{
    return std::any_of(judging.criticals.begin(), judging.criticals.end(), [&](std::uint32_t number) {
        const Rule& rule = judging.rules[number];
        return fits(judging, rule.target, event) || (rule.kind == RuleKind::Precedence && fits(judging, rule.trigger, event));
    });
}

/// By place in the log: is the entry, or what the judge answers to it, critical?
std::vector<bool> critical_entries(const Program& program, const Judging& judging, const Session& session)
{
    std::vector<bool> critical;
    for (const Event& event : session.log) critical.push_back(is_critical(judging, event));
    const Judgement judgement = judge(judging, session.log, {day_of(program, session.state()), has_ended(program, session.state())});
    for (const Derived& derived : judgement.derived)
        if (is_critical(judging, derived.event)) critical[derived.cause] = true;
    return critical;
}

} // namespace

Script script_of(const Exemplar& exemplar, VariantId variant)
{
    return {exemplar.seat, exemplar.variant.exists() ? exemplar.variant : variant, exemplar.acts, {}};
}

std::vector<PlayedAct> acts_of(const Program& program, const Judging& judging, const Session& session)
{
    const std::vector<bool> critical = critical_entries(program, judging, session);
    std::vector<PlayedAct> acts;
    const Turn* before = &session.start;
    for (const Turn& turn : session.line) {
        const Turn& from = *std::exchange(before, &turn);
        if (turn.move.kind == Move::Kind::Outcome || program.scenario.acts[turn.move.index].kind == ActKind::GoOn) continue;
        PlayedAct act{ActId{turn.move.index}, day_of(program, from.after), false};
        for (std::uint32_t i = from.log_end; i < turn.log_end; ++i)
            if (critical[i] && session.log[i].cause == Cause{CauseKind::Act, turn.move.index}) act.critical = true;
        acts.push_back(act);
    }
    return acts;
}

std::optional<Comparison> nearest_exemplar(const Program& program, const Judging& judging, const Session& run)
{
    const std::vector<Exemplar>& exemplars = program.scenario.claims.exemplars;
    std::optional<Comparison> nearest;
    std::int32_t least = 0;
    const std::vector<PlayedAct> played = exemplars.empty() ? std::vector<PlayedAct>{} : acts_of(program, judging, run);
    AlignmentRoom room;
    for (std::size_t i = 0; i < exemplars.size(); ++i) {
        if (exemplars[i].seat != run.setup.seat || (exemplars[i].variant.exists() && exemplars[i].variant != run.variant)) continue;
        const ScriptPlayed it = play_script(program, script_of(exemplars[i], run.variant));
        if (!it.stopped.empty()) continue;
        std::vector<PlayedAct> wanted = acts_of(program, judging, it.session);
        const std::int32_t cost = distance(wanted, played, room);
        if (nearest && cost >= least) continue;
        least = cost;
        nearest = Comparison{i, std::move(wanted), {}, {}};
    }
    if (!nearest) return nearest;
    nearest->alignment = align(nearest->wanted, played, room);
    nearest->played = played;
    return nearest;
}

} // namespace sim
