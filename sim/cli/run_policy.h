#pragma once

#include "sim/cohort/levers.h"
#include "sim/library/case.h"
#include "sim/session/session.h"

#include <string>

namespace sim {

/// What the decisions of a run are as levers of the cohort laboratory; docs/cohort.md, "A run as a policy". A proposal, not a finding.
struct RunPolicy {
    std::string scenario, seat;
    std::int32_t duties = 0, duties_met = 0;  ///< of contact that fell due, and those met in time
    std::optional<std::int32_t> joint_talk;   ///< day of the first joint talk, counted from 0; none: there was none
    bool signed_unseen = false;               ///< a job was accepted before month 13 had been shown
    cohort::Levers levers;                    ///< those given, with contact, waiting and the month after the support by the run
};

/// Contact and waiting stay as given where no duty of contact fell due, or the scenario holds no joint talk.
/// @param months  of follow-up: how long the service is waited for where a joint talk could have been held and was not
/// @pre the play has ended
[[nodiscard]] RunPolicy policy_of(const Case&, const Session&, cohort::Levers given, std::int32_t months);

} // namespace sim
