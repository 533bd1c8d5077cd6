#pragma once

#include "sim/model/protocol.h"
#include "sim/protocol/finding.h"

#include <cstdint>

namespace sim {

/// What a match can ask of an event besides its type. Of an event that has happened, what it is; of one that may yet
/// happen, all that it can be.
struct Likeness {
    std::uint8_t by = 0;             ///< bits by Role
    bool by_single_contact = false;  ///< by the single contact that the plan named last
    std::uint8_t to = 0;             ///< bits by Role; 0: it names no recipient
    std::uint32_t evidence = 0;
};

/// Does an event of the right type have the role, recipient and evidence that a match asks for? The first that it
/// lacks.
[[nodiscard]] inline Miss examine(const Match& match, const Likeness& event)
{
    const bool anybody = match.by == 0 && !match.by_single_contact;
    const bool role = anybody || (match.by & event.by) != 0 || (match.by_single_contact && event.by_single_contact);
    if (!role) return Miss::WrongRole;
    if (match.to != 0 && (match.to & event.to) == 0) return Miss::WrongRecipient;
    return (match.evidence & ~event.evidence) == 0 ? Miss::Fits : Miss::NoEvidence;
}

}  // namespace sim
