#include "sim/cli/cohort_told.h"

#include "sim/library/cohort_words.h"
#include "sim/session/view/format.h"

namespace sim {

namespace {

std::string share(const Phrases& phrases, const CohortFound& found, double value)
{
    return number_text(phrases, found.config, value, cohort::Unit::Share);
}

/// "12.3% (10% to 15%)"
std::string ranged(const Phrases& phrases, const CohortFound& found, const cohort::Point& point)
{
    return phrases.say("ui.cohort.ranged", {{"value", share(phrases, found, point.value)},
                                            {"low", share(phrases, found, point.low)},
                                            {"high", share(phrases, found, point.high)}});
}

/// Every third month, and the last one.
bool is_told(std::size_t month, std::size_t last) { return month % 3 == 0 || month == last; }

void show_curve(Page& page, const Phrases& phrases, const CohortFound& found, const std::string& curve)
{
    const auto& treated = cohort::series_of(found.report, curve + ".treated").points;
    const auto& comparison = cohort::series_of(found.report, curve + ".comparison").points;
    for (std::size_t month = 1; month < treated.size(); ++month) {
        if (!is_told(month, treated.size() - 1)) continue;
        page.line(phrases.say("ui.cohort.month", {{"month", write_number(static_cast<std::int64_t>(month), phrases.language)},
                                                  {"treated", ranged(phrases, found, treated[month])},
                                                  {"comparison", ranged(phrases, found, comparison[month])}}),
                  0, 2);
    }
}

void show_balance(Page& page, const Phrases& phrases, const CohortFound& found)
{
    const cohort::Balance& balance = found.report.balance;
    const auto number = [&](std::int64_t n) { return write_number(n, phrases.language); };
    page.heading(phrases.say("ui.cohort.title.balance"));
    for (const cohort::BalanceRow& row : balance.rows)
        page.line(phrases.say(row.inherited ? "ui.cohort.row_inherited" : "ui.cohort.row_plain",
                              {{"county", found.config.counties[row.county].title},
                               {"treated", number(row.treated)},
                               {"comparison", number(row.comparison)}}),
                  0, 2);
    page.line(phrases.say("ui.cohort.row_all", {{"treated", number(balance.treated)}, {"comparison", number(balance.comparison)}}));
    page.line(phrases.say(balance.identical ? "ui.cohort.balanced" : "ui.cohort.unbalanced"));
}

} // namespace

void show_cohort_curves(Page& page, const Phrases& phrases, const CohortFound& found)
{
    show_balance(page, phrases, found);
    page.heading(phrases.say("ui.cohort.title.employed"));
    show_curve(page, phrases, found, "employed");
    page.heading(phrases.say("ui.cohort.title.waiting"));
    show_curve(page, phrases, found, "waiting");
}

} // namespace sim
