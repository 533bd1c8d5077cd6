#pragma once

#include <cstdint>
#include <optional>

namespace sim::cohort {

enum class ServiceModel : std::uint8_t { Old, New };

/// What an office, or the decisions of one trainee's run, make of the protocol. What is left out is as the configuration has it.
struct Levers {
    ServiceModel service = ServiceModel::New;    ///< whose caseload and waiting list apply
    std::optional<std::int32_t> caseload = {};   ///< people for each worker, 1 to 2000
    std::optional<std::int32_t> wait_months = {};   ///< on the waiting list before the service begins, 0 to 60
    std::int32_t contact_permille = 1000;        ///< of the agreed contacts that are kept
    std::int32_t support_permille = 1000;        ///< of the degressive support that is paid
    bool exit_shown = true;                      ///< the month after the support was shown before signing
    std::optional<std::int32_t> sanctions_permille = {};  ///< of the months out of work in which a benefit is cut

    friend bool operator==(const Levers&, const Levers&) = default;
};

} // namespace sim::cohort
