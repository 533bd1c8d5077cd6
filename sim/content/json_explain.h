#pragma once

#include "sim/content/json.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace sim {

/// What the reader was in the middle of when the syntax broke.
struct JsonContext {
    JsonKind inside = JsonKind::Null;  ///< Array, Object, or Null at the top
    std::size_t opened = 0;            ///< offset of the list's or object's bracket
    bool after_key = false;            ///< a name has been read, its value not
    bool empty = true;                 ///< nothing has been read yet in this list or object
    bool done = false;                 ///< the file's one value is complete
};

struct JsonFault {
    std::size_t offset = 0;
    std::string message;  ///< what is wrong, then what would be right
};

/// Looks at the text behind the last good token (which ends at `end`) and says why it cannot go on.
[[nodiscard]] JsonFault explain_syntax(std::string_view source, std::size_t end, const JsonContext&);

/// The first byte that is not part of well-formed UTF-8, or npos.
[[nodiscard]] std::size_t first_bad_utf8(std::string_view);

} // namespace sim
