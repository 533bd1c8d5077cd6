#pragma once

#include "sim/content/json.h"
#include "sim/model/problem.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// Collects what is wrong with the files of a pack. Lines, columns and pointers are worked out at the end, all at once; the
/// files must live until then. At most MaxProblems are kept of each severity.
class Report {
public:
    /// @param code  one of problem_codes()
    void error(std::string_view code, JsonValue at, std::string message);
    void warning(std::string_view code, JsonValue at, std::string message);
    void note(std::string_view code, JsonValue at, std::string message);

    /// Points at the name of the member `at` instead of its value.
    void error_at_name(std::string_view code, JsonValue at, std::string message);
    /// Points at a byte inside the string `at`: the place of a word in an expression.
    void error_inside(std::string_view code, JsonValue at, std::size_t inside, std::string message);

    /// Concerns a file as a whole, or one that is missing.
    void error_in_file(std::string_view code, std::string file, std::string message);
    void warning_in_file(std::string_view code, std::string file, std::string message);

    /// A problem that is complete but for its place.
    void add(Problem, JsonValue at);

    /// Problems found elsewhere, complete already.
    void add(Problem);
    void add(Problems);

    [[nodiscard]] bool has_errors() const { return errors_ != 0; }
    /// For a reader that wants to know whether something went wrong in its part.
    [[nodiscard]] std::size_t error_count() const { return errors_; }

    /// Everything that was reported, sorted by file, line, column, code; empties the report.
    [[nodiscard]] Problems take();

private:
    struct Entry {
        Problem problem;
        JsonValue at;              ///< does not exist: the problem is complete
        std::size_t offset = 0;    ///< of the place in the file
    };
    void add(Severity, std::string_view code, JsonValue at, std::size_t offset, std::string message);
    [[nodiscard]] bool has_room(Severity);

    std::vector<Entry> entries_;
    std::size_t errors_ = 0, warnings_ = 0, notes_ = 0;
};

} // namespace sim
