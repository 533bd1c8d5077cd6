#include "tests/cli/live.h"

#include "tests/support/catch.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fstream>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr int Patience = 10'000;  // milliseconds

void close_end(int& end)
{
    if (end >= 0) ::close(end);
    end = -1;
}

/// What can be read now or soon; empty at the end.
std::string some(int end)
{
    pollfd one{end, POLLIN, 0};
    REQUIRE(::poll(&one, 1, Patience) == 1);
    std::array<char, 4096> block;
    const ssize_t count = ::read(end, block.data(), block.size());
    return count > 0 ? std::string(block.data(), static_cast<std::size_t>(count)) : std::string{};
}

std::string rest(int end)
{
    std::string all;
    if (end < 0) return all;
    for (std::string more = some(end); !more.empty(); more = some(end)) all += more;
    return all;
}

[[noreturn]] void become(const Bench& bench, const std::vector<std::string>& words)
{
    ::setenv("ONEDOOR_DATA", bench.path("").c_str(), 1);
    ::setenv("XDG_DATA_HOME", bench.path("home").c_str(), 1);
    ::setenv("XDG_CACHE_HOME", bench.path("cache").c_str(), 1);
    ::unsetenv("ONEDOOR_CALLED");
    ::setenv("LC_ALL", "C", 1);
    ::setenv("COLUMNS", "80", 1);
    std::vector<char*> arguments;
    std::string program = ONEDOOR_BINARY;
    arguments.push_back(program.data());
    std::vector<std::string> own = words;
    for (std::string& word : own) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    ::execv(program.c_str(), arguments.data());
    ::_exit(127);
}

} // namespace

Live::Live(const Bench& bench, const std::vector<std::string>& words)
{
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));  // typing to a program that is gone
    int in[2], out[2], err[2];
    REQUIRE(::pipe2(in, O_CLOEXEC) == 0);
    REQUIRE(::pipe2(out, O_CLOEXEC) == 0);
    REQUIRE(::pipe2(err, O_CLOEXEC) == 0);
    child_ = ::fork();
    REQUIRE(child_ >= 0);
    if (child_ == 0) {
        static_cast<void>(std::signal(SIGINT, SIG_DFL));  // not what the tests do at it
        static_cast<void>(std::signal(SIGPIPE, SIG_DFL));
        ::dup2(in[0], 0);
        ::dup2(out[1], 1);
        ::dup2(err[1], 2);
        become(bench, words);
    }
    ::close(in[0]);
    ::close(out[1]);
    ::close(err[1]);
    in_ = in[1];
    out_ = out[0];
    err_ = err[0];
}

Live::~Live()
{
    close_end(in_);
    close_end(out_);
    close_end(err_);
    if (child_ < 0) return;
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
}

void Live::type(const std::string& line)
{
    const std::string whole = line + "\n";
    static_cast<void>(::write(in_, whole.data(), whole.size()));
}

std::string Live::until_prompt()
{
    std::string read;
    while (!read.ends_with("\n> ") && read != "> ") {
        const std::string more = some(out_);
        INFO(read);
        REQUIRE_FALSE(more.empty());
        read += more;
    }
    return read;
}

void Live::until_takes(int number) const
{
    const std::string taken = "SigCgt:";
    for (int waited = 0; waited < Patience; waited += 10) {
        std::ifstream status("/proc/" + std::to_string(child_) + "/status");
        bool is_program = false;  // else it is still a copy of the tests
        for (std::string line; std::getline(status, line);) {
            is_program = is_program || line == "Name:\tonedoor";
            if (is_program && line.compare(0, taken.size(), taken) == 0 && (std::stoull(line.substr(taken.size()), nullptr, 16) >> (number - 1) & 1) != 0) return;
        }
        ::usleep(10'000);
    }
    FAIL("the program does not take signal " << number);
}

void Live::signal(int number) const { ::kill(child_, number); }

void Live::close_output() { close_end(out_); }

Ran Live::end()
{
    Ran ran;
    ran.out = rest(out_);
    ran.err = rest(err_);
    close_end(in_);
    int status = 0;
    while (::waitpid(child_, &status, 0) < 0 && errno == EINTR) {}
    child_ = -1;
    ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return ran;
}
