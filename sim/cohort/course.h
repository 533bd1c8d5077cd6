#pragma once

#include "sim/cohort/figures.h"
#include "sim/cohort/levers.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace sim::cohort {

enum class Arm : std::uint8_t { Treated, Comparison };

/// The chances and amounts of one group, month by month. A person is out of work with u months of support used, or in work:
/// at place u of the schedule, or at place plain() in a job taken before the service began, or without one, which no support goes
/// with. Months count from 1.
struct Course {
    std::size_t months = 0;
    std::size_t schedule = 0;      ///< months of support; places 0 to schedule
    std::size_t begins = 0;        ///< months without the service; `months` where it never begins
    std::vector<double> finding;   ///< rate of job finding as a ratio, by (month - 1) * places + u
    std::vector<double> leaving;   ///< chance that a job ends, by (month - 1) * (places + 1) + place
    std::vector<double> support;   ///< amount by place in work; 0 from `schedule` on
    std::vector<double> discount;  ///< factor of amounts by month - 1
    double benefit_out = 0, benefit_in = 0, taxes = 0, withheld = 0;  ///< a month; of benefit_out so much is withheld by sanctions
    std::vector<double> service;   ///< amount for a person out of work, by month - 1
    std::vector<double> inclusion_out, health_out;  ///< points for a person out of work, by month - 1; may be below 0
    double health_in = 0;          ///< points for a person in work

    friend bool operator==(const Course&, const Course&) = default;

    [[nodiscard]] std::size_t places() const { return schedule + 1; }
    [[nodiscard]] std::size_t plain() const { return schedule + 1; }
    [[nodiscard]] double ratio(std::size_t month, std::size_t used) const { return finding[(month - 1) * places() + used]; }
    [[nodiscard]] double leave(std::size_t month, std::size_t place) const { return leaving[(month - 1) * (places() + 1) + place]; }
    [[nodiscard]] bool is_on(std::size_t month) const { return month > begins; }
    /// Where a job taken in this month begins.
    [[nodiscard]] std::size_t entry(std::size_t month, std::size_t used) const { return is_on(month) ? used : plain(); }
};

/// `log_rise`: of job finding once the service works in full, in place of what the contact makes of `contact_finding`.
[[nodiscard]] Course course_of(const CohortConfig&, const Figures&, const Levers&, Arm, std::optional<double> log_rise = {});

/// 0 to 1: what a worker with so many people can give each of them, times what is kept of what was agreed.
[[nodiscard]] double contact_of(const Figures&, const Levers&);
/// Months on the waiting list.
[[nodiscard]] std::size_t wait_of(const Figures&, const Levers&);

/// 1 - exp(-rate): a rate a month as a chance.
[[nodiscard]] double chance(double rate);

} // namespace sim::cohort
