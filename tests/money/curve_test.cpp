#include "sim/money/curve.h"
#include "tests/money/land.h"
#include "tests/money/laws.h"

using namespace sim;

namespace {

using Numbers = std::vector<std::int64_t>;

Curve drawn(const Country& country, const Household& household, const Job& job, const SupportPlan& plan, std::int32_t month = 1,
            std::int64_t step = 10000)
{
    auto out = curve_of(country, household, job, plan, month, Money{step});
    REQUIRE(out);
    return std::move(*out);
}

Numbers nets(const Curve& curve)
{
    Numbers out;
    for (const CurvePoint& point : curve.points) out.push_back(point.net.raw());
    return out;
}

Numbers marginal(const Curve& curve)
{
    Numbers out;
    for (const CurvePoint& point : curve.points) out.push_back(point.metr);
    return out;
}

Numbers participation(const Curve& curve)
{
    Numbers out;
    for (const CurvePoint& point : curve.points) out.push_back(point.ptr);
    return out;
}

bool is(const FlatStretch& stretch, std::int64_t from, std::int64_t to, std::int64_t loss)
{
    return stretch.from == Money{from} && stretch.to == Money{to} && stretch.loss == Money{loss};
}

/// 300.00 of which everything counted is taken off.
Country all_withdrawn()
{
    Land land;
    land.benefit(for_the_first(land.money(30000)));
    return land.country;
}

} // namespace

TEST_CASE("while everything is withdrawn more pay leaves nothing more, and after that all of it", "[money][curve]")
{
    const Curve curve = drawn(all_withdrawn(), alone(), paying(40000), unsupported());

    CHECK(nets(curve) == Numbers{30000, 30000, 30000, 30000, 40000, 50000, 60000});
    CHECK(marginal(curve) == Numbers{0, 10000, 10000, 10000, 0, 0, 0});
    CHECK(participation(curve) == Numbers{0, 10000, 10000, 10000, 7500, 6000, 5000});
    REQUIRE(curve.flat.size() == 1);
    CHECK(is(curve.flat[0], 0, 30000, 0));
}

TEST_CASE("a benefit that is tapered has no stretch in which work does not pay", "[money][curve]")
{
    Land land;
    Benefit benefit = for_the_first(land.money(30000));
    benefit.taper = {{{}, land.permille(600)}};
    land.benefit(benefit);

    const Curve curve = drawn(land.country, alone(), paying(40000), unsupported());

    CHECK(nets(curve) == Numbers{30000, 34000, 38000, 42000, 46000, 50000, 60000});
    CHECK(marginal(curve) == Numbers{0, 6000, 6000, 6000, 6000, 6000, 0});
    CHECK(curve.flat.empty());
}

TEST_CASE("a step at so many hours is a stretch that ends when as much is left again", "[money][curve]")
{
    // 10.00 an hour; 500.00 up to 60 hours, then 300.00.
    Land land;
    Benefit benefit = for_the_first(land.money(50000));
    benefit.counts.pay = false;
    benefit.full.push_back(part(Recipient::FirstAdult, land.money(30000)));
    benefit.full[1].hours = land.count(60, "hours");
    land.benefit(benefit);

    const Curve curve = drawn(land.country, alone(), paying(60000, 60), unsupported());

    CHECK(nets(curve) == Numbers{50000, 60000, 70000, 80000, 90000, 100000, 90000, 100000, 110000, 120000});
    CHECK(marginal(curve) == Numbers{0, 0, 0, 0, 0, 0, 20000, 0, 0, 0});
    REQUIRE(curve.flat.size() == 1);
    CHECK(is(curve.flat[0], 50000, 70000, 10000));
}

TEST_CASE("a cliff from which the curve does not come back says how much less is left behind it at most", "[money][curve]")
{
    const Curve curve = drawn(employment_substitution(), alone(), paying(30000), unsupported(), 1, 5000);

    CHECK(nets(curve) == Numbers{22800, 27800, 32800, 37800, 42800, 47800, 30000, 35000, 40000, 45000});
    REQUIRE(curve.flat.size() == 1);
    CHECK(is(curve.flat[0], 25000, 45000, 17800));
}

TEST_CASE("two stretches are told apart", "[money][curve]")
{
    Land land;
    Benefit benefit = for_the_first(land.money(40000));
    benefit.taper = {{{}, land.permille(1000)}, {land.money(10000), land.permille(0)}, {land.money(20000), land.permille(1000)}};
    land.benefit(benefit);

    const Curve curve = drawn(land.country, alone(), paying(40000), unsupported());

    CHECK(nets(curve) == Numbers{40000, 40000, 50000, 50000, 50000, 50000, 60000});
    REQUIRE(curve.flat.size() == 2);
    CHECK(is(curve.flat[0], 0, 10000, 0));
    CHECK(is(curve.flat[1], 20000, 50000, 0));
}

TEST_CASE("support lowers the participation tax while it lasts, and the marginal tax climbs back", "[money][curve]")
{
    const auto in_month = [](std::int32_t month) { return drawn(all_withdrawn(), alone(), paying(40000), supported("q4"), month); };

    CHECK(marginal(in_month(1)) == Numbers{0, 0, 0, 0, 0, 0, 0});
    CHECK(participation(in_month(1)) == Numbers{0, 0, 0, 0, 0, 0, 0});
    CHECK(marginal(in_month(4)) == Numbers{0, 2500, 2500, 2500, 0, 0, 0});
    CHECK(marginal(in_month(7)) == Numbers{0, 5000, 5000, 5000, 0, 0, 0});
    CHECK(marginal(in_month(13)) == Numbers{0, 10000, 10000, 10000, 0, 0, 0});
    CHECK(in_month(1).flat.empty());
    CHECK(in_month(13).flat.size() == 1);
    CHECK(in_month(13).month == 13);
    CHECK(nets(in_month(200)) == nets(in_month(13)));
}

TEST_CASE("net pay is the job's share of gross at every pay, and the costs of working fall away without pay", "[money][curve]")
{
    Job job = costing(paying(14000), 2000);
    job.gross = Money{20000};

    const Curve curve = drawn({}, alone(), job, unsupported());

    CHECK(nets(curve) == Numbers{0, 5000, 12000, 19000});
    CHECK(marginal(curve) == Numbers{0, 5000, 3000, 3000});
    CHECK(participation(curve) == Numbers{0, 5000, 4000, 3667});
}

TEST_CASE("a month begun in the middle is a whole one on the curve", "[money][curve]")
{
    Job job = paying(20000);
    job.days = 1;
    job.of = 30;

    CHECK(nets(drawn({}, alone(), job, unsupported())) == Numbers{0, 10000, 20000, 30000});
}

TEST_CASE("where gross pay is not said there is no curve over it", "[money][curve]")
{
    Job job = paying(20000);
    job.gross.reset();

    CHECK(drawn({}, alone(), job, unsupported()).points.empty());
}

TEST_CASE("a curve of what cannot be computed says what is missing", "[money][curve]")
{
    Job job = paying(20000);
    job.costs.push_back({"bus", {}, {}});

    CHECK(curve_of({}, alone(), job, unsupported(), 1, Money{10000}).error().what == Missing::What::Cost);
}
