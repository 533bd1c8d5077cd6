#include "sim/report/bars.h"
#include "sim/report/sections.h"

#include <string>

namespace sim {

namespace {

std::string band(const Reading& reading, const OptionBar& option)
{
    if (option.low == option.high) return "\xE2\x80\x93";
    return reading.say("ui.report.band", {{"low", figure(option.low)}, {"high", figure(option.high)}});
}

std::string note(const Reading& reading, const DecisionCard& card, const OptionBar& option)
{
    const std::string best = option.best ? reading.say("ui.review.best") : std::string{};
    if (!option.taken) return best;
    const std::string taken = reading.say("ui.review.taken");
    if (option.best) return taken + ", " + best;
    return taken + ", " + reading.say("ui.report.lost_here", {{"points", figure(card.lost)}});
}

Bar bar_of(const Reading& reading, const DecisionCard& card, const OptionBar& option)
{
    Bar bar;
    bar.look = option.best ? Bar::Look::Best : option.taken ? Bar::Look::Fault : Bar::Look::Other;
    bar.value = option.value;
    if (option.taken && !option.best) bar.lost = card.lost;
    bar.low = option.low;
    bar.high = option.high;
    bar.alternative = reading.say("ui.report.bar", {{"points", figure(option.value)}});
    return bar;
}

} // namespace

void write_options(const Paper& paper, const DecisionCard& card)
{
    const Reading& reading = paper.reading;
    if (card.options.empty()) {
        paper.html.element("p", reading.say("ui.review.no_values"), {{"class", "quiet"}});
        return;
    }
    const auto table = paper.html.in("table", {{"class", "options"}});
    write_table_head(paper.html, reading.say("ui.review.options"),
                     {reading.say("ui.report.option"), reading.say("ui.report.worth"), reading.say("ui.report.points"),
                      reading.say("ui.report.chance"), reading.say("ui.report.note")});
    const auto body = paper.html.in("tbody");
    for (const OptionBar& option : card.options) {
        const auto row = paper.html.in("tr", {{"class", option.taken ? (option.best ? "taken" : "taken fault") : "open"}});
        paper.html.element("th", option.text, {{"scope", "row"}});
        {
            const auto cell = paper.html.in("td", {{"class", "drawn"}});
            draw(paper.html, bar_of(reading, card, option));
        }
        paper.html.element("td", figure(option.value), {{"class", "number"}});
        paper.html.element("td", band(reading, option), {{"class", "number"}});
        paper.html.element("td", note(reading, card, option), {{"class", "note"}});
    }
}

} // namespace sim
