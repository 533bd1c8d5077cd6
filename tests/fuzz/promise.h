#pragma once

#include "sim/model/problem.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <string_view>

/// What a fuzz target promises; a promise that is broken must be seen, in whatever build.
inline void promise(bool kept, const char* what)
{
    if (kept) return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

/// A problem has a code and a sentence, and points at a line and column that the file has, or at the file as a whole.
inline void promise_told(const sim::Problem& problem, std::string_view bytes)
{
    promise(problem.code.size() == 4 && !problem.file.empty() && !problem.message.empty(),
            "a problem has code, file and sentence");
    promise((problem.line == 0) == (problem.column == 0) && problem.line >= 0 && problem.column >= 0,
            "line and column go together");
    if (problem.line == 0) return;
    std::size_t begin = 0;
    for (int line = 1; line < problem.line; ++line) {
        begin = bytes.find('\n', begin);
        promise(begin != std::string_view::npos, "the line is in the file");
        ++begin;
    }
    // The end of a line, and of the file, may be meant as well.
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    promise(static_cast<std::size_t>(problem.column) <= end - begin + 1, "the column is in the line");
}

/// Every problem of the list is told as above. That there is one at all is for the caller to promise.
inline void promise_told(const sim::Problems& problems, std::string_view bytes)
{
    for (const sim::Problem& problem : problems) promise_told(problem, bytes);
}
