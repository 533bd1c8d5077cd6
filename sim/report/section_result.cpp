#include "sim/report/bars.h"
#include "sim/report/sections.h"

#include <cstdlib>
#include <string>
#include <string_view>

namespace sim {

namespace {

void write_part(const Paper& paper, std::string_view sign, std::int32_t points, std::string_view key)
{
    const auto part = paper.html.in("div", {{"class", "part"}});
    paper.html.element("dt", paper.reading.say(key));
    paper.html.element("dd", std::string(sign) + figure(points));
}

void write_axis(const Paper& paper, const Axis& axis)
{
    const Reading& reading = paper.reading;
    const auto row = paper.html.in("tr");
    paper.html.element("th", axis.title, {{"scope", "row"}});
    paper.html.element("td", reading.say("ui.report.percent", {{"percent", figure(axis.weight)}}), {{"class", "number"}});
    {
        const auto cell = paper.html.in("td", {{"class", "drawn"}});
        Bar bar;
        bar.look = Bar::Look::Best;
        bar.value = axis.score.value_or(0);
        bar.reachable = axis.reachable;
        bar.alternative = axis.score ? reading.say("ui.report.bar", {{"points", figure(*axis.score)}}) : reading.say("ui.report.uncounted");
        draw(paper.html, bar);
    }
    paper.html.element("td", axis.score ? figure(*axis.score) : reading.say("ui.report.uncounted"), {{"class", "number"}});
    paper.html.element("td", axis.reachable ? figure(*axis.reachable) : reading.say("ui.report.unknown"), {{"class", "number"}});
}

void write_ledger(const Paper& paper, const MoodLedger& ledger)
{
    const Reading& reading = paper.reading;
    const auto table = paper.html.in("table", {{"class", "ledger"}});
    write_table_head(paper.html, ledger.title, {reading.say("ui.report.cause"), reading.say("ui.report.change_of_value")});
    const auto body = paper.html.in("tbody");
    for (const LedgerEntry& entry : ledger.entries) {
        const auto row = paper.html.in("tr");
        {
            const auto cell = paper.html.in("td");
            paper.html.element("b", entry.day + ", " + entry.date);
            paper.html.text(" " + entry.cause);
        }
        const auto cell = paper.html.in("td", {{"class", "number"}});
        paper.html.text(reading.say("ui.report.from_to", {{"before", figure(entry.before)}, {"after", figure(entry.after)}}) + " ");
        draw_boxes(paper.html, ledger.low, ledger.high, entry.after);
    }
}

} // namespace

void write_luck(const Paper& paper)
{
    const Reading& reading = paper.reading;
    const auto section = paper.html.in("section");
    paper.html.element("h2", reading.say("ui.review.luck"));
    if (!paper.review.luck) {
        paper.html.element("p", reading.say("ui.report.luck_unknown"));
        return;
    }
    const LuckLine& luck = *paper.review.luck;
    {
        const auto parts = paper.html.in("dl", {{"class", "parts"}});
        write_part(paper, "", luck.best, "ui.report.luck_best");
        const bool took = luck.chance < 0;
        write_part(paper, took ? "\xE2\x88\x92 " : "+ ", std::abs(luck.chance), took ? "ui.report.luck_took" : "ui.report.luck_gave");
        write_part(paper, "\xE2\x88\x92 ", luck.choices, "ui.report.luck_choices");
        write_part(paper, "= ", luck.now, "ui.report.luck_now");
    }
    if (!luck.since.empty()) paper.html.element("p", reading.say("ui.review.since", {{"date", luck.since}}));
    if (luck.moments.empty()) return;
    paper.html.element("h3", reading.say("ui.report.luck_moments"));
    const auto list = paper.html.in("ul", {{"class", "bare"}});
    for (const std::string& moment : luck.moments) paper.html.element("li", moment);
}

void write_axes(const Paper& paper)
{
    const Reading& reading = paper.reading;
    const auto section = paper.html.in("section");
    paper.html.element("h2", reading.say("ui.report.axes"));
    const auto table = paper.html.in("table", {{"class", "axes"}});
    write_table_head(paper.html, reading.say("ui.report.axes_caption"),
                     {reading.say("ui.report.side"), reading.say("ui.report.weight"), reading.say("ui.report.picture"),
                      reading.say("ui.report.reached"), reading.say("ui.report.reachable")});
    const auto body = paper.html.in("tbody");
    for (const Axis& axis : paper.review.axes) write_axis(paper, axis);
}

void write_ledgers(const Paper& paper)
{
    const auto& values = paper.review.debrief.values;
    if (paper.review.ledgers.empty() && values.empty()) return;
    const auto section = paper.html.in("section");
    paper.html.element("h2", paper.reading.say("ui.review.ledgers"));
    for (const MoodLedger& ledger : paper.review.ledgers) write_ledger(paper, ledger);
    if (values.empty()) return;
    paper.html.element("h3", paper.reading.say("ui.debrief.values"));
    const auto list = paper.html.in("ul", {{"class", "bare"}});
    for (const ShownValue& value : values) paper.html.element("li", value.label + ": " + value.value);
}

} // namespace sim
