#pragma once

#include "sim/content/shelf.h"
#include "sim/model/problem.h"

#include <optional>
#include <string>
#include <vector>

namespace sim {

// The packs in tests/packs: `good` ones, of which nothing is to be said, and `bad` ones, each with problems.txt: a first line
// "# schema" (the JSON Schema refuses it as well) or "# program" (only the program can see it), then a line for each problem:
// "code severity file:line:column pointer". A folder `shelf` within one holds other packs that it needs.

enum class Folder { Good, Bad };

struct TestPack {
    std::string id;             ///< the folder's name
    std::string path;           ///< of the folder
    std::string kind;           ///< "scenario", "protocol", "country", "events", "household", "run", "cohort": the name of its file
    std::string main_file;      ///< the bytes of that file
    bool schema_sees = false;   ///< of a bad one
    std::string expected;       ///< the lines of problems.txt
};

[[nodiscard]] std::vector<TestPack> packs_in(Folder);

/// Everything the program says about it.
[[nodiscard]] Problems problems_of(const TestPack&);

/// As in problems.txt.
[[nodiscard]] std::string lines_of(const Problems&, const TestPack&);

/// Whether the JSON Schema of its kind accepts a file; none: it is no JSON.
[[nodiscard]] std::optional<bool> schema_accepts(const std::string& kind, const std::string& bytes, std::string* why = nullptr);

} // namespace sim
