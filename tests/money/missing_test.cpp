#include "tests/money/land.h"

#include <functional>

using namespace sim;
using What = Missing::What;

namespace {

struct Case {
    Land land;
    Household household = alone();
    Job job = paying(90000);
};

/// What is lacking when a whole case is told with this changed. A case in which nothing is lacking ends the test.
Missing lacking(const std::function<void(Case&)>& change)
{
    Case it;
    const auto whole = calculate(it.land.country, it.household, it.job, supported("lin12"));
    REQUIRE(whole);
    change(it);
    const auto out = calculate(it.land.country, it.household, it.job, supported("lin12"));
    REQUIRE_FALSE(out);
    return out.error();
}

bool is(const Missing& missing, What what, std::uint32_t number = 0) { return missing.what == what && missing.number == number; }

} // namespace

TEST_CASE("a job without net pay in a country without a share for it cannot be computed", "[money][missing]")
{
    CHECK(is(lacking([](Case& it) { it.job.net.reset(); }), What::NetPay));
}

TEST_CASE("a figure that does not hold on the day is named with the day", "[money][missing]")
{
    const Missing later = lacking([](Case& it) {
        it.land.money(1);
        it.land.benefit(for_the_first(it.land.figure("money", {{30000, {}, on(2026, 12, 31), {}, {}}})));
    });
    CHECK(is(later, What::Figure, 1));
    CHECK(later.date == on(2027, 1, 1));

    const Missing share = lacking([](Case& it) {
        it.job.net.reset();
        it.land.country.net_pay = it.land.figure("permille", {{665, on(2027, 1, 1), {}, {}, {}}});
    });
    CHECK(is(share, What::Figure, 0));
    CHECK(share.date == FirstDay);
}

TEST_CASE("a figure of a rule that does not reach the household is not asked for", "[money][missing]")
{
    Land land;
    const ParameterId unknown = land.figure("months", {});
    Benefit benefit = for_the_first(land.money(30000));
    benefit.kept_months = benefit.disregard.months = unknown;
    benefit.kept_right = benefit.disregard.right = land.right();
    land.benefit(benefit);

    CHECK(calculate(land.country, alone(), paying(90000), supported("lin12")));
    CHECK(is(calculate(land.country, with_right(alone(), RightId{0}), paying(90000), supported("lin12")).error(), What::Figure, unknown.raw()));
}

TEST_CASE("a member for whom a benefit has no amount is named, and an amount for all is one for each", "[money][missing]")
{
    const Missing child = lacking([](Case& it) {
        it.land.benefit(for_all(it.land.money(30000)));
        it.land.benefit(for_the_first(it.land.money(30000)));
        it.household = family(1, 1);
    });
    CHECK(is(child, What::Part, 1));
    CHECK(child.recipient == Recipient::Child);
    const Missing grown = lacking([](Case& it) {
        it.land.benefit(for_the_first(it.land.money(30000)));
        it.household.members.push_back({MemberKind::AdultChild, false, 0});
    });
    CHECK(grown.recipient == Recipient::AdultChild);
    const Missing partner = lacking([](Case& it) {
        it.land.benefit(for_the_first(it.land.money(30000)));
        it.household = family(2, 0);
    });
    CHECK(partner.recipient == Recipient::NextAdult);

    Land land;
    land.benefit(for_all(land.money(30000)));
    CHECK(calculate(land.country, family(2, 3), paying(90000), supported("lin12")));
}

TEST_CASE("an income, a benefit and a cost that are not known are named by their place", "[money][missing]")
{
    CHECK(is(lacking([](Case& it) { it.household = with_income(with_income(it.household, Money{1}), std::nullopt); }), What::Income, 1));
    CHECK(is(lacking([](Case& it) { it.household.benefits = {{"a", {}, Money{1}, Money{1}}, {"b", {}, {}, Money{1}}}; }), What::Benefit, 1));
    CHECK(is(lacking([](Case& it) { it.household.benefits = {{"a", {}, Money{1}, {}}}; }), What::Benefit, 0));
    CHECK(is(lacking([](Case& it) { it.job.costs = {{"a", {}, Money{1}}, {"b", {}, {}}}; }), What::Cost, 1));
}

TEST_CASE("debts of which nobody knows how much they take cannot be computed with", "[money][missing]")
{
    CHECK(is(lacking([](Case& it) { it.household.garnishment_unknown = true; }), What::Garnishment));
}

TEST_CASE("a right that counts by its days is asked when it began", "[money][missing]")
{
    const auto change = [](Case& it) {
        it.land.right();
        Benefit benefit = for_the_first(it.land.money(30000));
        benefit.full.push_back(benefit.full[0]);
        benefit.full[1].from_day = it.land.count(90, "days");
        benefit.right = it.land.right();
        it.land.benefit(benefit);
        it.household = with_right(it.household, RightId{1});
    };
    CHECK(is(lacking(change), What::RightFrom, 1));
}

TEST_CASE("a right of which a rest is paid is asked until when it lasts, where the rest is paid at all", "[money][missing]")
{
    const auto change = [](Case& it) {
        Benefit benefit = for_the_first(it.land.money(30000));
        benefit.rest_of = it.land.right();
        benefit.found = JobFound::Self;
        it.land.benefit(benefit);
        it.household = with_right(it.household, RightId{0});
        it.job.found = JobFound::Self;
    };
    CHECK(is(lacking(change), What::RightTo, 0));

    Case referred;
    change(referred);
    referred.job.found = JobFound::Referred;
    CHECK(calculate(referred.land.country, referred.household, referred.job, supported("lin12")));
}

TEST_CASE("a limit for each consumption unit asks a household of several how many it has", "[money][missing]")
{
    const auto change = [](Case& it) {
        Benefit benefit = for_all(it.land.money(22800));
        benefit.limit = it.land.money(25650);
        benefit.limit_per_unit = true;
        it.land.benefit(benefit);
        it.household = family(1, 1);
    };
    CHECK(is(lacking(change), What::Units));

    Case single;
    change(single);
    single.household = alone();
    CHECK(calculate(single.land.country, single.household, single.job, supported("lin12")));
}

TEST_CASE("somebody grown up must take the job", "[money][missing]")
{
    CHECK(is(lacking([](Case& it) { it.household.members[0].client = false; }), What::Client));
    CHECK(is(lacking([](Case& it) { it.household.members.clear(); }), What::Client));
    CHECK(is(lacking([](Case& it) { it.household.members = {{MemberKind::Adult, false, 0}, {MemberKind::Child, true, 0}}; }), What::Client));

    Case grown_child;
    grown_child.household.members = {{MemberKind::Adult, false, 0}, {MemberKind::AdultChild, true, 0}};
    CHECK(calculate(grown_child.land.country, grown_child.household, grown_child.job, supported("lin12")));
}
