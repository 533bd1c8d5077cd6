#include "sim/system/input.h"

#include <cerrno>
#include <cstddef>

#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace sim {

// Asked at once: a file opened later may get the number of a descriptor that was closed.
Input::Input(int descriptor) : descriptor_(descriptor), open_(::fcntl(descriptor, F_GETFD) >= 0) {}

Input::~Input() { let_signals_go(); }

void Input::hold_signals()
{
    if (signals_ >= 0) return;
    sigset_t held;
    sigemptyset(&held);
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        // Whoever started us may have had it ignored (nohup): then it stays so.
        struct sigaction now = {};
        if (::sigaction(number, nullptr, &now) == 0 && now.sa_handler != SIG_IGN) sigaddset(&held, number);
    }
    signals_ = ::signalfd(-1, &held, SFD_CLOEXEC | SFD_NONBLOCK);
    if (signals_ >= 0) ::pthread_sigmask(SIG_BLOCK, &held, &before_);
}

void Input::let_signals_go()
{
    if (signals_ < 0) return;
    ::close(signals_);
    signals_ = -1;
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

/// Until there is something to read; false when a signal came first.
bool Input::wait()
{
    hold_signals();
    std::array<pollfd, 2> both{{{descriptor_, POLLIN, 0}, {signals_, POLLIN, 0}}};
    while (::poll(both.data(), both.size(), -1) < 0)
        if (errno != EINTR) return true;
    signalfd_siginfo arrived = {};
    if (both[1].revents == 0 || ::read(signals_, &arrived, sizeof arrived) != static_cast<ssize_t>(sizeof arrived)) return true;
    signal_ = static_cast<int>(arrived.ssi_signo);
    return false;
}

Input::int_type Input::underflow()
{
    if (!open_) return traits_type::eof();
    ssize_t count = -1;
    do {
        if (signal_ != 0 || !wait()) return traits_type::eof();
        count = ::read(descriptor_, buffer_.data(), buffer_.size());
    } while (count < 0 && (errno == EINTR || errno == EAGAIN));
    if (count <= 0) return traits_type::eof();
    setg(buffer_.data(), buffer_.data(), buffer_.data() + count);
    return traits_type::to_int_type(buffer_.front());
}

int Input::sync()
{
    if (open_) hold_signals();
    return 0;
}

void Input::die_of_signal()
{
    if (signal_ == 0) return;
    let_signals_go();
    static_cast<void>(std::signal(signal_, SIG_DFL));
    static_cast<void>(std::raise(signal_));
}

} // namespace sim
