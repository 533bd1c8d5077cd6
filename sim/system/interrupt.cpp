#include "sim/system/interrupt.h"

namespace sim {

namespace {

volatile std::sig_atomic_t asked = 0;  // a signal handler may touch nothing else

extern "C" void note_interrupt(int)
{
    asked = 1;
    std::signal(SIGINT, SIG_DFL);
}

} // namespace

Interrupt::Interrupt()
{
    asked = 0;
    ::sigaction(SIGINT, nullptr, &before_);
    ::pthread_sigmask(SIG_SETMASK, nullptr, &held_before_);
    // Whoever started us may have had it ignored (nohup, a job in the background): then it stays so.
    if ((before_.sa_flags & SA_SIGINFO) == 0 && before_.sa_handler == SIG_IGN) return;
    struct sigaction ours = {};
    ours.sa_handler = note_interrupt;
    ::sigaction(SIGINT, &ours, nullptr);
    sigset_t ctrl_c;
    sigemptyset(&ctrl_c);
    sigaddset(&ctrl_c, SIGINT);
    ::pthread_sigmask(SIG_UNBLOCK, &ctrl_c, nullptr);
}

Interrupt::~Interrupt()
{
    ::pthread_sigmask(SIG_SETMASK, &held_before_, nullptr);
    ::sigaction(SIGINT, &before_, nullptr);
}

bool Interrupt::was_asked() const { return asked != 0; }

} // namespace sim
