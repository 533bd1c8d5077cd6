#include "sim/system/process.h"

#include "tests/support/catch.h"
#include "tests/system/folder.h"

#include <chrono>
#include <csignal>
#include <filesystem>
#include <thread>

using namespace sim;

namespace {

/// Waits until the file holds so many bytes; what it holds then, or after five seconds.
std::string awaited(const std::string& path, std::size_t bytes)
{
    using namespace std::chrono_literals;
    for (int i = 0; i < 5000 && bytes_of(path).size() < bytes; ++i) std::this_thread::sleep_for(1ms);
    return bytes_of(path);
}

/// Writes its own number into a file, then sleeps for longer than any test.
std::vector<std::string> sleeper(const std::string& path) { return {"sh", "-c", "echo $$ > \"$0.part\"; mv \"$0.part\" \"$0\"; exec sleep 600", path}; }

pid_t number_in(const std::string& path) { return static_cast<pid_t>(std::stol("0" + awaited(path, 2))); }

bool lives(pid_t process) { return ::kill(process, 0) == 0; }

} // namespace

TEST_CASE("a program is found by PATH alone, and what cannot be run is none", "[system][process]")
{
    const TestFolder folder;
    write(folder / "runs", "#!/bin/sh\n");
    write(folder / "lies", "text");
    std::filesystem::permissions(folder / "runs", std::filesystem::perms::owner_all);
    const char* const set = std::getenv("PATH");
    const std::string before = set == nullptr ? "" : set;

    ::setenv("PATH", ("/nowhere::" + folder.path()).c_str(), 1);
    const bool runs = is_program("runs"), lies = is_program("lies"), sh = is_program("sh");
    ::setenv("PATH", (folder.path() + ":/bin").c_str(), 1);
    const bool later = is_program("sh");
    ::setenv("PATH", before.c_str(), 1);

    CHECK(runs);
    CHECK_FALSE(lies);
    CHECK_FALSE(sh);
    CHECK(later);
    CHECK_FALSE(is_program("no-such-program-anywhere"));
}

TEST_CASE("a companion reads all of its input, to the end, with no shell between", "[system][process]")
{
    const TestFolder folder;
    const std::string input = "one\n" + std::string(200'000, 'x') + "\n$HOME `id` \"'\n";
    Companion companion;

    REQUIRE(companion.start({"tee", folder / "a copy; $HOME"}, input));

    CHECK(awaited(folder / "a copy; $HOME", input.size()) == input);
}

TEST_CASE("a companion is stopped when its value ends", "[system][process]")
{
    const TestFolder folder;
    pid_t process = 0;
    {
        Companion companion;
        REQUIRE(companion.start(sleeper(folder / "number"), ""));
        process = number_in(folder / "number");
        REQUIRE(process > 0);
        CHECK(lives(process));
    }

    CHECK_FALSE(lives(process));
}

TEST_CASE("a companion is stopped when the next is started, and may be stopped twice", "[system][process]")
{
    const TestFolder folder;
    Companion companion;
    REQUIRE(companion.start(sleeper(folder / "first"), ""));
    const pid_t first = number_in(folder / "first");
    REQUIRE(first > 0);

    REQUIRE(companion.start(sleeper(folder / "second"), ""));
    const pid_t second = number_in(folder / "second");
    REQUIRE(second > 0);

    CHECK_FALSE(lives(first));
    CHECK(lives(second));
    companion.stop();
    CHECK_FALSE(lives(second));
    companion.stop();
}

TEST_CASE("this program lies in a folder that is there, with the program in it", "[system][process]")
{
    const std::string folder = own_folder();

    CHECK(folder.starts_with('/'));
    CHECK_FALSE(folder.ends_with('/'));
    CHECK(std::filesystem::exists(folder + "/test_system"));
}
