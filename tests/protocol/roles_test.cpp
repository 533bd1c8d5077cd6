#include "tests/support/catch.h"
#include "tests/support/trial.h"

using namespace sim;

namespace {

Trial by_the_single_contact()
{
    Rule rule = response("asked", "answered", 0, 14);
    rule.target.by_single_contact = true;
    return Trial{}.expects(300, rule);
}

Event named(std::int32_t day, ActorId contact) { return to(contact, on(day, "plan.contact_named")); }

} // namespace

TEST_CASE("the single contact is the actor whom the plan named last", "[protocol][roles]")
{
    const auto points = [](const Log& log) { return by_the_single_contact().judged(log, ended_on(60)).points.sum(); };

    CHECK(points({on(0, "asked"), by(Csd, on(1, "answered"))}) == 0);
    CHECK(points({named(0, Csd), on(0, "asked"), by(Csd, on(1, "answered"))}) == 300);
    CHECK(points({named(0, Csd), on(0, "asked"), on(1, "answered")}) == 0);
    CHECK(points({named(0, Csd), on(0, "asked"), named(1, Ess), by(Csd, on(1, "answered"))}) == 0);
    CHECK(points({named(0, Csd), on(0, "asked"), named(1, Ess), on(1, "answered")}) == 300);
}

TEST_CASE("the single contact may stand beside roles", "[protocol][roles]")
{
    Rule rule = response("asked", "answered", 0, 14);
    rule.target.by_single_contact = true;
    rule.target.by = 1u << static_cast<unsigned>(Role::Health);
    const Trial trial = Trial{}.expects(300, rule);

    CHECK(trial.judged({on(0, "asked"), by(Health, on(1, "answered"))}, ended_on(60)).points.sum() == 300);
    CHECK(trial.judged({named(0, Ngo), on(0, "asked"), by(Ngo, on(1, "answered"))}, ended_on(60)).points.sum() == 300);
}

TEST_CASE("a trigger by the wrong role begins nothing", "[protocol][roles]")
{
    Rule rule = response("asked", "answered", 0, 14);
    rule.trigger.by = 1u << static_cast<unsigned>(Role::Csd);
    const Trial trial = Trial{}.demands(rule);

    CHECK(trial.judged({on(0, "asked")}, ended_on(60)).points.sum() == 0);
    CHECK(trial.judged({by(Csd, on(0, "asked"))}, ended_on(60)).points.sum() == -50);
}
