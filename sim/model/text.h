#pragma once

#include "sim/base/string_pool.h"
#include "sim/model/names.h"

#include <string>
#include <string_view>

namespace sim {

/// The texts of one pack in the author's language, numbered in the order of the file, each with its stable context
/// ("option:kitchen.ask_rent:text", docs/scenario-format.md section 14).
struct Texts {
    StringPool contexts;
    StringPool sources;

    TextId add(std::string_view context, std::string_view source)
    {
        contexts.add(context);
        return TextId{sources.add(source)};
    }
    [[nodiscard]] std::string_view operator[](TextId id) const { return id.exists() ? sources[id.raw()] : std::string_view{}; }
};

} // namespace sim
