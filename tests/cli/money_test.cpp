#include "tests/cli/program.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using Json = nlohmann::json;

// What a job leaves a household, as it is asked on the command line and in a play.

namespace {

const std::string Source = ONEDOOR_SOURCE_DIR;

std::string bytes_of(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string ready(const std::string& id)
{
    std::string path = Source;
    path += "/scenarios/households/" + id + ".json";
    return path;
}

Ran money(const Bench& bench, std::vector<std::string> words)
{
    words.insert(words.begin(), "money");
    return bench.run(words);
}

Json answer(const Bench& bench, std::vector<std::string> words)
{
    words.push_back("--json");
    const Ran ran = money(bench, words);
    INFO(ran.out << ran.err);
    CHECK(ran.code == 0);
    return Json::parse(ran.out);
}

/// One amount of each month, from the first on.
std::vector<std::int64_t> by_month(const Json& json, const char* member)
{
    std::vector<std::int64_t> out;
    for (const Json& month : json["months"]) out.push_back(month[member].get<std::int64_t>());
    return out;
}

/// The text of a household file with one piece written otherwise.
std::string with(std::string text, const std::string& piece, const std::string& other)
{
    const std::size_t at = text.find(piece);
    REQUIRE(at != std::string::npos);
    return text.replace(at, piece.size(), other);
}

} // namespace

TEST_CASE("money tells what stays, month by month, with the tax on working", "[cli][money]")
{
    const Bench bench(Packs::Shipped);

    const Ran ran = money(bench, {ready("si-lone-parent")});
    const Ran why = money(bench, {ready("si-lone-parent"), "--why"});

    INFO(ran.out << ran.err);
    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    CHECK(has(ran.out, "82.5%"));
    CHECK(has(ran.out, "1,288.87"));
    CHECK(has(ran.out, "1,547.66"));
    CHECK(has(ran.out, "+258.79  support is over"));
    CHECK(has(ran.out, "A model, not a law"));
    CHECK(has(ran.out, "Kindergarten fee"));
    CHECK_FALSE(has(ran.out, "not verified"));
    CHECK(has(flat(why.out), "Loss of benefits: 741.21"));
    CHECK(has(why.out, "8.33% of the loss"));
    CHECK(has(why.out, "not verified"));
    CHECK(has(why.out, "S31"));
    CHECK_FALSE(has(why.out, "further adult"));
}

TEST_CASE("money speaks Slovene", "[cli][money]")
{
    const Bench bench(Packs::Shipped);

    const Ran ran = money(bench, {ready("si-lone-parent"), "--lang", "sl"});

    CHECK(ran.code == 0);
    CHECK(has(ran.out, "1.547,66"));
    CHECK(has(ran.out, "82,5"));
    CHECK_FALSE(has(ran.out, "ui.money"));
}

TEST_CASE("money as JSON holds the golden table of linear support to the cent", "[cli][money][json]")
{
    const Bench bench(Packs::Shipped);

    const Json json = answer(bench, {ready("si-single")});

    CHECK(json["currency"] == "EUR");
    CHECK(json["exponent"] == 2);
    CHECK(json["out"] == 50743);
    CHECK(json["loss"] == 50743);
    CHECK(json["total_support"] == 329830);
    CHECK(json["exit_month"] == 13);
    CHECK(json["exit_gain"] == 49257);
    CHECK(json["ptr"] == 6676);
    CHECK(json["bridge_without_landing"] == false);
    CHECK(json["months_below"].empty());
    CHECK(by_month(json, "support") == std::vector<std::int64_t>{50743, 46514, 42286, 38057, 33829, 29600, 25372, 21143, 16914, 12686, 8457, 4229, 0, 0, 0});
    CHECK(json["months"][0]["m"] == 1);
    CHECK(json["months"][0]["gain"] == 100000);
    CHECK(json["rates"].size() == 13);
    CHECK(json["rates"][12]["m"] == 13);
    CHECK(json["rates"][12]["points"][0] == Json({{"gross", 0}, {"net", 50743}, {"ptr", 0}, {"metr", 0}}));
}

TEST_CASE("a schedule is named or written in percent", "[cli][money]")
{
    const Bench bench(Packs::Shipped);

    CHECK(answer(bench, {ready("si-single"), "--schedule", "q4"})["total_support"] == 380574);
    const Json own = answer(bench, {ready("si-single"), "--schedule", "100,50,50"});
    CHECK(own["exit_month"] == 4);
    CHECK(own["months"][1]["support"] == 25372);  // half of 507.43, halves up
    CHECK(own["months"][3]["support"] == 0);
    CHECK(answer(bench, {ready("si-single"), "--schedule", "none"})["exit_month"] == 1);
}

TEST_CASE("floor, cap, threshold and the loss of each month change what is paid", "[cli][money]")
{
    const Bench bench(Packs::Shipped);

    CHECK(answer(bench, {ready("si-single"), "--cap", "60000"})["total_support"] == 60000);
    CHECK(answer(bench, {ready("si-single"), "--threshold", "110000"})["months"][0]["support"] == 10000);  // 1,100 - 1,000 net
    CHECK(answer(bench, {ready("si-single"), "--floor", "60000"})["months"][11]["gain"] == 60000);
    CHECK(answer(bench, {ready("si-single"), "--floor", "60000"})["months_below"] == Json({13, 14, 15}));
    CHECK(answer(bench, {ready("si-single"), "--loss", "monthly"})["total_support"] == 329830);
}

TEST_CASE("months without work pay no support and use none up", "[cli][money]")
{
    const Bench bench(Packs::Shipped);

    const Json json = answer(bench, {ready("si-single"), "--gap", "2-4"});

    CHECK(json["months"][1]["works"] == false);
    CHECK(json["months"][1]["net"] == 50743);
    CHECK(json["months"][4]["support"] == 46514);
    CHECK(json["exit_month"] == 16);
    CHECK(json["total_support"] == 329830);
}

TEST_CASE("another day takes the figures of that day, those that the offer names too", "[cli][money]")
{
    const Bench bench(Packs::Shipped);
    bench.write("at.json", with(bytes_of(ready("pl-single")), "\"start\": \"2026-04-01\"", "\"start\": \"2025-06-01\""));

    const Json moved = answer(bench, {ready("pl-single"), "--date", "2026-05-04"});
    const Ran before = money(bench, {ready("si-single"), "--date", "2025-06-01"});

    CHECK(moved["out"] == 50500);
    CHECK(before.code == 2);
    CHECK(has(flat(before.err), "si-single.json:"));
    CHECK(has(flat(before.err), "minimum_wage_net for 2025-06-01"));
    CHECK(money(bench, {"at.json"}).code == 2);
    CHECK(money(bench, {"at.json", "--date", "2026-04-01"}).code == 0);
}

TEST_CASE("a budget is shared by the households to the cent", "[cli][money]")
{
    const Bench bench(Packs::Shipped);

    const Ran ran = money(bench, {ready("si-single"), ready("si-lone-parent"), "--budget", "100000"});
    const Json json = answer(bench, {ready("si-single"), ready("si-lone-parent"), "--budget", "100000"});

    CHECK(ran.code == 0);
    CHECK(has(ran.out, "406.39"));     // 1,000 * 507.43 / 1,248.64
    CHECK(has(ran.out, "593.61"));
    CHECK(has(ran.out, "1,000.00"));
    CHECK(json["households"] == Json({"si-single", "si-lone-parent"}));
    CHECK(json["months"][0] == Json({{"m", 1}, {"wanted", {50743, 74121}}, {"given", {40639, 59361}}}));
    CHECK(json["months"][11]["given"] == json["months"][11]["wanted"]);
}

TEST_CASE("an offer in a file of its own stands in for the household's", "[cli][money]")
{
    const Bench bench(Packs::Shipped);
    bench.write("offer.json", R"({"format": 1, "id": "o", "title": "Another job", "start": "2026-06-01", "gross": 200000, "net": 130000, "hours": 160})");

    const Ran ran = money(bench, {ready("si-single"), "--offer", "offer.json"});

    INFO(ran.err);
    CHECK(ran.code == 0);
    CHECK(has(ran.out, "Another job"));
    CHECK(has(ran.out, "+792.57  support is over"));  // 1,300 - 507.43
}

TEST_CASE("what is missing is named, and the command ends with 1", "[cli][money]")
{
    const Bench bench(Packs::Shipped);

    const Ran ran = money(bench, {ready("hr-couple")});
    const Ran json = money(bench, {ready("hr-couple"), "--json"});
    const Ran budget = money(bench, {ready("hr-couple"), ready("si-single"), "--budget", "1"});

    CHECK(ran.code == 1);
    CHECK(has(flat(ran.out), "Cannot compute: the net pay"));
    CHECK(json.code == 1);
    CHECK(has(Json::parse(json.out)["cannot_compute"].get<std::string>(), "net pay"));
    CHECK(Json::parse(json.out).size() == 1);
    CHECK(budget.code == 1);
    CHECK(has(flat(budget.err), "hr-couple: Cannot compute"));
}

TEST_CASE("every wrong way to ask about money ends with 2 and a sentence that helps", "[cli][money]")
{
    const Bench bench(Packs::Shipped);
    const std::string good = bytes_of(ready("si-single"));
    bench.write("typo.json", with(good, "\"members\"", "\"membres\""));
    bench.write("parameter.json", with(good, "minimum_wage_gross", "minimum_wage_grss"));
    bench.write("country.json", with(good, "\"country\": \"si\"", "\"country\": \"sj\""));
    bench.write("bare.json", R"({"format": 1, "id": "h", "title": "t", "country": "si", "members": [{"kind": "adult", "client": true}]})");
    bench.write("offer.json", R"({"format": 1, "id": "o", "title": "t", "start": "2026-06-01", "hours": 160})");

    struct Case {
        std::vector<std::string> words;
        std::string says;
    };
    for (const Case& one : std::vector<Case>{
             {{"none.json"}, "none.json"},
             {{"typo.json"}, "typo.json:"},
             {{"typo.json"}, "needs the member `members`"},
             {{"parameter.json"}, "parameter.json:"},
             {{"parameter.json"}, "did you mean \"minimum_wage_gross\"?"},
             {{"country.json"}, "sj"},
             {{"bare.json"}, "--offer"},
             {{"bare.json", "--offer", "offer.json"}, "offer.json:1:1"},
             {{"bare.json", "--offer", "gone.json"}, "gone.json"},
             {{ready("si-single"), "--schedule", "lin13"}, "lin12"},
             {{ready("si-single"), "--schedule", "50,100"}, "none above the one before"},
             {{ready("si-single"), "--schedule", "101"}, "percent"},
             {{ready("si-single"), "--gap", "4"}, "4-6"},
             {{ready("si-single"), "--gap", "6-4"}, "4-6"},
             {{ready("si-single"), "--date", "1.6.2026"}, "2026-05-11"},
             {{ready("si-single"), "--loss", "sometimes"}, "monthly"},
             {{ready("si-single"), ready("si-lone-parent")}, "--budget"},
             {{ready("si-single"), ready("hu-single"), "--budget", "1"}, "one country"},
         }) {
        const Ran ran = money(bench, one.words);
        INFO(one.says << "\n" << ran.out << ran.err);
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        CHECK(has(flat(ran.err), one.says));
    }
}

TEST_CASE("money helps with an example", "[cli][money]")
{
    const Ran ran = money(Bench(Packs::Shipped), {"--help"});

    CHECK(ran.code == 0);
    CHECK(has(ran.out, "Example: onedoor money"));
    CHECK(has(ran.out, "--schedule"));
}

TEST_CASE("a calculation made in a play can be looked at with a word, the newest household's", "[cli][play][money]")
{
    const Bench bench;
    bench.write("scenarios/money/scenario.json", bytes_of(Source + "/tests/packs/good/money/scenario.json"));
    bench.write("scenarios/countries/welfare/country.json", bytes_of(Source + "/tests/packs/shelf/countries/welfare/country.json"));
    bench.write("scenarios/protocols/small/protocol.json", bytes_of(Source + "/tests/packs/shelf/protocols/small/protocol.json"));

    const Ran before = bench.run({"play", "money", "--text", "--seed", "1"}, "money\nquit\n");
    const Ran after = bench.run({"play", "money", "--text", "--seed", "1"}, "3\nmoney\n\n1\nquit\n");

    INFO(before.out << after.out << after.err);
    CHECK(before.code == 0);
    CHECK(has(flat(before.out), "worked out"));
    CHECK_FALSE(has(before.out, "A job in a shop"));
    CHECK(has(after.out, "A job in a shop"));
    CHECK(has(after.out, "A job in a bakery"));
    CHECK(has(after.out, "+110.00"));   // with Luka: 900 - 40 - 750
    CHECK(has(after.out, "Benefits by rule, without the job  750.00"));
    CHECK_FALSE(has(after.out, "Benefits by rule, without the job  500.00"));
    CHECK(has(after.out, "The job leaves 360.00 more."));  // texts speak of the household at the start
}
