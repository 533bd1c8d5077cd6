#pragma once

#include "sim/records/common_client.h"

#include <cstdint>

namespace sim {

/// A common Polish name, put together by chance from lists: `first` and `last` choose by their whole range.
[[nodiscard]] PersonName invented_name(Sex, std::uint64_t first, std::uint64_t last);

/// How another office may have written the same name; `way` chooses: letters without their marks, two neighbours swapped, a doubled
/// letter, a second surname, surname and given name exchanged. Always another name than the one given.
[[nodiscard]] PersonName misspelt(const PersonName&, std::uint64_t way);

} // namespace sim
