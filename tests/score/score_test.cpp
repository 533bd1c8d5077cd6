#include "sim/score/score.h"
#include "tests/support/catch.h"
#include "tests/support/trial.h"

using namespace sim;

namespace {

Rule in(Dimension dimension, Rule rule)
{
    rule.dimension = dimension;
    return rule;
}

Rule critical(Rule rule)
{
    rule.severity = RuleSeverity::Critical;
    rule.weight = 0;
    return rule;
}

/// 300 in P, 200 in T, 100 earned in L by consent before the act, and a measure of 400 in O.
Trial a_thousand()
{
    Trial trial{40};
    trial.expects(300, in(Dimension::Protocol, existence("a", 0, 10)));
    trial.expects(200, in(Dimension::Timeliness, existence("b", 0, 10)));
    trial.expects(100, in(Dimension::Lawfulness, precedence("c", "d")));
    Measure measure;
    measure.of = 400;
    trial.scenario.measures.push_back(measure);
    return trial;
}

Score scored(const Trial& trial, const Log& log, Standing standing, std::int32_t measured = 0)
{
    const Judging judging = trial.judging();
    std::vector<MeasureScore> measures;
    for (std::uint32_t i = 0; i < trial.scenario.measures.size(); ++i) {
        measures.push_back({i, measured, trial.scenario.measures[i].of});
    }
    return score_of(trial.scenario, judging, judge(judging, log, standing), measures);
}

const DimensionScore& at(const Score& score, Dimension dimension)
{
    return score.dimensions[static_cast<std::size_t>(dimension)];
}

const Log well_done{on(1, "a"), on(2, "b"), on(3, "c"), on(4, "d")};

} // namespace

TEST_CASE("everything done well is a thousand points in every dimension that has points", "[score]")
{
    const Score score = scored(a_thousand(), well_done, ended_on(40), 400);

    CHECK(score.points == 1000);
    CHECK(score.headline == 1000);
    CHECK(score.pass == true);
    for (const Dimension d : {Dimension::Protocol, Dimension::Timeliness, Dimension::Lawfulness, Dimension::Outcome}) {
        CHECK(at(score, d).score == 1000);
    }
    CHECK(at(score, Dimension::Protocol).of == 300);
    CHECK_FALSE(at(score, Dimension::Cost).score.has_value());
    CHECK_FALSE(at(score, Dimension::Relationship).score.has_value());
}

TEST_CASE("penalties lower their own dimension and the sum, which may be negative", "[score]")
{
    Trial trial{40};
    Rule rule = in(Dimension::Lawfulness, absence("a"));
    rule.weight = 150;

    const Score score = scored(trial.demands(rule), {on(1, "a")}, ended_on(40));

    CHECK(score.points == -150);
    CHECK(score.headline == 0);
    CHECK(at(score, Dimension::Lawfulness).points == -150);
    CHECK_FALSE(at(score, Dimension::Lawfulness).score.has_value());
}

TEST_CASE("a critical caps the headline and fails the play, the points stay", "[score][critical]")
{
    const Trial trial = a_thousand().demands(critical(absence("e")));
    Log log = well_done;
    log.push_back(on(9, "e"));

    const Score score = scored(trial, log, ended_on(40), 400);

    CHECK(score.points == 1000);
    CHECK(score.headline == 400);
    CHECK(score.pass == false);
    REQUIRE(score.caps.size() == 1);
    CHECK(score.caps[0].event == 4);
}

TEST_CASE("a repaired critical caps at the cut and does not fail the play", "[score][critical]")
{
    Rule rule = critical(absence("e"));
    rule.repair = Repair{match("mended"), 5, {}};
    const Trial trial = a_thousand().demands(rule);
    Log log = well_done;
    log.push_back(on(9, "e")), log.push_back(on(10, "mended"));

    const Score score = scored(trial, log, ended_on(40), 400);

    CHECK(score.headline == 600);
    CHECK(score.pass == true);
    CHECK(score.caps[0].repaired);
    CHECK(score.caps[0].repaired_by == 5);
}

TEST_CASE("a critical's own cap, also that of its repair, stands before the protocol's", "[score][critical]")
{
    Rule rule = critical(absence("e"));
    rule.cap = 300;
    rule.repair = Repair{match("mended"), 5, 700};
    const Trial trial = a_thousand().demands(rule);
    Log log = well_done;
    log.push_back(on(9, "e"));
    CHECK(scored(trial, log, ended_on(40), 400).headline == 300);

    log.push_back(on(10, "mended"));
    CHECK(scored(trial, log, ended_on(40), 400).headline == 700);
}

TEST_CASE("a play that goes on has running verdicts and no headline", "[score]")
{
    const Score score = scored(a_thousand(), {on(1, "a")}, still_on(5), 400);

    CHECK(score.points == 300);
    CHECK_FALSE(score.headline.has_value());
    CHECK_FALSE(score.pass.has_value());
    CHECK_FALSE(at(score, Dimension::Protocol).score.has_value());
    CHECK(score.findings[0].verdict == Verdict::Satisfied);
    CHECK(score.findings[1].verdict == Verdict::Open);
}

TEST_CASE("a scope entry or a measure for other seats does not count", "[score][seats]")
{
    Trial trial = a_thousand();
    trial.scenario.scope[0].seats = 0b10;

    const Score score = scored(trial, well_done, ended_on(40), 400);

    CHECK(score.points == 700);
    CHECK(at(score, Dimension::Protocol).of == 0);
}

TEST_CASE("a prohibition counts whether it is listed or not, a duty only when it is", "[score][scope]")
{
    Trial trial{40};
    trial.demands(absence("a")).demands(existence("b", 0, 5));
    trial.scenario.scope.clear();

    CHECK(scored(trial, {on(1, "a")}, ended_on(40)).points == -50);
}

TEST_CASE("a play is scored from its log and its final state, measures clamped to what they are worth",
          "[score][program]")
{
    Trial trial = a_thousand();
    Scenario scenario = trial.scenario;
    scenario.calendar = trial.calendar();
    scenario.variants.push_back({"only", 1});
    scenario.endings.push_back({});
    scenario.emissions.clear();
    Act go_on;
    go_on.kind = ActKind::GoOn;
    scenario.acts.push_back(go_on);
    scenario.desk_acts = {0, 1};
    scenario.code = {{Op::Push, 0, 700}};
    scenario.measures[0].value = {0, 1};
    scenario.ids.add("");
    scenario.ids.add("go_on");
    scenario.acts[0].id = 1;
    const auto program = link(scenario, trial_words());
    REQUIRE(program.has_value());

    State state = begin(*program, SeatId{0}, VariantId{0})->state;
    const Score running = score_of(*program, trial.judging(), well_done, state);
    while (!has_ended(*program, state)) state = step(*program, state, offered(*program, state)[0])->state;
    const Score ended = score_of(*program, trial.judging(), well_done, state);

    CHECK_FALSE(running.headline.has_value());
    CHECK(ended.standing.day == 40);
    CHECK(ended.measures[0].value == 400);
    CHECK(ended.headline == 1000);
}
