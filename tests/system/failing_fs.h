#pragma once

#include "sim/system/fs.h"

#include <cerrno>
#include <cstddef>
#include <string>
#include <vector>

namespace sim {

/// The machine's files, but call number `fails_at` (counted from 1) does not happen and gives `error` instead.
/// With `short_writes` no call writes more than 3 bytes.
class FailingFs final : public Fs {
public:
    FailingFs(int fails_at, int error) : fails_at_(fails_at), error_(error) {}

    bool short_writes = false;
    [[nodiscard]] bool failed() const { return calls_ >= fails_at_ && fails_at_ > 0; }
    [[nodiscard]] int calls() const { return calls_; }
    [[nodiscard]] const std::vector<std::string>& log() const { return log_; }

    int open_to_read(const std::string& path) override { return fails("open") ? -error_ : real_fs().open_to_read(path); }
    int create(const std::string& path, std::uint32_t mode) override { return fails("create") ? -error_ : real_fs().create(path, mode); }
    int open_folder(const std::string& path) override { return fails("open folder") ? -error_ : real_fs().open_folder(path); }
    std::int64_t read(int descriptor, char* into, std::size_t most) override
    {
        return fails("read") ? -error_ : real_fs().read(descriptor, into, most);
    }
    std::int64_t write(int descriptor, const char* from, std::size_t most) override
    {
        return fails("write") ? -error_ : real_fs().write(descriptor, from, short_writes && most > 3 ? 3 : most);
    }
    int set_mode(int descriptor, std::uint32_t mode) override { return fails("set mode") ? -error_ : real_fs().set_mode(descriptor, mode); }
    int sync(int descriptor) override { return fails("sync") ? -error_ : real_fs().sync(descriptor); }
    /// A close that fails has closed all the same.
    int close(int descriptor) override
    {
        const bool failing = fails("close");
        const int result = real_fs().close(descriptor);
        return failing ? -error_ : result;
    }
    int rename(const std::string& from, const std::string& to) override { return fails("rename") ? -error_ : real_fs().rename(from, to); }
    int remove(const std::string& path) override { return fails("remove") ? -error_ : real_fs().remove(path); }
    int mark_used(const std::string& path) override { return fails("mark used") ? -error_ : real_fs().mark_used(path); }
    int make_folder(const std::string& path) override { return fails("make folder") ? -error_ : real_fs().make_folder(path); }
    int inspect(const std::string& path, FileInfo& out) override { return fails("inspect") ? -error_ : real_fs().inspect(path, out); }
    int resolve(const std::string& path, std::string& out) override { return fails("resolve") ? -error_ : real_fs().resolve(path, out); }
    int list(const std::string& path, std::vector<std::string>& out) override { return fails("list") ? -error_ : real_fs().list(path, out); }

private:
    bool fails(const char* call)
    {
        log_.emplace_back(call);
        return ++calls_ == fails_at_;
    }

    int fails_at_;
    int error_;
    int calls_ = 0;
    std::vector<std::string> log_;
};

} // namespace sim
