#include "sim/content/places.h"

#include "sim/content/json_tape.h"

#include <algorithm>

namespace sim {

Place LineCounter::at(std::size_t offset)
{
    offset = std::min(offset, text_.size());
    if (offset < offset_) {
        offset_ = 0;
        place_ = {};
    }
    for (; offset_ < offset; ++offset_) {
        const auto byte = static_cast<unsigned char>(text_[offset_]);
        if (byte == '\n') {
            ++place_.line;
            place_.column = 1;
        } else if ((byte & 0xc0) != 0x80) {
            ++place_.column;
        }
    }
    return place_;
}

std::size_t Places::index_of(std::size_t level, std::uint32_t parent, std::uint32_t child)
{
    if (levels_.size() <= level) levels_.resize(level + 1);
    Level& known = levels_[level];
    if (known.parent != parent || known.child > child || known.child == 0) known = {parent, parent + 1, 0};
    while (known.child != child) {
        known.child = tape_.nodes[known.child].next;
        ++known.index;
    }
    return known.index;
}

std::string Places::pointer(JsonValue value)
{
    std::vector<std::uint32_t> path;
    for (std::uint32_t node = value.node_; node != JsonNode::NoParent; node = tape_.nodes[node].parent) path.push_back(node);
    std::reverse(path.begin(), path.end());

    std::string pointer;
    for (std::size_t level = 1; level < path.size(); ++level) {
        pointer += '/';
        const JsonNode& node = tape_.nodes[path[level]];
        if (node.key == 0) {
            pointer += std::to_string(index_of(level, path[level - 1], path[level]));
            continue;
        }
        for (const char letter : tape_.keys[node.key]) {
            if (letter == '~') {
                pointer += "~0";
            } else if (letter == '/') {
                pointer += "~1";
            } else {
                pointer += letter;
            }
        }
    }
    return pointer;
}

} // namespace sim
