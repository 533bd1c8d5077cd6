#include "tests/content/packs.h"
#include "sim/content/canonical.h"
#include "sim/content/limits.h"
#include "sim/content/protocol_reader.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

using namespace sim;

namespace {

bool has_error(const Problems& problems)
{
    return std::any_of(problems.begin(), problems.end(), [](const Problem& problem) { return problem.severity == Severity::Error; });
}

std::string messages_of(const Problems& problems)
{
    std::string text;
    for (const Problem& problem : problems) text += "# " + problem.message + '\n';
    return text;
}

std::string bytes_of(const std::string& path)
{
    const auto bytes = read_file(real_fs(), path, MaxFileBytes);
    REQUIRE(bytes);
    return *bytes;
}

std::size_t first_different_line(const std::string& a, const std::string& b)
{
    const auto [at, other] = std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin());
    return static_cast<std::size_t>(std::count(a.begin(), at, '\n')) + 1;
}

/// Kind of file to path, of every shipped one.
std::vector<std::pair<std::string, std::string>> shipped_files()
{
    const auto files = read_folder(real_fs(), shipped_folder(), {".json"}, {4096, MaxFileBytes, MaxFolderBytes});
    REQUIRE(files);
    std::vector<std::pair<std::string, std::string>> list;
    for (const auto& [path, bytes] : *files) {
        const std::string name = path.substr(path.find_last_of('/') + 1);
        if (name.ends_with(".schema.json")) continue;
        const std::string kind = path.starts_with("cohorts/") ? "cohort" : path.starts_with("households/") ? "household" : name.substr(0, name.find('.'));
        list.emplace_back(kind, shipped_folder() + '/' + path);
    }
    return list;
}

} // namespace

TEST_CASE("a pack with a fault is told what is wrong and where", "[content][packs]")
{
    const std::string received = ONEDOOR_BUILD_DIR "/packs.received.txt";
    std::string all;
    for (const TestPack& pack : packs_in(Folder::Bad)) {
        const Problems problems = problems_of(pack);
        const std::string lines = lines_of(problems, pack);
        INFO(pack.id << '\n' << messages_of(problems) << "what was received stands in " << received);
        CHECK(lines == pack.expected);
        CHECK_FALSE(lines.empty());
        if (lines != pack.expected) all += "== " + pack.id + '\n' + lines + messages_of(problems);
    }
    std::remove(received.c_str());
    if (!all.empty()) std::ofstream(received) << all;
}

TEST_CASE("nothing is said about a good pack", "[content][packs]")
{
    for (const TestPack& pack : packs_in(Folder::Good)) {
        const Problems problems = problems_of(pack);
        INFO(pack.id << '\n' << messages_of(problems));
        CHECK(lines_of(problems, pack) == "");
    }
}

TEST_CASE("the schemas accept every shipped file and every good pack", "[content][packs][schema]")
{
    for (const auto& [kind, path] : shipped_files()) {
        std::string why;
        const auto accepted = schema_accepts(kind, bytes_of(path), &why);
        INFO(path << '\n' << why);
        CHECK(accepted == true);
    }
    for (const TestPack& pack : packs_in(Folder::Good)) {
        std::string why;
        const auto accepted = schema_accepts(pack.kind, pack.main_file, &why);
        INFO(pack.id << '\n' << why);
        CHECK(accepted == true);
    }
}

TEST_CASE("the schemas refuse what they can see, and the program refuses it too", "[content][packs][schema]")
{
    std::size_t seen = 0;
    for (const TestPack& pack : packs_in(Folder::Bad)) {
        INFO(pack.id);
        if (!pack.schema_sees) continue;
        ++seen;
        CHECK(schema_accepts(pack.kind, pack.main_file) == false);
        CHECK(has_error(problems_of(pack)));
    }
    CHECK(seen >= 12);
}

TEST_CASE("faults that the schemas cannot see are not marked as if they could", "[content][packs][schema]")
{
    for (const TestPack& pack : packs_in(Folder::Bad)) {
        if (pack.schema_sees) continue;
        const auto accepted = schema_accepts(pack.kind, pack.main_file);
        INFO(pack.id);
        CHECK((!accepted || *accepted));
    }
}

TEST_CASE("the canonical form of a pack is stable and means the same", "[content][packs][canonical]")
{
    for (const TestPack& pack : packs_in(Folder::Good)) {
        const auto file = read_json(pack.kind + ".json", pack.main_file);
        REQUIRE(file);
        const auto kind = file_kind(file->name(), *file);
        REQUIRE(kind);
        TestPack written = pack;
        written.main_file = canonical(*file, *kind);
        const auto again = read_json(file->name(), written.main_file);
        INFO(pack.id);
        REQUIRE(again);
        CHECK(canonical(*again, *kind) == written.main_file);
        CHECK(canonical_rules(*again, *kind) == canonical_rules(*file, *kind));
        std::string why;
        CHECK(schema_accepts(pack.kind, written.main_file, &why) == true);
    }
}

TEST_CASE("every shipped file is canonical", "[content][packs][canonical]")
{
    for (const auto& [name, path] : shipped_files()) {
        const std::string bytes = bytes_of(path);
        const auto file = read_json(path, bytes);
        REQUIRE(file);
        const std::string written = canonical(*file, *file_kind(path, *file));
        INFO("onedoor fmt would change " << path << " from line " << first_different_line(written, bytes) << " on");
        const bool is_canonical = written == bytes;
        CHECK(is_canonical);
    }
}
