#pragma once

#include <map>
#include <string>
#include <vector>

/// What the program did.
struct Ran {
    int code = -1;  ///< exit code; 128 + n after signal n
    std::string out, err;
};

[[nodiscard]] inline bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// One line of text however it was broken.
[[nodiscard]] inline std::string flat(std::string text)
{
    for (char& c : text)
        if (c == '\n') c = ' ';
    return text;
}

/// Which packs the program finds: those of tests/cli/library, or what is shipped.
enum class Packs { Visit, Shipped };

/// Runs the onedoor program as its users do, in a place of its own, with no earlier runs.
class Bench {
public:
    explicit Bench(Packs = Packs::Visit);
    ~Bench();
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;

    [[nodiscard]] Ran run(const std::vector<std::string>& words, const std::string& input = {},
                          const std::string& shell_before = {}) const;

    [[nodiscard]] std::string path(const std::string& name) const { return folder_ + "/" + name; }
    void write(const std::string& name, const std::string& bytes) const;
    [[nodiscard]] std::string read(const std::string& name) const;
    /// Names in a folder, sorted; empty where it is not there.
    [[nodiscard]] std::vector<std::string> names(const std::string& folder) const;
    /// The only run that is kept, its whole text; fails the test where there is none or several.
    [[nodiscard]] std::string kept_run() const;

private:
    std::string folder_;
};
