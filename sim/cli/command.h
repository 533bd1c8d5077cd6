#pragma once

#include "sim/cli/arguments.h"
#include "sim/cli/terminal.h"

#include <functional>

namespace sim {

/// A subcommand of the program: its options are bound when it is made, `run` does what they ask for and gives the exit code.
struct Command {
    Arguments words;
    std::function<int(Terminal&)> run;
};

[[nodiscard]] Command play_command(Arguments& program);
[[nodiscard]] Command replay_command(Arguments& program);
[[nodiscard]] Command score_command(Arguments& program);
[[nodiscard]] Command check_command(Arguments& program);
[[nodiscard]] Command fmt_command(Arguments& program);
[[nodiscard]] Command sign_command(Arguments& program);
[[nodiscard]] Command new_command(Arguments& program);
[[nodiscard]] Command text_command(Arguments& program);
[[nodiscard]] Command solve_command(Arguments& program);
[[nodiscard]] Command money_command(Arguments& program);
[[nodiscard]] Command register_command(Arguments& program);
[[nodiscard]] Command cohort_command(Arguments& program);

/// The whole program: reads the words and runs the command they name. Never throws.
[[nodiscard]] int run_program(int count, const char* const* words, Terminal&);

} // namespace sim
