#pragma once

#include "sim/session/view/case_log.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sim {

/// Something that went out from the seat or came in to it.
struct Letter {
    bool out = false;
    std::int32_t day = 0;
    std::string date, who;   ///< short; the other side
    std::string subject;     ///< what it is
};

/// What the seat sent to others and what reached it from them without a conversation, the newest first. What comes from the client, or
/// from nobody, is no post. Where a text came with a log entry, the text is the subject.
[[nodiscard]] std::vector<Letter> post_of(const Reading&, const Session&);

} // namespace sim
