#pragma once

#include "sim/content/json.h"
#include "sim/content/report.h"
#include "sim/model/country.h"
#include "sim/model/event.h"
#include "sim/model/protocol.h"
#include "sim/system/files.h"

#include <optional>

namespace sim {

// The packs that a scenario's file names. Nothing is told where it names none: that is told as a member that is missing.
// S117: the pack is not there (the message lists those that are), or has errors (it tells the first).

[[nodiscard]] std::optional<Country> country_of(Report&, const Files& shelf, const JsonFile& scenario);
[[nodiscard]] std::optional<Protocol> protocol_of(Report&, const Files& shelf, const JsonFile& scenario, const Vocabulary&);

} // namespace sim
