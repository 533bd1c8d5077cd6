#pragma once

#include <array>
#include <csignal>
#include <streambuf>

namespace sim {

/// Bytes that somebody types, from a descriptor. From the first wait for them on, or sync() before it, SIGINT (Ctrl-C), SIGTERM and SIGHUP (the
/// terminal closes) no longer cut the program off: they end the input, so that what is under way is finished and saved and the
/// program can say so. Before that, and in a program that never asks for input, they kill as ever.
class Input final : public std::streambuf {
public:
    /// A descriptor that is not open now is an input that has ended.
    explicit Input(int descriptor);
    ~Input() override;
    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;

    /// The signal that ended the input; 0: none did.
    [[nodiscard]] int signal() const { return signal_; }

    /// Ends the process by the signal that ended the input, as its parent expects of it. Does nothing where none did.
    void die_of_signal();

protected:
    int_type underflow() override;
    int sync() override;  ///< holds the signals already now

private:
    void hold_signals();  ///< nothing where they are held already
    void let_signals_go();
    [[nodiscard]] bool wait();

    int descriptor_;
    bool open_;
    int signals_ = -1;  ///< descriptor at which held signals arrive; -1: none are held
    int signal_ = 0;
    sigset_t before_ = {};
    std::array<char, 4096> buffer_;
};

} // namespace sim
