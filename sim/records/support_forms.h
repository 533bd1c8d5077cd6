#pragma once

#include "sim/records/common_client.h"

#include <vector>

namespace sim {

/// The institution that gives a form of support.
[[nodiscard]] constexpr Body giver_of(SupportForm form)
{
    return form < SupportForm::SocialContract ? Body::Pup : Body::Ops;
}

/// The forms that answer a barrier, the one to begin with first.
[[nodiscard]] inline std::vector<SupportForm> answers_to(Barrier barrier)
{
    using enum SupportForm;
    switch (barrier) {
    case Barrier::Debts: return {DebtCounselling, SocialContract};
    case Barrier::Housing: return {HousingSupport, SocialContract};
    case Barrier::Care: return {ChildcarePlace, FamilyAssistant};
    case Barrier::Transport: return {TravelSupport};
    case Barrier::Discouragement: return {JobCoaching, Mentoring};
    case Barrier::InheritedUnemployment: return {Mentoring, FamilyAssistant};
    case Barrier::LowSkills: return {Training, IntegrationCentre};
    case Barrier::NoExperience: return {WorkTrial, PublicWorks, IntegrationCentre};
    }
    return {};
}

[[nodiscard]] inline bool is_answered_by(Barrier barrier, SupportForm form)
{
    for (const SupportForm each : answers_to(barrier))
        if (each == form) return true;
    return false;
}

[[nodiscard]] constexpr bool has_failed(SupportResult result) { return result == SupportResult::WithoutEffect || result == SupportResult::BrokenOff; }

} // namespace sim
