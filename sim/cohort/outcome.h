#pragma once

#include "sim/cohort/course.h"

#include <vector>

namespace sim::cohort {

/// Where the people of a group are, as parts of the group or chances of a person.
struct Occupancy {
    explicit Occupancy(const Course&);

    std::vector<double> out;       ///< out of work at the start of a month, by month - 1
    std::vector<double> in;        ///< in work, by (month - 1) * (places + 1) + place
    std::vector<double> employed;  ///< in work at the end of a month; [0] is the start
    std::vector<double> waiting;   ///< without a first job at the end of a month; [0] is 1
};

/// Amounts in minor units for each person over all months, discounted as the configuration says.
struct Ledger {
    double support = 0;   ///< degressive support paid
    double benefits = 0;  ///< due to people; sanctions do not lower it
    double service = 0;
    double taxes = 0;     ///< and contributions received
    double withheld = 0;  ///< of the benefits, by sanctions: a line of its own, no saving

    [[nodiscard]] double transfers() const { return support + benefits - withheld; }
    [[nodiscard]] double net() const { return support + benefits + service - taxes; }
    [[nodiscard]] double gross() const { return support + benefits + service + taxes; }
};

/// What becomes of a group, for each person.
struct Outcome {
    std::vector<double> employed, waiting;  ///< as in Occupancy
    double employed_months = 0;   ///< counted at the start of each month
    double work = 0;              ///< the same months discounted as amounts are
    Ledger ledger;
    double inclusion = 0, health = 0;  ///< indices, 0 to 1, the mean over months; kept apart from each other and from money
};

[[nodiscard]] Outcome outcome_of(const Course&, const Occupancy&);

/// Adds another group's outcome with a weight; the first one added to an empty outcome makes its curves.
void add(Outcome& sum, const Outcome&, double weight);

} // namespace sim::cohort
