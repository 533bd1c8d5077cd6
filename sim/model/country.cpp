#include "sim/model/country.h"

namespace sim {

const DatedValue* Parameter::on(Date date) const
{
    for (const DatedValue& value : values)
        if (value.from <= date && (!value.to || date <= *value.to)) return &value;
    return nullptr;
}

Calendar Country::calendar(Date start) const
{
    std::vector<Date> dates;
    dates.reserve(holidays.size());
    for (const Holiday& holiday : holidays) dates.push_back(holiday.date);
    return {start, free_weekdays, std::move(dates)};
}

const Parameter* Country::parameter(std::string_view wanted) const
{
    for (const Parameter& candidate : parameters)
        if (candidate.id == wanted) return &candidate;
    return nullptr;
}

} // namespace sim
