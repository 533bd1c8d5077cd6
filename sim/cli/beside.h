#pragma once

#include "sim/cli/page.h"
#include "sim/content/json_writer.h"
#include "sim/library/case.h"
#include "sim/session/exemplars.h"
#include "sim/session/smallest_change.h"

#include <optional>

namespace sim {

/// What is told beside the mark of a play that has ended, and is no part of it.
struct Beside {
    std::optional<Comparison> comparison;   ///< with the nearest exemplar
    std::optional<SmallestChange> change;   ///< that would have passed
};

/// Nothing of a play that goes on.
[[nodiscard]] Beside look_beside(const Program&, const Judging&, const Session&);

void show_beside(Page&, const Reading&, const Session&, const Beside&);

/// The members `alignment` and `smallest_change`.
void write_beside(JsonWriter&, const Case&, const Session&, const Beside&);

} // namespace sim
