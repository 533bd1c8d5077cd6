#pragma once

#include "sim/content/json.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace sim {

/// In quotes, with no escapes but \" \\ \n \t \u00XX.
void append_string(std::string& out, std::string_view text);

/// @pre not a list or object
void append_scalar(std::string& out, JsonValue);

/// Of UTF-8.
[[nodiscard]] std::size_t characters_in(std::string_view);

} // namespace sim
