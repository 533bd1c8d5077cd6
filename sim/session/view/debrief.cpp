#include "sim/session/view/debrief.h"

#include "sim/session/view/roles.h"

namespace sim {

namespace {

std::vector<Decision> decisions_of(const Reading& reading, const Session& session)
{
    std::vector<Decision> out;
    const State* before = &session.start.after;
    for (const Turn& turn : session.line) {
        const std::int32_t day = day_of(reading.program, *before);
        before = &turn.after;
        if (turn.move.kind == Move::Kind::Outcome) continue;  // chance decided, not the trainee
        const Scenario& scenario = reading.scenario();
        const Act& act = scenario.acts[turn.move.index];
        if (act.kind == ActKind::GoOn) continue;
        out.push_back({day_title(reading, day), reading.short_date(day), reading.text(act.text), reading.text(scenario.details_of(act).why)});
    }
    return out;
}

std::vector<std::string> taken_back(const Reading& reading, const Session& session)
{
    std::vector<std::string> out;
    for (const Made& made : session.made)
        if (made.undone && made.move.kind == Move::Kind::Act) out.push_back(reading.act(ActId{made.move.index}));
    return out;
}

std::vector<std::string> unlearned(const Reading& reading, const Session& session)
{
    const Scenario& scenario = reading.scenario();
    const ActorId own = scenario.seats[session.setup.seat.raw()].actor;
    std::vector<std::string> out;
    for (std::size_t i = 0; i < scenario.facts.size(); ++i)
        if (holds(reading.program, session.state(), FactId{i}) && !knows(reading.program, session.state(), own, FactId{i}))
            out.push_back(reading.text(scenario.facts[i].text));
    return out;
}

std::vector<MeasureLine> measures_of(const Reading& reading, const Score& score)
{
    std::vector<MeasureLine> out;
    if (!score.standing.ended) return out;
    for (const MeasureScore& each : score.measures) {
        const Measure& measure = reading.scenario().measures[each.measure];
        out.push_back({measure.id, reading.text(measure.text), measure.dimension, each.value, each.of});
    }
    return out;
}

} // namespace

std::vector<Side> sides_of(const Reading& reading, const Score& score)
{
    std::vector<Side> out;
    for (std::size_t i = 0; i < score.dimensions.size(); ++i) {
        const auto dimension = static_cast<Dimension>(i);
        const DimensionScore& side = score.dimensions[i];
        out.push_back({dimension, dimension_title(reading, dimension), side.points, side.of, side.score});
    }
    return out;
}

std::vector<CapLine> caps_of(const Reading& reading, const Judging& judging, const Score& score, const Session& session)
{
    std::vector<CapLine> out;
    for (const Cap& cap : score.caps) {
        const Rule& rule = judging.rules[cap.rule];
        out.push_back({rule.id, reading.protocol_words[rule.title], cap.cap, cap.repaired,
                       cap.event == NoEvent ? std::string{} : reading.short_date(session.log[cap.event].day)});
    }
    return out;
}

Debrief debrief_of(const Reading& reading, const Judging& judging, const Score& score, const Session& session)
{
    Debrief out;
    if (has_ended(reading.program, session.state())) {
        const Ending& ending = reading.scenario().endings[ending_of(reading.program, session.state()).raw()];
        out.ending = reading.text(ending.title);
        out.ending_text = reading.text(ending.text);
        out.unlearned = unlearned(reading, session);
        out.values = labelled_values(reading, session);
    }
    out.decisions = decisions_of(reading, session);
    out.taken_back = taken_back(reading, session);
    out.sides = sides_of(reading, score);
    out.evidence = evidence_of(reading, judging, score, session);
    out.measures = measures_of(reading, score);
    out.caps = caps_of(reading, judging, score, session);
    out.points = score.points;
    out.headline = score.headline;
    out.pass = score.pass;
    out.cut = score.cut;
    out.by_person = session.setup.source == RunSource::Person && session.setup.tape.empty();
    return out;
}

} // namespace sim
