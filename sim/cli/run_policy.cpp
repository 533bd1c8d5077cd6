#include "sim/cli/run_policy.h"

#include "sim/model/possible_events.h"
#include "sim/score/score.h"

#include <algorithm>
#include <array>

namespace sim {

namespace {

/// What a duty of contact asks for: to tell, hand over, invite, meet, name one contact, keep what was promised, talk, review.
constexpr std::array<std::string_view, 9> ContactTypes{"client.informed",    "referral.handed_over", "conference.invited",
                                                       "conference.held",    "plan.contact_named",   "commitment.kept",
                                                       "contact.held",       "plan.reviewed",        "attendance.recorded"};
constexpr std::int32_t DaysOfMonth = 30;

/// @param Logged  an entry of the log, or one that is possible
template <class Logged>
bool has(const Vocabulary& words, const Logged& event, std::string_view type, std::string_view item)
{
    if (event.type != words.type(type)) return false;
    const std::vector<std::string>& items = words.types[event.type.raw()].evidence;
    const auto at = std::find(items.begin(), items.end(), item);
    return at != items.end() && (event.evidence >> (at - items.begin()) & 1) != 0;
}

template <class Logged>
bool is_joint_talk(const Vocabulary& words, const Logged& event)
{
    return event.type == words.type("conference.held") || has(words, event, "assessment.done", "joint");
}

bool can_talk_jointly(const Scenario& scenario, const Vocabulary& words)
{
    for (const PossibleEvent& event : possible_events(scenario, words))
        if (event.origin == PossibleEvent::Origin::Play && is_joint_talk(words, event)) return true;
    return false;
}

void count_duties(const Judging& judging, const Score& score, const Vocabulary& words, RunPolicy& policy)
{
    for (const Finding& finding : score.findings) {
        const Rule& rule = judging.rules[judging.obligations[finding.obligation].rule];
        const bool of_contact = std::any_of(ContactTypes.begin(), ContactTypes.end(),
                                            [&](std::string_view type) { return words.type(type) == rule.target.type; });
        if (!is_duty(rule.kind) || !of_contact || !finding.final || finding.before_start) continue;
        const bool kept = finding.verdict == Verdict::Satisfied;
        if (!kept && finding.verdict != Verdict::Late && finding.verdict != Verdict::Violated) continue;
        ++policy.duties;
        policy.duties_met += kept;
    }
}

void read_log(const Vocabulary& words, const std::vector<Event>& log, RunPolicy& policy)
{
    bool shown = false;
    for (const Event& event : log) {
        shown = shown || has(words, event, "calculation.shown", "month_13");
        if (event.type == words.type("offer.accepted") && !shown) policy.signed_unseen = true;
        if (event.day >= 0 && !policy.joint_talk && is_joint_talk(words, event)) policy.joint_talk = event.day;
    }
}

} // namespace

RunPolicy policy_of(const Case& it, const Session& session, cohort::Levers given, std::int32_t months)
{
    RunPolicy policy;
    policy.scenario = it.program.scenario.id;
    policy.seat = it.program.scenario.name_of(session.setup.seat);
    const Judging judging = judging_for(it, session.setup.seat);
    const Vocabulary& words = it.vocabulary.vocabulary;
    count_duties(judging, score_of(it.program, judging, session.log, session.state()), words, policy);
    read_log(words, session.log, policy);

    policy.levers = given;
    if (policy.duties > 0) policy.levers.contact_permille = given.contact_permille * policy.duties_met / policy.duties;
    if (policy.joint_talk) policy.levers.wait_months = std::min(months, (*policy.joint_talk + DaysOfMonth / 2) / DaysOfMonth);
    else if (can_talk_jointly(it.program.scenario, words)) policy.levers.wait_months = months;
    policy.levers.exit_shown = !policy.signed_unseen;
    return policy;
}

} // namespace sim
