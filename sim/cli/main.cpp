#include "sim/cli/command.h"
#include "sim/system/input.h"
#include "sim/system/screen.h"

#include <csignal>
#include <iostream>
#include <istream>

int main(int count, char** words)
{
    std::ios::sync_with_stdio(false);
    static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));  // a file that may not grow is a save that fails, and is told as that
    sim::Input input(0);
    std::istream in(&input);
    sim::Terminal terminal{in, std::cout, std::cerr, sim::terminal_width()};
    const int code = sim::run_program(count, words, terminal);
    input.die_of_signal();
    return code;
}
