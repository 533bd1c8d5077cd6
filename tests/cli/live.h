#pragma once

#include "tests/cli/program.h"

#include <string>
#include <vector>

#include <sys/types.h>

/// The onedoor program while it runs, with somebody at its keyboard. Lives on a Bench.
class Live {
public:
    Live(const Bench&, const std::vector<std::string>& words);
    ~Live();
    Live(const Live&) = delete;
    Live& operator=(const Live&) = delete;

    /// Types a line.
    void type(const std::string& line);
    /// Reads on until the program waits for input: its output since the last prompt. Fails the test after ten seconds.
    std::string until_prompt();
    void signal(int number) const;
    /// Waits until the program has a way of its own to take the signal. Fails the test after ten seconds.
    void until_takes(int number) const;
    void close_output();  ///< nobody reads what the program prints any more
    /// Waits for its end. The code of Ran is 128 + n after signal n; `out` is what was not read before.
    Ran end();

private:
    pid_t child_ = -1;
    int in_ = -1, out_ = -1, err_ = -1;
};
