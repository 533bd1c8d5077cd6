#include "tests/cli/program.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

using Json = nlohmann::json;

// The practice register as people use it.

namespace {

/// A bench with a register of seed 1 in practice.db. Record 2 is known to both institutions, 1 to the OPS alone, and 26 and 264 are one
/// person at the PUP and at the OPS.
class Desk {
public:
    Desk() { REQUIRE(run({"make", "practice.db", "--seed", "1"}).code == 0); }

    [[nodiscard]] Ran run(std::vector<std::string> words, const std::string& before = {}) const
    {
        words.insert(words.begin(), "register");
        return bench.run(words, {}, before);
    }
    [[nodiscard]] Json json(std::vector<std::string> words) const
    {
        words.emplace_back("--json");
        const Ran ran = run(words);
        INFO(ran.out << ran.err);
        REQUIRE(ran.code == 0);
        CHECK(ran.err.empty());
        return Json::parse(ran.out);
    }

    Bench bench;
};

std::vector<int> ids(const Json& list)
{
    std::vector<int> out;
    for (const Json& client : list["clients"]) out.push_back(client["id"].get<int>());
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

TEST_CASE("the counts of a register show the same structure in both groups", "[cli][register]")
{
    const Ran counts = Desk().run({"list", "practice.db", "--counts"});

    CHECK(counts.code == 0);
    CHECK(has(counts.out, "county                 inherited   participants     comparison\n"
                          "Zabrze                        no             25             25\n"
                          "Zabrze                       yes             25             25\n"
                          "Świętochłowice                no             25             25\n"
                          "Świętochłowice               yes             25             25\n"
                          "Strzelce Opolskie             no             25             25\n"
                          "Strzelce Opolskie            yes             25             25\n"
                          "together                                    150            150\n"));
    CHECK(has(flat(counts.out), "12 records belong to neither group"));
}

TEST_CASE("every answer about a register says that everybody in it is invented", "[cli][register]")
{
    const Desk desk;
    const std::vector<std::vector<std::string>> commands{{"make", "more.db"}, {"list", "practice.db"}, {"list", "practice.db", "--counts"},
                                                         {"show", "practice.db", "2", "--as", "ops"}, {"duplicates", "practice.db"},
                                                         {"merge", "practice.db", "26", "264", "--as", "ops"}, {"log", "practice.db", "26"}};
    for (std::vector<std::string> words : commands) {
        INFO(words.front());
        if (words.front() != "make" && words.front() != "merge") CHECK(desk.json(words)["label"] == "invented");
        const Ran ran = desk.run(words);
        CHECK(ran.code == 0);
        CHECK(ran.out.starts_with("Everyone in this register is invented"));
    }
    CHECK(has(desk.run({"list", "practice.db", "--counts", "--lang", "sl"}).out, "Vsi v tej evidenci so izmišljeni"));
}

TEST_CASE("filters and a search without marks find the same people, again and again", "[cli][register]")
{
    const Desk desk;

    const Json plain = desk.json({"list", "practice.db", "--search", "Swietochlowice kowalczyk"});
    CHECK(ids(plain).size() == 5);
    CHECK(ids(plain) == ids(desk.json({"list", "practice.db", "--search", "KOWALCZYK", "--county", "swietochlowice"})));
    CHECK(ids(desk.json({"list", "practice.db", "--county", "zabrze", "--group", "comparison", "--inherited"})).size() == 25);
    CHECK(ids(desk.json({"list", "practice.db", "--not-inherited", "--institution", "ops"})).size() == 24);
    CHECK(ids(desk.json({"list", "practice.db", "--as", "pup"})).size() == 312 - 54);
    CHECK(desk.json({"list", "practice.db"}) == desk.json({"list", "practice.db"}));
}

TEST_CASE("hostile search texts find nobody and change nothing", "[cli][register]")
{
    const Desk desk;
    const std::string before = desk.bench.read("practice.db");

    for (const std::string& text : {std::string("' OR '1'='1"), std::string("\"; DROP TABLE client; --"), std::string("%"), std::string("_"), std::string("\\"),
                                    std::string("{name}"), std::string("\xff\xfe"), std::string(100'000, '%')})
        CHECK(ids(desk.json({"list", "practice.db", "--search", text})).empty());
    CHECK(desk.bench.read("practice.db") == before);
}

TEST_CASE("a look shows what the institution may see, says what not and why, and stands in the log", "[cli][register]")
{
    const Desk desk;

    const Ran shown = desk.run({"show", "practice.db", "2", "--as", "pup"});

    CHECK(shown.code == 0);
    CHECK(has(shown.out, "2  Jan Mazur, born 1983-01-13, Strzelce Opolskie"));
    CHECK(has(flat(shown.out), "Tried: 17"));
    CHECK(has(shown.out, "What the PUP may not see\n  2 contacts of the OPS: with the client's consent it could\n"));
    const Json file = desk.json({"show", "practice.db", "2", "--as", "pup"});
    for (const Json& entry : file["client"]["entries"]) CHECK((entry["institution"] == "pup" || entry["basis"] != "none"));
    CHECK(desk.json({"log", "practice.db", "2"})["looks"].size() == 2);
}

TEST_CASE("an institution that does not know a client is shown nothing and not told that there is one", "[cli][register]")
{
    const Desk desk;

    const Ran refused = desk.run({"show", "practice.db", "1", "--as", "pup", "--json"}), none = desk.run({"show", "practice.db", "18446744073709551615", "--as", "pup"});

    const Ran shown = desk.run({"show", "practice.db", "1", "--as", "ops"});
    CHECK(shown.code == 0);
    CHECK_FALSE(has(shown.out, "shared"));
    CHECK(refused.code == 2);
    CHECK(refused.out.empty());
    CHECK(refused.err == "onedoor: no client with the number 1 is known to the PUP.\n");
    CHECK(none.code == 2);
    CHECK(has(flat(none.err), "onedoor: no client with the number"));
    CHECK(desk.json({"log", "practice.db", "1"})["looks"][0]["act"] == "refused");
}

TEST_CASE("doubles are found and merged, and nothing of either is lost", "[cli][register]")
{
    const Desk desk;
    REQUIRE(desk.json({"duplicates", "practice.db"})["pairs"].size() == 12);
    const std::size_t at_pup = desk.json({"show", "practice.db", "26", "--as", "pup"})["client"]["entries"].size();
    const std::size_t at_ops = desk.json({"show", "practice.db", "264", "--as", "ops"})["client"]["entries"].size();

    const Ran merged = desk.run({"merge", "practice.db", "26", "264", "--as", "ops"});

    CHECK(merged.code == 0);
    const Json pup = desk.json({"show", "practice.db", "264", "--as", "pup"}), ops = desk.json({"show", "practice.db", "26", "--as", "ops"});
    CHECK(pup["client"]["id"] == 26);
    CHECK(pup["client"]["also_written"] == Json{"Danuta Kacmzarek"});
    for (const Json& file : {pup, ops}) {
        std::size_t all = file["client"]["entries"].size();
        for (const Json& each : file["withheld"]) all += each["count"].get<std::size_t>();
        CHECK(all == at_pup + at_ops);
    }
    CHECK(desk.json({"duplicates", "practice.db"})["pairs"].size() == 11);
    CHECK(desk.run({"merge", "practice.db", "26", "264", "--as", "ops"}).code == 2);
    CHECK(has(flat(desk.run({"merge", "practice.db", "2", "1", "--as", "ops"}).err), "not likely one person"));
}

TEST_CASE("where there is no room nothing is made, and nothing that was made is lost", "[cli][register]")
{
    const Desk desk;
    const std::string before = desk.bench.read("practice.db");

    const Ran made = desk.run({"make", "small.db"}, "ulimit -f 100;");
    const Ran shown = desk.run({"show", "practice.db", "2", "--as", "pup"}, "ulimit -f 4;");

    CHECK(made.code == 2);
    CHECK(has(flat(made.err), "small.db"));
    CHECK(desk.bench.names(".") == std::vector<std::string>{"assets", "err", "input", "out", "practice.db", "scenarios"});
    CHECK(shown.code == 2);
    CHECK(shown.out.empty());
    CHECK(has(flat(shown.err), "nothing was changed"));
    CHECK(desk.run({"list", "practice.db"}).code == 0);
    CHECK(desk.bench.read("practice.db") == before);
}

TEST_CASE("doubles and the log are told to staff of clients whom their institution knows alone", "[cli][register]")
{
    const Desk desk;

    CHECK(desk.json({"duplicates", "practice.db", "--as", "pup"})["pairs"].empty());
    const Ran hidden = desk.run({"log", "practice.db", "1", "--as", "pup"}), absent = desk.run({"log", "practice.db", "999", "--as", "pup"});
    CHECK(hidden.code == 2);
    CHECK(hidden.err == "onedoor: no client with the number 1 is known to the PUP.\n");
    CHECK(absent.err == "onedoor: no client with the number 999 is known to the PUP.\n");
    CHECK(desk.json({"log", "practice.db", "1", "--as", "ops"})["looks"].size() == 1);
}

TEST_CASE("a merge of a client whom the institution does not know is refused in the same words as of none", "[cli][register]")
{
    const Desk desk;

    const Ran hidden = desk.run({"merge", "practice.db", "2", "1", "--as", "pup"}), absent = desk.run({"merge", "practice.db", "2", "999", "--as", "pup"});

    CHECK(hidden.code == 2);
    CHECK(has(flat(hidden.err), "the PUP cannot merge the records 2 and 1: it has to know"));
    std::string other = flat(absent.err);
    other.replace(other.find("999"), 3, "1");
    CHECK(flat(hidden.err) == other);
    CHECK(desk.json({"log", "practice.db", "1"})["looks"].size() == 1);
    CHECK(desk.json({"log", "practice.db", "2"})["looks"].size() == 2);
}
