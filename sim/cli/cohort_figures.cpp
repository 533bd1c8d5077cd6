#include "sim/cli/cohort_told.h"

#include "sim/library/cohort_words.h"

namespace sim {

namespace {

/// "-0.1 to 1.2", or that there is none.
std::string ends(const Phrases& phrases, const CohortFound& found, const cohort::Bar& bar, cohort::Measure measure)
{
    const std::optional<double> low = bar.low[static_cast<std::size_t>(measure)], high = bar.high[static_cast<std::size_t>(measure)];
    const auto text = [&](const std::optional<double>& value) {
        return value ? number_text(phrases, found.config, *value, unit_of(measure)) : phrases.say("ui.cohort.none");
    };
    return phrases.say("ui.cohort.ends", {{"low", text(low)}, {"high", text(high)}});
}

std::string span(const Phrases& phrases, const CohortFound& found, const cohort::Span& span, cohort::Unit unit)
{
    if (!span.low) return phrases.say("ui.cohort.none");
    return phrases.say("ui.cohort.ends", {{"low", number_text(phrases, found.config, *span.low, unit)},
                                          {"high", number_text(phrases, found.config, *span.high, unit)}});
}

void show_ranges(Page& page, const Phrases& phrases, const CohortFound& found)
{
    page.heading(phrases.say("ui.cohort.title.ranges"));
    for (std::size_t i = 0; i < cohort::MeasureCount; ++i) {
        const auto measure = static_cast<cohort::Measure>(i);
        page.line(phrases.say("ui.cohort.range", {{"measure", measure_title(phrases, measure)},
                                                  {"one", span(phrases, found, found.report.ranges.one_by_one[i], unit_of(measure))},
                                                  {"all", span(phrases, found, found.report.ranges.together[i], unit_of(measure))}}),
                  0, 2);
    }
}

void show_tornado(Page& page, const Phrases& phrases, const CohortFound& found)
{
    page.heading(phrases.say("ui.cohort.title.tornado"));
    page.line(phrases.say("ui.cohort.tornado_lead"));
    for (const cohort::Bar& bar : found.report.ranges.bars) {
        const cohort::Estimate& estimate = cohort::figure(found.config, bar.figure);
        page.line(phrases.say("ui.cohort.bar", {{"figure", figure_title(phrases, found.config, bar.figure)},
                                                {"low", figure_text(phrases, found.config, bar.figure, estimate.low)},
                                                {"high", figure_text(phrases, found.config, bar.figure, estimate.high)},
                                                {"months", ends(phrases, found, bar, cohort::Measure::WorkMonths)},
                                                {"cost", ends(phrases, found, bar, cohort::Measure::NetCost)}}),
                  0, 2);
    }
}

void show_sources(Page& page, const Phrases& phrases, const cohort::CohortConfig& config)
{
    if (config.sources.empty()) return;
    page.heading(phrases.say("ui.cohort.title.sources"));
    for (const Source& source : config.sources)
        page.line(source.id + ": " + source.title + (source.address.empty() ? "" : " - " + source.address), 0, 2);
}

} // namespace

void show_cohort_figures(Page& page, const Phrases& phrases, const CohortFound& found)
{
    show_ranges(page, phrases, found);
    show_tornado(page, phrases, found);
    page.heading(phrases.say("ui.cohort.title.figures"));
    page.line(phrases.say("ui.cohort.marks"));
    for (cohort::FigureNumber i = 0; i < cohort::figure_count(found.config); ++i) {
        const cohort::Estimate& estimate = cohort::figure(found.config, i);
        page.line(phrases.say("ui.cohort.figure_line", {{"figure", figure_title(phrases, found.config, i)},
                                                        {"value", figure_text(phrases, found.config, i, estimate.value)},
                                                        {"low", figure_text(phrases, found.config, i, estimate.low)},
                                                        {"high", figure_text(phrases, found.config, i, estimate.high)},
                                                        {"mark", std::string(MarkNames[static_cast<std::size_t>(estimate.mark)])},
                                                        {"source", estimate.source}}),
                  0, 2);
    }
    show_sources(page, phrases, found.config);
}

} // namespace sim
