#include "sim/cli/table.h"

#include <algorithm>
#include <utility>

namespace sim {

void Table::row(std::vector<std::string> cells, std::string note) { rows_.push_back({std::move(cells), std::move(note)}); }

void Table::show(Page& page, std::size_t indent) const
{
    std::vector<std::size_t> widths(columns_.size());
    for (const Row& row : rows_)
        for (std::size_t i = 0; i < row.cells.size(); ++i) widths[i] = std::max(widths[i], characters(row.cells[i]));
    for (const Row& row : rows_) {
        std::string line;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (i > 0) line += "  ";
            const std::string space(widths[i] - characters(row.cells[i]), ' ');
            line += columns_[i] == Align::Right ? space + row.cells[i] : row.cells[i] + space;
        }
        if (!row.note.empty()) line += "  " + row.note;
        while (line.ends_with(' ')) line.pop_back();
        page.whole_line(line, indent);
    }
}

} // namespace sim
