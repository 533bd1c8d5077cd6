#pragma once

#include "sim/session/session.h"
#include "sim/session/view/wording.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sim {

/// Somebody who knows a fact, as far as the seat knows that.
struct Holder {
    ActorId actor;
    std::string who;
    std::int32_t day = -1; ///< since which; -1: from the start
    std::string since;    ///< the same as a date; empty: from the start
    std::string from;     ///< who shared it; empty: learned
    std::string purpose;  ///< of a sharing
    std::string basis;
};

struct FileEntry {
    std::string id;
    std::string category;
    std::string text;
    std::vector<Holder> holders;  ///< the seat's own actor first, then in the order of the log
};

/// The facts that the seat's actor knows, in written order.
[[nodiscard]] std::vector<FileEntry> file_of(const Reading&, const Session&);

} // namespace sim
