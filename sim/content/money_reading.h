#pragma once

#include "sim/content/household_reader.h"

#include <optional>
#include <string>
#include <string_view>

namespace sim {

// What the readers of households and of jobs have in common.

/// @param otherwise  what may stand there besides, for the message
[[nodiscard]] std::optional<Money> whole_amount(Report&, JsonValue, std::string_view otherwise);

/// The title that an object says, as a text of its owner: "income:natasa.aid".
[[nodiscard]] TextId title_of(MoneyReading&, ObjectReader&, const std::string& owner);

} // namespace sim
