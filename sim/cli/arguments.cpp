#include "sim/cli/arguments.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <system_error>
#include <utility>

namespace sim {

namespace {

/// CLI11's own complaint as one sentence that says what to do.
Complaint usage_complaint(const CLI::App& program, const CLI::ParseError& error)
{
    std::string command = program.get_name();
    for (const CLI::App* at = &program; !at->get_subcommands().empty();) {
        at = at->get_subcommands().front();
        command += " " + at->get_name();
    }
    std::string text = error.what();
    for (char& c : text)
        if (c == '\n') c = ' ';
    while (!text.empty() && (text.back() == ' ' || text.back() == '.')) text.pop_back();
    return {text + ". See " + command + " --help."};
}

} // namespace

Arguments Arguments::command(const std::string& name, const std::string& help) { return Arguments(*app_->add_subcommand(name, help)); }

void Arguments::add(const std::string& name, bool& flag, const std::string& help) { app_->add_flag(name, flag, help); }
void Arguments::add(const std::string& name, std::string& word, const std::string& help) { app_->add_option(name, word, help); }
void Arguments::add(const std::string& name, std::vector<std::string>& words, const std::string& help) { app_->add_option(name, words, help); }

void Arguments::add_list(const std::string& name, std::vector<std::string>& words, const std::string& help)
{
    app_->add_option(name, words, help)->delimiter(',');
}

void Arguments::add_number(const std::string& name, std::size_t& number, std::size_t least, std::size_t most, const std::string& help)
{
    app_->add_option(name, number, help)->check(CLI::Range(least, most))->capture_default_str();
}

void Arguments::add_number(const std::string& name, std::optional<std::uint64_t>& number, const std::string& help)
{
    // CLI11 would take "-1" for a number without a sign.
    const auto read = [&number, name](const std::string& word) {
        std::uint64_t value = 0;
        const char* const end = word.data() + word.size();
        const auto [stopped, fault] = std::from_chars(word.data(), end, value);
        if (word.empty() || fault != std::errc() || stopped != end)
            throw CLI::ValidationError(name, "\"" + word + "\" is no whole number from 0 to 18446744073709551615");
        number = value;
    };
    app_->add_option_function<std::string>(name, read, help)->type_name("UINT");
}

void Arguments::add_choice(const std::string& name, const std::vector<std::string>& choices,
                           std::function<void(const std::string&)> set, const std::string& help)
{
    app_->add_option_function<std::string>(name, std::move(set), help)->check(CLI::IsMember(choices));
}

void Arguments::require(const std::string& name) { app_->get_option(name)->required(); }
void Arguments::exclude(const std::string& name, const std::string& other) { app_->get_option(name)->excludes(app_->get_option(other)); }
void Arguments::example(const std::string& lines) { app_->footer(lines); }

bool Arguments::chosen() const { return app_->parsed(); }
bool Arguments::written(const std::string& name) const { return app_->count(name) > 0; }

ArgumentReader::ArgumentReader(const std::string& description, const std::string& name, const std::string& version)
    : app_(std::make_unique<CLI::App>(description, name))
{
    app_->set_version_flag("--version", name + " " + version, "Prints the version and ends");
    app_->require_subcommand(0, 1);
    app_->fallthrough(false);
}

ArgumentReader::~ArgumentReader() = default;

Arguments ArgumentReader::program() { return Arguments(*app_); }

std::optional<int> ArgumentReader::read(int count, const char* const* words, Terminal& terminal)
{
    try {
        app_->parse(count, words);
    } catch (const CLI::CallForHelp& help) {
        return app_->exit(help, terminal.out, terminal.err);
    } catch (const CLI::CallForVersion& version) {
        return app_->exit(version, terminal.out, terminal.err);
    } catch (const CLI::ParseError& error) {
        return complain(terminal, usage_complaint(*app_, error));
    }
    return std::nullopt;
}

std::string ArgumentReader::help() const { return app_->help(); }

} // namespace sim
