#pragma once

#include "sim/content/json.h"
#include "sim/content/read.h"
#include "sim/model/event.h"
#include "sim/model/protocol.h"
#include "sim/system/files.h"

#include <string_view>

namespace sim {

/// Reads protocols/<id>/protocol.json and all that it extends, merged (docs/scenario-format.md section 11). A pack that is
/// reached on two ways is read once, at its first place.
[[nodiscard]] Read<Protocol> read_protocol(const Files& shelf, std::string_view id, const Vocabulary&);

/// The texts of this one file, without those of packs that it extends; for its hash and its translators.
[[nodiscard]] Texts protocol_texts(const JsonFile&);

} // namespace sim
