#pragma once

#include "sim/cli/page.h"
#include "sim/records/register.h"
#include "sim/session/view/phrases.h"

#include <string>
#include <vector>

namespace sim {

// The answers of `onedoor register` in lines. Each page begins with the sentence that everybody in it is invented.

[[nodiscard]] Page made_page(std::size_t width, const Phrases&, const std::string& file, const PracticeRegister&);
[[nodiscard]] Page list_page(std::size_t width, const Phrases&, const ClientList&);
/// How many there are by county, inherited unemployment and group, in columns.
[[nodiscard]] Page counts_page(std::size_t width, const Phrases&, const ClientList&);
/// @param asked  the id that was asked for; the record may have been merged into another
[[nodiscard]] Page file_page(std::size_t width, const Phrases&, const ClientFile&, std::uint32_t asked);
[[nodiscard]] Page doubles_page(std::size_t width, const Phrases&, const std::vector<DoubleFound>&);
[[nodiscard]] Page merge_page(std::size_t width, const Phrases&, const CommonClient& kept, std::uint32_t gone);
[[nodiscard]] Page log_page(std::size_t width, const Phrases&, std::uint32_t record, const std::vector<Access>&);

} // namespace sim
