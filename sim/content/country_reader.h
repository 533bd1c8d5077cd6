#pragma once

#include "sim/content/json.h"
#include "sim/content/read.h"
#include "sim/content/report.h"
#include "sim/model/country.h"
#include "sim/system/files.h"

#include <string_view>

namespace sim {

/// Reads countries/<id>/country.json (docs/scenario-format.md section 12).
[[nodiscard]] Country read_country(Report&, const JsonFile&, std::string_view id);
[[nodiscard]] Read<Country> read_country(const Files& shelf, std::string_view id);

} // namespace sim
