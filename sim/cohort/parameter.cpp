#include "sim/cohort/parameter.h"

#include <array>

namespace sim::cohort {

namespace {

constexpr std::int64_t MostMoney = 100'000'000;  ///< a month

using enum Quantity;

constexpr std::array<ParameterKind, ParameterCount> Kinds{{
    {"inherited", Permille, 100, 3000},
    {"contact_finding", Permille, 200, 5000},
    {"money_finding", Permille, 200, 5000},
    {"dip", Permille, 100, 2000},
    {"dip_months", Months, 0, 12},
    {"ramp_months", Months, 0, 24},
    {"separation", PerMonth, 100, 500'000},
    {"money_keeping", Permille, 100, 3000},
    {"contact_keeping", Permille, 100, 3000},
    {"landing_unseen", Permille, 100, 5000},
    {"caseload_full", People, 1, 2000},
    {"caseload_old", People, 1, 2000},
    {"caseload_new", People, 1, 2000},
    {"wait_old", Months, 0, 24},
    {"wait_new", Months, 0, 24},
    {"service_months", Months, 0, 60},
    {"loss", Money, 0, MostMoney},
    {"benefit_out", Money, 0, MostMoney},
    {"benefit_in", Money, 0, MostMoney},
    {"service_cost", Money, 0, MostMoney},
    {"taxes", Money, 0, MostMoney},
    {"displacement", Permille, 0, 1000},
    {"sanctions", Permille, 0, 1000},
    {"sanction_cut", Permille, 0, 1000},
    {"inclusion_contact", Permille, 0, 1000},
    {"inclusion_sanction", Permille, 0, 1000},
    {"health_work", Permille, 0, 1000},
    {"health_contact", Permille, 0, 1000},
    {"health_sanction", Permille, 0, 1000},
    {"discount", Permille, 0, 200},
}};

constexpr ParameterKind Finding{"finding", PerMonth, 100, 500'000};

} // namespace

const ParameterKind& kind_of(Parameter parameter) { return Kinds[static_cast<std::size_t>(parameter)]; }
const ParameterKind& finding_kind() { return Finding; }

} // namespace sim::cohort
