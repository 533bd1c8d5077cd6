#include "sim/library/cohort_load.h"

#include "sim/content/cohort_reader.h"
#include "sim/content/limits.h"
#include "sim/content/suggest.h"
#include "sim/library/first_error.h"

namespace sim {

namespace {

constexpr std::string_view Folder = "cohorts/", Ending = ".json";

std::string shelf_path(const std::string& id) { return std::string(Folder) + id + std::string(Ending); }

std::string ids_told(const Library& library)
{
    std::string all;
    for (const std::string& id : cohort_ids(library)) all += (all.empty() ? "" : ", ") + id;
    return all;
}

/// The first errors, one sentence each.
std::string errors_told(const Problems& problems)
{
    constexpr std::size_t Most = 10;
    std::string all;
    std::size_t errors = 0;
    for (const Problem& problem : problems) {
        if (problem.severity != Severity::Error || ++errors > Most) continue;
        all += (all.empty() ? "" : " ") + first_error({problem}) + ".";
    }
    if (errors > Most) all += " And " + std::to_string(errors - Most) + " more.";
    return all;
}

} // namespace

Result<LoadedCohort, Complaint> load_cohort(const Library& library, const std::string& named)
{
    std::string path = named, bytes;
    if (is_file(real_fs(), named)) {
        auto read = read_file(real_fs(), named, MaxFileBytes);
        if (!read) return Failure<Complaint>{Complaint{read.error().message}};
        bytes = std::move(*read);
    } else if (const std::string* shipped = find_file(library.shelf, shelf_path(named))) {
        path = path_of(library, shelf_path(named));
        bytes = *shipped;
    } else {
        return Failure<Complaint>{Complaint{"there is no experiment " + quoted(named) +
                                            "; name a file, or one of those shipped: " + ids_told(library) + "."}};
    }
    auto read = read_cohort(path, bytes);
    if (!read) return Failure<Complaint>{Complaint{errors_told(read.problems)}};
    LoadedCohort loaded{std::move(*read.value), {}};
    for (const Problem& problem : read.problems) loaded.remarks.push_back(problem.file + ": " + problem.message + ".");
    return loaded;
}

std::vector<std::string> cohort_ids(const Library& library)
{
    std::vector<std::string> ids;
    const std::string folder(Folder);
    for (auto file = library.shelf.lower_bound(folder); file != library.shelf.end() && file->first.starts_with(folder); ++file)
        if (file->first.ends_with(Ending)) ids.push_back(file->first.substr(folder.size(), file->first.size() - folder.size() - Ending.size()));
    return ids;
}

} // namespace sim
