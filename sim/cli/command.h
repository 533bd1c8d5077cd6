#pragma once

#include "sim/cli/terminal.h"

#include <functional>

namespace CLI {
class App;
}

namespace sim {

/// A subcommand of the program: its options are bound when it is made, `run` does what they ask for and gives the exit code.
struct Command {
    CLI::App* app = nullptr;
    std::function<int(Terminal&)> run;
};

[[nodiscard]] Command play_command(CLI::App&);
[[nodiscard]] Command replay_command(CLI::App&);
[[nodiscard]] Command score_command(CLI::App&);
[[nodiscard]] Command check_command(CLI::App&);
[[nodiscard]] Command fmt_command(CLI::App&);
[[nodiscard]] Command sign_command(CLI::App&);
[[nodiscard]] Command text_command(CLI::App&);
[[nodiscard]] Command solve_command(CLI::App&);

/// The whole program: reads the words and runs the command they name. Never throws.
[[nodiscard]] int run_program(int count, const char* const* words, Terminal&);

} // namespace sim
