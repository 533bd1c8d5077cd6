#include "sim/score/score.h"

#include <algorithm>

namespace sim {

namespace {

DimensionScore& dimension(Score& score, Dimension which) { return score.dimensions[static_cast<std::size_t>(which)]; }

/// Versions of a rule share its points: what counts is the scope.
void add_what_can_be_earned(Score& score, const Judging& judging)
{
    const RulesById rules = rules_by_id(judging.rules);
    for (const Scoped& scoped : judging.scope) {
        const auto versions = rules.find(scoped.rule);
        if (versions == rules.end()) continue;
        dimension(score, judging.rules[versions->second.front()].dimension).of += scoped.worth;
    }
}

std::vector<Cap> caps_of(const Judging& judging, const Judgement& judgement)
{
    std::vector<Cap> caps;
    for (const CriticalFinding& found : judgement.criticals) {
        const Critical critical = critical_of(judging, judgement.monitors, found.rule);
        Cap cap{found.rule, cap_of(judging, found.rule, critical), false, found.event, NoEvent};
        if (critical == Critical::Repaired) {
            cap.repaired = true;
            cap.repaired_by = found.repaired_by;
        }
        caps.push_back(cap);
    }
    return caps;
}

void mark(Score& score)
{
    std::vector<std::int32_t> caps;
    for (const Cap& cap : score.caps) caps.push_back(cap.cap);
    for (DimensionScore& d : score.dimensions) d.score = permille_of(d.points, d.of);

    score.headline = headline_of(score.points, caps);
    score.pass = *score.headline >= score.cut &&
                 std::all_of(score.caps.begin(), score.caps.end(), [](const Cap& cap) { return cap.repaired; });
}

} // namespace

std::vector<MeasureScore> measures_of(const Program& program, const State& state)
{
    std::vector<MeasureScore> measures;
    const auto& written = program.scenario.measures;
    for (std::uint32_t i = 0; i < written.size(); ++i) {
        if (!has_seat(written[i].seats, seat_of(program, state))) continue;
        const std::int64_t value = evaluate(program, state, written[i].value).value_or(0);
        measures.push_back(
            {i, static_cast<std::int32_t>(std::clamp<std::int64_t>(value, 0, written[i].of)), written[i].of});
    }
    return measures;
}

std::int32_t cap_of(const Judging& judging, std::uint32_t rule, Critical critical)
{
    const Rule& broken = judging.rules[rule];
    if (critical == Critical::Repaired) return broken.repair->cap.value_or(judging.cut);
    return broken.cap.value_or(judging.cap);
}

Score score_of(const Scenario& scenario, const Judging& judging, const Judgement& judgement,
               std::vector<MeasureScore> measures)
{
    Score score;
    score.standing = judgement.standing;
    score.cut = judging.cut;
    score.caps = caps_of(judging, judgement);
    score.measures = std::move(measures);
    score.findings = judgement.findings;
    score.derived = judgement.derived;
    score.judged_by = fingerprint_of(scenario, judging);

    add_what_can_be_earned(score, judging);
    for (std::size_t i = 0; i < score.dimensions.size(); ++i) score.dimensions[i].points = judgement.points.by[i];
    for (const MeasureScore& measure : score.measures) {
        DimensionScore& d = dimension(score, scenario.measures[measure.measure].dimension);
        d.of += measure.of;
        if (score.standing.ended) d.points += measure.value;
    }
    for (const DimensionScore& d : score.dimensions) score.points += d.points;
    if (score.standing.ended) mark(score);
    return score;
}

Score score_of(const Program& program, const Judging& judging, std::span<const Event> log, const State& state)
{
    const Standing standing{day_of(program, state), has_ended(program, state)};
    return score_of(program.scenario, judging, judge(judging, log, standing), measures_of(program, state));
}

} // namespace sim
