#pragma once

#include "sim/content/json.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// Counted from 1; the column in characters.
struct Place {
    int line = 1;
    int column = 1;
};

/// Walks through a text and tells lines and columns. Cheap when asked in ascending order, right in any.
class LineCounter {
public:
    explicit LineCounter(std::string_view text) : text_(text) {}
    [[nodiscard]] Place at(std::size_t offset);

private:
    std::string_view text_;
    std::size_t offset_ = 0;
    Place place_;
};

/// JSON pointers of a file's values. Cheap when asked in the order of the file, right in any.
class Places {
public:
    explicit Places(const JsonTape& tape) : tape_(tape) {}
    [[nodiscard]] std::string pointer(JsonValue);

private:
    struct Level {
        std::uint32_t parent = 0;
        std::uint32_t child = 0;
        std::size_t index = 0;
    };
    [[nodiscard]] std::size_t index_of(std::size_t level, std::uint32_t parent, std::uint32_t child);

    const JsonTape& tape_;
    std::vector<Level> levels_;
};

} // namespace sim
