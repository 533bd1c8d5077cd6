#pragma once

#include "sim/model/benefit.h"
#include "sim/model/calendar.h"
#include "sim/model/names.h"
#include "sim/model/source.h"
#include "sim/model/text.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

struct DatedValue {
    std::int64_t value = 0;  ///< money in minor units of the country's currency
    Date from;
    std::optional<Date> to;  ///< included
    std::string source;
    Mark mark = Mark::None;
};

struct Parameter {
    std::string id;
    TextId title;
    std::string unit;  ///< money, money_per_month, permille, per_10000, days, months, hours, count
    std::vector<DatedValue> values;

    [[nodiscard]] const DatedValue* on(Date) const;  ///< none when no period holds the date
};

struct Holiday {
    Date date;
    TextId name;
};

struct Institution {
    std::string id;
    Role role = Role::Ess;
    TextId name;
    TextId short_name;
};

/// The dated amounts, institutions and free days of a country.
struct Country {
    std::string id;
    std::string version;
    std::string language;
    TextId title;
    std::string currency;      ///< ISO 4217
    int exponent = 2;          ///< minor units: 10^exponent make one
    std::array<bool, 7> free_weekdays{false, false, false, false, false, true, true};
    std::vector<Holiday> holidays;  ///< ascending
    Date holidays_from, holidays_to;
    std::vector<Institution> institutions;
    std::vector<Parameter> parameters;
    ParameterId net_pay;           ///< share of gross pay, where no net pay is given
    std::vector<Right> rights;
    std::vector<Benefit> benefits; ///< in the order in which they are worked out
    std::vector<Source> sources;
    Texts texts;

    [[nodiscard]] Calendar calendar(Date start) const;
    [[nodiscard]] const Parameter* parameter(std::string_view id) const;
};

} // namespace sim
