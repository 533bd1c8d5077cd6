#include "sim/cli/command.h"
#include "sim/content/limits.h"
#include "sim/library/version.h"

#include <exception>
#include <istream>
#include <ostream>
#include <string>
#include <vector>

namespace sim {

namespace {

void print_limits(Terminal& terminal)
{
    for (const Limit& limit : limits()) terminal.out << limit.name << ": " << limit.value << '\n';
    terminal.out << std::flush;
}

/// Reads the words and runs the command they name.
int read_and_run(int count, const char* const* words, Terminal& terminal)
{
    ArgumentReader reader("Onedoor trains the people behind the one door of employment and social services.", "onedoor", std::string(Version));
    Arguments program = reader.program();
    program.example("Example: onedoor play first-day --text\nEvery command has its own --help with an example.");
    bool wants_limits = false;
    program.add("--limits", wants_limits, "Prints the limits of content and ends");

    const std::vector<Command> commands{play_command(program), replay_command(program), score_command(program),
                                        check_command(program), fmt_command(program), sign_command(program),
                                        text_command(program), new_command(program),   solve_command(program),
                                        money_command(program),
                                        register_command(program), cohort_command(program)};
    if (const auto ended = reader.read(count, words, terminal)) return *ended;
    if (wants_limits) {
        print_limits(terminal);
        return exit_code::Done;
    }
    for (const Command& command : commands)
        if (command.words.chosen()) return command.run(terminal);
    terminal.err << reader.help() << std::flush;
    return exit_code::BadInput;
}

} // namespace

int run_program(int count, const char* const* words, Terminal& terminal)
{
    try {
        const int code = read_and_run(count, words, terminal);
        terminal.out.flush();
        if (!terminal.out.good()) return complain(terminal, {"the output could not be written; is the disk full?"});
        return code;
    } catch (const std::bad_alloc&) {
        return complain(terminal, {"there is not enough memory for this."});
    } catch (const std::exception& problem) {
        return complain(terminal, {std::string("something went wrong that should not: ") + problem.what()});
    }
}

} // namespace sim
