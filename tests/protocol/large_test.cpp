#include "sim/model/instances.h"
#include "tests/support/catch.h"
#include "tests/support/trial.h"

using namespace sim;

// As much as the limits of docs/scenario-format.md section 17 allow: 20,000 instances, 20,000 days.

namespace {

/// Contacts at least every thirty days; each rule is its own and remembers its phase, its last contact and its worst gap.
Trial many_contacts(std::size_t rules, std::int32_t horizon)
{
    Rule rule = recurrence("met", 30);
    rule.trigger = match("asked");
    rule.grace = 10;
    Trial trial{horizon};
    for (std::size_t i = 0; i < rules; ++i) trial.demands(rule);
    return trial;
}

} // namespace

TEST_CASE("the last of as many rules as can be is judged like the first", "[protocol][large]")
{
    const Trial trial = many_contacts(20'000, 60);

    const Judgement judged = trial.judged({on(0, "asked"), on(33, "met")}, ended_on(50));

    REQUIRE(judged.findings.size() == 20'000);
    for (const Finding& finding : {judged.findings.front(), judged.findings.back()}) {
        CHECK(finding.verdict == Verdict::Late);
        CHECK(finding.days_late == 3);
    }
    CHECK(judged.points.sum() == -20'000 * 15);
}

TEST_CASE("windows as long as the longest play are counted to the day", "[protocol][large]")
{
    Rule in_workdays = response("asked", "answered", 0, 14'000), in_months = response("asked", "answered", 0, 600);
    in_workdays.window.unit = Unit::Workday, in_months.window.unit = Unit::Month;
    Trial trial{20'000};
    trial.demands(in_workdays).demands(in_months);
    trial.holidays = {date_of({2026, 3, 3}), date_of({2070, 1, 1})};

    const Judgement judged = trial.judged({on(0, "asked")}, ended_on(20'000));

    // 14,000 workdays are 2,800 weeks, and two holidays more; 600 months from 2 March 2026 lead to 2 March 2076.
    CHECK(judged.findings[0].due == 2'800 * 7 + 2);
    CHECK(judged.findings[1].due == trial.calendar().day(date_of({2076, 3, 2})));
    CHECK(judged.points.sum() == -100);
}

TEST_CASE("the instances of a protocol are counted before anything is made ready", "[protocol][large]")
{
    Trial trial;
    trial.scenario.effects.clear();
    trial.scenario.emissions.clear();
    for (std::size_t i = 0; i < 1'000; ++i) {
        trial.scenario.keys.push_back("case_" + std::to_string(i));
        Event event = on(-5, "asked");
        event.key = KeyId{trial.scenario.keys.size() - 1};
        trial.scenario.history.push_back(event);
    }
    Rule rule = response("asked", "answered", 0, 14);
    rule.keyed = true;
    rule.months = 250;
    for (int i = 0; i < 20'000; ++i) trial.demands(rule);
    Rule told_apart = absence("asked");
    told_apart.per = FaultPer::Key;
    trial.demands(told_apart);

    CHECK(count_instances(trial.protocol, trial.scenario, trial_words()) == 20'000ull * 250 * 1'000 + 1 + 1'000);
}
