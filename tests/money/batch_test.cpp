#include "sim/base/hash.h"
#include "sim/money/batch.h"
#include "tests/money/land.h"

#include <algorithm>
#include <cstdlib>
#include <functional>

using namespace sim;

namespace {

/// 900.00 and 150.00 for each child; nothing is taken off up to 300.00 of pay, then 60 %.
Land child_supplement()
{
    Land land;
    Benefit benefit = for_all(land.money(90000));
    benefit.full.push_back(part(Recipient::Child, land.money(15000)));
    benefit.taper = {{land.money(30000), land.permille(600)}};
    land.benefit(benefit);
    return land;
}

FlatBenefit flat(const Land& land)
{
    const auto out = flat_benefit(land.country, BenefitId{0}, FirstDay);
    REQUIRE(out);
    return *out;
}

void add(Population& people, const Household& household, std::int32_t pay)
{
    if (people.first.empty()) people.first.push_back(0);
    for (const Member& member : household.members) {
        people.pay.push_back(member.client ? pay : 0);
        people.adult.push_back(member.kind == MemberKind::Adult ? 1 : 0);
    }
    people.first.push_back(static_cast<std::uint32_t>(people.pay.size()));
}

std::vector<std::int32_t> paid(const Population& people, const FlatBenefit& benefit, const std::vector<std::int64_t>& rates)
{
    std::vector<std::int32_t> out;
    benefits_of(people, benefit, rates, out);
    return out;
}

/// The most by which one of many households is paid otherwise than by the rules, one household after the other.
std::int64_t most_apart(const Land& land, const FlatBenefit& benefit)
{
    Population people;
    std::vector<std::int64_t> one_by_one;
    for (std::uint64_t i = 0; i < 2000; ++i) {
        const std::uint64_t draw = mix(i + 1);
        const Household household = family(1 + static_cast<int>(draw % 3), static_cast<int>(draw / 3 % 5));
        const auto pay = static_cast<std::int32_t>(draw / 16 % 200000);
        add(people, household, pay);
        one_by_one.push_back(last_paid(land.country, household, paying(pay), 1).raw());
    }
    const std::vector<std::int32_t> together = paid(people, benefit, {WholeRate});
    std::int64_t most = 0;
    for (std::size_t i = 0; i < one_by_one.size(); ++i) most = std::max(most, std::abs(one_by_one[i] - together[i]));
    return most;
}

} // namespace

TEST_CASE("very many households are paid month after month by their pay of the month", "[money][batch]")
{
    Population people;
    add(people, alone(), 30000);
    add(people, family(1, 2), 100000);
    add(people, family(2, 1), 500000);

    CHECK(paid(people, flat(child_supplement()), {WholeRate, 5'000, 0}) ==
          std::vector<std::int32_t>{90000, 78000, 0, 90000, 108000, 0, 90000, 120000, 105000});
}

TEST_CASE("nobody is paid nothing, and no month is no month", "[money][batch]")
{
    Population people;
    CHECK(paid(people, flat(child_supplement()), {WholeRate}).empty());
    add(people, alone(), 30000);
    CHECK(paid(people, flat(child_supplement()), {}).empty());
}

TEST_CASE("together they are paid what the rules pay them one by one", "[money][batch]")
{
    Land land = child_supplement();
    CHECK(most_apart(land, flat(land)) == 0);

    Benefit& benefit = land.country.benefits[0];
    benefit.full = {part(Recipient::FirstAdult, land.money(30000)), part(Recipient::FirstAdult, land.money(70001)), part(Recipient::NextAdult, land.money(40002)),
                    part(Recipient::Child, land.money(7000)), part(Recipient::Child, land.money(20003)), part(Recipient::Child, land.money(6004))};
    benefit.full[0].adds = benefit.full[3].adds = benefit.full[5].adds = benefit.full[5].lone_parent = true;
    benefit.disregard.amount = land.money(5000);
    benefit.disregard.share = land.permille(100);
    benefit.taper = {{land.money(1000), land.permille(550)}, {land.money(50000), land.permille(900)}};
    benefit.share = land.permille(750);
    benefit.cap = land.money(100000);
    CHECK(most_apart(land, flat(land)) == 0);

    land.country.benefits[0].taper.clear();
    CHECK(most_apart(land, flat(land)) == 0);

    Land two_bands = child_supplement();
    two_bands.country.benefits[0].taper.push_back({two_bands.money(80000), two_bands.permille(900)});
    CHECK(most_apart(two_bands, flat(two_bands)) == 0);
}

TEST_CASE("weighted amounts part from the rules by rounding alone, and a wrong taper by more", "[money][batch]")
{
    Land land = child_supplement();
    const ParameterId amount = land.money(50743);
    land.country.benefits[0].full = {part(Recipient::FirstAdult, amount), part(Recipient::NextAdult, amount, land.permille(575)),
                                     part(Recipient::Child, amount, land.permille(595))};

    CHECK(most_apart(land, flat(land)) <= 3);  // half a unit for each of up to six people
    FlatBenefit wrong = flat(land);
    wrong.taper[0].rate += 10;
    CHECK(most_apart(land, wrong) > 3);
}

TEST_CASE("a benefit that looks at more than pay and people is not flat", "[money][batch]")
{
    const auto lacking = [](const std::function<void(Land&, Benefit&)>& change) {
        Land land = child_supplement();
        Benefit changed = land.country.benefits[0];
        change(land, changed);
        land.country.benefits[0] = changed;
        const auto out = flat_benefit(land.country, BenefitId{0}, FirstDay);
        return !out && out.error().what == Missing::What::Part;
    };
    CHECK_FALSE(lacking([](Land&, Benefit&) {}));
    CHECK(lacking([](Land& land, Benefit& it) { it.right = land.right(); }));
    CHECK(lacking([](Land&, Benefit& it) { it.work = WorkNeed::In; }));
    CHECK(lacking([](Land&, Benefit& it) { it.found = JobFound::Self; }));
    CHECK(lacking([](Land&, Benefit& it) { it.of = BenefitId{0}; }));
    CHECK(lacking([](Land& land, Benefit& it) { it.limit = land.money(1); }));
    CHECK(lacking([](Land& land, Benefit& it) { it.least = land.money(1); }));
    CHECK(lacking([](Land& land, Benefit& it) { it.months = land.count(1); }));
    CHECK(lacking([](Land& land, Benefit& it) { it.rest_of = land.right(); }));
    CHECK(lacking([](Land& land, Benefit& it) { it.kept_months = land.count(1); }));
    CHECK(lacking([](Land& land, Benefit& it) { it.disregard.months = land.count(1); }));
    CHECK(lacking([](Land& land, Benefit& it) { it.disregard.right = land.right(); }));
    CHECK(lacking([](Land&, Benefit& it) { it.counts.pay = false; }));
    CHECK(lacking([](Land&, Benefit& it) { it.counts.income = true; }));
    CHECK(lacking([](Land&, Benefit& it) { it.counts.benefits = {BenefitId{0}}; }));
    CHECK(lacking([](Land& land, Benefit& it) { it.full[1].hours = land.count(1); }));
    CHECK(lacking([](Land& land, Benefit& it) { it.full[1].from_day = land.count(1); }));
    CHECK(lacking([](Land&, Benefit& it) { it.full[1].children = 1; }));
    CHECK(lacking([](Land&, Benefit& it) { it.full[1].adults = 1; }));
    CHECK(lacking([](Land&, Benefit& it) { it.full[1].recipient = Recipient::AdultChild; }));
    CHECK(lacking([](Land&, Benefit& it) { it.full[1].lone_parent = true; }));
    CHECK(lacking([](Land&, Benefit& it) { it.full[0].lone_parent = it.full[0].adds = true; }));
}

TEST_CASE("what a flat benefit has no amount or no figure for is named", "[money][batch]")
{
    Land land;
    const ParameterId amount = land.money(100);
    land.benefit(for_the_first(amount));
    CHECK(flat_benefit(land.country, BenefitId{0}, FirstDay).error().recipient == Recipient::NextAdult);
    land.country.benefits[0].full.push_back(part(Recipient::NextAdult, amount));
    CHECK(flat_benefit(land.country, BenefitId{0}, FirstDay).error().recipient == Recipient::Child);
    land.country.benefits[0].full.push_back(part(Recipient::Child, land.figure("money", {{1, on(2027, 1, 1), {}, {}, {}}})));
    const Missing figure = flat_benefit(land.country, BenefitId{0}, FirstDay).error();
    CHECK(figure.what == Missing::What::Figure);
    CHECK(figure.number == 1);
    CHECK(figure.date == FirstDay);
}
