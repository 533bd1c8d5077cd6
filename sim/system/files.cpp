#include "sim/system/files.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace sim {
namespace {

constexpr std::size_t DeepestFolder = 8;
constexpr std::string_view CannotRead = "cannot read";

/// What the path leads to, links followed; 0 or -errno.
int inspect_target(Fs& fs, const std::string& path, FileInfo& out)
{
    std::string resolved;
    if (const int result = fs.resolve(path, resolved); result < 0) return result;
    return fs.inspect(resolved, out);
}

Result<std::string, FileError> read_open(Fs& fs, int descriptor, const std::string& path, std::size_t most)
{
    std::string bytes;
    std::array<char, 65536> block;
    while (true) {
        const std::int64_t count = fs.read(descriptor, block.data(), block.size());
        if (count == -EINTR) continue;
        if (count < 0) return Failure<FileError>{file_error(CannotRead, path, static_cast<int>(-count))};
        if (count == 0) return bytes;
        bytes.append(block.data(), static_cast<std::size_t>(count));
        if (bytes.size() > most) {
            return Failure<FileError>{file_error(CannotRead, path, "it has more than the " + std::to_string(most) + " bytes allowed")};
        }
    }
}

bool ends_in_one_of(std::string_view name, const std::vector<std::string>& endings)
{
    return std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) { return name.ends_with(ending); });
}

/// One reading of a folder, with what it has used up so far.
struct FolderReading {
    Fs& fs;
    const std::vector<std::string>& endings;
    const FolderLimits& limits;
    Files files;
    std::size_t bytes = 0;

    /// @param inside  path within the folder that is read, "" or "text/"
    [[nodiscard]] Result<void, FileError> read(const std::string& folder, const std::string& inside, std::size_t depth)
    {
        auto names = list_folder(fs, folder);
        if (!names) return Failure<FileError>{std::move(names.error())};
        for (const std::string& name : *names) {
            if (auto done = read_entry(folder + '/' + name, inside + name, depth); !done) return done;
        }
        return {};
    }

    [[nodiscard]] Result<void, FileError> read_entry(const std::string& path, const std::string& inside, std::size_t depth)
    {
        FileInfo info;
        if (const int result = fs.inspect(path, info); result < 0) return Failure<FileError>{file_error(CannotRead, path, -result)};
        if (info.kind == FileInfo::Kind::Folder) {
            if (depth == DeepestFolder) return Failure<FileError>{file_error(CannotRead, path, "folders lie too deep in each other")};
            return read(path, inside + '/', depth + 1);
        }
        if (info.kind != FileInfo::Kind::File || !ends_in_one_of(inside, endings)) return {};
        if (files.size() == limits.files) {
            return Failure<FileError>{file_error(CannotRead, path, "the folder has more than " + std::to_string(limits.files) + " files")};
        }
        auto content = read_file(fs, path, std::min(limits.file_bytes, limits.folder_bytes - bytes));
        if (!content) return Failure<FileError>{std::move(content.error())};
        bytes += content->size();
        files.emplace(inside, std::move(*content));
        return {};
    }
};

} // namespace

Result<std::string, FileError> read_file(Fs& fs, const std::string& path, std::size_t most)
{
    FileInfo info;
    if (const int result = inspect_target(fs, path, info); result < 0) return Failure<FileError>{file_error(CannotRead, path, -result)};
    if (info.kind == FileInfo::Kind::Folder) return Failure<FileError>{file_error(CannotRead, path, EISDIR)};
    if (info.kind != FileInfo::Kind::File) return Failure<FileError>{file_error(CannotRead, path, "it is no ordinary file")};

    const int descriptor = fs.open_to_read(path);
    if (descriptor < 0) return Failure<FileError>{file_error(CannotRead, path, -descriptor)};
    auto bytes = read_open(fs, descriptor, path, most);
    fs.close(descriptor);
    return bytes;
}

Result<std::vector<std::string>, FileError> list_folder(Fs& fs, const std::string& path)
{
    std::vector<std::string> names;
    if (const int result = fs.list(path, names); result < 0) return Failure<FileError>{file_error(CannotRead, path, -result)};
    names.erase(std::remove_if(names.begin(), names.end(), [](const std::string& name) { return name.starts_with('.'); }), names.end());
    std::sort(names.begin(), names.end());
    return names;
}

Result<Files, FileError> read_folder(Fs& fs, const std::string& path, const std::vector<std::string>& endings,
                                     const FolderLimits& limits)
{
    FolderReading reading{fs, endings, limits, {}, 0};
    if (auto done = reading.read(path, "", 0); !done) return Failure<FileError>{std::move(done.error())};
    return std::move(reading.files);
}

bool is_file(Fs& fs, const std::string& path)
{
    FileInfo info;
    return inspect_target(fs, path, info) == 0 && info.kind == FileInfo::Kind::File;
}

bool is_folder(Fs& fs, const std::string& path)
{
    FileInfo info;
    return inspect_target(fs, path, info) == 0 && info.kind == FileInfo::Kind::Folder;
}

} // namespace sim
