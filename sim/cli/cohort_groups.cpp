#include "sim/cli/cohort_told.h"

#include "sim/library/cohort_words.h"
#include "sim/session/view/format.h"

namespace sim {

namespace {


void show_pair(Page& page, const Phrases& phrases, const CohortFound& found, std::string_view title, double treated, double comparison,
               cohort::Unit unit)
{
    page.line(phrases.say("ui.cohort.pair", {{"title", phrases.say(title)},
                                             {"treated", number_text(phrases, found.config, treated, unit)},
                                             {"comparison", number_text(phrases, found.config, comparison, unit)}}),
              0, 2);
}

void show_money(Page& page, const Phrases& phrases, const CohortFound& found)
{
    const cohort::Ledger &treated = found.report.expected.treated.ledger, &comparison = found.report.expected.comparison.ledger;
    const auto line = [&](std::string_view title, double with, double without) { show_pair(page, phrases, found, title, with, without, cohort::Unit::Money); };
    page.heading(phrases.say("ui.cohort.title.money"));
    line("ui.cohort.line.support", treated.support, comparison.support);
    line("ui.cohort.line.benefits", treated.benefits, comparison.benefits);
    line("ui.cohort.line.service", treated.service, comparison.service);
    line("ui.cohort.line.taxes", treated.taxes, comparison.taxes);
    line("ui.cohort.line.net", treated.net(), comparison.net());
    page.line(phrases.say("ui.cohort.money_apart"), 0, 2);
    line("ui.cohort.line.transfers", treated.transfers(), comparison.transfers());
    line("ui.cohort.line.withheld", treated.withheld, comparison.withheld);
}

void show_indices(Page& page, const Phrases& phrases, const CohortFound& found)
{
    const cohort::Outcome &treated = found.report.expected.treated, &comparison = found.report.expected.comparison;
    page.heading(phrases.say("ui.cohort.title.indices"));
    show_pair(page, phrases, found, "ui.cohort.line.inclusion", treated.inclusion, comparison.inclusion, cohort::Unit::Decimal);
    show_pair(page, phrases, found, "ui.cohort.line.health", treated.health, comparison.health, cohort::Unit::Decimal);
}

void show_parts(Page& page, const Phrases& phrases, const CohortFound& found)
{
    page.heading(phrases.say("ui.cohort.title.parts"));
    for (const cohort::Part& part : found.report.parts)
        page.line(phrases.say(part.inherited ? "ui.cohort.row_inherited" : "ui.cohort.row_plain",
                              {{"county", found.config.counties[part.county].title},
                               {"treated", number_text(phrases, found.config, part.employed_treated, cohort::Unit::Share)},
                               {"comparison", number_text(phrases, found.config, part.employed_comparison, cohort::Unit::Share)}}),
                  0, 2);
}

void show_rollout(Page& page, const Phrases& phrases, const CohortFound& found)
{
    const cohort::Rollout& rollout = found.report.rollout;
    if (rollout.all == 0) return;
    const auto number = [&](std::int64_t n) { return write_number(n, phrases.language); };
    page.heading(phrases.say("ui.cohort.title.rollout"));
    for (const cohort::StageState& state : rollout.stages)
        page.line(phrases.say("ui.cohort.stage", {{"title", found.config.rollout[state.stage].title},
                                                  {"offices", number(static_cast<std::int64_t>(state.has_model.size()))},
                                                  {"first", number(state.has_model.front())},
                                                  {"last", number(state.has_model.back())}}),
                  0, 2);
    for (std::size_t month = 0; month < rollout.offices.size(); ++month) {
        if (month % 6 != 0 && month + 1 != rollout.offices.size()) continue;
        page.line(phrases.say("ui.cohort.rollout", {{"month", number(static_cast<std::int64_t>(month))},
                                                    {"offices", number(rollout.offices[month])},
                                                    {"all", number(rollout.all)},
                                                    {"employed", number_text(phrases, found.config, rollout.employed[month], cohort::Unit::Share)}}),
                  0, 2);
    }
}

} // namespace

void show_cohort_groups(Page& page, const Phrases& phrases, const CohortFound& found)
{
    show_money(page, phrases, found);
    show_indices(page, phrases, found);
    show_parts(page, phrases, found);
    show_rollout(page, phrases, found);
}

} // namespace sim
