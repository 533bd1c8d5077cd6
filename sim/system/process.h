#pragma once

#include <string>
#include <vector>

namespace sim {

/// Is there a program of that name to be found by PATH?
[[nodiscard]] bool is_program(const std::string& name);

/// Another program that works beside this one and gets some text to read; it ends with this value, or when the next one is started.
/// No shell is involved.
class Companion {
public:
    Companion() = default;
    ~Companion() { stop(); }
    Companion(const Companion&) = delete;
    Companion& operator=(const Companion&) = delete;

    /// False where it could not be started. @param input  what it reads on its standard input
    bool start(const std::vector<std::string>& words, const std::string& input);
    void stop();

private:
    int process_ = -1;
};

/// Becomes another program; comes back only where that did not work. @param words  its path, then its arguments
void become(const std::vector<std::string>& words);

/// The folder that this program lies in; empty where the system does not say.
[[nodiscard]] std::string own_folder();

} // namespace sim
