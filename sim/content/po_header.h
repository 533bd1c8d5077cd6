#pragma once

#include "sim/content/po.h"

#include <string>
#include <string_view>
#include <vector>

namespace sim {

struct PoHeaderFault {
    std::string_view code;
    std::string message;
};

/// Takes the header's lines and plural forms out of the entry that has no msgid. What cannot be read is passed over and told.
[[nodiscard]] std::vector<PoHeaderFault> read_po_header(const PoEntry&, PoFile& into);

} // namespace sim
