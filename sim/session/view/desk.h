#pragma once

#include "sim/session/view/encounter.h"

#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// Desk acts under one stage of the protocol.
struct StageOffers {
    std::string stage;          ///< "P3", or empty
    std::string title;          ///< "Assessment", or empty
    std::vector<Offer> offers;  ///< in authored order; their numbers count over the whole desk
};

/// An answer that is awaited.
struct Awaited {
    ActorId who;
    std::string actor;  ///< its name
    std::string since;  ///< date of the last referral
    std::string usual;  ///< "about 14 days"; empty where nothing is said
};

/// A value that the author shows.
struct ShownValue {
    std::string label, value;
};

/// The desk as the trainee sees it.
struct Desk {
    std::string day;      ///< "Day 3"
    std::string date;     ///< long
    std::string chapter;  ///< its title
    std::string holiday;  ///< name of the free day, else empty
    std::vector<Said> said;
    std::vector<StageOffers> stages;  ///< stages in the order of their first act; the waiting act last
    std::vector<Awaited> awaited;
    std::vector<ShownValue> values;
    bool idle = false;                ///< nothing can be done but wait, and nothing is shown that could be done at another time
};

/// @pre the play stands at the desk
[[nodiscard]] Desk desk_of(const Reading&, const Session&);

/// Referrals of the seat that have not been answered.
[[nodiscard]] std::vector<Awaited> awaited_of(const Reading&, const Session&);

/// Variables marked `shown`.
[[nodiscard]] std::vector<ShownValue> values_of(const Reading&, const Session&);

/// All variables that have a label: for the debrief.
[[nodiscard]] std::vector<ShownValue> labelled_values(const Reading&, const Session&);

/// "Joint plan" of "P7"; empty where there is no such stage.
[[nodiscard]] std::string stage_title(const Reading&, std::string_view stage);

/// "Day 3": people count from 1.
[[nodiscard]] std::string day_title(const Reading&, std::int32_t day);

} // namespace sim
