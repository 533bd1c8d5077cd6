#include "sim/cli/command.h"
#include "sim/system/screen.h"

#include <iostream>

int main(int count, char** words)
{
    std::ios::sync_with_stdio(false);
    sim::Terminal terminal{std::cin, std::cout, std::cerr, sim::terminal_width()};
    return sim::run_program(count, words, terminal);
}
