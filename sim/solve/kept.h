#pragma once

#include "sim/solve/graph.h"
#include "sim/solve/search.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sim {

/// Of the bytes, and of what solving means: raised whenever a search of the same world would find another graph, or a place in it
/// another meaning. What was kept under another number is not read.
inline constexpr std::uint32_t KeptVersion = 1;

/// What a search found, as far as it is worth keeping: the merged graph gives the values again in one pass.
struct Kept {
    PlayGraph graph;
    Search search;
};

/// What the bytes begin with: format, version and key.
[[nodiscard]] std::string kept_head(std::string_view key);

/// The same bytes on every machine.
/// @param key  names everything that the graph depends on
/// @pre the search is whole
[[nodiscard]] std::string kept_bytes(const PlayGraph&, const Search&, std::string_view key);

/// What kept_bytes() wrote for the key; none of anything else, whatever the bytes are. What is read can be gone through: no edge
/// leads out of the graph or in a circle, every payment and end is there for just the variants that can come to it, and no play
/// comes to more than 2^31 points.
/// @param variants  bits of those that may be played
[[nodiscard]] std::optional<Kept> read_kept(std::string_view bytes, std::string_view key, std::uint64_t variants);

} // namespace sim
