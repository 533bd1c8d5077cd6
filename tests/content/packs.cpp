#include "tests/content/packs.h"

#include "sim/content/check_pack.h"
#include "sim/content/cohort_reader.h"
#include "sim/content/country_reader.h"
#include "sim/content/household_reader.h"
#include "sim/content/protocol_reader.h"
#include "sim/content/run_file.h"
#include "sim/content/translations.h"
#include "sim/content/vocabulary_reader.h"
#include "tests/support/catch.h"
#include "tests/support/shipped.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

namespace sim {
namespace {

const std::string Root = ONEDOOR_SOURCE_DIR "/tests/packs";

Files files_in(const std::string& folder)
{
    auto files = read_folder(real_fs(), folder, {".json", ".po", ".txt"}, {4096, 1 << 20, 16 << 20});
    REQUIRE(files);
    return std::move(*files);
}

/// The shelf of the tests with a pack on it, its main file as it stands there now, and what the pack brings along.
Files shelf_with(const TestPack& pack, PackKind kind)
{
    Files shelf = files_in(Root + "/shelf");
    Files own = files_in(pack.path);
    own.insert_or_assign(pack.kind + ".json", pack.main_file);
    const std::string brought = "shelf/";
    for (auto file = own.lower_bound(brought); file != own.end() && file->first.starts_with(brought);) {
        shelf.insert_or_assign(file->first.substr(brought.size()), file->second);
        file = own.erase(file);
    }
    put_on(shelf, kind, pack.id, std::move(own));
    return shelf;
}

void add(Problems& problems, Problems more) { problems.insert(problems.end(), more.begin(), more.end()); }

void add_translations(Problems& problems, const Files& shelf, const std::string& folder, const Texts& texts)
{
    for (const auto& [path, bytes] : shelf) {
        if (!path.starts_with(folder + "text/")) continue;
        const auto po = read_po(path, bytes);
        add(problems, po.problems);
        if (po) add(problems, translate(texts, *po.value, path).problems);
    }
}

Problems problems_of_protocol(const TestPack& pack)
{
    const Files shelf = shelf_with(pack, PackKind::Protocol);
    auto read = read_protocol(shelf, pack.id, shipped_vocabulary());
    if (read) add_translations(read.problems, shelf, folder_of(PackKind::Protocol, pack.id), read.value->texts);
    return read.problems;
}

Problems problems_of_country(const TestPack& pack)
{
    const Files shelf = shelf_with(pack, PackKind::Country);
    auto read = read_country(shelf, pack.id);
    if (read) add_translations(read.problems, shelf, folder_of(PackKind::Country, pack.id), read.value->texts);
    return read.problems;
}

} // namespace

std::vector<TestPack> packs_in(Folder folder)
{
    const std::string path = Root + (folder == Folder::Good ? "/good" : "/bad");
    std::vector<TestPack> packs;
    const auto ids = list_folder(real_fs(), path);
    REQUIRE(ids);
    for (const std::string& id : *ids) {
        const Files files = files_in(path + '/' + id);
        TestPack pack{id, path + '/' + id, "", "", false, ""};
        for (const char* kind : {"scenario", "protocol", "country", "events", "household", "run", "cohort"}) {
            const std::string* file = find_file(files, std::string(kind) + ".json");
            if (file == nullptr) continue;
            pack.kind = kind;
            pack.main_file = *file;
        }
        INFO(id);
        REQUIRE_FALSE(pack.kind.empty());
        if (const std::string* problems = find_file(files, "problems.txt")) {
            pack.schema_sees = problems->starts_with("# schema\n");
            REQUIRE((pack.schema_sees || problems->starts_with("# program\n")));
            pack.expected = problems->substr(problems->find('\n') + 1);
        }
        packs.push_back(std::move(pack));
    }
    return packs;
}

Problems problems_of(const TestPack& pack)
{
    if (pack.kind == "scenario") return check_scenario_pack(shelf_with(pack, PackKind::Scenario), pack.id, shipped_vocabulary());
    if (pack.kind == "protocol") return problems_of_protocol(pack);
    if (pack.kind == "country") return problems_of_country(pack);
    if (pack.kind == "cohort") return read_cohort("cohort.json", pack.main_file).problems;
    if (pack.kind == "household") return read_household_file(files_in(Root + "/shelf"), "household.json", pack.main_file).problems;
    if (pack.kind == "run") return read_run("run.json", pack.main_file).problems;
    return read_vocabulary(Files{{std::string(VocabularyPath), pack.main_file}}).problems;
}

std::string lines_of(const Problems& problems, const TestPack& pack)
{
    constexpr std::array<const char*, 3> Severities{"error", "warning", "note"};
    std::ostringstream lines;
    for (const Problem& problem : problems) {
        std::string file = problem.file;
        if (const std::size_t own = file.find(pack.id + '/'); own != std::string::npos) file.erase(0, own + pack.id.size() + 1);
        lines << problem.code << ' ' << Severities[static_cast<std::size_t>(problem.severity)] << ' ' << file << ':' << problem.line << ':'
              << problem.column << (problem.pointer.empty() ? "" : " ") << problem.pointer << '\n';
    }
    return lines.str();
}

} // namespace sim
