#include "sim/cli/pack_paths.h"

#include "sim/content/limits.h"
#include "sim/content/suggest.h"

#include <array>
#include <utility>

namespace sim {

namespace {

constexpr FolderLimits Limits{MaxFolderFiles, MaxFileBytes, MaxFolderBytes};
constexpr std::array<std::pair<std::string_view, PackKind>, 3> MainFiles{{
    {"scenario.json", PackKind::Scenario},
    {"protocol.json", PackKind::Protocol},
    {"country.json", PackKind::Country},
}};

std::string absolute(const std::string& path)
{
    std::string whole;
    return real_fs().resolve(path, whole) == 0 ? whole : path;
}

std::string last_part(const std::string& path) { return path.substr(path.rfind('/') + 1); }

/// The folder of a path that names a pack's main file; else the path without slashes at its end.
std::string folder_meant(std::string path)
{
    while (path.size() > 1 && path.back() == '/') path.pop_back();
    for (const auto& [file, kind] : MainFiles) {
        if (path == file) return ".";
        if (path.ends_with("/" + std::string(file))) return path.substr(0, path.size() - file.size() - 1);
    }
    return path;
}

/// The scenarios in the folders of a folder: what an author has written.
/// @error one of them cannot be read
Result<std::vector<NamedPack>, Complaint> scenarios_below(Library& library, const std::string& folder)
{
    std::vector<NamedPack> packs;
    const auto names = list_folder(real_fs(), folder);
    if (!names) return Failure<Complaint>{Complaint{names.error().message}};
    for (const std::string& name : *names) {
        const std::string path = folder + "/" + name;
        if (!is_file(real_fs(), path + "/scenario.json")) continue;
        if (auto put = put_on(library, PackKind::Scenario, name, path); !put) return Failure<Complaint>{put.error()};
        packs.push_back({PackKind::Scenario, name, path});
    }
    return packs;
}

} // namespace

std::vector<NamedPack> packs_on(const Files& shelf, const std::string& path)
{
    std::vector<NamedPack> packs;
    const auto add = [&](PackKind kind, const std::vector<std::string>& ids) {
        for (const std::string& id : ids) {
            std::string folder = folder_of(kind, id);
            folder.pop_back();
            packs.push_back({kind, id, path + "/" + folder});
        }
    };
    add(PackKind::Country, pack_ids(shelf, PackKind::Country));
    add(PackKind::Protocol, pack_ids(shelf, PackKind::Protocol));
    add(PackKind::Scenario, scenario_ids(shelf));
    return packs;
}

Result<std::vector<NamedPack>, Complaint> packs_at(Library& library, const std::string& path)
{
    std::string folder = folder_meant(path);
    if (!is_folder(real_fs(), folder)) {
        const std::vector<std::string> ids = scenario_ids(library.shelf);
        for (const std::string& id : ids)
            if (id == path) return std::vector<NamedPack>{{PackKind::Scenario, id, library.folder + "/" + id}};
        return Failure<Complaint>{Complaint{"there is no pack at " + sim::quoted(path) +
                                            ". Name the folder of a scenario, protocol or country pack, or a shipped scenario" +
                                            did_you_mean(path, ids)}};
    }
    for (const auto& [file, kind] : MainFiles) {
        if (!is_file(real_fs(), folder + "/" + std::string(file))) continue;
        const std::string id = last_part(absolute(folder));
        if (auto put = put_on(library, kind, id, folder); !put) return Failure<Complaint>{put.error()};
        return std::vector<NamedPack>{{kind, id, folder}};
    }
    if (!is_file(real_fs(), folder + "/" + std::string(VocabularyPath))) {
        auto packs = scenarios_below(library, folder);
        if (packs && packs->empty())
            return Failure<Complaint>{Complaint{"the folder " + sim::quoted(path) +
                                                " holds neither scenario.json, protocol.json or country.json, nor folders of scenarios, nor a "
                                                "whole collection of packs with schema/events.json."}};
        return packs;
    }
    auto files = read_folder(real_fs(), folder, {".json", ".po"}, Limits);
    if (!files) return Failure<Complaint>{Complaint{files.error().message}};
    library.shelf = std::move(*files);
    library.folder = folder;
    library.elsewhere.clear();
    return packs_on(library.shelf, folder);
}

} // namespace sim
