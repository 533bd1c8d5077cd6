#pragma once

#include "sim/cli/terminal.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace sim {

/// The words that a program or one of its commands understands. Each `add` binds one to the variable that it sets, which
/// must outlive the reading; what the variable holds before is the default. A name with dashes is an option, one
/// without takes what stands at its place. Hides CLI11, which takes ten seconds to compile wherever it is included.
class Arguments {
public:
    explicit Arguments(CLI::App& app) : app_(&app) {}

    [[nodiscard]] Arguments command(const std::string& name, const std::string& help);

    void add(const std::string& name, bool& flag, const std::string& help);
    void add(const std::string& name, std::string& word, const std::string& help);
    void add(const std::string& name, std::vector<std::string>& words, const std::string& help);

    /// Words separated by commas.
    void add_list(const std::string& name, std::vector<std::string>& words, const std::string& help);

    /// A number from `least` to `most`.
    void add_number(const std::string& name, std::size_t& number, std::size_t least, std::size_t most, const std::string& help);
    /// A number of 64 bits without a sign.
    void add_number(const std::string& name, std::optional<std::uint64_t>& number, const std::string& help);

    /// One of `choices`, told to `set`.
    void add_choice(const std::string& name, const std::vector<std::string>& choices,
                    std::function<void(const std::string&)> set, const std::string& help);

    void require(const std::string& name);
    void exclude(const std::string& name, const std::string& other);
    /// Stands below the help.
    void example(const std::string& lines);

    /// Whether the command was named; only after reading.
    [[nodiscard]] bool chosen() const;
    /// Whether the option was written, perhaps with nothing behind it; only after reading.
    [[nodiscard]] bool written(const std::string& name) const;

private:
    CLI::App* app_;
};

/// Reads the words that a program was started with.
class ArgumentReader {
public:
    /// `name` and `version` stand in what --version prints.
    ArgumentReader(const std::string& description, const std::string& name, const std::string& version);
    ~ArgumentReader();
    ArgumentReader(const ArgumentReader&) = delete;
    ArgumentReader& operator=(const ArgumentReader&) = delete;

    /// What may be added to, until reading; at most one command can be named.
    [[nodiscard]] Arguments program();

    /// The exit code where there is nothing more to do: help or the version was printed, or a complaint.
    [[nodiscard]] std::optional<int> read(int count, const char* const* words, Terminal&);

    [[nodiscard]] std::string help() const;

private:
    std::unique_ptr<CLI::App> app_;
};

} // namespace sim
