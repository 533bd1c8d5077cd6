#pragma once

#include "sim/model/protocol.h"
#include "sim/prove/lint.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// A duty to bring an event of the type within so many days of the start.
[[nodiscard]] sim::Rule duty(const std::string& id, std::string_view type, int days);
/// A critical prohibition of events of the type.
[[nodiscard]] sim::Rule forbidden(const std::string& id, std::string_view type);

/// All that is said of a world's plays under these rules. `members` as for world(); points are counted as they are written.
[[nodiscard]] std::vector<sim::Remark> linted(std::string_view members, const std::vector<sim::Rule>& rules = {}, std::size_t bytes = std::size_t{1} << 30, int cut = 600,
                                             const std::vector<sim::RulePair>& independent = {});

/// The remarks with this code.
[[nodiscard]] std::vector<sim::Remark> only(const std::vector<sim::Remark>&, std::string_view code);
/// The witness of the only remark with this code, in words with spaces between; "none" where it has none. Fails the test when
/// there is not one such remark.
[[nodiscard]] std::string witness(const std::vector<sim::Remark>&, std::string_view code);
