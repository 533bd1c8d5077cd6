#pragma once

#include "sim/cli/pack_paths.h"
#include "sim/model/event.h"
#include "sim/model/problem.h"

#include <vector>

namespace sim {

/// Everything there is to say about a pack on the shelf, its files named from the path that the person wrote. Sorted.
[[nodiscard]] Problems problems_of(const Library&, const NamedPack&, const Vocabulary&);

/// Does something keep a file from being read at all (no JSON, no pack)?
[[nodiscard]] bool is_unreadable(const Problems&);

} // namespace sim
