#include "tests/score/properties.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <map>
#include <numeric>

using namespace sim;

namespace {

std::size_t anything() { return *rc::gen::inRange<std::size_t>(0, 1000); }

std::int32_t on_nobodys_account(const Points& points) { return points.sum(); }

} // namespace

TEST_CASE("I1: meeting a duty that was missed never lowers a dimension, and earlier is never worse",
          "[score][invariants]")
{
    CHECK(rc::check([] {
        Case made = *cases();
        Rule duty = response("g", "h", 0, *rc::gen::inRange(0, 15));
        duty.grace = *rc::gen::inRange(0, 8);
        duty.weight = *rc::gen::inRange(0, 200);
        if (*rc::gen::arbitrary<bool>()) {
            made.trial.expects(*rc::gen::inRange(0, 300), duty);
        } else {
            made.trial.demands(duty);
        }
        const auto points = [&](std::int32_t day) {
            Log log = made.log;
            log.push_back(on(5, "g"));
            if (day >= 5) log.push_back(on(day, "h"));
            return made.trial.judged(in_order(log), ended_on(40)).points;
        };

        const std::int32_t late = *rc::gen::inRange(5, 41);
        const std::int32_t early = *rc::gen::inRange(5, late + 1);
        for (std::size_t i = 0; i < DimensionNames.size(); ++i) {
            RC_ASSERT(points(late).by[i] >= points(-1).by[i]);
            RC_ASSERT(points(early).by[i] >= points(late).by[i]);
        }
    }));
}

TEST_CASE("I2: a second prohibition under the same fault key with no more weight changes nothing",
          "[score][invariants]")
{
    CHECK(rc::check([] { RC_ASSERT(a_second_prohibition_changes_nothing(real_points, *cases(), anything())); }));
}

TEST_CASE("I3: independent events of one day may stand in any order", "[score][invariants]")
{
    const std::vector<std::vector<std::string>> pairs{{"a", "b"}, {"c", "d"}, {"e", "f"}, {"g", "h"}};
    CHECK(rc::check([&] {
        Trial trial{40};
        Log four, rest;
        const std::int32_t day = *rc::gen::inRange(0, 41);
        for (const auto& pair : pairs) {
            trial.expects(*rc::gen::inRange(0, 200), *rules_about(pair));
            trial.demands(*rules_about(pair));
            four.push_back(*events_of(pair, day, day));
            rest.push_back(*events_of(pair, 0, 40)), rest.push_back(*events_of(pair, 0, 40));
        }
        const auto points = [&](const std::vector<std::size_t>& order) {
            Log log = rest;
            for (const std::size_t i : order) log.push_back(four[i]);
            return trial.judged(in_order(log), ended_on(40)).points;
        };

        std::vector<std::size_t> order{0, 1, 2, 3};
        const Points first = points(order);
        while (std::next_permutation(order.begin(), order.end())) RC_ASSERT(points(order) == first);
    }));
}

TEST_CASE("I4: what no rule speaks about changes nothing", "[score][invariants]")
{
    CHECK(rc::check([] {
        const Case made = *cases();
        Log longer = made.log;
        const std::int32_t last = made.end.day;
        for (int i = 0; i < 5; ++i) longer.push_back(*events_of({"h"}, 0, last));
        const Judgement plain = made.trial.judged(made.log, made.end);
        const Judgement padded = made.trial.judged(in_order(longer), made.end);

        RC_ASSERT(padded.points == plain.points);
        RC_ASSERT(padded.monitors == plain.monitors);
    }));
}

TEST_CASE("I4: doing the same once more never earns", "[score][invariants]")
{
    CHECK(rc::check([] { RC_ASSERT(doing_it_again_earns_nothing(real_points, *cases(), anything())); }));
}

TEST_CASE("I5: points follow from verdicts, lateness and faults by key, and from nothing else", "[score][invariants]")
{
    CHECK(rc::check([] {
        const Case made = *cases();
        const Judging judging = made.trial.judging();
        const Judgement judged = made.trial.judged(made.log, made.end);

        Points expected;
        std::map<std::uint32_t, std::pair<Dimension, std::int32_t>> worst;
        for (const Finding& finding : judged.findings) {
            const Obligation& obligation = judging.obligations[finding.obligation];
            const Rule& rule = judging.rule_of(obligation);
            if (!is_duty(rule.kind)) {
                expected[rule.dimension] += finding.credit;
            } else if (obligation.expected && !finding.before_start && finding.verdict != Verdict::None &&
                       finding.verdict != Verdict::Open && finding.verdict != Verdict::Violated) {
                expected[rule.dimension] += credit_of(obligation.worth, rule.grace, finding.days_late);
            }
            for (const FaultFound& fault : finding.faults) {
                auto& most = worst[fault.slot];
                if (fault.slot != NoEvent) most = {rule.dimension, std::max(most.second, fault.penalty)};
            }
        }
        for (const auto& [slot, most] : worst) expected[most.first] -= most.second;
        RC_ASSERT(judged.points == expected);
    }));
}

TEST_CASE("I4: versions of one rule earn together no more than the rule is worth", "[score][invariants]")
{
    CHECK(rc::check([] {
        Rule before = *rc::gen::element(response("a", "b", 0, 14), precedence("b", "a"), not_response("a", "b", 0, 3));
        before.id = before.fault_key = "reformed";
        before.keyed = *rc::gen::arbitrary<bool>();
        Rule after = before;
        if (before.kind == RuleKind::Response && *rc::gen::arbitrary<bool>()) {
            before.periods = {{"one", {0, 7, Unit::Day}}, {"two", {8, 14, Unit::Day}}};
            after.periods = {{"early", {0, 2, Unit::Day}}, {"late", {3, 30, Unit::Workday}}};
        }
        after.window.to = *rc::gen::inRange(0, 30);
        after.grace = *rc::gen::inRange(0, 9);
        after.target.by = *rc::gen::element<std::uint8_t>(0, 0b11);
        Trial trial{40};
        const Date reform = trial.calendar().date(*rc::gen::inRange(5, 30));
        before.valid_to = reform, after.valid_from = Date{reform.days + 1};
        const std::int32_t worth = *rc::gen::inRange(1, 300);
        trial.expects(worth, before);
        trial.protocol.rules.push_back(after);
        Log log;
        for (int i = 0; i < 25; ++i) log.push_back(*events_of({"a", "b"}, 0, 40));

        std::int32_t earned = 0;
        for (const Finding& finding : trial.judged(in_order(log), ended_on(40)).findings) earned += finding.credit;

        RC_ASSERT(earned <= worth);
    }));
}

TEST_CASE("I6: an empty play earns nothing", "[score][invariants]")
{
    CHECK(rc::check([] { RC_ASSERT(an_empty_play_earns_nothing(real_points, *cases())); }));
}

TEST_CASE("I7: a duty split in two halves is worth the same met or missed, and at most a point less when late",
          "[score][invariants]")
{
    CHECK(rc::check([] {
        const Case made = *cases();
        Rule duty = response("g", "h", 0, *rc::gen::inRange(0, 10));
        duty.grace = *rc::gen::inRange(0, 9);
        const std::int32_t points = *rc::gen::inRange(0, 300), half = points / 2;
        Trial whole = made.trial, split = made.trial;
        whole.expects(points, duty);
        split.expects(half, duty).expects(points - half, duty);
        Log log = made.log;
        log.push_back(on(3, "g")), log.push_back(on(*rc::gen::inRange(3, 30), "h"));
        log = in_order(log);

        const Judgement one = whole.judged(log, ended_on(40));
        const std::int32_t difference =
            on_nobodys_account(one.points) - on_nobodys_account(split.judged(log, ended_on(40)).points);

        const bool partly = one.findings.back().verdict == Verdict::Late;
        RC_ASSERT(difference >= 0);
        RC_ASSERT(difference <= (partly ? 1 : 0));
    }));
}

TEST_CASE("I12: with and without a witness, in one go or with days left out, the same is paid", "[score][invariants]")
{
    CHECK(rc::check([] {
        const Case made = *cases();
        Trial trial = made.trial;
        const auto play = std::find_if(made.log.begin(), made.log.end(), [](const Event& e) { return e.day >= 0; });
        trial.scenario.history.assign(made.log.begin(), play);
        const Judging judging = trial.judging();
        const Judgement judged = judge(judging, made.log, made.end);

        Monitors monitors = begin(judging, trial.scenario.history);
        Points points;
        std::int32_t day = 0;
        const auto pass_to = [&](std::int32_t wanted) {
            while (day < wanted) {
                ++day;
                const bool settles = judging.settles_on[static_cast<std::size_t>(day)].exists();
                if (settles || day == wanted) points += day_begins(judging, monitors, day);
            }
        };
        for (auto event = play; event != made.log.end(); ++event) {
            pass_to(event->day);
            points += advance(judging, monitors, *event);
        }
        pass_to(made.end.day);
        points += finish(judging, monitors, made.end.day);

        RC_ASSERT(points == judged.points);
        RC_ASSERT(monitors == judged.monitors);
    }));
}

TEST_CASE("evidence adds up: credits less penalties paid are the points", "[score][invariants]")
{
    CHECK(rc::check([] {
        const Case made = *cases();
        const Judging judging = made.trial.judging();
        const Judgement judged = made.trial.judged(made.log, made.end);

        Points sum;
        for (const Finding& finding : judged.findings) {
            const Dimension dimension = judging.rule_of(judging.obligations[finding.obligation]).dimension;
            sum[dimension] += finding.credit;
            for (const FaultFound& fault : finding.faults) sum[dimension] -= fault.paid;
        }
        RC_ASSERT(sum == judged.points);
    }));
}

TEST_CASE("plays whose monitors are equal are judged alike from there on", "[score][invariants]")
{
    CHECK(rc::check([] {
        const Case made = *cases();
        const Judging judging = made.trial.judging();
        Monitors here = begin(judging, {});
        Points before;
        for (const Event& event : made.log) {
            if (event.day >= 0 && event.day < 20) before += advance(judging, here, event);
        }
        Monitors there = here;

        Points first, second;
        for (std::int32_t day = 20; day <= 40; ++day) first += day_begins(judging, here, day);
        first += finish(judging, here, 40);
        for (std::int32_t day = 20; day <= 40; ++day) second += day_begins(judging, there, day);
        second += finish(judging, there, 40);

        RC_ASSERT(first == second);
        RC_ASSERT(here == there);
    }));
}
