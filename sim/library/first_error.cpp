#include "sim/library/first_error.h"

#include "sim/system/paths.h"

#include <algorithm>

namespace sim {

std::string first_error(const Problems& problems)
{
    const auto error = std::find_if(problems.begin(), problems.end(),
                                    [](const Problem& problem) { return problem.severity == Severity::Error; });
    if (error == problems.end()) return {};
    std::string text = error->file;
    if (error->line > 0) text += ":" + std::to_string(error->line) + ":" + std::to_string(error->column);
    return text + ": " + error->message;
}

std::string how_to_see_all(const std::string& path)
{
    return "`" + shell_word(called_as()) + " check " + shell_word(path) + "` tells all of them.";
}

} // namespace sim
