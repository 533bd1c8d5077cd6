#pragma once

#include "sim/model/run.h"
#include "sim/model/text.h"
#include "sim/content/canonical.h"

#include <string>
#include <string_view>

namespace sim {

/// 64 small hex digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

/// Of the texts in order, each as context, line feed, text, line feed (docs/scenario-format.md section 15).
[[nodiscard]] std::string texts_hash(const Texts&);

/// Id, version and both hashes of a pack that was read from this file; `texts` are its own, without those of packs it extends.
[[nodiscard]] PackHashes hashes_of(const JsonFile&, FileKind, const Texts& texts);

} // namespace sim
