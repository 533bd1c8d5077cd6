#include "tests/money/land.h"

using namespace sim;

namespace {

/// The full amount of the last benefit, in the first month of a job of so many hours.
Money full_amount(const Land& land, const Household& household, std::int32_t hours = 160)
{
    return paid_in(land.country, household, paying(100000, hours), 1).back().full;
}

Money full_without_work(const Land& land, const Household& household) { return paid_in(land.country, household, paying(0), 0).back().full; }

/// An amount of 402.18 weighted by the hours of work: 1, from 60 hours 1.26, from 129 hours 1.51; for others .57, from 60 hours .70.
Land weighted_by_hours()
{
    Land land;
    const ParameterId amount = land.money(40218);
    Benefit benefit;
    benefit.full = {part(Recipient::FirstAdult, amount, land.permille(1000)), part(Recipient::FirstAdult, amount, land.permille(1260)),
                    part(Recipient::FirstAdult, amount, land.permille(1510)), part(Recipient::NextAdult, amount, land.permille(570)),
                    part(Recipient::NextAdult, amount, land.permille(700))};
    benefit.full[1].hours = benefit.full[4].hours = land.count(60, "hours");
    benefit.full[2].hours = land.count(129, "hours");
    land.benefit(benefit);
    return land;
}

} // namespace

TEST_CASE("a weight goes by the hours of work in a month, both limits included", "[money][benefits]")
{
    const Land land = weighted_by_hours();

    CHECK(full_without_work(land, alone()) == Money{40218});
    CHECK(full_amount(land, alone(), 59) == Money{40218});
    CHECK(full_amount(land, alone(), 60) == Money{50675});
    CHECK(full_amount(land, alone(), 128) == Money{50675});
    CHECK(full_amount(land, alone(), 129) == Money{60729});
}

TEST_CASE("the hours of the job are added to those of the one who takes it, and to nobody else's", "[money][benefits]")
{
    const Land land = weighted_by_hours();
    Household couple = family(2, 0);
    couple.members[0].hours = 20;

    CHECK(full_amount(land, couple, 40) == Money{73599});         // 1.26 + .57 = 1.83
    CHECK(full_without_work(land, couple) == Money{63142});       // 1.57
    couple.members[0].client = false;
    couple.members[1].client = true;
    CHECK(full_amount(land, couple, 60) == Money{68371});         // 1 + .70
}

TEST_CASE("parts of one amount are weighted together and rounded once, those of two apart", "[money][benefits]")
{
    Land land;
    const ParameterId amount = land.money(101), same_again = land.money(101), half = land.permille(500);
    Benefit benefit;
    benefit.full = {part(Recipient::FirstAdult, amount, half), part(Recipient::NextAdult, amount, half), part(Recipient::Child, amount, half)};
    land.benefit(benefit);
    CHECK(full_amount(land, family(2, 1)) == Money{152});  // 151.5

    land.country.benefits[0].full[2].amount = same_again;
    CHECK(full_amount(land, family(2, 1)) == Money{152});  // 101 + 50.5
    land.country.benefits[0].full[1].amount = land.money(101);
    CHECK(full_amount(land, family(2, 1)) == Money{153});  // 50.5 three times
}

TEST_CASE("of the parts for one member the last that holds is taken, and those that add are added", "[money][benefits]")
{
    Land land;
    Benefit benefit;
    benefit.full = {part(Recipient::FirstAdult, land.money(30)), part(Recipient::FirstAdult, land.money(100)), part(Recipient::FirstAdult, land.money(200)),
                    part(Recipient::Child, land.money(7))};
    benefit.full[0].adds = true;
    benefit.full[2].children = 1;
    land.benefit(benefit);

    CHECK(full_amount(land, alone()) == Money{130});
    CHECK(full_amount(land, family(1, 1)) == Money{237});
    CHECK(full_amount(land, family(1, 2)) == Money{144});
}

TEST_CASE("an addition for a lone parent is one for each child of one adult", "[money][benefits]")
{
    Land land;
    const ParameterId amount = land.money(10000);
    Benefit benefit;
    benefit.full = {part(Recipient::FirstAdult, amount), part(Recipient::NextAdult, amount, land.permille(500)), part(Recipient::Child, amount, land.permille(590)),
                    part(Recipient::Child, amount, land.permille(180)), part(Recipient::AdultChild, amount, land.permille(700))};
    benefit.full[3].lone_parent = benefit.full[3].adds = true;
    land.benefit(benefit);

    CHECK(full_amount(land, alone()) == Money{10000});
    CHECK(full_amount(land, family(1, 2)) == Money{25400});
    CHECK(full_amount(land, family(2, 2)) == Money{26800});
    Household with_grown_child = family(1, 1);
    with_grown_child.members.push_back({MemberKind::AdultChild, false, 0});
    CHECK(full_amount(land, with_grown_child) == Money{24700});
    with_grown_child.members.erase(with_grown_child.members.begin() + 1);
    CHECK(full_amount(land, with_grown_child) == Money{17000});
}

TEST_CASE("an addition to the parent alone is given once, and only where there is a child", "[money][benefits]")
{
    Land land;
    const ParameterId amount = land.money(100);
    Benefit benefit;
    benefit.full = {part(Recipient::FirstAdult, amount), part(Recipient::FirstAdult, land.money(36)), part(Recipient::Child, amount)};
    benefit.full[1].lone_parent = benefit.full[1].adds = true;
    land.benefit(benefit);

    CHECK(full_amount(land, alone()) == Money{100});
    CHECK(full_amount(land, family(1, 3)) == Money{436});
}

TEST_CASE("an amount for the whole household may be one for just so many adults and children", "[money][benefits]")
{
    Land land;
    const ParameterId base = land.money(17000);
    Benefit benefit;
    benefit.full = {part(Recipient::Household, base), part(Recipient::Household, base, land.per_10000(33000))};
    benefit.full[1].adults = 2;
    benefit.full[1].children = 2;
    land.benefit(benefit);

    CHECK(full_amount(land, family(2, 2)) == Money{56100});
    CHECK(full_amount(land, family(2, 1)) == Money{17000});
    CHECK(full_amount(land, family(1, 2)) == Money{17000});
    CHECK(full_amount(land, alone()) == Money{17000});
    Household with_grown_child = family(2, 2);
    with_grown_child.members.push_back({MemberKind::AdultChild, false, 0});
    CHECK(full_amount(land, with_grown_child) == Money{17000});
}

TEST_CASE("an amount from the 90th day of a right begins with the first month that reaches it", "[money][benefits]")
{
    Land land;
    Benefit benefit;
    benefit.right = land.right();
    benefit.full = {part(Recipient::FirstAdult, land.money(172190)), part(Recipient::FirstAdult, land.money(135220))};
    benefit.full[1].from_day = land.count(90, "days");
    land.benefit(benefit);
    const auto in_month = [&](Date from, std::int32_t month) {
        return paid_in(land.country, with_right(alone(), RightId{0}, from), paying(0), month).back().full;
    };

    // The job starts on 1 March 2026; 1 December 2025 lies 90 days before it.
    CHECK(in_month(on(2025, 12, 1), 0) == Money{135220});
    CHECK(in_month(on(2025, 12, 2), 0) == Money{172190});
    CHECK(in_month(on(2026, 2, 1), 1) == Money{172190});
    CHECK(in_month(on(2026, 2, 1), 3) == Money{172190});  // 1 May: 89 days
    CHECK(in_month(on(2026, 2, 1), 4) == Money{135220});  // 1 June
}
