#include "sim/cli/cohort_json_parts.h"

namespace sim::cohort_json_parts {

namespace {

void write_employed(JsonWriter& json, const cohort::Study& study, std::size_t month)
{
    json.member("employed").begin_object();
    json.member("month").number(static_cast<std::int64_t>(month));
    json.member("treated").number(study.treated.employed[month]);
    json.member("comparison").number(study.comparison.employed[month]);
    json.member("difference").fraction(study.employed.difference);
    json.member("low").fraction(study.employed.interval.low);
    json.member("high").fraction(study.employed.interval.high);
    json.member("z").fraction(study.employed.z);
    write(json, "p", study.employed.p);
    json.end_object();
}

void write_first_job(JsonWriter& json, const cohort::LogRank& test)
{
    json.member("first_job").begin_object();
    json.member("observed").fraction(test.observed);
    json.member("expected").fraction(test.expected);
    json.member("chi_square").fraction(test.chi_square);
    write(json, "p", test.p);
    json.end_object();
}

void write_wait(JsonWriter& json, const cohort::Study& study)
{
    json.member("months_to_job").begin_object();
    json.member("treated").fraction(study.treated.months_to_job.mean);
    json.member("comparison").fraction(study.comparison.months_to_job.mean);
    json.member("difference").fraction(study.months_to_job.difference);
    const std::optional<cohort::Interval>& interval = study.months_to_job.interval;
    write(json, "low", interval ? std::optional(interval->low) : std::nullopt);
    write(json, "high", interval ? std::optional(interval->high) : std::nullopt);
    write(json, "p", study.months_to_job.p);
    json.end_object();
}

} // namespace

void write_pilot(JsonWriter& json, const CohortFound& found)
{
    const cohort::Study& study = found.report.study;
    json.member("pilot").begin_object();
    json.member("treated").number(study.treated.people);
    json.member("comparison").number(study.comparison.people);
    json.member("outcomes_tested").number(cohort::Study::OutcomesTested);
    write_employed(json, study, found.report.primary_month);
    write_first_job(json, study.first_job);
    write_wait(json, study);
    json.end_object();

    json.member("power").begin_object();
    json.member("people").number(found.report.power.people);
    json.member("subgroup").number(found.report.power.subgroup);
    json.member("part").number(found.report.power.part);
    json.member("rows").begin_list();
    for (const cohort::Power::Row& row : found.report.power.rows) {
        json.begin_object();
        json.member("base").fraction(row.base);
        write(json, "whole", row.whole);
        write(json, "subgroup", row.subgroup);
        write(json, "part", row.part);
        json.end_object();
    }
    json.end_list();
    json.end_object();
}

} // namespace sim::cohort_json_parts
