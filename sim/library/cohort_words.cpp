#include "sim/library/cohort_words.h"

#include "sim/session/view/format.h"

#include <cmath>

namespace sim {

namespace {

using cohort::Quantity;

constexpr double MostTold = 1e14;  ///< with the four places of a percentage it is still a whole number of 64 bits

std::string decimal(const Phrases& phrases, double value, int places)
{
    double scaled = value;
    for (int i = 0; i < places; ++i) scaled *= 10;
    return write_decimal(std::llround(scaled), places, phrases.language);
}

std::string percent(const Phrases& phrases, double share, int places)
{
    return phrases.say("ui.cohort.percent", {{"number", decimal(phrases, share * 100, places)}});
}

std::string money(const Phrases& phrases, const cohort::CohortConfig& config, double minor)
{
    return write_money(std::llround(minor), config.exponent, config.currency, phrases.language);
}

} // namespace

std::string number_text(const Phrases& phrases, const cohort::CohortConfig& config, double value, cohort::Unit unit)
{
    using enum cohort::Unit;
    if (!(std::abs(value) < MostTold)) return phrases.say("ui.cohort.none");
    switch (unit) {
    case Share: return percent(phrases, value, 1);
    case Points: return decimal(phrases, value * 100, 1);
    case Rate: return percent(phrases, value, 2);
    case People:
        if (value > cohort::MostPeopleTold) return phrases.say("ui.cohort.more_than", {{"n", write_number(cohort::MostPeopleTold, phrases.language)}});
        [[fallthrough]];
    case Month: return write_number(std::llround(value), phrases.language);
    case Months: return decimal(phrases, value, 1);
    case Money: return money(phrases, config, value);
    case Decimal: return decimal(phrases, value, 2);
    case Chance: return value < 0.001 ? "< " + decimal(phrases, 0.001, 3) : decimal(phrases, value, 3);
    }
    return {};
}

std::string sentence_text(const Phrases& phrases, const cohort::CohortConfig& config, const cohort::Sentence& sentence)
{
    Fillings fillings;
    for (const cohort::Told& told : sentence.numbers) fillings.emplace_back(told.name, number_text(phrases, config, told.value, told.unit));
    return phrases.say(sentence.key, fillings);
}

std::string figure_title(const Phrases& phrases, const cohort::CohortConfig& config, cohort::FigureNumber number)
{
    const bool of_county = number >= cohort::ParameterCount;
    const std::string_view id = of_county ? cohort::finding_kind().id : cohort::kind_of(static_cast<cohort::Parameter>(number)).id;
    const std::string county = of_county ? config.counties[number - cohort::ParameterCount].title : "";
    return phrases.say(std::string("ui.cohort.figure.").append(id), {{"county", county}});
}

std::string figure_text(const Phrases& phrases, const cohort::CohortConfig& config, cohort::FigureNumber number, std::int64_t written)
{
    switch (cohort::quantity_of(number)) {
    case Quantity::PerMonth: return percent(phrases, cohort::in_units(written, Quantity::PerMonth), 2);
    case Quantity::Permille: return write_permille(written, phrases.language);
    case Quantity::Money: return write_money(written, config.exponent, config.currency, phrases.language);
    case Quantity::People:
    case Quantity::Months: break;
    }
    return write_number(written, phrases.language);
}

std::string measure_title(const Phrases& phrases, cohort::Measure measure)
{
    return phrases.say(std::string("ui.cohort.measure.").append(cohort::MeasureNames[static_cast<std::size_t>(measure)]));
}

cohort::Unit unit_of(cohort::Measure measure)
{
    using enum cohort::Unit;
    switch (measure) {
    case cohort::Measure::EmployedPrimary:
    case cohort::Measure::EmployedEnd: return Points;
    case cohort::Measure::WorkMonths: return Months;
    case cohort::Measure::NetCost:
    case cohort::Measure::MonthCost: break;
    }
    return Money;
}

} // namespace sim
