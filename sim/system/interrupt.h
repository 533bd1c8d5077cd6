#pragma once

namespace sim {

/// While it lives, Ctrl-C asks instead of ending the program; a second one ends it. One at a time.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    [[nodiscard]] bool was_asked() const;
};

} // namespace sim
