#pragma once

#include "sim/cli/page.h"
#include "sim/content/json_writer.h"
#include "sim/session/sample.h"

namespace sim {

/// An estimate from drawn plays, for people and as JSON; it always says that it is one.
void show_sample(Page&, const World&, const std::string& scenario, const Sample&);
void write_sample(JsonWriter&, const World&, const Sample&);

} // namespace sim
