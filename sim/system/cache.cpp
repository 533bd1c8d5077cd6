#include "sim/system/cache.h"

#include "sim/system/atomic_file.h"
#include "sim/system/files.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace sim {
namespace {

struct Old {
    std::int64_t used = 0;
    std::string name;
    std::uint64_t size = 0;
};

/// The files of the folder, what a kill in the middle of saving left as well, that used longest ago first.
std::vector<Old> oldest_first(Fs& fs, const Cache& cache)
{
    std::vector<std::string> names;
    std::vector<Old> files;
    if (fs.list(cache.folder, names) < 0) return files;
    for (std::string& name : names) {
        FileInfo info;
        if (fs.inspect(cache.folder + '/' + name, info) < 0 || info.kind != FileInfo::Kind::File) continue;
        files.push_back({info.changed, std::move(name), info.size});
    }
    std::sort(files.begin(), files.end(), [](const Old& a, const Old& b) { return std::tie(a.used, a.name) < std::tie(b.used, b.name); });
    return files;
}

/// A file that cannot be removed takes its room.
void make_room(Fs& fs, const Cache& cache, const std::string& name, std::uint64_t size)
{
    std::vector<Old> files = oldest_first(fs, cache);
    std::erase_if(files, [&](const Old& file) { return file.name == name; });  // it is replaced
    std::uint64_t all = size;
    for (const Old& file : files) all += file.size;
    for (std::size_t i = 0; i < files.size() && all > cache.most; ++i)
        if (fs.remove(cache.folder + '/' + files[i].name) == 0) all -= files[i].size;
}

} // namespace

std::optional<std::string> read_cached(Fs& fs, const Cache& cache, const std::string& name)
{
    const std::string path = cache.folder + '/' + name;
    auto bytes = read_file(fs, path, cache.most);
    if (!bytes) return std::nullopt;
    static_cast<void>(fs.mark_used(path));  // in a folder that cannot be written nothing will have to go
    return std::move(*bytes);
}

Result<void, FileError> write_cached(Fs& fs, const Cache& cache, const std::string& name, std::string_view bytes)
{
    if (bytes.size() > cache.most) return {};
    if (auto made = make_folders(fs, cache.folder); !made) return made;
    make_room(fs, cache, name, bytes.size());
    return save_file(fs, cache.folder + '/' + name, bytes);
}

} // namespace sim
