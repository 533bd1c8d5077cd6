#include "sim/content/problem_codes.h"
#include "sim/content/check_pack.h"
#include "sim/content/country_reader.h"
#include "sim/content/limits.h"
#include "sim/content/protocol_reader.h"
#include "sim/content/vocabulary_reader.h"
#include "sim/system/files.h"
#include "tests/content/packs.h"
#include "tests/content/problem_text.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

using namespace sim;

namespace {

bool is_code(std::string_view word)
{
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return word.size() == 4 && std::string_view("FJEPCKRTXSM").find(word[0]) != std::string_view::npos &&
           std::all_of(word.begin() + 1, word.end(), is_digit);
}

/// Every "J001" that stands in quotes in the room's sources, the table of codes left out.
std::set<std::string> codes_in_sources()
{
    const auto files = read_folder(real_fs(), ONEDOOR_SOURCE_DIR "/sim/content", {".cpp"}, {4096, MaxFileBytes, MaxFolderBytes});
    REQUIRE(files);
    std::set<std::string> codes;
    for (const auto& [path, text] : *files) {
        if (path == "problem_codes.cpp") continue;
        for (std::size_t at = text.find('"'); at != std::string::npos; at = text.find('"', at + 1)) {
            if (at + 5 < text.size() && text[at + 5] == '"' && is_code(text.substr(at + 1, 4))) codes.insert(text.substr(at + 1, 4));
        }
    }
    return codes;
}

} // namespace

TEST_CASE("every code that can be given is explained, and no other", "[content][codes]")
{
    std::set<std::string> explained;
    for (const ProblemCode& code : problem_codes()) explained.emplace(code.code);

    CHECK(codes_in_sources() == explained);
    CHECK(explained.size() > 100);
}

TEST_CASE("every code is given to some pack that deserves it", "[content][codes]")
{
    // Files that are too large are made and tried in limits_test.cpp; what is not there at all is tried below; what only plays
    // find in tests/cli.
    const std::set<std::string> without_pack{"C011", "E005", "J002", "J006", "J007", "J009", "P015", "R005", "R006", "R007", "S100", "S228", "S251", "T008"};

    std::set<std::string> given;
    for (const TestPack& pack : packs_in(Folder::Bad)) {
        std::istringstream lines(pack.expected);
        for (std::string line; std::getline(lines, line);) given.insert(line.substr(0, 4));
    }

    for (const ProblemCode& code : problem_codes()) {
        INFO(std::string(code.code) << ": " << std::string(code.meaning));
        CHECK((given.count(std::string(code.code)) == 1) != (without_pack.count(std::string(code.code)) == 1));
    }
}

TEST_CASE("a pack that is not there is told by its path", "[content][codes]")
{
    const Problems scenario = check_scenario_pack({}, "gone", shipped_vocabulary());
    const Problems country = read_country({}, "gone").problems;
    const Problems protocol = read_protocol({}, "gone", shipped_vocabulary()).problems;
    const Problems words = read_vocabulary({}).problems;

    CHECK(told(scenario) == "S100 0:0 there is no scenario \"gone\"");
    CHECK(told(country) == "C011 0:0 there is no country pack \"gone\"");
    CHECK(told(protocol) == "P016 0:0 there is no protocol pack \"gone\"");
    CHECK(told(words) == "E005 0:0 the event list is missing");
    CHECK(scenario[0].file == "gone/scenario.json");
    CHECK(words[0].file == "schema/events.json");
}

TEST_CASE("the codes stand in order, each once, each with a sentence", "[content][codes]")
{
    std::string_view before;
    for (const ProblemCode& code : problem_codes()) {
        CHECK(before < code.code);
        CHECK_FALSE(code.meaning.empty());
        before = code.code;
    }
}
