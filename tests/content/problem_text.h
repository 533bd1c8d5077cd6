#pragma once

#include "sim/model/problem.h"

#include <string>

namespace sim {

/// "J001 2:7 /a/0 message", one line for each; the file is left out.
inline std::string told(const Problems& problems)
{
    std::string text;
    for (const Problem& problem : problems) {
        if (!text.empty()) text += '\n';
        text += problem.code + ' ' + std::to_string(problem.line) + ':' + std::to_string(problem.column) + ' ';
        if (!problem.pointer.empty()) text += problem.pointer + ' ';
        text += problem.message;
    }
    return text;
}

/// "J001 J003", in order.
inline std::string codes(const Problems& problems)
{
    std::string text;
    for (const Problem& problem : problems) text += (text.empty() ? "" : " ") + problem.code;
    return text;
}

} // namespace sim
