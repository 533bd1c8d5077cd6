#pragma once

#include "sim/session/session.h"
#include "sim/session/view/wording.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sim {

/// An institution or person one can work with.
struct Partner {
    ActorId actor;
    Role role = Role::Ess;
    std::string name;       ///< of the institution
    std::string person;     ///< who answers there; empty where nobody is named
    std::int32_t waits = 0; ///< calendar days before it answers; 0: not said
    std::int32_t places = -1, taken = 0;  ///< a week, and taken this week; -1: no limit
    std::string awaited_since;            ///< date of the referral that is not answered; empty: none
};

/// All but the client, the supervisor and the seat itself, in written order.
[[nodiscard]] std::vector<Partner> partners_of(const Reading&, const Session&);

} // namespace sim
