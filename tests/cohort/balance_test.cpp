#include "sim/cohort/balance.h"

#include "tests/cohort/experiments.h"
#include "tests/support/catch.h"

using namespace sim::cohort;

TEST_CASE("groups of one structure are seen to be that", "[cohort][balance]")
{
    const Balance balance = balance_of(vectors());

    CHECK(balance.identical);
    CHECK(balance.treated == 150);
    CHECK(balance.comparison == 150);
    REQUIRE(balance.rows.size() == 6);
    for (const BalanceRow& row : balance.rows) {
        CHECK(row.treated == 25);
        CHECK(row.comparison == 25);
    }
    CHECK(balance.rows[3].county == 1);
    CHECK(balance.rows[3].inherited);
}

TEST_CASE("one person on the other side of a row is seen", "[cohort][balance]")
{
    CohortConfig county = vectors(), inherited = vectors();
    ++county.counties[0].comparison.people;
    --county.counties[2].comparison.people;
    --inherited.counties[1].comparison.inherited;

    CHECK_FALSE(balance_of(county).identical);
    CHECK_FALSE(balance_of(inherited).identical);
    CHECK(balance_of(inherited).comparison == 150);
}

TEST_CASE("a comparison group twice as large can have the same structure", "[cohort][balance]")
{
    CohortConfig config = vectors();
    for (County& county : config.counties) county.comparison = {100, 50};

    CHECK(balance_of(config).identical);
}
