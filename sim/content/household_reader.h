#pragma once

#include "sim/content/object_reader.h"
#include "sim/content/read.h"
#include "sim/content/report.h"
#include "sim/model/country.h"
#include "sim/model/household.h"
#include "sim/system/files.h"

#include <optional>
#include <string>
#include <string_view>

namespace sim {

/// What the readers of households and jobs share. Titles go to `texts`.
struct MoneyReading {
    Report& report;
    const Country& country;
    Texts& texts;
    bool whole_file = false;    ///< what is read is a file, with the members that only a file has
    std::optional<Date> start;  ///< of jobs, instead of the day that they say
};

// Each reports what is wrong, codes J and M; docs/money.md says what the members mean.
[[nodiscard]] Household read_household(MoneyReading&, JsonValue);
[[nodiscard]] Job read_job(MoneyReading&, JsonValue);
[[nodiscard]] SupportPlan read_support(Report&, JsonValue);

/// A household that stands in a file of its own, with the job that it is offered.
struct HouseholdFile {
    Texts texts;
    std::string country;
    Household household;
    std::optional<Job> job;
    std::optional<SupportPlan> support;
    Country rules;  ///< of `country`
};

/// @param shelf  where the country pack lies
/// @param path   for messages
/// @param start  of the job, instead of the day that it says
[[nodiscard]] Read<HouseholdFile> read_household_file(const Files& shelf, std::string_view path, std::string_view bytes, std::optional<Date> start = {});

/// A job in a file of its own, for the household that was read.
[[nodiscard]] Read<Job> read_job_file(HouseholdFile&, std::string_view path, std::string_view bytes, std::optional<Date> start = {});

} // namespace sim
