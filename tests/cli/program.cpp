#include "tests/cli/program.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace {

std::string in_quotes(const std::string& word)
{
    std::string out = "'";
    for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

std::string bytes_of(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

Bench::Bench(Packs packs)
{
    static int number = 0;
    folder_ = std::string(ONEDOOR_BUILD_DIR) + "/bench-" + std::to_string(::getpid()) + "-" + std::to_string(++number);
    const fs::path source = ONEDOOR_SOURCE_DIR;
    fs::remove_all(folder_);
    fs::create_directories(path("scenarios"));
    const bool shipped = packs == Packs::Shipped;
    fs::copy(source / (shipped ? "scenarios" : "tests/cli/library"), path("scenarios"), fs::copy_options::recursive);
    if (!shipped) fs::copy(source / "scenarios/schema", path("scenarios/schema"), fs::copy_options::recursive);
    fs::copy(source / "assets", path("assets"), fs::copy_options::recursive);
}

Bench::~Bench()
{
    std::error_code ignored;
    fs::permissions(path("home"), fs::perms::owner_all, ignored);
    fs::remove_all(folder_, ignored);
}

Ran Bench::run(const std::vector<std::string>& words, const std::string& input, const std::string& shell_before) const
{
    write("input", input);
    std::string command = "cd " + in_quotes(folder_) + " && unset ONEDOOR_CALLED; " + shell_before + " ONEDOOR_DATA=" + in_quotes(folder_) +
                          " XDG_DATA_HOME=" + in_quotes(path("home")) + " XDG_CACHE_HOME=" + in_quotes(path("cache")) + " LC_ALL=C COLUMNS=80 " + in_quotes(ONEDOOR_BINARY);
    for (const std::string& word : words) command += " " + in_quotes(word);
    command += " <input >out 2>err";
    const int status = std::system(command.c_str());
    Ran ran;
    ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    ran.out = read("out");
    ran.err = read("err");
    return ran;
}

void Bench::write(const std::string& name, const std::string& bytes) const
{
    fs::create_directories(fs::path(path(name)).parent_path());
    std::ofstream file(path(name), std::ios::binary);
    file << bytes;
    REQUIRE(file.good());
}

std::string Bench::read(const std::string& name) const { return bytes_of(path(name)); }

std::vector<std::string> Bench::names(const std::string& folder) const
{
    std::vector<std::string> names;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(path(folder), ignored)) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::string Bench::kept_run() const
{
    std::vector<std::string> runs = names("home/onedoor/runs");
    std::erase_if(runs, [](const std::string& name) { return name.starts_with('.'); });  // what a kill in the middle of saving leaves
    REQUIRE(runs.size() == 1);
    return read("home/onedoor/runs/" + runs.front());
}
