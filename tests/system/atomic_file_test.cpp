#include "sim/system/atomic_file.h"
#include "tests/support/catch.h"
#include "tests/system/failing_fs.h"
#include "tests/system/folder.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

using namespace sim;

namespace {

const std::string Old = "the old file";
const std::string New = "the new file, which is a little longer";
constexpr std::array Errors{ENOSPC, EIO, EINTR, EDQUOT, EROFS, EACCES};

std::size_t files_in(const TestFolder& folder)
{
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path())) ++count;
    return count;
}

using Save = std::function<bool(Fs&, const std::string&, const std::string&)>;

bool save(Fs& fs, const std::string& path, const std::string& bytes) { return save_file(fs, path, bytes).has_value(); }

/// What a careless programmer writes: over the old file, asking nothing.
bool save_carelessly(Fs& fs, const std::string& path, const std::string& bytes)
{
    fs.remove(path);
    const int descriptor = fs.create(path, 0666);
    fs.write(descriptor, bytes.data(), bytes.size());
    fs.close(descriptor);
    return true;
}

/// Lets each call fail in turn, with each errno, until a save goes through untouched. How many times the promise was broken:
/// neither old nor new on disk, or success told without the new file there.
int broken_promises(const Save& saving, bool existed, bool short_writes)
{
    int broken = 0;
    for (const int error : Errors) {
        for (int n = 1; n < 200; ++n) {
            TestFolder folder;
            const std::string path = folder / "run.json";
            if (existed) write(path, Old);
            FailingFs fs(n, error);
            fs.short_writes = short_writes;

            const bool saved = saving(fs, path, New);

            const bool there = std::filesystem::exists(path);
            const std::string now = bytes_of(path);
            const bool whole = there ? now == New || (existed && now == Old) : !existed;
            if (!whole || (saved && now != New)) ++broken;
            if (!fs.failed()) break;
        }
    }
    return broken;
}

} // namespace

TEST_CASE("whichever call fails while saving, the old file is intact or the new one complete", "[system][save]")
{
    CHECK(broken_promises(save, true, false) == 0);
    CHECK(broken_promises(save, false, false) == 0);
    CHECK(broken_promises(save, true, true) == 0);
}

TEST_CASE("the search for broken promises finds a careless save", "[system][save][planted]")
{
    CHECK(broken_promises(save_carelessly, true, false) > 0);
}

TEST_CASE("a failed save says which file and why, and leaves nothing behind", "[system][save]")
{
    for (int n = 1; n < 200; ++n) {
        TestFolder folder;
        const std::string path = folder / "run.json";
        write(path, Old);
        FailingFs fs(n, ENOSPC);

        const auto saved = save_file(fs, path, New);

        if (!fs.failed()) break;
        REQUIRE_FALSE(saved);
        CHECK(saved.error().message.find(path) != std::string::npos);
        CHECK(saved.error().message.find("the disk is full") != std::string::npos);
        CHECK(files_in(folder) == 1);
    }
}

TEST_CASE("a sync that fails is not tried again and the file counts as not saved", "[system][save]")
{
    TestFolder folder;
    const std::string path = folder / "run.json";
    write(path, Old);
    FailingFs clean(0, 0);
    REQUIRE(save_file(clean, path, Old));
    const auto& log = clean.log();
    const auto sync = std::find(log.begin(), log.end(), "sync") - log.begin() + 1;
    FailingFs fs(static_cast<int>(sync), EIO);

    const auto saved = save_file(fs, path, New);

    REQUIRE_FALSE(saved);
    CHECK(bytes_of(path) == Old);
    CHECK(std::count(fs.log().begin(), fs.log().end(), "sync") == 1);
}

TEST_CASE("a save syncs before it renames, and the folder after", "[system][save]")
{
    TestFolder folder;
    FailingFs fs(0, 0);

    REQUIRE(save_file(fs, folder / "run.json", New));

    const std::vector<std::string> wanted{"inspect", "create", "write",       "sync", "close",
                                          "rename",  "open folder", "sync", "close"};
    CHECK(fs.log() == wanted);
}

TEST_CASE("an interruption is no failure", "[system][save]")
{
    TestFolder folder;
    const std::string path = folder / "run.json";
    write(path, Old);
    FailingFs clean(0, 0);
    REQUIRE(save_file(clean, path, Old));
    for (int n = 1; n <= clean.calls(); ++n) {
        const std::string& call = clean.log()[static_cast<std::size_t>(n - 1)];
        if (call != "write" && call != "sync" && call != "close") continue;
        write(path, Old);
        FailingFs fs(n, EINTR);

        CHECK(save_file(fs, path, New));

        CHECK(bytes_of(path) == New);
    }
}

TEST_CASE("saving through a link replaces the file it leads to and keeps the link", "[system][save]")
{
    TestFolder folder;
    std::filesystem::create_directory(folder / "away");
    write(folder / "away/run.json", Old);
    std::filesystem::create_symlink(folder / "away/run.json", folder / "run.json");

    REQUIRE(save_file(real_fs(), folder / "run.json", New));

    CHECK(bytes_of(folder / "away/run.json") == New);
    CHECK(std::filesystem::is_symlink(folder / "run.json"));
}

TEST_CASE("what cannot be replaced is refused with its reason", "[system][save]")
{
    TestFolder folder;
    std::filesystem::create_directory(folder / "taken");
    std::filesystem::create_symlink(folder / "nowhere", folder / "dangling");
    std::filesystem::create_symlink(folder / "circle", folder / "circle");
    write(folder / "fixed", Old);
    std::filesystem::permissions(folder / "fixed", std::filesystem::perms::owner_read);
    const auto reason = [&](const std::string& name) {
        const auto saved = save_file(real_fs(), folder / name, New);
        return saved ? std::string("saved") : saved.error().message;
    };

    CHECK(reason("taken") == "cannot save \"" + (folder / "taken") + "\": it is a folder");
    CHECK(reason("dangling") == "cannot save \"" + (folder / "dangling") + "\": it is a link that leads nowhere");
    CHECK(reason("circle") == "cannot save \"" + (folder / "circle") + "\": its links lead in a circle");
    CHECK(reason("fixed") == "cannot save \"" + (folder / "fixed") + "\": the file is read-only");
    CHECK(reason("no/run.json") == "cannot save \"" + (folder / "no/run.json") + "\": there is no such file or folder");
    CHECK(bytes_of(folder / "fixed") == Old);
}

TEST_CASE("a saved file keeps the permissions it had", "[system][save]")
{
    using std::filesystem::perms;
    TestFolder folder;
    write(folder / "run.json", Old);
    std::filesystem::permissions(folder / "run.json", perms::owner_read | perms::owner_write | perms::others_read);

    REQUIRE(save_file(real_fs(), folder / "run.json", New));

    CHECK(std::filesystem::status(folder / "run.json").permissions() ==
          (perms::owner_read | perms::owner_write | perms::others_read));
}

TEST_CASE("a disk that is really full leaves no half file", "[system][save]")
{
    // Every write to it fails with ENOSPC, whoever asks.
    const int full = ::open("/dev/full", O_WRONLY);
    if (full < 0) return;
    const char byte = 'x';
    CHECK(real_fs().write(full, &byte, 1) == -ENOSPC);
    ::close(full);
}

TEST_CASE("folders are made where they are missing and only there", "[system][save]")
{
    TestFolder folder;
    write(folder / "file", Old);

    CHECK(make_folders(real_fs(), folder / "a/b/c"));
    CHECK(make_folders(real_fs(), folder / "a/b/c"));
    CHECK(make_folders(real_fs(), folder / "a/b/d/"));

    CHECK(std::filesystem::is_directory(folder / "a/b/c"));
    CHECK_FALSE(make_folders(real_fs(), folder / "file"));
    CHECK_FALSE(make_folders(real_fs(), folder / "file/below"));
}
