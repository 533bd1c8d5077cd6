#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sim {

enum class Severity : unsigned char { Error, Warning, Note };

/// Something wrong with content, told to the person who can mend it.
struct Problem {
    Severity severity = Severity::Error;
    std::string code;                  ///< stable, e.g. "S012"; warnings can be accepted with a reason (`allow`)
    std::string file;                  ///< relative to the folder that was read, e.g. "scenario.json"
    int line = 0;                      ///< counted from 1; 0 where the file as a whole is meant
    int column = 0;                    ///< in characters, counted from 1
    std::string pointer;               ///< JSON pointer, e.g. "/scenes/2/options/1/goes"; empty for other files
    std::string message;               ///< what is wrong, then what would be right
    std::vector<std::string> witness;  ///< act ids of the shortest play that shows it; empty where none can exist
    std::string seat = {};             ///< in which the witness is played; empty: no play was followed
    std::uint64_t states = 0;          ///< of plays that are concerned; 0 where nothing is said of states
};

/// Sorted by file, line, column, then code.
using Problems = std::vector<Problem>;

} // namespace sim
