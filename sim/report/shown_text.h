#pragma once

#include <string>
#include <string_view>

namespace sim {

/// A text, whoever wrote it and whatever its bytes are, as it may stand in a document: well-formed UTF-8 with lines that end in
/// "\n". Bytes that are none, U+0000 and other control characters, characters that reorder what stands beside them (bidi
/// embeddings, overrides and isolates) and places that are no characters become U+FFFD each; tab stays.
[[nodiscard]] std::string shown_text(std::string_view);

} // namespace sim
