#include "sim/content/problem_codes.h"
#include "sim/content/limits.h"
#include "sim/system/files.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <set>
#include <string>

using namespace sim;

namespace {

bool is_code(std::string_view word)
{
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return word.size() == 4 && std::string_view("JEPCRTXS").find(word[0]) != std::string_view::npos &&
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

TEST_CASE("the codes stand in order, each once, each with a sentence", "[content][codes]")
{
    std::string_view before;
    for (const ProblemCode& code : problem_codes()) {
        CHECK(before < code.code);
        CHECK_FALSE(code.meaning.empty());
        before = code.code;
    }
}
