#pragma once

#include "sim/model/calendar.h"
#include "sim/model/country.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace sim {

// How numbers and dates are written in a language. The machine's locale is never asked. Languages are BCP 47 tags; the first
// part decides: en, sl, hr, pl, hu, de; any other is written as en. No-break spaces keep a number in one piece.

/// 1234567 as "1,234,567" or "1.234.567".
[[nodiscard]] std::string write_number(std::int64_t, std::string_view language);

/// Digits in groups of three, "1,234,567", as the program's own messages write counts.
[[nodiscard]] std::string with_commas(std::string_view digits);
[[nodiscard]] std::string with_commas(std::uint64_t);

/// An amount in minor units without its currency: "1,234.56", "1.234,56".
[[nodiscard]] std::string write_decimal(std::int64_t, int exponent, std::string_view language);

/// An amount in minor units: "EUR 1,234.56" (en), "1.234,56 EUR".
[[nodiscard]] std::string write_money(std::int64_t, int exponent, std::string_view currency, std::string_view language);

/// 825 permille as "82.5%" or "82,5 %"; whole percents without a fraction.
[[nodiscard]] std::string write_permille(std::int64_t, std::string_view language);

/// 8254 ten-thousandths as "82.54%" or "82,54 %"; without needless digits behind the point.
[[nodiscard]] std::string write_rate(std::int64_t, std::string_view language);

/// A parameter's value by its unit; counts of days, months and hours as bare numbers, for the sentence around them names the unit.
[[nodiscard]] std::string write_amount(const DatedValue&, const Parameter&, const Country&, std::string_view language);

/// "Wednesday, 4 March 2026"
[[nodiscard]] std::string write_long_date(Date, std::string_view language);

/// "Wed 4 Mar 2026"
[[nodiscard]] std::string write_short_date(Date, std::string_view language);

} // namespace sim
