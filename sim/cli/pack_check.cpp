#include "sim/cli/pack_check.h"

#include "sim/content/check_pack.h"
#include "sim/content/country_reader.h"
#include "sim/content/protocol_reader.h"
#include "sim/content/translations.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace sim {

namespace {

/// What is wrong with the translations of a pack.
void add_translations(Problems& problems, const Files& shelf, const std::string& folder, const Texts& texts)
{
    const std::string place = folder + "text/";
    for (auto file = shelf.lower_bound(place); file != shelf.end() && file->first.starts_with(place); ++file) {
        if (!file->first.ends_with(".po")) continue;
        Read<PoFile> po = read_po(file->first, file->second);
        problems.insert(problems.end(), po.problems.begin(), po.problems.end());
        if (!po.value) continue;
        for (Problem& problem : translate(texts, *po.value, file->first).problems) problems.push_back(std::move(problem));
    }
}

Problems protocol_problems(const Files& shelf, const NamedPack& pack, const Vocabulary& vocabulary)
{
    Problems problems = read_protocol(shelf, pack.id, vocabulary).problems;
    const std::string* bytes = find_file(shelf, protocol_path(pack.id));
    if (bytes == nullptr) return problems;
    const auto file = read_json(protocol_path(pack.id), *bytes);
    if (file) add_translations(problems, shelf, folder_of(pack.kind, pack.id), protocol_texts(*file));
    return problems;
}

Problems country_problems(const Files& shelf, const NamedPack& pack)
{
    Read<Country> read = read_country(shelf, pack.id);
    Problems problems = std::move(read.problems);
    if (read) add_translations(problems, shelf, folder_of(pack.kind, pack.id), read.value->texts);
    return problems;
}

} // namespace

Problems problems_of(const Library& library, const NamedPack& pack, const Vocabulary& vocabulary)
{
    const Files& shelf = library.shelf;
    Problems problems;
    switch (pack.kind) {
    case PackKind::Scenario: problems = check_scenario_pack(shelf, pack.id, vocabulary); break;
    case PackKind::Protocol: problems = protocol_problems(shelf, pack, vocabulary); break;
    case PackKind::Country: problems = country_problems(shelf, pack); break;
    }
    return as_found(library, std::move(problems));
}

bool is_unreadable(const Problems& problems)
{
    return std::any_of(problems.begin(), problems.end(), [](const Problem& problem) {
        return problem.severity == Severity::Error && std::string_view(problem.code).substr(0, 2) == "J0";
    });
}

} // namespace sim
