#include "sim/prove/trial.h"

#include "sim/score/score.h"
#include "sim/session/script.h"

#include <optional>

namespace sim {

namespace {

template <class Value>
void hold(std::vector<std::string>& differences, const char* what, const std::optional<Value>& expected, std::int64_t is)
{
    if (expected && *expected != is) differences.push_back(std::string(what) + " is " + std::to_string(is) + ", not " + std::to_string(*expected));
}

void hold_verdicts(std::vector<std::string>& differences, const Program& program, const Judging& judging, const TrialPlay& play, const Score& score)
{
    for (const ExpectedVerdict& expected : play.verdicts) {
        bool any = false;
        for (const Finding& finding : score.findings) {
            const Obligation& obligation = judging.obligations[finding.obligation];
            const std::string key = obligation.key.exists() ? program.scenario.keys[obligation.key.raw()] : std::string{};
            if (judging.rule_of(obligation).id != expected.rule || (!expected.key.empty() && key != expected.key)) continue;
            any = true;
            const std::string_view is = VerdictNames[static_cast<std::size_t>(finding.verdict)];
            if (is == expected.verdict) continue;
            differences.push_back("the verdict of " + expected.rule + (key.empty() ? "" : " for " + key) + " is " + std::string(is) + ", not " + expected.verdict);
        }
        if (!any) differences.push_back("the rule " + expected.rule + (expected.key.empty() ? "" : " for " + expected.key) + " is not in force in this seat");
    }
}

void hold_result(std::vector<std::string>& differences, const Program& program, const Judging& judging, const TrialPlay& play, const Session& it)
{
    const Score score = score_of(program, judging, it.log, it.state());
    const auto& endings = program.scenario.endings;
    if (!has_ended(program, it.state())) {
        if (play.ending.exists() || play.headline || play.pass) differences.push_back("the play has not ended when the acts are done");
    } else {
        const EndingId ending = ending_of(program, it.state());
        if (play.ending.exists() && !(ending == play.ending))
            differences.push_back("the ending is " + endings[ending.raw()].id + ", not " + endings[play.ending.raw()].id);
        hold(differences, "the headline", play.headline, *score.headline);
        if (play.pass && *score.pass != *play.pass) differences.push_back(*score.pass ? "the play passes" : "the play does not pass");
    }
    hold(differences, "the sum of points", play.points, score.points);
    for (std::size_t i = 0; i < play.dimensions.size(); ++i)
        hold(differences, ("points of " + std::string(DimensionNames[i])).c_str(), play.dimensions[i], score.dimensions[i].points);
    hold_verdicts(differences, program, judging, play, score);
}

} // namespace

TrialResult try_out(const Program& program, const Judging& judging, const TrialPlay& play)
{
    const ScriptPlayed it = play_script(program, {play.seat, play.variant, play.acts, play.tape});
    TrialResult result;
    if (it.stopped.empty()) hold_result(result.differences, program, judging, play, it.session);
    else result.differences.push_back(it.stopped);
    result.moves = moves_of(it.session);
    return result;
}

} // namespace sim
