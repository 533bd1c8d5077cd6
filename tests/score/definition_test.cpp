#include "tests/score/definition.h"
#include "tests/score/random_cases.h"
#include "tests/support/catch.h"

using namespace sim;

TEST_CASE("the automata reach the verdicts of the definitions", "[score][definition]")
{
    CHECK(rc::check([] {
        Case made = *cases();
        made.trial.chapters({40});
        for (ScopeEntry& entry : made.trial.scenario.scope) entry.chapter = {};
        for (Rule& rule : made.trial.protocol.rules) rule.periods.clear();
        const Judging judging = made.trial.judging();
        const Calendar calendar = made.trial.calendar();

        const Judgement judged = made.trial.judged(made.log, made.end);

        for (const Finding& finding : judged.findings) {
            const Obligation& obligation = judging.obligations[finding.obligation];
            const Rule& rule = judging.rule_of(obligation);
            if (rule.target.type == type_of("data.no_basis")) continue;
            const Defined expected = defined(calendar, rule, obligation.key, made.log, made.end.day);

            RC_LOG() << rule.id << " instance " << obligation.key.raw() << '\n';
            RC_ASSERT(static_cast<int>(finding.verdict) == static_cast<int>(expected.verdict));
            if (is_duty(rule.kind)) {
                if (finding.verdict == Verdict::Late) RC_ASSERT(finding.days_late == expected.late);
            } else {
                RC_ASSERT(static_cast<std::int32_t>(finding.faults.size()) == expected.faults);
                RC_ASSERT(finding.credit == (expected.first_lawful ? obligation.worth : 0));
            }
        }
    }));
}
