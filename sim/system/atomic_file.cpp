#include "sim/system/atomic_file.h"

#include <cerrno>
#include <cstdint>
#include <utility>

#include <unistd.h>

namespace sim {
namespace {

constexpr std::string_view CannotSave = "cannot save";
constexpr std::uint32_t NewFileMode = 0666;  // less what the user's umask takes

struct Target {
    std::string path;             ///< where the file really lies
    bool exists = false;
    std::uint32_t mode = NewFileMode;
};

Failure<FileError> failure(const std::string& path, int number) { return Failure<FileError>{file_error(CannotSave, path, number)}; }

Result<Target, FileError> find_target(Fs& fs, const std::string& path)
{
    Target target{path, false, NewFileMode};
    FileInfo info;
    int result = fs.inspect(path, info);
    if (result == -ENOENT) return target;
    if (result < 0) return failure(path, -result);

    if (info.kind == FileInfo::Kind::Link) {
        result = fs.resolve(path, target.path);
        if (result == -ENOENT) return Failure<FileError>{file_error(CannotSave, path, "it is a link that leads nowhere")};
        if (result < 0 || (result = fs.inspect(target.path, info)) < 0) return failure(path, -result);
    }
    if (info.kind == FileInfo::Kind::Folder) return failure(path, EISDIR);
    if (info.kind != FileInfo::Kind::File) return Failure<FileError>{file_error(CannotSave, path, "it is no ordinary file")};
    if ((info.mode & 0222) == 0) return Failure<FileError>{file_error(CannotSave, path, "the file is read-only")};
    target.exists = true;
    target.mode = info.mode;
    return target;
}

std::string folder_of(const std::string& path)
{
    const std::size_t slash = path.find_last_of('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

int write_all(Fs& fs, int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::int64_t count = fs.write(descriptor, bytes.data(), bytes.size());
        if (count == -EINTR) continue;
        if (count < 0) return static_cast<int>(count);
        if (count == 0) return -EIO;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return 0;
}

int sync_once(Fs& fs, int descriptor)
{
    int result = fs.sync(descriptor);
    while (result == -EINTR) result = fs.sync(descriptor);  // interrupted is not failed
    return result;
}

/// Linux gives the descriptor back whatever close says; after a sync an interruption means nothing.
int close_once(Fs& fs, int descriptor)
{
    const int result = fs.close(descriptor);
    return result == -EINTR ? 0 : result;
}

int write_and_sync(Fs& fs, int descriptor, const Target& target, std::string_view bytes)
{
    int result = target.exists ? fs.set_mode(descriptor, target.mode) : 0;
    if (result == 0) result = write_all(fs, descriptor, bytes);
    if (result == 0) result = sync_once(fs, descriptor);
    const int closed = close_once(fs, descriptor);
    return result != 0 ? result : closed;
}

/// A new file beside the target, under a name that nobody has.
int create_beside(Fs& fs, const Target& target, std::string& name)
{
    const std::size_t slash = target.path.find_last_of('/');
    const std::string folder = slash == std::string::npos ? "" : target.path.substr(0, slash + 1);
    const std::string last = slash == std::string::npos ? target.path : target.path.substr(slash + 1);
    int descriptor = -EEXIST;
    for (int attempt = 0; descriptor == -EEXIST && attempt < 100; ++attempt) {
        name = folder + '.' + last.substr(0, 200) + '.' + std::to_string(::getpid()) + '-' + std::to_string(attempt) + ".part";
        descriptor = fs.create(name, target.exists ? 0600 : target.mode);
    }
    return descriptor;
}

/// File systems that cannot sync a folder say EINVAL and order renames themselves.
int sync_folder(Fs& fs, const std::string& path)
{
    const int descriptor = fs.open_folder(path);
    if (descriptor < 0) return descriptor;
    const int result = sync_once(fs, descriptor);
    const int closed = close_once(fs, descriptor);
    if (result == -EINVAL) return closed;
    return result != 0 ? result : closed;
}

} // namespace

Result<void, FileError> save_file(Fs& fs, const std::string& path, std::string_view bytes)
{
    const auto target = find_target(fs, path);
    if (!target) return Failure<FileError>{target.error()};

    std::string part;
    const int descriptor = create_beside(fs, *target, part);
    if (descriptor < 0) return failure(path, -descriptor);

    int result = write_and_sync(fs, descriptor, *target, bytes);
    if (result == 0) result = fs.rename(part, target->path);
    if (result != 0) {
        fs.remove(part);
        return failure(path, -result);
    }
    if (result = sync_folder(fs, folder_of(target->path)); result != 0) {
        FileError error = file_error(CannotSave, path, reason_of(-result) + "; the new file is there, but may not outlast a power cut");
        error.number = -result;
        return Failure<FileError>{std::move(error)};
    }
    return {};
}

Result<void, FileError> make_folders(Fs& fs, const std::string& path)
{
    constexpr std::string_view CannotMake = "cannot make the folder";
    for (std::size_t end = path.find('/', 1);; end = path.find('/', end + 1)) {
        const std::string part = path.substr(0, end);
        const int result = fs.make_folder(part);
        // Above the home folder one often may not write, and need not.
        const bool last = end == std::string::npos;
        if (result < 0 && result != -EEXIST && (last || (result != -EACCES && result != -EROFS && result != -EPERM))) {
            return Failure<FileError>{file_error(CannotMake, part, -result)};
        }
        if (!last) continue;
        std::string resolved;
        FileInfo info;
        int seen = fs.resolve(path, resolved);
        if (seen == 0) seen = fs.inspect(resolved, info);
        if (seen < 0) return Failure<FileError>{file_error(CannotMake, path, -seen)};
        if (info.kind != FileInfo::Kind::Folder) return Failure<FileError>{file_error(CannotMake, path, "a file has that name")};
        return {};
    }
}

} // namespace sim
