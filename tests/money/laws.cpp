#include "tests/money/laws.h"

#include "tests/money/land.h"

using namespace sim;

Country minimum_income(std::int64_t base)
{
    Land land;
    const ParameterId amount = land.money(base), some = land.count(60, "hours"), full = land.count(129, "hours");
    Benefit benefit;
    const auto add = [&](Recipient recipient, std::int64_t weight, ParameterId hours = {}) {
        benefit.full.push_back(part(recipient, amount, land.permille(weight)));
        benefit.full.back().hours = hours;
    };
    add(Recipient::FirstAdult, 1000);
    add(Recipient::FirstAdult, 1260, some);
    add(Recipient::FirstAdult, 1510, full);
    add(Recipient::NextAdult, 570);
    add(Recipient::NextAdult, 700, some);
    add(Recipient::NextAdult, 830, full);
    add(Recipient::AdultChild, 700);
    add(Recipient::Child, 590);
    add(Recipient::Child, 180);
    benefit.full.back().lone_parent = benefit.full.back().adds = true;
    benefit.counts.pay = benefit.counts.income = true;
    land.benefit(benefit);
    return land.country;
}

Country guaranteed_minimum()
{
    Land land;
    Benefit benefit = for_all(land.money(17000));
    benefit.full[0].weight = land.per_10000(33000);
    benefit.full[0].adults = benefit.full[0].children = 2;
    land.benefit(benefit);
    return land.country;
}

Country employment_substitution()
{
    Land land;
    land.country.currency = "HUF";
    land.country.exponent = 0;
    land.country.net_pay = land.permille(665);
    Benefit benefit = for_all(land.money(28500));
    benefit.share = land.permille(800);
    benefit.taper = {{{}, land.permille(0)}};
    benefit.limit = land.money(25650);
    benefit.limit_per_unit = true;
    land.benefit(benefit);
    return land.country;
}

Country vienna_minimum_income()
{
    Land land;
    Benefit benefit = for_the_first(land.money(120901));
    benefit.counts.income = true;
    benefit.disregard.share = land.permille(350);
    benefit.disregard.months = land.count(12, "months");
    benefit.disregard.right = land.right();
    land.benefit(benefit);
    return land.country;
}

Country in_work_bonus()
{
    Land land;
    Benefit benefit = for_the_first(land.money(63321));
    benefit.full.push_back(part(Recipient::FirstAdult, land.money(2519)));
    benefit.full[1].adds = true;
    benefit.work = WorkNeed::In;
    benefit.counts.income = true;  // the flat amount for housing
    benefit.disregard.share = land.per_10000(5985);
    land.benefit(benefit);
    return land.country;
}

Country activity_supplement()
{
    Land land;
    const RightId right = land.right();
    const ParameterId half = land.permille(500);
    Benefit unemployment;
    unemployment.right = right;
    unemployment.work = WorkNeed::Out;
    unemployment.full = {part(Recipient::FirstAdult, land.money(172190)), part(Recipient::FirstAdult, land.money(135220))};
    unemployment.full[1].from_day = land.count(90, "days");
    Benefit own;
    own.of = land.benefit(unemployment);
    own.share = half;
    own.work = WorkNeed::In;
    own.found = JobFound::Self;
    own.rest_of = right;
    own.rest_share = half;
    land.benefit(own);
    Benefit referred = for_the_first(land.money(360600));
    referred.work = WorkNeed::In;
    referred.found = JobFound::Referred;
    referred.rest_of = right;
    referred.cap = land.money(86095);
    land.benefit(referred);
    return land.country;
}

Country family_dividend()
{
    Land land;
    Benefit first;
    first.full = {part(Recipient::Household, land.money(86667))};
    const std::vector<std::int64_t> by_children{0, 21667, 43333, 65000};  // 50.00 a week
    for (std::size_t children = 0; children < by_children.size(); ++children) {
        first.full.push_back(part(Recipient::Household, land.money(by_children[children])));
        first.full.back().children = static_cast<std::int32_t>(children);
    }
    first.work = WorkNeed::In;
    Benefit second = first;
    first.months = land.count(12, "months");
    second.counts.benefits = {land.benefit(first)};
    second.months = land.count(24, "months");
    second.share = land.permille(500);
    land.benefit(second);
    return land.country;
}
