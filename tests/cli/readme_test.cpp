#include "tests/cli/program.h"
#include "tests/cli/shown.h"
#include "tests/support/catch.h"

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

// What README.md shows of the program is what the program prints.

namespace {

const std::string Prompt = "> ";

std::string bytes_of(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The block of the README that begins with a command, without the command and the closing fence.
std::string block(const std::string& command)
{
    const std::string text = bytes_of(ONEDOOR_SOURCE_DIR "/README.md"), head = "```\n$ " + command + "\n";
    const std::size_t begin = text.find(head);
    INFO("README.md shows no " << command);
    REQUIRE(begin != std::string::npos);
    const std::size_t from = begin + head.size();
    return text.substr(from, text.find("```", from) - from);
}

/// What is typed in a block: the lines behind its prompts.
std::string typed(const std::string& block)
{
    std::string lines;
    std::istringstream in(block);
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(Prompt)) lines += line.substr(Prompt.size()) + "\n";
    return lines;
}

/// The output as a terminal shows it, where what is typed stands behind the prompt.
std::string as_seen(const std::string& out, const std::string& input)
{
    std::string seen;
    std::istringstream lines(input);
    std::size_t from = 0;
    for (std::string line; std::getline(lines, line);) {
        const std::size_t at = out.find("\n" + Prompt, from);
        if (at == std::string::npos) break;
        const std::size_t behind = at + 1 + Prompt.size();
        seen += out.substr(from, behind - from) + line + "\n";
        from = behind;
    }
    return seen + out.substr(from);
}

/// The acts of the golden play in which the promise to Branka is kept.
std::string kept_promise()
{
    std::ifstream file(ONEDOOR_SOURCE_DIR "/tests/golden/scripts.txt");
    for (std::string line; std::getline(file, line);) {
        std::istringstream in(line);
        std::string name, scenario, seat, seed, acts;
        in >> name >> scenario >> seat >> seed >> acts;
        if (name == "kept-promise") return acts;
    }
    FAIL("scripts.txt has no kept-promise");
    return {};
}

} // namespace

TEST_CASE("the play that the README shows is one", "[cli][docs]")
{
    const Bench bench(Packs::Shipped);
    const std::string shown = block("./onedoor play first-day --text --lang en");

    const Ran ran = bench.run({"play", "first-day", "--text", "--lang", "en"}, typed(shown), "ONEDOOR_CALLED=./onedoor");

    CHECK(ran.code == 0);
    check_shown("README.md", shown, as_seen(ran.out, typed(shown)));
}

TEST_CASE("the score that the README shows is one", "[cli][docs]")
{
    const Bench bench(Packs::Shipped);
    REQUIRE(bench.run({"play", "first-day", "--text", "--acts", kept_promise(), "--seed", "1", "--record", "run.json"}).code == 0);

    const Ran ran = bench.run({"score", "run.json"});

    CHECK(ran.code == 0);
    check_shown("README.md", block("./onedoor score run.json"), ran.out);
}
