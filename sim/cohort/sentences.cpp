#include "sim/cohort/sentences.h"

namespace sim::cohort {

namespace {

constexpr std::size_t place(Measure measure) { return static_cast<std::size_t>(measure); }

Sentence range(std::string_view key, const Span& span, Unit unit, double month)
{
    return {key, {{"low", *span.low, unit}, {"high", *span.high, unit}, {"month", month, Unit::Month}}};
}

Sentence pays(const CohortReport& report)
{
    const BreakEven &cheap = report.break_even_low, &dear = report.break_even_high;
    const Told now{"now", report.break_even.now, Unit::Rate};
    const auto needed = [](std::string_view name, const BreakEven& at) { return Told{name, at.needed, Unit::Rate}; };
    if (cheap.kind == BreakEven::Kind::Never) return {"ui.cohort.pays.never", {now}};
    if (dear.kind == BreakEven::Kind::Already) return {"ui.cohort.pays.already", {now}};
    const bool never = dear.kind == BreakEven::Kind::Never;
    if (cheap.kind == BreakEven::Kind::Already) {
        if (never) return {"ui.cohort.pays.any", {now}};
        return {"ui.cohort.pays.up_to", {now, needed("high", dear)}};
    }
    if (never) return {"ui.cohort.pays.from", {now, needed("low", cheap)}};
    return {"ui.cohort.pays.range", {now, needed("low", cheap), needed("high", dear)}};
}

Sentence pays_as_assumed(const CohortReport& report)
{
    const BreakEven& at = report.break_even;
    if (at.kind == BreakEven::Kind::Found) return {"ui.cohort.pays.assumed", {{"now", at.now, Unit::Rate}, {"needed", at.needed, Unit::Rate}}};
    return {at.kind == BreakEven::Kind::Never ? "ui.cohort.pays.assumed_never" : "ui.cohort.pays.assumed_already", {{"now", at.now, Unit::Rate}}};
}

/// People that each group of a real pilot needs to see the rise at the upper and the middle of what is assumed.
Sentence pilot(const CohortReport& report)
{
    const double base = report.expected.comparison.employed[report.primary_month];
    const double high = *report.ranges.together[place(Measure::EmployedPrimary)].high;
    const double middle = *report.ranges.value[place(Measure::EmployedPrimary)];
    const auto month = static_cast<double>(report.primary_month);
    const auto can = [&](double rise) { return rise > 0 && base > 0 && base + rise < 1; };
    if (!can(middle)) return {"ui.cohort.pilot.none", {{"month", month, Unit::Month}}};
    const auto people = [&](double rise) { return static_cast<double>(people_needed(base, rise, 0.8)); };
    const double fewest = can(high) ? people(high) : people(middle);
    return {"ui.cohort.pilot.people", {{"low", fewest, Unit::People}, {"high", people(middle), Unit::People}, {"month", month, Unit::Month}}};
}

} // namespace

std::vector<Sentence> headline_of(const CohortConfig& config, const CohortReport& report)
{
    const auto months = static_cast<double>(config.months);
    const auto span = [&](Measure measure) -> const Span& { return report.ranges.together[place(measure)]; };
    std::vector<Sentence> list;
    list.push_back(range("ui.cohort.headline.employed", span(Measure::EmployedPrimary), Unit::Points, static_cast<double>(report.primary_month)));
    if (report.primary_month < static_cast<std::size_t>(config.months))
        list.push_back(range("ui.cohort.headline.employed", span(Measure::EmployedEnd), Unit::Points, months));
    list.push_back(range("ui.cohort.headline.months", span(Measure::WorkMonths), Unit::Months, months));
    list.push_back(range("ui.cohort.headline.cost", span(Measure::NetCost), Unit::Money, months));
    const Span& cost = span(Measure::MonthCost);
    list.push_back(cost.low ? range("ui.cohort.headline.month_cost", cost, Unit::Money, months) : Sentence{"ui.cohort.headline.no_month_cost", {}});
    list.push_back(pays(report));
    list.push_back(pays_as_assumed(report));
    list.push_back(pilot(report));
    return list;
}

std::vector<Sentence> cautions_of(const CohortConfig& config, const CohortReport& report)
{
    std::vector<Sentence> list{{"ui.cohort.caution.model", {}}, {"ui.cohort.caution.not_randomised", {}}};
    if (!report.balance.identical) list.push_back({"ui.cohort.caution.unequal", {}});
    list.push_back({"ui.cohort.caution.follow_up", {{"month", static_cast<double>(config.months), Unit::Month}}});
    if (report.primary_month >= 12) list.push_back({"ui.cohort.caution.early", {{"month", 12, Unit::Month}}});
    list.push_back({"ui.cohort.caution.outcomes", {{"n", Study::OutcomesTested, Unit::People}}});
    const Power::Row& row = report.power.rows[1];
    list.push_back({"ui.cohort.caution.subgroups",
                    {{"n", static_cast<double>(report.power.subgroup), Unit::People},
                     {"points", row.subgroup, Unit::Points},
                     {"base", row.base, Unit::Share}}});
    list.push_back({"ui.cohort.caution.money", {}});
    list.push_back({"ui.cohort.caution.sanctions", {}});
    return list;
}

} // namespace sim::cohort
