#include "sim/prove/trial.h"

#include "sim/score/score.h"
#include "sim/session/moves.h"

#include <algorithm>
#include <optional>

namespace sim {

namespace {

/// A play under way, with its log.
struct Playing {
    State state;
    std::vector<Event> log;
    std::vector<Move> moves;
};

/// The outcome that comes next: among the acts, or on the tape.
std::optional<Move> next_outcome(const Program& program, const State& state, const TrialPlay& play, std::size_t& act, std::size_t& taped)
{
    const bool among_acts = act < play.acts.size() && play.acts[act].find('=') != std::string::npos;
    if (!among_acts && taped == play.tape.size()) return std::nullopt;
    const std::string& word = among_acts ? play.acts[act++] : play.tape[taped++];
    const OutcomeId outcome = outcome_named(program, chance_of(program, state), word);
    if (!outcome.exists()) return std::nullopt;
    return Move{Move::Kind::Outcome, outcome.raw()};
}

/// Plays on. What keeps it from going to the end of the acts is a sentence, else empty.
std::string play_on(const Program& program, const TrialPlay& play, Playing& it)
{
    std::size_t act = 0, taped = 0;
    for (;;) {
        Move move;
        if (chance_of(program, it.state).exists()) {
            const auto outcome = next_outcome(program, it.state, play, act, taped);
            const Chance& chance = program.scenario.chances[chance_of(program, it.state).raw()];
            if (!outcome) return "after move " + std::to_string(it.moves.size()) + " the chance " + std::string(program.scenario.ids[chance.id]) + " comes, and neither acts nor tape name one of its outcomes there";
            move = *outcome;
        } else {
            if (act == play.acts.size()) return taped == play.tape.size() ? std::string{} : "the tape names " + play.tape[taped] + ", and no chance comes for it";
            if (has_ended(program, it.state)) return "the play has ended before " + play.acts[act];
            if (!move_named(program, play.acts[act], move)) return "there is no " + play.acts[act];
            ++act;
        }
        const auto next = step(program, it.state, move);
        if (!next) return "move " + std::to_string(it.moves.size() + 1) + ", " + move_name(program, move) + ", cannot be done there";
        it.state = next->state;
        it.log.insert(it.log.end(), next->trace.events.begin(), next->trace.events.end());
        it.moves.push_back(move);
    }
}

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

void hold_result(std::vector<std::string>& differences, const Program& program, const Judging& judging, const TrialPlay& play, const Playing& it)
{
    const Score score = score_of(program, judging, it.log, it.state);
    const auto& endings = program.scenario.endings;
    if (!has_ended(program, it.state)) {
        if (play.ending.exists() || play.headline || play.pass) differences.push_back("the play has not ended when the acts are done");
    } else {
        const EndingId ending = ending_of(program, it.state);
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
    TrialResult result;
    const auto first = begin(program, play.seat, play.variant);
    if (!first) return {{"the play cannot begin: the scenario has a fault"}, {}};
    Playing it{first->state, program.scenario.history, {}};
    it.log.insert(it.log.end(), first->trace.events.begin(), first->trace.events.end());
    const std::string stopped = play_on(program, play, it);
    if (stopped.empty()) hold_result(result.differences, program, judging, play, it);
    else result.differences.push_back(stopped);
    result.moves = std::move(it.moves);
    return result;
}

} // namespace sim
