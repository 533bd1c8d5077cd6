#pragma once

#include "sim/records/common_client.h"

#include <cstdint>
#include <vector>

namespace sim {

/// A register of invented common clients to practise with.
struct PracticeRegister {
    std::uint64_t seed = 0;
    Date today;  ///< the day on which it stands
    std::vector<CommonClient> clients;  ///< by id
    friend bool operator==(const PracticeRegister&, const PracticeRegister&) = default;
};

inline constexpr std::size_t PracticePeople = 300;   ///< 150 participants and a comparison group of 150
inline constexpr std::size_t PracticeDoubles = 12;   ///< people with a second record, at the other institution, under a name written otherwise

/// Makes the register: 50 participants in each of three counties, 25 of each 50 with inherited unemployment, and as many people for
/// comparison, like them person by person in county, inheritance, sex, year of life, half-year without work, household and in who knows
/// them. One person of each of the twelve cells of 25 has a double, which belongs to neither group. No two people share a birth date.
///
/// Pure: the same seed gives the same values on every machine.
/// Source of the design: Polish PUP-OPS model, 150 and 150 people in Zabrze, Świętochłowice and Strzelce Opolskie; all else is invented.
[[nodiscard]] PracticeRegister practice_register(std::uint64_t seed);

} // namespace sim
