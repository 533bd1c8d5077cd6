#include "sim/cli/cohort_told.h"

#include "sim/library/cohort_words.h"
#include "sim/session/view/format.h"

namespace sim {

namespace {

/// Writes the numbers of one report.
struct Numbers {
    const Phrases& phrases;
    const cohort::CohortConfig& config;
    std::string operator()(double value, cohort::Unit unit) const { return number_text(phrases, config, value, unit); }
    std::string operator()(const std::optional<double>& value, cohort::Unit unit) const { return value ? (*this)(*value, unit) : phrases.say("ui.cohort.none"); }
    std::string operator()(std::int64_t value) const { return write_number(value, phrases.language); }
};

void show_tests(Page& page, const Phrases& phrases, const cohort::Study& study, std::size_t month, const Numbers& number)
{
    const cohort::Comparison& employed = study.employed;
    page.line(phrases.say("ui.cohort.pilot_employed",
                          {{"k", number(study.treated.employed[month])},
                           {"n", number(study.treated.people)},
                           {"k2", number(study.comparison.employed[month])},
                           {"n2", number(study.comparison.people)},
                           {"month", number(static_cast<std::int64_t>(month))},
                           {"difference", number(employed.difference, cohort::Unit::Points)},
                           {"low", number(employed.interval.low, cohort::Unit::Points)},
                           {"high", number(employed.interval.high, cohort::Unit::Points)},
                           {"z", number(employed.z, cohort::Unit::Decimal)},
                           {"p", number(employed.p, cohort::Unit::Chance)}}),
              0, 2);
    const cohort::LogRank& jobs = study.first_job;
    page.line(phrases.say("ui.cohort.pilot_first_job", {{"observed", number(jobs.observed, cohort::Unit::People)},
                                                        {"expected", number(jobs.expected, cohort::Unit::Months)},
                                                        {"chi", number(jobs.chi_square, cohort::Unit::Decimal)},
                                                        {"p", number(jobs.p, cohort::Unit::Chance)}}),
              0, 2);
    const cohort::RestrictedDifference& wait = study.months_to_job;
    Fillings fillings{{"treated", number(study.treated.months_to_job.mean, cohort::Unit::Months)},
                      {"comparison", number(study.comparison.months_to_job.mean, cohort::Unit::Months)},
                      {"difference", number(wait.difference, cohort::Unit::Months)}};
    if (!wait.interval || !wait.p) return page.line(phrases.say("ui.cohort.pilot_wait_none", fillings), 0, 2);
    fillings.emplace_back("low", number(wait.interval->low, cohort::Unit::Months));
    fillings.emplace_back("high", number(wait.interval->high, cohort::Unit::Months));
    fillings.emplace_back("p", number(*wait.p, cohort::Unit::Chance));
    page.line(phrases.say("ui.cohort.pilot_wait", fillings), 0, 2);
}

void show_power(Page& page, const Phrases& phrases, double base, const std::optional<double>& seen, std::int64_t people, const Numbers& number)
{
    const Fillings fillings{{"base", number(base, cohort::Unit::Share)}, {"n", number(people)}, {"points", number(seen, cohort::Unit::Points)}};
    page.line(phrases.say(seen ? "ui.cohort.power" : "ui.cohort.power_none", fillings), 0, 2);
}

} // namespace

void show_cohort_pilot(Page& page, const Phrases& phrases, const CohortFound& found)
{
    const Numbers number{phrases, found.config};
    page.heading(phrases.say("ui.cohort.title.pilot"));
    show_tests(page, phrases, found.report.study, found.report.primary_month, number);
    page.line(phrases.say("ui.cohort.pilot_tests", {{"n", number(cohort::Study::OutcomesTested)}}));
    const cohort::Power& power = found.report.power;
    page.heading(phrases.say("ui.cohort.title.power"));
    for (const cohort::Power::Row& row : power.rows) {
        show_power(page, phrases, row.base, row.whole, power.people, number);
        show_power(page, phrases, row.base, row.subgroup, power.subgroup, number);
        if (power.part > 0) show_power(page, phrases, row.base, row.part, power.part, number);
    }
}

} // namespace sim
