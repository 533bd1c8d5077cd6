#pragma once

#include "sim/cli/page.h"

#include <cstddef>
#include <string>
#include <vector>

namespace sim {

enum class Align : unsigned char { Left, Right };

/// Rows of cells under each other, each column as wide as its widest cell in characters.
class Table {
public:
    explicit Table(std::vector<Align> columns) : columns_(std::move(columns)) {}

    /// @param note  stands behind the row
    void row(std::vector<std::string> cells, std::string note = {});
    void show(Page&, std::size_t indent) const;

private:
    struct Row {
        std::vector<std::string> cells;
        std::string note;
    };
    std::vector<Align> columns_;
    std::vector<Row> rows_;
};

} // namespace sim
