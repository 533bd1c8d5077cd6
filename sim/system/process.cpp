#include "sim/system/process.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace sim {

namespace {

std::vector<char*> arguments_of(const std::vector<std::string>& words)
{
    std::vector<char*> out;
    for (const std::string& word : words) out.push_back(const_cast<char*>(word.c_str()));  // execv promises not to change them
    out.push_back(nullptr);
    return out;
}

/// An unnamed file that holds the text, open for reading: the reader may take its time, and nobody waits for it.
int file_with(const std::string& text)
{
    char name[] = "/tmp/onedoor-XXXXXX";
    const int file = mkstemp(name);
    if (file < 0) return -1;
    static_cast<void>(unlink(name));
    std::size_t at = 0;
    while (at < text.size()) {
        const ssize_t wrote = write(file, text.data() + at, text.size() - at);
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote <= 0) break;
        at += static_cast<std::size_t>(wrote);
    }
    static_cast<void>(lseek(file, 0, SEEK_SET));
    return file;
}

} // namespace

bool is_program(const std::string& name)
{
    const char* path = std::getenv("PATH");
    const std::string all = path == nullptr ? "/usr/bin:/bin" : path;
    for (std::size_t at = 0; at <= all.size();) {
        const std::size_t end = std::min(all.find(':', at), all.size());
        if (end > at && access((all.substr(at, end - at) + "/" + name).c_str(), X_OK) == 0) return true;
        at = end + 1;
    }
    return false;
}

bool Companion::start(const std::vector<std::string>& words, const std::string& input)
{
    stop();
    const int file = file_with(input);
    if (file < 0) return false;
    std::vector<char*> arguments = arguments_of(words);
    const int silent = open("/dev/null", O_WRONLY | O_CLOEXEC);
    process_ = fork();
    if (process_ == 0) {
        dup2(file, STDIN_FILENO);
        if (silent >= 0) dup2(silent, STDOUT_FILENO), dup2(silent, STDERR_FILENO);
        execvp(arguments.front(), arguments.data());
        _exit(127);
    }
    close(file);
    if (silent >= 0) close(silent);
    return process_ > 0;
}

void Companion::stop()
{
    if (process_ <= 0) return;
    kill(process_, SIGTERM);
    int status = 0;
    while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {}
    process_ = -1;
}

void become(const std::vector<std::string>& words)
{
    std::vector<char*> arguments = arguments_of(words);
    execv(arguments.front(), arguments.data());
}

std::string own_folder()
{
    char path[4096];
    const ssize_t length = readlink("/proc/self/exe", path, sizeof path);
    if (length <= 0) return {};
    const std::string whole(path, static_cast<std::size_t>(length));
    return whole.substr(0, whole.rfind('/'));
}

} // namespace sim
