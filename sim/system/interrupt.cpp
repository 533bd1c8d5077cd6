#include "sim/system/interrupt.h"

#include <csignal>

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
    std::signal(SIGINT, note_interrupt);
}

Interrupt::~Interrupt() { std::signal(SIGINT, SIG_DFL); }

bool Interrupt::was_asked() const { return asked != 0; }

} // namespace sim
