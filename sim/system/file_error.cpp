#include "sim/system/file_error.h"

#include <cerrno>
#include <cstring>
#include <utility>

namespace sim {

std::string reason_of(int number)
{
    switch (number) {
    case ENOSPC: return "the disk is full";
    case EDQUOT: return "the space allowed to you on this disk is used up";
    case EROFS: return "the disk is read-only";
    case EACCES:
    case EPERM: return "you have no permission";
    case EIO: return "the disk reports a fault";
    case ENOENT: return "there is no such file or folder";
    case ENOTDIR: return "a part of the path is not a folder";
    case EISDIR: return "it is a folder";
    case ELOOP: return "its links lead in a circle";
    case ENAMETOOLONG: return "the name is too long";
    case EFBIG: return "the file would be too large for this disk";
    case EMFILE:
    case ENFILE: return "too many files are open";
    case EINTR: return "the call was interrupted";
    case EXDEV: return "it lies on another disk";
    default: return std::string(std::strerror(number)) + " (error " + std::to_string(number) + ")";
    }
}

FileError file_error(std::string_view what, std::string path, std::string_view reason)
{
    std::string message = std::string(what) + " \"" + path + "\": " + std::string(reason);
    return {0, std::move(path), std::move(message)};
}

FileError file_error(std::string_view what, std::string path, int number)
{
    FileError error = file_error(what, std::move(path), reason_of(number));
    error.number = number;
    return error;
}

} // namespace sim
