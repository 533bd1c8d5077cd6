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

/// People that each group of a real pilot needs to see the rise at the upper and the lower end of what is assumed.
Sentence pilot(const CohortReport& report)
{
    const double base = report.expected.comparison.employed[report.primary_month];
    const double low = *report.ranges.together[place(Measure::EmployedPrimary)].low;
    const double high = *report.ranges.together[place(Measure::EmployedPrimary)].high;
    const double middle = *report.ranges.value[place(Measure::EmployedPrimary)];
    const Told month{"month", static_cast<double>(report.primary_month), Unit::Month};
    const auto can = [&](double rise) { return rise > 0 && base > 0 && base + rise < 1; };
    if (!can(middle)) return {"ui.cohort.pilot.none", {month}};
    const auto people = [&](std::string_view name, double rise) { return Told{name, static_cast<double>(people_needed(base, rise, 0.8)), Unit::People}; };
    const Told fewest = people("low", can(high) ? high : middle);
    if (!can(low)) return {"ui.cohort.pilot.from", {fewest, people("middle", middle), month}};
    return {"ui.cohort.pilot.people", {fewest, people("high", low), month}};
}

/// What so many people of each group cannot tell apart: by the first key, or by the second where they see nothing.
Sentence too_few(std::string_view key, std::string_view none, std::int64_t people, double base, const std::optional<double>& seen)
{
    const Told n{"n", static_cast<double>(people), Unit::People}, from{"base", base, Unit::Share};
    if (!seen) return {none, {n, from}};
    return {key, {n, {"points", *seen, Unit::Points}, from}};
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
    list.push_back({"ui.cohort.caution.early", {}});
    list.push_back({"ui.cohort.caution.outcomes", {{"n", Study::OutcomesTested, Unit::People}}});
    const Power::Row& row = report.power.rows[1];
    list.push_back(too_few("ui.cohort.caution.subgroups", "ui.cohort.caution.subgroups_none", report.power.subgroup, row.base, row.subgroup));
    if (report.power.part > 0) list.push_back(too_few("ui.cohort.caution.part", "ui.cohort.caution.part_none", report.power.part, row.base, row.part));
    list.push_back({"ui.cohort.caution.money", {}});
    list.push_back({"ui.cohort.caution.sanctions", {}});
    return list;
}

} // namespace sim::cohort
