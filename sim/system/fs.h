#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace sim {

struct FileInfo {
    enum class Kind : std::uint8_t { File, Folder, Link, Other };
    Kind kind = Kind::Other;
    std::uint64_t size = 0;    ///< bytes
    std::uint32_t mode = 0;    ///< permission bits
    std::int64_t changed = 0;  ///< when it was last written or marked as used; nanoseconds, only to be compared
};

/// The few calls to the system that this program makes on files, one for one. Each gives 0 or a count, or -errno.
/// Everything in this room goes through it, so that a test can let the n-th call fail.
class Fs {
public:
    virtual ~Fs() = default;

    virtual int open_to_read(const std::string& path) = 0;                          ///< a descriptor
    virtual int create(const std::string& path, std::uint32_t mode) = 0;            ///< a descriptor; fails where something is
    virtual int open_folder(const std::string& path) = 0;                           ///< a descriptor, for sync()
    virtual std::int64_t read(int descriptor, char* into, std::size_t most) = 0;
    virtual std::int64_t write(int descriptor, const char* from, std::size_t most) = 0;
    virtual int set_mode(int descriptor, std::uint32_t mode) = 0;
    virtual int sync(int descriptor) = 0;
    virtual int close(int descriptor) = 0;
    virtual int rename(const std::string& from, const std::string& to) = 0;
    virtual int remove(const std::string& path) = 0;
    virtual int mark_used(const std::string& path) = 0;                             ///< FileInfo::changed becomes now
    virtual int make_folder(const std::string& path) = 0;                           ///< for the user alone
    virtual int inspect(const std::string& path, FileInfo& out) = 0;                ///< a link is told as such
    virtual int resolve(const std::string& path, std::string& out) = 0;             ///< absolute, without links
    virtual int list(const std::string& path, std::vector<std::string>& out) = 0;   ///< names in no order, without . and ..
};

/// The machine's own files.
[[nodiscard]] Fs& real_fs();

} // namespace sim
