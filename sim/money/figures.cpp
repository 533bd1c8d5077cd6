#include "sim/money/figures.h"

namespace sim {

Computed<std::int64_t> number_on(const Country& country, ParameterId id, Date date)
{
    const DatedValue* value = country.parameters[id.raw()].on(date);
    if (value == nullptr) return Failure<Missing>{Missing{Missing::What::Figure, id.raw(), {}, date}};
    return value->value;
}

Computed<Money> money_on(const Country& country, ParameterId id, Date date)
{
    const auto value = number_on(country, id, date);
    if (!value) return Failure<Missing>{value.error()};
    return Money{*value};
}

Computed<Share> share_on(const Country& country, ParameterId id, Date date)
{
    const auto value = number_on(country, id, date);
    if (!value) return Failure<Missing>{value.error()};
    return Share{*value, country.parameters[id.raw()].unit == "permille" ? 1000 : WholeRate};
}

Computed<Share> share_or_all(const Country& country, ParameterId id, Date date)
{
    if (!id.exists()) return Share{1, 1};
    return share_on(country, id, date);
}

Date day_of_month(Date start, std::int32_t month)
{
    if (month <= 1) return start;
    CivilDate civil = civil_of(start);
    const int months = civil.month - 1 + (month - 1);
    return date_of({civil.year + months / 12, months % 12 + 1, 1});
}

} // namespace sim
