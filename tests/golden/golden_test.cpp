#include "sim/cli/signature.h"
#include "sim/session/moves.h"
#include "tests/golden/shipped_plays.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

using namespace sim;

namespace {

const std::string Folder = ONEDOOR_SOURCE_DIR "/tests/golden/";
const std::string Accept = "sh tests/golden/accept.sh " ONEDOOR_BUILD_DIR;

std::string bytes_of(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// "line 12: ... / ..." of the first line that differs.
std::string first_difference(const std::string& golden, const std::string& received)
{
    std::istringstream old(golden), now(received);
    std::string a, b, step;
    for (int line = 1;; ++line) {
        const bool more_old = static_cast<bool>(std::getline(old, a)), more_now = static_cast<bool>(std::getline(now, b));
        if (!more_old && !more_now) return {};
        if (more_now && b.find(" > ") != std::string::npos && b.front() != ' ') step = b;
        if (more_old != more_now || a != b)
            return "line " + std::to_string(line) + ", move \"" + step + "\"\n  accepted: " + (more_old ? a : "(the end)") +
                   "\n  received: " + (more_now ? b : "(the end)");
    }
}

void compare(const std::string& name, const std::string& received)
{
    const std::string accepted = bytes_of(Folder + name);
    if (accepted == received) {
        SUCCEED();
        return;
    }
    const std::string place = std::string(ONEDOOR_BUILD_DIR) + "/received/" + name;
    std::filesystem::create_directories(std::filesystem::path(place).parent_path());
    std::ofstream(place, std::ios::binary) << received;
    UNSCOPED_INFO(name << ", " << (accepted.empty() ? "which nobody has accepted yet" : first_difference(accepted, received))
                       << "\nThe whole is in " << place << "\nIf it is meant: " << Accept);
    CHECK(accepted == received);
}

} // namespace

TEST_CASE("every play that is kept goes as it was accepted", "[golden]")
{
    for (const GoldenPlay& play : golden_plays()) compare("plays/" + play.name + ".txt", transcript(play, played(play)));
}

TEST_CASE("no golden file is kept of a play that there is not", "[golden]")
{
    std::vector<std::string> names;
    for (const GoldenPlay& play : golden_plays()) names.push_back(play.name + ".txt");

    for (const auto& entry : std::filesystem::directory_iterator(Folder + "plays")) {
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
