#include "sim/report/save_page.h"

#include "sim/system/atomic_file.h"
#include "sim/system/files.h"

namespace sim {

Result<void, FileError> save_page(Fs& fs, const std::string& path, std::string_view page)
{
    if (is_file(fs, path))
        return Failure<FileError>{file_error("cannot save", path,
                                             "a file of that name is there already, and it was left as it is; name another one")};
    return save_file(fs, path, page);
}

} // namespace sim
