#pragma once

#include "sim/model/names.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace sim::cohort {

/// What the model assumes, each with a value and a range; docs/cohort.md says how each enters. In the order of files and tables.
enum class Parameter : std::uint8_t {
    Inherited,          ///< job finding with inherited unemployment, of that without
    ContactFinding,     ///< job finding with the new service and full contact, of that without
    MoneyFinding,       ///< job finding while the whole loss would be made good, of that without support
    Dip,                ///< job finding in the first months of the service, of that before
    DipMonths,
    RampMonths,         ///< after the dip, until the service works in full
    Separation,         ///< end of a job in a month
    MoneyKeeping,       ///< end of a job while the whole loss is made good, of that without support
    ContactKeeping,     ///< end of a job with the new service and full contact, of that without
    LandingUnseen,      ///< end of a job after the support has ended, where nobody was shown that month before signing
    CaseloadFull,       ///< people for each worker up to which contact is full
    CaseloadOld, CaseloadNew,  ///< people for each worker in an office with the old, the new model
    WaitOld, WaitNew,   ///< months on the waiting list
    ServiceMonths,      ///< for which the service of a person without work is paid
    Loss,               ///< of benefits by taking a job, before support; a month
    BenefitOut,         ///< paid to a person out of work, a month
    BenefitIn,          ///< paid to a person in work, a month
    ServiceCost,        ///< of a person served, a month
    Taxes,              ///< and contributions of a person in work, a month
    Displacement,       ///< part of the additional work that others lose
    Sanctions,          ///< part of the months out of work in which a benefit is cut
    SanctionCut,        ///< part of the benefit that is then withheld
    InclusionContact,   ///< points of inclusion for a month out of work with full contact; in work: 1000
    InclusionSanction,  ///< points of inclusion lost in a month with a sanction
    HealthWork,         ///< points of health for a month in work
    HealthContact,      ///< points of health for a month out of work with full contact
    HealthSanction,     ///< points of health lost in a month with a sanction
    Discount,           ///< of amounts, a year
};
inline constexpr std::size_t ParameterCount = static_cast<std::size_t>(Parameter::Discount) + 1;

enum class Quantity : std::uint8_t {
    PerMonth,  ///< millionths, a month: a rate
    Permille,
    Money,     ///< minor units
    People,
    Months,
};

struct ParameterKind {
    std::string_view id;
    Quantity quantity;
    std::int64_t least, most;  ///< of value, low and high; both included
};
[[nodiscard]] const ParameterKind& kind_of(Parameter);
/// Of the job finding of a county.
[[nodiscard]] const ParameterKind& finding_kind();

/// A figure that is assumed: never without a range, a source and a mark.
struct Estimate {
    std::int64_t value = 0, low = 0, high = 0;  ///< low <= value <= high, in the unit of its Quantity
    std::string source;
    Mark mark = Mark::None;                     ///< Verified: the value was read in the source; never that it holds here
};

} // namespace sim::cohort
