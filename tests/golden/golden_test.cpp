#include "sim/cli/signature.h"
#include "sim/session/moves.h"
#include "tests/golden/accepted.h"
#include "tests/golden/shipped_plays.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <filesystem>

using namespace sim;

TEST_CASE("every play that is kept goes as it was accepted", "[golden]")
{
    for (const GoldenPlay& play : golden_plays()) compare("plays/" + play.name + ".txt", transcript(play, played(play)));
}

TEST_CASE("no golden file is kept of a play that there is not", "[golden]")
{
    std::vector<std::string> names;
    for (const GoldenPlay& play : golden_plays()) names.push_back(play.name + ".txt");

    for (const auto& entry : std::filesystem::directory_iterator(GoldenFolder + "plays")) {
        const std::string name = entry.path().filename().string();
        INFO(name << " belongs to no play");
        CHECK(std::find(names.begin(), names.end(), name) != names.end());
    }
}

TEST_CASE("the signature of everything shipped is the one that was accepted", "[golden]")
{
    const auto plays = signed_plays(shipped().library);
    REQUIRE(plays);

    compare("signature.txt", write_hash(signature_of(*plays)) + "\n");
}

TEST_CASE("a golden file that differs is found, at its first line", "[golden]")
{
    CHECK(first_difference("a\nb\n", "a\nb\n").empty());
    CHECK(first_difference("1 > x\nb\n", "1 > x\nc\n") == "line 2, move \"1 > x\"\n  accepted: b\n  received: c");
    CHECK(first_difference("a\n", "a\nb\n").find("(the end)") != std::string::npos);
}
