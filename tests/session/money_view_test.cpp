#include "sim/content/country_reader.h"
#include "sim/content/household_reader.h"
#include "sim/content/shelf.h"
#include "sim/money/schedule.h"
#include "sim/session/view/better_off.h"
#include "sim/session/view/wording.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <initializer_list>
#include <string>

using namespace sim;

namespace {

/// Aid of 500.00 for an adult, from 60 hours of work on 630.00; half of it for the next adult, 300.00 for a child; all pay is taken off.
const std::string CountryFile = R"({"format": 1, "id": "c", "version": "1", "language": "en", "title": "t", "currency": "EUR", "exponent": 2,
    "holidays_from": "2020-01-01", "holidays_to": "2039-12-31", "sources": [{"id": "law", "title": "t"}],
    "parameters": [
        {"id": "aid", "title": "Aid a month", "unit": "money", "values": [{"value": 50000, "from": "2020-01-01", "source": "law", "mark": "V"}]},
        {"id": "busy", "title": "Weight in work", "unit": "per_10000", "values": [{"value": 12600, "from": "2020-01-01", "source": "law", "mark": "U"}]},
        {"id": "hours", "title": "Hours of work", "unit": "hours", "values": [{"value": 60, "from": "2020-01-01", "source": "law", "mark": "V"}]},
        {"id": "next", "title": "Weight of another adult", "unit": "permille", "values": [{"value": 500, "from": "2020-01-01", "source": "law", "mark": "V"}]},
        {"id": "child", "title": "Child aid", "unit": "money", "values": [{"value": 30000, "from": "2020-01-01", "source": "law", "mark": "V"}]},
        {"id": "lone", "title": "Lone parent aid", "unit": "money", "values": [{"value": 0, "from": "2020-01-01", "source": "law", "mark": "V"}]},
        {"id": "wage", "title": "Wage", "unit": "money", "values": [{"value": 120000, "from": "2020-01-01", "source": "law", "mark": "V"}]},
        {"id": "net", "title": "Net share", "unit": "permille", "values": [{"value": 750, "from": "2020-01-01", "source": "law", "mark": "U"}]}],
    "pay": {"net": "net"},
    "benefits": [{"id": "aid", "title": "Aid", "counts": ["pay", "income"], "full": [
        {"for": "first_adult", "amount": "aid"}, {"for": "first_adult", "amount": "aid", "weight": "busy", "hours": "hours"},
        {"for": "next_adult", "amount": "aid", "weight": "next"}, {"for": "child", "amount": "child"},
        {"for": "child", "amount": "lone", "lone_parent": true, "adds": true}]}]})";

HouseholdFile household(const std::string& others, const std::string& members = "")
{
    const Files shelf{{country_path("c"), CountryFile}};
    auto read = read_household_file(shelf, "h.json", R"({"format": 1, "id": "h", "title": "t", "country": "c", "members": [{"kind": "adult", "client": true})" + others + R"(],
        "offer": {"id": "shop", "title": "A job in a shop", "start": "2026-03-02", "gross": "wage", "hours": 120})" + members + "}");
    REQUIRE(read);
    return std::move(*read.value);
}

Phrases phrases()
{
    Phrases made;
    made.language = "en";
    for (const auto& [key, text] : std::initializer_list<std::pair<const char*, const char*>>{
             {"ui.money.flat", "{month}: {from} to {to}"}, {"ui.money.flat_jumps", "{month}: {from} to {to} but {jumps}"}, {"ui.money.jump", "{gross} {more}"},
             {"ui.money.answer.more", "more {amount} {month}"}, {"ui.money.answer.bridge", "bridge {first} {amount} {month}"}, {"ui.money.cannot", "cannot: {what}"}, {"ui.money.missing.given", "not known: {what}"}, {"ui.money.tax", "{rate} of {gross}"}})
        made.forms[key] = {text};
    return made;
}

BetterOff shown(const HouseholdFile& file, std::string_view schedule)
{
    static const Phrases words = phrases();
    const MoneyWords with{words, file.rules, "en", [&](TextId id) { return std::string(file.rules.texts[id]); }, [&](TextId id) { return std::string(file.texts[id]); }};
    return better_off(with, file.household, *file.job, {*schedule_named(schedule), LossRule::AtEntry, {}, {}, {}});
}

std::vector<std::string> titles(const BetterOff& it)
{
    std::vector<std::string> out;
    for (const MoneyFigure& figure : it.figures) out.push_back(figure.title);
    return out;
}

bool lists(const BetterOff& it, const std::string& title)
{
    const auto all = titles(it);
    return std::find(all.begin(), all.end(), title) != all.end();
}

/// Two households, one of which a variable may choose; the shop leaves 900.00 net, the single adult 400.00 more, with a child 130.00 more.
Scenario scenario()
{
    Scenario made;
    HouseholdFile alone = household(""), pair = household(R"(, {"kind": "child"})");
    alone.household.id = "alone";
    pair.household.id = "pair";
    made.money.households = {alone.household, pair.household};
    made.money.offers = {*alone.job};
    made.money.support = {*schedule_named("lin12"), LossRule::AtEntry, {}, {}, {}};
    return made;
}

std::string filled(const std::string& text, const Scenario& with, const char* language = "en") { return with_offers(text, with, household("").rules, language); }

} // namespace

TEST_CASE("only figures that concern the household are listed, not verified ones first, those of the offer among them", "[session][view][money]")
{
    const BetterOff single = shown(household(""), "none");

    REQUIRE_FALSE(single.figures.empty());
    CHECK(single.figures[0].mark == "U");
    CHECK(single.figures.back().mark == "V");
    CHECK(lists(single, "Aid a month"));
    CHECK(lists(single, "Weight in work"));
    CHECK(lists(single, "Wage"));
    CHECK(lists(single, "Net share"));
    CHECK_FALSE(lists(single, "Weight of another adult"));
    CHECK_FALSE(lists(single, "Child aid"));
    CHECK_FALSE(lists(single, "Lone parent aid"));
    CHECK(lists(shown(household(R"(, {"kind": "adult"})"), "none"), "Weight of another adult"));
    CHECK(lists(shown(household(R"(, {"kind": "child"})"), "none"), "Lone parent aid"));
    CHECK_FALSE(lists(shown(household(R"(, {"kind": "adult"}, {"kind": "child"})"), "none"), "Lone parent aid"));
}

TEST_CASE("stretches where more work pays nothing with one paying step between them are told as one, with the jump", "[session][view][money]")
{
    // Net pay is 75 a step: from 60 hours, 600 gross, aid is 630; it is used up at 840 gross.
    const BetterOff it = shown(household(""), "none");

    REQUIRE(it.flat.size() == 1);
    CHECK(it.flat[0] == "1: 0.00 to 800.00 but 600.00 +130.00");
}

TEST_CASE("the answer says what stays, or that nothing does", "[session][view][money]")
{
    const BetterOff lands = shown(household(""), "lin12");
    const BetterOff does_not = shown(household("", R"(, "benefits": [{"id": "rooms", "title": "Rooms", "out": 50000, "in": 0}])"), "lin12");

    CHECK_FALSE(lands.bridge);
    CHECK(lands.answer == "more EUR\xC2\xA0" "400.00 13");
    CHECK(does_not.bridge);
    CHECK(does_not.answer == "bridge EUR\xC2\xA0" "900.00 EUR\xC2\xA0" "100.00 13");
    CHECK(does_not.months[12].below);
    CHECK(does_not.months[12].result == "\xE2\x88\x92" "100.00");
    CHECK_FALSE(does_not.months[0].below);
    CHECK(does_not.months[12].over);
    CHECK_FALSE(does_not.months[11].over);
}

TEST_CASE("what is missing is said, and there are no months", "[session][view][money]")
{
    const BetterOff it = shown(household("", R"(, "income": [{"id": "rent", "title": "Rent of a room", "amount": null}])"), "lin12");

    CHECK(it.cannot == "cannot: not known: Rent of a room");
    CHECK(it.answer == it.cannot);
    CHECK(it.months.empty());
    CHECK(it.figures.empty());
}

TEST_CASE("an offer in a text is worked out for the household that holds at the start, or for one that is named", "[session][view][money]")
{
    Scenario with = scenario();

    CHECK(filled("It leaves {offer:shop.gain(13)} more.", with) == "It leaves 400.00 more.");
    CHECK(filled("{offer:shop@pair.gain(13)}{offer:shop@alone.gain(13)}", with) == "130.00400.00");  // 900 and 30 of aid against 800
    CHECK(filled("{offer:shop@pair.out()}", with, "sl") == "800,00");
    CHECK(filled("{offer:shop.support(1)} {offer:shop.exit_month()}", with) == "500.00 13");
    CHECK(filled("{offer:shop.ptr()} {offer:shop@pair.ptr()}", with) == "66.7% 89.2%");  // 1 - 400 / 1,200 and 1 - 130 / 1,200
    with.variables.push_back({"home", VariableType::Enumeration, {"pair", "alone"}, 0, 1, 0, false, false, {}, {}});
    with.money.by = VariableId{0};
    CHECK(filled("{offer:shop.gain(13)}", with) == "130.00");
}

TEST_CASE("the tax on working is rounded to tenths of a percent once", "[session][view][money]")
{
    CHECK(tax_in_permille(Money{148'188}, Money{25'879}) == 825);   // 82.536 %
    CHECK(tax_in_permille(Money{100'000}, Money{17'555}) == 824);   // 82.445 %, and not by way of 82.45
    CHECK(tax_in_permille(Money{100'000}, Money{120'000}) == -200); // working adds more than it pays
}

TEST_CASE("what names no offer in a text stays as it is written", "[session][view][money]")
{
    const Scenario with = scenario();

    for (const char* text : {"{offer:bar.gain(13)}", "{offer:shop@nobody.gain(13)}", "{offer:shop.gain()}", "{offer:shop.gain(13)", "{offer:}", "no offer {at} all"}) CHECK(filled(text, with) == text);
    CHECK(filled("{offer:shop.gain(13)}", Scenario{}) == "{offer:shop.gain(13)}");
}
