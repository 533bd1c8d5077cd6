#include "sim/library/library.h"

#include "sim/content/limits.h"
#include "sim/content/shelf.h"
#include "sim/content/suggest.h"
#include "sim/system/paths.h"

#include <algorithm>

namespace sim {

namespace {

constexpr FolderLimits Limits{MaxFolderFiles, MaxFileBytes, MaxFolderBytes};

const std::vector<std::string>& content_endings()
{
    static const std::vector<std::string> endings{".json", ".po"};
    return endings;
}

std::string without_slash(std::string path)
{
    while (path.size() > 1 && path.back() == '/') path.pop_back();
    return path;
}

std::string last_part(const std::string& path) { return path.substr(path.rfind('/') + 1); }

} // namespace

Result<Library, Complaint> open_library()
{
    auto folder = scenarios_folder(real_fs(), surroundings());
    if (!folder) return Failure<Complaint>{Complaint{folder.error().message}};
    auto shelf = read_folder(real_fs(), *folder, content_endings(), Limits);
    if (!shelf) return Failure<Complaint>{Complaint{shelf.error().message}};
    const std::string root = folder->substr(0, folder->rfind('/'));
    return Library{std::move(*folder), root + "/assets", std::move(*shelf), {}};
}

Result<void, Complaint> put_on(Library& library, PackKind kind, const std::string& id, const std::string& folder)
{
    auto files = read_folder(real_fs(), folder, content_endings(), Limits);
    if (!files) return Failure<Complaint>{Complaint{files.error().message}};
    put_on(library.shelf, kind, id, std::move(*files));
    library.elsewhere.insert_or_assign(folder_of(kind, id), folder);
    return {};
}

std::string path_of(const Library& library, const std::string& shelf_path)
{
    for (const auto& [own, path] : library.elsewhere)
        if ((shelf_path + "/").starts_with(own)) return path + (shelf_path.size() < own.size() ? "" : "/" + shelf_path.substr(own.size()));
    return library.folder + "/" + shelf_path;
}

Problems as_found(const Library& library, Problems problems)
{
    for (Problem& problem : problems) problem.file = path_of(library, problem.file);
    return problems;
}

std::vector<std::string> scenario_ids(const Files& shelf)
{
    std::vector<std::string> ids = pack_ids(shelf, PackKind::Scenario);
    std::stable_partition(ids.begin(), ids.end(), [](const std::string& id) { return id == "first-day"; });
    return ids;
}

Result<std::string, Complaint> find_scenario(Library& library, const std::string& named)
{
    const std::vector<std::string> ids = scenario_ids(library.shelf);
    std::string path = without_slash(named);
    constexpr std::string_view File = "/scenario.json";
    if (path.ends_with(File)) path.resize(path.size() - File.size());
    if (std::find(ids.begin(), ids.end(), path) != ids.end()) return path;

    if (!is_folder(real_fs(), path))
        return Failure<Complaint>{Complaint{sentence("there is no scenario " + quoted(named) + did_you_mean(named, ids)) +
                                            " A scenario of your own is named by the path of its folder."}};
    if (!is_file(real_fs(), path + std::string(File)))
        return Failure<Complaint>{Complaint{"the folder " + quoted(path) + " holds no scenario.json, so there is no scenario in it."}};
    std::string whole;
    std::string id = last_part(real_fs().resolve(path, whole) == 0 ? whole : path);
    if (auto put = put_on(library, PackKind::Scenario, id, path); !put) return Failure<Complaint>{put.error()};
    return id;
}

} // namespace sim
