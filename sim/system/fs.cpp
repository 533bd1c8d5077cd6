#include "sim/system/fs.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sim {
namespace {

int told(int result) { return result < 0 ? -errno : result; }

class RealFs final : public Fs {
public:
    // A pipe in the place of a file must not make the program wait.
    int open_to_read(const std::string& path) override { return told(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)); }
    int create(const std::string& path, std::uint32_t mode) override
    {
        return told(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, static_cast<mode_t>(mode)));
    }
    int open_folder(const std::string& path) override { return told(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)); }

    std::int64_t read(int descriptor, char* into, std::size_t most) override
    {
        const ssize_t count = ::read(descriptor, into, most);
        return count < 0 ? -errno : count;
    }
    std::int64_t write(int descriptor, const char* from, std::size_t most) override
    {
        const ssize_t count = ::write(descriptor, from, most);
        return count < 0 ? -errno : count;
    }
    int set_mode(int descriptor, std::uint32_t mode) override { return told(::fchmod(descriptor, static_cast<mode_t>(mode))); }
    int sync(int descriptor) override { return told(::fsync(descriptor)); }
    int close(int descriptor) override { return told(::close(descriptor)); }
    int rename(const std::string& from, const std::string& to) override { return told(std::rename(from.c_str(), to.c_str())); }
    int remove(const std::string& path) override { return told(::unlink(path.c_str())); }
    int mark_used(const std::string& path) override { return told(::utimensat(AT_FDCWD, path.c_str(), nullptr, AT_SYMLINK_NOFOLLOW)); }
    int make_folder(const std::string& path) override { return told(::mkdir(path.c_str(), 0700)); }

    int inspect(const std::string& path, FileInfo& out) override
    {
        struct stat status = {};
        if (::lstat(path.c_str(), &status) != 0) return -errno;
        out.kind = S_ISREG(status.st_mode)   ? FileInfo::Kind::File
                   : S_ISDIR(status.st_mode) ? FileInfo::Kind::Folder
                   : S_ISLNK(status.st_mode) ? FileInfo::Kind::Link
                                             : FileInfo::Kind::Other;
        out.size = static_cast<std::uint64_t>(status.st_size);
        out.mode = static_cast<std::uint32_t>(status.st_mode & 07777);
        out.changed = std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
        return 0;
    }

    int resolve(const std::string& path, std::string& out) override
    {
        char* resolved = ::realpath(path.c_str(), nullptr);
        if (resolved == nullptr) return -errno;
        out = resolved;
        std::free(resolved);
        return 0;
    }

    int list(const std::string& path, std::vector<std::string>& out) override
    {
        DIR* folder = ::opendir(path.c_str());
        if (folder == nullptr) return -errno;
        errno = 0;
        while (const dirent* entry = ::readdir(folder)) {
            const std::string_view name = entry->d_name;
            if (name != "." && name != "..") out.emplace_back(name);
            errno = 0;
        }
        const int fault = errno;
        ::closedir(folder);
        return -fault;
    }
};

} // namespace

Fs& real_fs()
{
    static RealFs machine;
    return machine;
}

} // namespace sim
