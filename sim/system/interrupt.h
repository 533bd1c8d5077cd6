#pragma once

#include <csignal>

namespace sim {

/// While it lives, Ctrl-C asks instead of ending the program; a second one ends it. Where Ctrl-C was ignored it stays ignored; where
/// an Input holds it, it is heard all the same. Afterwards it does what it did before. One at a time.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    [[nodiscard]] bool was_asked() const;

private:
    struct sigaction before_ = {};
    sigset_t held_before_ = {};
};

} // namespace sim
