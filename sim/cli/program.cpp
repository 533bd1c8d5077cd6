#include "sim/cli/command.h"
#include "sim/cli/version.h"
#include "sim/content/limits.h"

#include <CLI/CLI.hpp>

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

/// CLI11's own complaint as one sentence that says what to do.
Complaint usage_complaint(const CLI::App& program, const CLI::ParseError& error)
{
    std::string command = "onedoor";
    for (const CLI::App* chosen : program.get_subcommands()) command += " " + chosen->get_name();
    std::string text = error.what();
    for (char& c : text)
        if (c == '\n') c = ' ';
    while (!text.empty() && (text.back() == ' ' || text.back() == '.')) text.pop_back();
    return {text + ". See " + command + " --help."};
}

int run_chosen(const std::vector<Command>& commands, const CLI::App& program, Terminal& terminal)
{
    for (const Command& command : commands)
        if (command.app->parsed()) return command.run(terminal);
    terminal.err << program.help() << std::flush;
    return exit_code::BadInput;
}

int parse_and_run(int count, const char* const* words, Terminal& terminal)
{
    CLI::App program("Onedoor trains the people behind the one door of employment and social services.", "onedoor");
    program.footer("Example: onedoor play first-day --text\nEvery command has its own --help with an example.");
    bool wants_limits = false;
    program.add_flag("--limits", wants_limits, "Prints the limits of content and ends");
    program.set_version_flag("--version", std::string("onedoor ").append(Version), "Prints the version and ends");
    program.require_subcommand(0, 1);
    program.fallthrough(false);

    const std::vector<Command> commands{play_command(program), replay_command(program), score_command(program),
                                        check_command(program), fmt_command(program), sign_command(program),
                                        text_command(program), solve_command(program)};
    try {
        program.parse(count, words);
    } catch (const CLI::CallForHelp& help) {
        return program.exit(help, terminal.out, terminal.err);
    } catch (const CLI::CallForVersion& version) {
        return program.exit(version, terminal.out, terminal.err);
    } catch (const CLI::ParseError& error) {
        return complain(terminal, usage_complaint(program, error));
    }
    if (wants_limits) {
        print_limits(terminal);
        return exit_code::Done;
    }
    return run_chosen(commands, program, terminal);
}

} // namespace

int run_program(int count, const char* const* words, Terminal& terminal)
{
    try {
        const int code = parse_and_run(count, words, terminal);
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
