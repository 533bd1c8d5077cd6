#include "tests/cli/program.h"
#include "tests/cli/shown.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

// docs/write-a-scenario.md, done step by step: what it has people write is written, what it has them call is called.

namespace {

using Json = nlohmann::json;  // fmt puts the members back into their order

const std::string File = "my-first-case/scenario.json";

std::string page()
{
    std::ifstream file(ONEDOOR_SOURCE_DIR "/docs/write-a-scenario.md", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

struct Block {
    bool json = false;
    std::string list;   ///< the list that the block is one more entry of; empty: it holds members
    std::string text;
};

std::vector<Block> blocks()
{
    const std::string more = "<!-- one more of ";
    std::vector<Block> all;
    std::istringstream lines(page());
    std::string list;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(more)) list = line.substr(more.size(), line.find(' ', more.size()) - more.size());
        if (!line.starts_with("```")) continue;
        Block block{line == "```json", std::exchange(list, {}), {}};
        while (std::getline(lines, line) && line != "```") block.text += line + "\n";
        all.push_back(block);
    }
    return all;
}

/// The commands stand there as they are called from the source tree.
Ran called(const Bench& bench, const std::string& line)
{
    std::istringstream words(line.substr(line.find("./onedoor") + 9));
    return bench.run({std::istream_iterator<std::string>(words), {}}, "", "ONEDOOR_CALLED=./onedoor");
}

void write_down(const Bench& bench, const Block& block)
{
    Json scenario = Json::parse(bench.read(File));
    if (block.list.empty()) scenario.update(Json::parse("{" + block.text + "}"));
    else scenario[block.list].push_back(Json::parse(block.text));
    bench.write(File, scenario.dump());
    REQUIRE(bench.run({"fmt", File}).code == 0);
}

/// The slip that the page has people make, put right.
void mend(const Bench& bench)
{
    std::string text = bench.read(File);
    const std::size_t at = text.find("suplement");
    if (at != std::string::npos) bench.write(File, text.replace(at, 9, "supplement"));
}

} // namespace

TEST_CASE("whoever follows the page on writing a case has one that is played, checked and can earn every point", "[cli][docs]")
{
    const Bench bench(Packs::Shipped);

    int shown = 0;
    for (const Block& block : blocks()) {
        if (block.json) {
            write_down(bench, block);
            continue;
        }
        const std::string command = block.text.substr(0, block.text.find('\n'));
        const Ran ran = called(bench, command);
        INFO(command << "\n" << ran.out << ran.err);
        CHECK(ran.code == (block.text.find("error X002") == std::string::npos ? 0 : 1));
        check_shown("docs/write-a-scenario.md", block.text.substr(command.size() + 1), ran.out);
        mend(bench);
        ++shown;
    }

    CHECK(shown >= 6);
    const Ran best = bench.run({"play", "my-first-case", "--acts", "talk.listen,talk.promise,tell,pass_on,go_on,go_on,go_on,ring,go_on,go_on,answer.together,go_on,go_on"});
    CHECK(best.out.find("A white envelope") != std::string::npos);
    CHECK(best.out.find("Mark: 1000 of 1000") != std::string::npos);
}

TEST_CASE("a new case stands in its usual form, without a mistake, under the name of its folder", "[cli][new]")
{
    const Bench bench;
    const Bench shipped(Packs::Shipped);

    const Ran made = shipped.run({"new", "cases/blue-letter"});
    const Ran again = shipped.run({"new", "cases/blue-letter"});

    CHECK(made.code == 0);
    CHECK(made.out.find("onedoor play cases/blue-letter") != std::string::npos);
    CHECK(shipped.read("cases/blue-letter/scenario.json").find("\"id\": \"blue-letter\"") != std::string::npos);
    CHECK(shipped.run({"fmt", "--check", "cases/blue-letter"}).code == 0);
    CHECK(shipped.run({"check", "cases/blue-letter", "--count"}).out.find("0 errors, 0 warnings, 0 notes") != std::string::npos);
    CHECK(shipped.run({"solve", "cases/blue-letter"}).out.find("Best: 1000") != std::string::npos);
    CHECK(again.code == 2);
    CHECK(bench.run({"new", "Blue Letter"}).code == 2);
    CHECK(bench.names("Blue Letter").empty());
}
