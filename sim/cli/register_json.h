#pragma once

#include "sim/records/register.h"

#include <string>
#include <vector>

namespace sim {

// The answers of `onedoor register` in JSON; docs/cli.md, section 13, names their members.

[[nodiscard]] std::string made_json(const std::string& file, const PracticeRegister&);
[[nodiscard]] std::string list_json(const ClientList&);
[[nodiscard]] std::string file_json(const ClientFile&);
[[nodiscard]] std::string doubles_json(const std::vector<DoubleFound>&);
[[nodiscard]] std::string merge_json(const CommonClient& kept, std::uint32_t gone);
[[nodiscard]] std::string log_json(std::uint32_t record, const std::vector<Access>&);

} // namespace sim
