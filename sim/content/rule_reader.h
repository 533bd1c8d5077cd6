#pragma once

#include "sim/content/json.h"
#include "sim/content/report.h"
#include "sim/model/event.h"
#include "sim/model/protocol.h"
#include "sim/model/source.h"

#include <string>
#include <vector>

namespace sim {

/// A rule of one pack before the packs of a chain are merged; its texts have no numbers yet.
struct RuleDraft {
    Rule rule;
    std::string title, clause;
    JsonValue at;
};

[[nodiscard]] RuleDraft read_rule(Report&, JsonValue, const Vocabulary&, const std::vector<Source>&);

/// Which events a rule speaks of; nothing when the value does not exist.
[[nodiscard]] Match read_match(Report&, JsonValue, const Vocabulary&);

} // namespace sim
