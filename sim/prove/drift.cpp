#include "sim/prove/drift.h"

#include "sim/score/score.h"
#include "sim/session/view/instance.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace sim {

namespace {

/// What a play comes to in one version: a value for each thing that is compared.
struct Comes {
    std::string stopped;  ///< why it cannot be played on; empty: it can
    std::vector<std::pair<std::string, std::string>> values;
};

constexpr std::string_view Nothing = "none";

std::string number(const std::optional<std::int32_t>& value) { return value ? std::to_string(*value) : std::string(Nothing); }

void add_verdicts(const Program& program, const Judging& judging, const Score& score, Comes& out)
{
    for (const Finding& finding : score.findings) {
        if (finding.verdict == Verdict::None) continue;
        const Obligation& obligation = judging.obligations[finding.obligation];
        const std::string instance = instance_id(program.scenario, judging, obligation);
        std::string is(VerdictNames[static_cast<std::size_t>(finding.verdict)]);
        if (finding.verdict == Verdict::Late) is += " " + std::to_string(finding.days_late);
        std::string what = "verdict " + judging.rule_of(obligation).id + (instance.empty() ? "" : " " + instance);
        // versions of one rule that have both begun stand on one line
        if (!out.values.empty() && out.values.back().first == what) out.values.back().second += ", " + is;
        else out.values.emplace_back(std::move(what), std::move(is));
    }
}

Comes judged(const Version& version, SeatId seat, const Session& session)
{
    const Program& program = version.program;
    const Judging judging = version.judging(seat);
    const Score score = score_of(program, judging, session.log, session.state());
    Comes out;
    const bool ended = has_ended(program, session.state());
    out.values.emplace_back("ending", ended ? program.scenario.endings[ending_of(program, session.state()).raw()].id : std::string(Nothing));
    out.values.emplace_back("headline", number(score.headline));
    out.values.emplace_back("pass", !score.pass ? std::string(Nothing) : *score.pass ? "yes" : "no");
    for (std::size_t i = 0; i < score.dimensions.size(); ++i)
        out.values.emplace_back("dimension " + std::string(DimensionNames[i]), std::to_string(score.dimensions[i].points) + " of " + std::to_string(score.dimensions[i].of));
    for (const Cap& cap : score.caps)
        out.values.emplace_back("critical " + judging.rules[cap.rule].id, (cap.repaired ? "repaired, cap " : "broken, cap ") + std::to_string(cap.cap));
    add_verdicts(program, judging, score, out);
    return out;
}

Comes outcome_of(const Version& version, const PlayInWords& play)
{
    const Scenario& scenario = version.program.scenario;
    SeatId seat;
    for (std::size_t i = 0; i < scenario.seats.size(); ++i)
        if (scenario.name_of(SeatId{i}) == play.seat) seat = SeatId{i};
    if (!seat.exists()) return {"there is no seat " + play.seat, {}};
    const VariantId variant = scenario.variant_named(play.variant);
    if (!variant.exists()) return {"there is no variant " + play.variant, {}};
    const ScriptPlayed it = play_script(version.program, {seat, variant, play.acts, {}});
    if (it.stopped.empty()) return judged(version, seat, it.session);
    return {"cannot be played on from act " + std::to_string(it.acts + 1) + ": " + it.stopped, {}};
}

const std::string* value_of(const Comes& outcome, const std::string& what)
{
    const auto it = std::find_if(outcome.values.begin(), outcome.values.end(), [&](const auto& value) { return value.first == what; });
    return it == outcome.values.end() ? nullptr : &it->second;
}

/// The order of what is compared, whichever version has it: that of the new one, then what only the old one has.
std::vector<std::string> compared(const Comes& before, const Comes& after)
{
    std::vector<std::string> all;
    for (const auto& [what, is] : after.values) all.push_back(what);
    for (const auto& [what, is] : before.values)
        if (value_of(after, what) == nullptr) all.push_back(what);
    const auto rank = [](const std::string& what) { return what.starts_with("verdict ") ? 2 : what.starts_with("critical ") ? 1 : 0; };
    std::stable_sort(all.begin(), all.end(), [&](const std::string& a, const std::string& b) { return rank(a) < rank(b); });
    return all;
}

} // namespace

Drift drift_of(const Version& before, const Version& after, const PlayInWords& play)
{
    const Comes then = outcome_of(before, play), now = outcome_of(after, play);
    if (!then.stopped.empty() && !now.stopped.empty()) return {{}, true};
    const auto plays = [](const Comes& outcome) { return outcome.stopped.empty() ? std::string("can be played") : outcome.stopped; };
    if (then.stopped.empty() != now.stopped.empty()) return {{{"play", plays(then), plays(now)}}, false};
    Drift drift;
    for (const std::string& what : compared(then, now)) {
        const std::string* const was = value_of(then, what);
        const std::string* const is = value_of(now, what);
        DriftLine line{what, was ? *was : std::string(Nothing), is ? *is : std::string(Nothing)};
        if (line.before != line.after) drift.lines.push_back(std::move(line));
    }
    return drift;
}

} // namespace sim
