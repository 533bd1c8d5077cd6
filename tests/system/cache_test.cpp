#include "sim/system/cache.h"
#include "sim/system/paths.h"
#include "tests/support/catch.h"
#include "tests/system/failing_fs.h"
#include "tests/system/folder.h"

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <string>

using namespace sim;

namespace {

/// Says that a file was last used so many hours ago.
void used_before(const std::string& path, int hours)
{
    std::filesystem::last_write_time(path, std::filesystem::file_time_type::clock::now() - std::chrono::hours(hours));
}

} // namespace

TEST_CASE("what is kept in a cache is read again, and what is not there is none", "[system][cache]")
{
    TestFolder folder;
    const Cache cache{folder / "new/solved", 100};

    REQUIRE(write_cached(real_fs(), cache, "a", "twelve bytes"));

    CHECK(read_cached(real_fs(), cache, "a") == "twelve bytes");
    CHECK_FALSE(read_cached(real_fs(), cache, "b"));
    CHECK_FALSE(read_cached(real_fs(), {folder / "nowhere", 100}, "a"));
}

TEST_CASE("the files that were not used for longest make room, and reading is using", "[system][cache]")
{
    TestFolder folder;
    const Cache cache{folder.path(), 30};
    for (const char* name : {"a", "b", "c"}) REQUIRE(write_cached(real_fs(), cache, name, std::string(10, 'x')));
    used_before(folder / "a", 3);
    used_before(folder / "b", 2);
    used_before(folder / "c", 1);
    REQUIRE(read_cached(real_fs(), cache, "a"));

    REQUIRE(write_cached(real_fs(), cache, "d", std::string(15, 'x')));

    CHECK(read_cached(real_fs(), cache, "a"));
    CHECK_FALSE(read_cached(real_fs(), cache, "b"));
    CHECK_FALSE(read_cached(real_fs(), cache, "c"));
    CHECK(read_cached(real_fs(), cache, "d"));
}

TEST_CASE("a file that is replaced takes its room once, and one too large for the cache drives out none", "[system][cache]")
{
    TestFolder folder;
    const Cache cache{folder.path(), 30};
    REQUIRE(write_cached(real_fs(), cache, "a", std::string(10, 'x')));
    REQUIRE(write_cached(real_fs(), cache, "b", std::string(20, 'x')));

    REQUIRE(write_cached(real_fs(), cache, "b", std::string(20, 'y')));
    REQUIRE(write_cached(real_fs(), cache, "c", std::string(31, 'x')));

    CHECK(read_cached(real_fs(), cache, "a"));
    CHECK(read_cached(real_fs(), cache, "b") == std::string(20, 'y'));
    CHECK_FALSE(read_cached(real_fs(), cache, "c"));
}

TEST_CASE("whichever call fails, a cache holds the old file, the new one or none", "[system][cache]")
{
    for (int n = 1; n < 60; ++n) {
        TestFolder folder;
        const Cache cache{folder / "solved", 25};
        REQUIRE(write_cached(real_fs(), cache, "old", std::string(10, 'o')));
        REQUIRE(write_cached(real_fs(), cache, "it", std::string(10, 'a')));
        FailingFs fs(n, EIO);

        static_cast<void>(write_cached(fs, cache, "it", std::string(20, 'b')));

        const auto now = read_cached(real_fs(), cache, "it");
        REQUIRE(now);
        CHECK((*now == std::string(10, 'a') || *now == std::string(20, 'b')));
        if (!fs.failed()) break;
    }
}

TEST_CASE("the cache lies where the surroundings say", "[system][cache]")
{
    Surroundings around;
    CHECK_FALSE(cache_folder(around));
    around.home = "/home/ana";
    CHECK(cache_folder(around) == "/home/ana/.cache/onedoor");
    around.xdg_cache_home = "not/absolute";
    CHECK(cache_folder(around) == "/home/ana/.cache/onedoor");
    around.xdg_cache_home = "/var/cache/ana";
    CHECK(cache_folder(around) == "/var/cache/ana/onedoor");
}
