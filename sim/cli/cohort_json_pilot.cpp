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
    json.member("p").fraction(study.employed.p);
    json.end_object();
}

void write_first_job(JsonWriter& json, const cohort::LogRank& test)
{
    json.member("first_job").begin_object();
    json.member("observed").fraction(test.observed);
    json.member("expected").fraction(test.expected);
    json.member("chi_square").fraction(test.chi_square);
    json.member("p").fraction(test.p);
    json.end_object();
}

void write_wait(JsonWriter& json, const cohort::Study& study)
{
    json.member("months_to_job").begin_object();
    json.member("treated").fraction(study.treated.months_to_job.mean);
    json.member("comparison").fraction(study.comparison.months_to_job.mean);
    json.member("difference").fraction(study.months_to_job.difference);
    json.member("low").fraction(study.months_to_job.interval.low);
    json.member("high").fraction(study.months_to_job.interval.high);
    json.member("p").fraction(study.months_to_job.p);
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
    json.member("rows").begin_list();
    for (const cohort::Power::Row& row : found.report.power.rows) {
        json.begin_object();
        json.member("base").fraction(row.base);
        json.member("whole").fraction(row.whole);
        json.member("subgroup").fraction(row.subgroup);
        json.end_object();
    }
    json.end_list();
    json.end_object();
}

} // namespace sim::cohort_json_parts
