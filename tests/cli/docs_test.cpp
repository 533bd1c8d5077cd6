#include "sim/content/problem_codes.h"
#include "sim/prove/remark.h"
#include "sim/session/policy.h"
#include "tests/cli/program.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <set>
#include <sstream>
#include <string>

using namespace sim;
using Json = nlohmann::json;

// docs/cli.md says what the program does, in full.

namespace {

std::string manual()
{
    std::ifstream file(ONEDOOR_SOURCE_DIR "/docs/cli.md", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The options that a --help names: words that begin with two hyphens.
std::vector<std::string> options_in(const std::string& help)
{
    std::vector<std::string> options;
    std::istringstream in(help);
    for (std::string line; std::getline(in, line);) {
        const std::size_t at = line.find_first_not_of(' ');
        if (at == std::string::npos || at == 0) continue;
        const std::size_t option = line.find("--");
        if (option == std::string::npos || option > 6) continue;
        options.push_back(line.substr(option, line.find_first_of(" ,=", option) - option));
    }
    return options;
}

/// Paths of all members: "evidence[].events[].day"; below an object whose names are ids "dimensions.<id>".
void add_members(const Json& value, const std::string& path, std::set<std::string>& members)
{
    const std::set<std::string> by_id{"dimensions", "dimension_points"};
    if (value.is_array())
        for (const Json& entry : value) add_members(entry, path + "[]", members);
    if (!value.is_object()) return;
    for (const auto& [name, member] : value.items()) {
        const std::string below = (path.empty() ? "" : path + ".") + (by_id.count(path) == 1 ? "<id>" : name);
        members.insert(below);
        add_members(member, below, members);
    }
}

std::set<std::string> members_of(const Bench& bench, std::initializer_list<std::vector<std::string>> commands)
{
    std::set<std::string> members;
    for (const std::vector<std::string>& words : commands) {
        const Ran ran = bench.run(words);
        INFO(words.front() << "\n" << ran.out << ran.err);
        const Json json = Json::parse(ran.out, nullptr, false);
        REQUIRE(json.is_object());
        add_members(json, "", members);
    }
    return members;
}

/// What stands in backticks in the first column of the table after "<!-- json: <command> -->".
std::set<std::string> members_told(const std::string& text, const std::string& command)
{
    std::set<std::string> members;
    const std::size_t begin = text.find("<!-- json: " + command + " -->");
    REQUIRE(begin != std::string::npos);
    std::istringstream rows(text.substr(begin, text.find("\n\n", begin) - begin));
    std::string row;
    for (int i = 0; i < 3; ++i) std::getline(rows, row);  // the mark, the head and the rule below it
    while (std::getline(rows, row)) {
        const std::string names = row.substr(0, row.find(" | "));
        for (std::size_t at = names.find('`'); at != std::string::npos; at = names.find('`', at + 1)) {
            const std::size_t end = names.find('`', at + 1);
            members.insert(names.substr(at + 1, end - at - 1));
            at = end;
        }
    }
    return members;
}

std::string listed(const std::set<std::string>& members)
{
    std::string out;
    for (const std::string& member : members) out += member + "\n";
    return out;
}

} // namespace

TEST_CASE("the manual names every member of every JSON output, and no other", "[cli][docs][json]")
{
    const Bench bench;
    REQUIRE(bench.run({"play", "visit", "--acts", "talk.listen,talk.promise,gossip,sign,close", "--seed", "5", "--record", "run.json"}).code == 0);
    Json run = Json::parse(bench.read("run.json"));
    run["moves"][0]["id"] = "talk.leave";
    bench.write("other.json", run.dump());
    bench.write("mine/scenario.json", "{}");
    std::string before = bench.read("scenarios/visit/scenario.json");
    before.replace(before.find("trust * 400"), 11, "trust * 200");
    bench.write("before/scenario.json", before);
    const std::string text = manual();

    CHECK(listed(members_of(bench, {{"replay", "run.json", "--json"}, {"replay", "other.json", "--json"}})) ==
          listed(members_told(text, "replay")));
    CHECK(listed(members_of(bench, {{"score", "run.json", "--protocol", "strict", "--json"}})) == listed(members_told(text, "score")));
    CHECK(listed(members_of(bench, {{"check", "mine", "--json"}, {"check", "visit", "--count", "--deep", "--json"}, {"check", "visit", "--against", "before", "--runs", ".", "--json"}})) ==
          listed(members_told(text, "check")));
    CHECK(listed(members_of(bench, {{"sign", "--json"}})) == listed(members_told(text, "sign")));
    CHECK(listed(members_of(bench, {{"text", "--json"}})) == listed(members_told(text, "text")));
    CHECK(listed(members_of(bench, {{"register", "make", "p.db", "--seed", "1", "--json"}})) == listed(members_told(text, "register make")));
    CHECK(listed(members_of(bench, {{"register", "list", "p.db", "--json"}})) == listed(members_told(text, "register list")));
    CHECK(listed(members_of(bench, {{"register", "show", "p.db", "2", "--as", "pup", "--json"}})) == listed(members_told(text, "register show")));
    CHECK(listed(members_of(bench, {{"register", "duplicates", "p.db", "--json"}})) == listed(members_told(text, "register duplicates")));
    CHECK(listed(members_of(bench, {{"register", "merge", "p.db", "26", "264", "--as", "pup", "--json"}})) == listed(members_told(text, "register merge")));
    CHECK(listed(members_of(bench, {{"register", "log", "p.db", "2", "--json"}})) == listed(members_told(text, "register log")));
    const std::string experiment = ONEDOOR_SOURCE_DIR "/scenarios/cohorts/zabrze.json";
    CHECK(listed(members_of(bench, {{"cohort", experiment, "--run", "run.json", "--people", "300", "--json"}})) == listed(members_told(text, "cohort")));
}

TEST_CASE("the page on money names every member of its JSON output, and no other", "[cli][docs][json][money]")
{
    const Bench bench(Packs::Shipped);
    std::ifstream file(ONEDOOR_SOURCE_DIR "/docs/money.md", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    std::string household = ONEDOOR_SOURCE_DIR;
    household += "/scenarios/households/";

    CHECK(listed(members_of(bench, {{"money", household + "si-lone-parent.json", "--json"}, {"money", household + "hr-couple.json", "--json"}})) == listed(members_told(text, "money")));
    CHECK(listed(members_of(bench, {{"money", household + "si-single.json", household + "si-lone-parent.json", "--budget", "1000", "--json"}})) ==
          listed(members_told(text, "money --budget")));
}

TEST_CASE("what a score says in JSON adds up: points are credits less what was paid, and measures", "[cli][json]")
{
    const Bench bench;
    REQUIRE(bench.run({"play", "visit", "--acts", "talk.listen,talk.promise,gossip,sign,close", "--seed", "5", "--record", "run.json"}).code == 0);

    const Json score = Json::parse(bench.run({"score", "run.json", "--json"}).out);

    int points = 0, cap = 1000;
    for (const Json& line : score["evidence"]) points += line["credit"].get<int>() - line["paid"].get<int>();
    for (const Json& line : score["measures"]) points += line["value"].get<int>();
    for (const Json& line : score["caps"]) cap = std::min(cap, line["cap"].get<int>());
    CHECK(score["points"] == points);
    CHECK(score["headline"] == std::min(std::max(points, 0), cap));
    CHECK(cap < 1000);
    CHECK(score["pass"] == false);
}

TEST_CASE("the manual lists every code of a problem with its meaning", "[cli][docs]")
{
    std::string table = "<!-- codes -->\n| code | meaning |\n|---|---|\n";
    for (const ProblemCode& code : problem_codes()) {
        std::string meaning(code.meaning);
        for (std::size_t at = meaning.find('|'); at != meaning.npos; at = meaning.find('|', at + 2)) meaning.insert(at, "\\");
        table += "| `" + std::string(code.code) + "` | " + meaning + " |\n";
    }
    table += "<!-- end of codes -->";
    std::string deep = "| code | meaning |\n|---|---|\n";
    for (const RemarkCode& code : remark_codes()) deep += "| `" + std::string(code.code) + "` | " + std::string(code.meaning) + " |\n";
    deep += "<!-- end of deep codes -->";

    INFO("docs/cli.md, section 9, must hold:\n" << table << "\n" << deep);
    CHECK(manual().find(table) != std::string::npos);
    CHECK(manual().find(deep) != std::string::npos);
}

TEST_CASE("the manual says of every question about all plays when it is told and what to do", "[cli][docs]")
{
    const std::string text = manual();
    std::set<std::string> told, there;
    std::istringstream rows(text.substr(text.find("<!-- lints -->")));
    for (std::string row; std::getline(rows, row) && row != "<!-- end of lints -->";)
        if (row.starts_with("| `L")) told.insert(row.substr(3, 3));

    for (const RemarkCode& code : remark_codes())
        if (code.code.front() == 'L') there.emplace(code.code);

    CHECK(listed(told) == listed(there));
}

TEST_CASE("the manual names every option of every command", "[cli][docs]")
{
    const Bench bench;
    const std::string text = manual();

    std::vector<std::vector<std::string>> commands{{"play"}, {"replay"}, {"score"}, {"check"}, {"fmt"}, {"sign"}, {"text"}, {"solve"}, {"money"}, {"cohort"}};
    for (const std::string part : {"make", "list", "show", "duplicates", "merge", "log"}) commands.push_back({"register", part});
    for (std::vector<std::string> command : commands) {
        command.emplace_back("--help");
        const Ran ran = bench.run(command);
        REQUIRE(ran.code == 0);
        const auto options = options_in(ran.out);
        REQUIRE(options.size() >= 2);
        for (const std::string& option : options) {
            INFO(command.front() << " " << option);
            CHECK(text.find("`" + option) != std::string::npos);
        }
    }
}

TEST_CASE("the manual names every policy", "[cli][docs]")
{
    const std::string text = manual();

    for (const std::string_view policy : PolicyNames) CHECK(text.find("`" + std::string(policy) + "`") != std::string::npos);
}
