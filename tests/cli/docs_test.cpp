#include "sim/content/problem_codes.h"
#include "sim/session/policy.h"
#include "tests/cli/program.h"
#include "tests/support/catch.h"

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

using namespace sim;

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

} // namespace

TEST_CASE("the manual lists every code of a problem with its meaning", "[cli][docs]")
{
    std::string table = "<!-- codes -->\n| code | meaning |\n|---|---|\n";
    for (const ProblemCode& code : problem_codes()) {
        std::string meaning(code.meaning);
        for (std::size_t at = meaning.find('|'); at != meaning.npos; at = meaning.find('|', at + 2)) meaning.insert(at, "\\");
        table += "| `" + std::string(code.code) + "` | " + meaning + " |\n";
    }
    table += "<!-- end of codes -->";

    INFO("docs/cli.md, section 9, must hold:\n" << table);
    CHECK(manual().find(table) != std::string::npos);
}

TEST_CASE("the manual names every option of every command", "[cli][docs]")
{
    const Bench bench;
    const std::string text = manual();

    for (const std::string command : {"play", "replay", "score", "check", "fmt", "sign", "text"}) {
        const Ran ran = bench.run({command, "--help"});
        REQUIRE(ran.code == 0);
        const auto options = options_in(ran.out);
        REQUIRE(options.size() >= 2);
        for (const std::string& option : options) {
            INFO(command << " " << option);
            CHECK(text.find("`" + option) != std::string::npos);
        }
    }
}

TEST_CASE("the manual names every policy", "[cli][docs]")
{
    const std::string text = manual();

    for (const std::string_view policy : PolicyNames) CHECK(text.find("`" + std::string(policy) + "`") != std::string::npos);
}
