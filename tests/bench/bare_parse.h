#pragma once

#include <string_view>

namespace bench {

/// Reads JSON by nlohmann's events and does nothing with them: what every reader that uses it pays at least.
/// @return whether it was JSON
[[nodiscard]] bool bare_parse(std::string_view bytes);

} // namespace bench
