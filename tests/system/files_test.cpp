#include "sim/system/files.h"
#include "sim/system/paths.h"
#include "tests/support/catch.h"
#include "tests/system/failing_fs.h"
#include "tests/system/folder.h"

#include <cerrno>
#include <filesystem>
#include <string>
#include <vector>

#include <sys/stat.h>

using namespace sim;

namespace {

constexpr FolderLimits Roomy{100, 1000, 10000};
const std::vector<std::string> Content{".json", ".po"};

std::string why(const Result<std::string, FileError>& read) { return read ? "read" : read.error().message; }

} // namespace

TEST_CASE("a file is read whole, up to the bytes allowed and not one more", "[system][files]")
{
    TestFolder folder;
    const std::string bytes(100'000, 'x');
    write(folder / "file", bytes);

    CHECK(read_file(real_fs(), folder / "file", 100'001).value() == bytes);
    CHECK(read_file(real_fs(), folder / "file", 100'000).value() == bytes);
    CHECK(why(read_file(real_fs(), folder / "file", 99'999)) ==
          "cannot read \"" + (folder / "file") + "\": it has more than the 99999 bytes allowed");
}

TEST_CASE("what is no file is refused with its reason, and a pipe does not make the program wait", "[system][files]")
{
    TestFolder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);

    CHECK(why(read_file(real_fs(), folder / "gone", 10)) == "cannot read \"" + (folder / "gone") + "\": there is no such file or folder");
    CHECK(why(read_file(real_fs(), folder.path(), 10)) == "cannot read \"" + folder.path() + "\": it is a folder");
    CHECK(why(read_file(real_fs(), folder / "pipe", 10)) == "cannot read \"" + (folder / "pipe") + "\": it is no ordinary file");
}

TEST_CASE("whichever call fails while reading, the whole file is read or none", "[system][files]")
{
    TestFolder folder;
    write(folder / "file", "twelve bytes");
    for (const int error : {EIO, EACCES, EINTR}) {
        for (int n = 1; n < 50; ++n) {
            FailingFs fs(n, error);

            const auto bytes = read_file(fs, folder / "file", 100);

            if (bytes) CHECK(*bytes == "twelve bytes");
            if (!fs.failed()) break;
        }
    }
}

TEST_CASE("a folder's files are read sorted, and nothing outside it", "[system][files]")
{
    TestFolder folder;
    TestFolder outside;
    std::filesystem::create_directory(folder / "text");
    write(folder / "text/sl.po", "sl");
    write(folder / "text/en.po", "en");
    write(folder / "scenario.json", "{}");
    write(folder / "picture.png", "png");
    write(folder / ".hidden.json", "hidden");
    write(outside / "secret.json", "secret");
    std::filesystem::create_symlink(outside / "secret.json", folder / "linked.json");
    std::filesystem::create_directory_symlink(outside.path(), folder / "linked");

    const auto files = read_folder(real_fs(), folder.path(), Content, Roomy);

    REQUIRE(files);
    const Files wanted{{"scenario.json", "{}"}, {"text/en.po", "en"}, {"text/sl.po", "sl"}};
    CHECK(*files == wanted);
}

TEST_CASE("a folder beyond its limits is refused", "[system][files]")
{
    TestFolder folder;
    write(folder / "a.json", std::string(600, 'a'));
    write(folder / "b.json", std::string(600, 'b'));

    CHECK(read_folder(real_fs(), folder.path(), Content, {2, 600, 1200}));
    CHECK_FALSE(read_folder(real_fs(), folder.path(), Content, {1, 600, 1200}));
    CHECK_FALSE(read_folder(real_fs(), folder.path(), Content, {2, 599, 1200}));
    CHECK_FALSE(read_folder(real_fs(), folder.path(), Content, {2, 600, 1199}));
}

TEST_CASE("the names in a folder come sorted and without hidden ones", "[system][files]")
{
    TestFolder folder;
    for (const char* name : {"b", "a", "C", ".d"}) write(folder / name, "");

    CHECK(list_folder(real_fs(), folder.path()).value() == std::vector<std::string>{"C", "a", "b"});
    CHECK_FALSE(list_folder(real_fs(), folder / "gone"));
}

TEST_CASE("the shipped scenarios are found where ONEDOOR_DATA says, else beside the source", "[system][paths]")
{
    TestFolder folder;
    std::filesystem::create_directory(folder / "scenarios");

    CHECK(scenarios_folder(real_fs(), {folder.path(), "", ""}).value() == folder / "scenarios");
    CHECK(scenarios_folder(real_fs(), {"", "", ""}).value() == std::string(ONEDOOR_SOURCE_DIR) + "/scenarios");
    CHECK_FALSE(scenarios_folder(real_fs(), {folder / "gone", "", ""}));
}

TEST_CASE("runs lie in the data home of the user, and a relative one does not count", "[system][paths]")
{
    CHECK(runs_folder({"", "/data", "/home/a"}).value() == "/data/onedoor/runs");
    CHECK(runs_folder({"", "data", "/home/a"}).value() == "/home/a/.local/share/onedoor/runs");
    CHECK(runs_folder({"", "", "/home/a"}).value() == "/home/a/.local/share/onedoor/runs");
    CHECK_FALSE(runs_folder({"", "", ""}));
}
