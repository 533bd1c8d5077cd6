#include "sim/content/country_reader.h"
#include "sim/content/household_reader.h"
#include "sim/content/shelf.h"
#include "sim/money/calculation.h"
#include "sim/money/schedule.h"
#include "tests/content/problem_text.h"
#include "tests/support/catch.h"

#include <string>

using namespace sim;

namespace {

/// Aid of 500.00, an old age that counts half; a wage that rises in 2026.
const std::string CountryFile = R"({"format": 1, "id": "c", "version": "1", "language": "en", "title": "t", "currency": "EUR", "exponent": 2,
    "holidays_from": "2020-01-01", "holidays_to": "2039-12-31", "sources": [{"id": "law", "title": "t"}],
    "parameters": [
        {"id": "aid", "title": "Aid", "unit": "money", "values": [{"value": 50000, "from": "2020-01-01", "source": "law", "mark": "D"}]},
        {"id": "fare", "title": "Fare", "unit": "money", "values": [{"value": 4000, "from": "2020-01-01", "source": "law", "mark": "D"}]},
        {"id": "owed", "title": "Owed", "unit": "money", "values": [{"value": -1, "from": "2020-01-01", "source": "law", "mark": "D"}]},
        {"id": "wage", "title": "Wage", "unit": "money_per_month", "values": [{"value": 120000, "from": "2025-01-01", "to": "2025-12-31", "source": "law", "mark": "D"},
                                                                          {"value": 130000, "from": "2026-01-01", "source": "law", "mark": "D"}]},
        {"id": "net", "title": "Net", "unit": "per_10000", "values": [{"value": 7525, "from": "2020-01-01", "source": "law", "mark": "D"}]}],
    "pay": {"net": "net"}, "rights": [{"id": "insured", "title": "Insurance"}],
    "benefits": [{"id": "aid", "title": "Aid", "full": [{"for": "household", "amount": "aid"}], "counts": ["pay", "income"]}]})";

const Files& shelf()
{
    static const Files files{{country_path("c"), CountryFile}};
    return files;
}

/// @param members  besides those that must be
Read<HouseholdFile> reading(const std::string& members, std::optional<Date> start = {})
{
    return read_household_file(shelf(), "h.json", R"({"format": 1, "id": "h-1", "title": "t", "country": "c", "members": [{"kind": "adult", "client": true}])" + members + "}", start);
}

HouseholdFile read(const std::string& members, std::optional<Date> start = {})
{
    auto file = reading(members, start);
    INFO(told(file.problems));
    REQUIRE(file);
    return std::move(*file.value);
}

const std::string Wage = R"(, "offer": {"id": "o", "title": "A job", "start": "2026-03-02", "gross": "wage", "hours": 160,
    "costs": [{"id": "bus", "title": "Bus", "amount": "fare"}, {"id": "lunch", "title": "Lunch", "amount": 100}]})";

} // namespace

TEST_CASE("an offer's amounts are numbers or figures of the country on the day it starts", "[content][money]")
{
    const HouseholdFile now = read(Wage), before = read(Wage, date_of({2025, 12, 31}));

    REQUIRE(now.job);
    CHECK(now.job->gross == Money{130'000});
    CHECK(now.job->costs[0].amount == Money{4'000});
    CHECK(now.job->costs[1].amount == Money{100});
    CHECK(now.job->figures.size() == 2);
    CHECK(now.rules.parameters[now.job->figures[0].raw()].id == "wage");
    CHECK(before.job->start == date_of({2025, 12, 31}));
    CHECK(before.job->gross == Money{120'000});
}

TEST_CASE("net pay that an offer does not say is the country's share, in ten-thousandths", "[content][money]")
{
    const HouseholdFile file = read(Wage);

    const auto it = calculate(file.rules, file.household, *file.job, {*schedule_named("none"), LossRule::AtEntry, {}, {}, {}});

    REQUIRE(it);
    CHECK(it->month(1).pay == Money{97'825});   // 1,300.00 times 0.7525
    CHECK(it->out == Money{50'000});
    CHECK(it->exit_gain == Money{43'725});      // 978.25 - 41.00 - 500.00
}

TEST_CASE("what is not known stays unknown", "[content][money]")
{
    const HouseholdFile file = read(R"(, "income": [{"id": "i", "title": "t", "amount": null}], "benefits": [{"id": "b", "title": "t", "out": null, "in": 5}], "garnishment": null)");

    CHECK_FALSE(file.household.income[0].amount);
    CHECK_FALSE(file.household.benefits[0].out);
    CHECK(file.household.benefits[0].in == Money{5});
    CHECK(file.household.garnishment_unknown);
    CHECK_FALSE(file.job);
    CHECK_FALSE(file.support);
    CHECK(file.household.units == 0);
}

TEST_CASE("a household's texts stand under its id", "[content][money]")
{
    const HouseholdFile file = read(R"(, "income": [{"id": "rent", "title": "Rent", "amount": 1}], "benefits": [{"id": "rooms", "title": "Rooms", "out": 1, "in": 1}], "left_out": ["Gifts", "Debts"])" + Wage);

    const auto context = [&](TextId id) { return file.texts.contexts[id.raw()]; };
    CHECK(context(file.household.title) == "household:h-1:title");
    CHECK(context(file.household.income[0].title) == "income:h-1.rent:title");
    CHECK(context(file.household.benefits[0].title) == "given:h-1.rooms:title");
    CHECK(context(file.household.left_out[1]) == "left_out:h-1.2:text");
    CHECK(file.texts[file.household.left_out[1]] == "Debts");
    CHECK(context(file.job->title) == "offer:o:title");
    CHECK(context(file.job->costs[0].title) == "cost:o.bus:title");
}

TEST_CASE("a schedule of one's own is shares in ten-thousandths, none above the one before", "[content][money]")
{
    const auto with = [](const std::string& schedule) { return told(reading(R"(, "support": {"schedule": )" + schedule + "}").problems); };
    const HouseholdFile file = read(R"(, "support": {"schedule": [10000, 2500], "loss": "monthly", "floor": 1, "cap": 2, "threshold": 3})");

    REQUIRE(file.support);
    REQUIRE(file.support->schedule.shares.size() == 2);
    CHECK(file.support->schedule.shares[1] == Share{2'500, 10'000});
    CHECK(file.support->loss == LossRule::EachMonth);
    CHECK(file.support->floor == Money{1});
    CHECK(file.support->cap == Money{2});
    CHECK(file.support->threshold == Money{3});
    CHECK(with("[0]").empty());
    CHECK(with(R"("ie2y")").empty());
    for (const char* bad : {"[]", "[10001]", "[-1]", "[5000, 5001]", R"(["half"])"}) {
        INFO(bad);
        CHECK(with(bad).starts_with("M009"));
    }
    CHECK(with(R"("lin13")").find("lin12") != std::string::npos);
}

TEST_CASE("an offer in a file of its own is a file: it says its format, and is read for the household", "[content][money]")
{
    HouseholdFile file = read("");
    const std::string members = R"("id": "o", "title": "A job", "start": "2026-03-02", "gross": 100000, "net": "aid", "hours": 80})";

    const auto job = read_job_file(file, "o.json", R"({"format": 1, )" + members);
    const auto moved = read_job_file(file, "o.json", R"({"$schema": "x", "format": 1, )" + members, date_of({2027, 1, 1}));

    REQUIRE(job);
    CHECK(job.value->net == Money{50'000});
    CHECK(file.texts[job.value->title] == "A job");
    REQUIRE(moved);
    CHECK(moved.value->start == date_of({2027, 1, 1}));
    CHECK(told(read_job_file(file, "o.json", "{" + members).problems).starts_with("J"));
    CHECK(told(read_job_file(file, "o.json", "{").problems).starts_with("J"));
}

TEST_CASE("members that only a file has are no members of a household elsewhere, nor of an offer within one", "[content][money]")
{
    CHECK(told(reading(R"(, "offer": {"format": 1, "id": "o", "title": "t", "start": "2026-03-02", "gross": 1, "hours": 1})").problems).find("format") != std::string::npos);
}

TEST_CASE("a parameter in an offer is an amount that can be paid", "[content][money]")
{
    const auto with = [](const std::string& gross) {
        return told(reading(R"(, "offer": {"id": "o", "title": "t", "start": "2026-03-02", "hours": 1, "gross": )" + gross + "}").problems);
    };

    CHECK(with(R"("wage")").empty());
    CHECK(with(R"("waje")").find("did you mean \"wage\"") != std::string::npos);
    CHECK(with(R"("net")").starts_with("M002"));
    CHECK(with(R"("owed")").starts_with("M002"));
}
