#include "sim/report/lanes.h"
#include "sim/report/sections.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace sim {

namespace {

/// Of each key moment the place that the trainee gave it, counted from 0. Empty where they were not all put in order.
std::vector<std::size_t> your_places(const Paper& paper)
{
    const std::vector<std::size_t>& order = paper.reflection.timeline;
    std::vector<std::size_t> out;
    if (order.size() != paper.review.moments.size()) return out;
    for (const KeyMoment& moment : paper.review.moments) {
        const auto at = std::find(order.begin(), order.end(), moment.event);
        const auto place = static_cast<std::size_t>(at - order.begin());
        if (at == order.end() || std::find(out.begin(), out.end(), place) != out.end()) return {};
        out.push_back(place);
    }
    return out;
}

std::string place_text(std::size_t place) { return std::to_string(place + 1); }

void write_order(const Paper& paper, const std::vector<std::size_t>& yours)
{
    const Reading& reading = paper.reading;
    const auto table = paper.html.in("table", {{"class", "order"}});
    write_table_head(paper.html, reading.say("ui.report.order"),
                     {reading.say("ui.report.true_place"), reading.say("ui.report.your_place"), reading.say("ui.report.date"),
                      reading.say("ui.report.moment")});
    const auto body = paper.html.in("tbody");
    for (std::size_t i = 0; i < paper.review.moments.size(); ++i) {
        const auto row = paper.html.in("tr");
        paper.html.element("th", place_text(i), {{"scope", "row"}});
        paper.html.element("td", yours.empty() ? "\xE2\x80\x93" : place_text(yours[i]));
        paper.html.element("td", paper.review.moments[i].date, {{"class", "date"}});
        paper.html.element("td", paper.review.moments[i].text);
    }
}

void write_moments(const Paper& paper)
{
    if (paper.review.moments.empty()) return;
    const std::vector<std::size_t> yours = your_places(paper);
    const auto both = paper.html.in("div", {{"class", "moments"}});
    write_order(paper, yours);
    if (yours.empty()) {
        paper.html.element("p", paper.reading.say("ui.report.no_order"), {{"class", "quiet"}});
        return;
    }
    std::vector<std::size_t> in_your_order(yours.size());
    for (std::size_t i = 0; i < yours.size(); ++i) in_your_order[yours[i]] = i;
    std::string order;
    for (const std::size_t each : in_your_order) order += (order.empty() ? "" : ", ") + place_text(each);
    draw_orders(paper.html, yours, paper.reading.say("ui.report.order_picture", {{"order", order}}));
}

void write_list(const Paper& paper, const std::string& heading, const std::vector<std::string>& texts)
{
    if (texts.empty()) return;
    paper.html.element("h3", heading);
    const auto list = paper.html.in("ul", {{"class", "flow"}});
    for (const std::string& text : texts) paper.html.element("li", text);
}

/// Day by day: what happened on one stands behind its date.
void write_true_timeline(const Paper& paper)
{
    paper.html.element("h3", paper.reading.say("ui.report.true_timeline"));
    const auto list = paper.html.in("ol", {{"class", "flow"}});
    const std::vector<KeyMoment>& timeline = paper.review.timeline;
    for (std::size_t i = 0; i < timeline.size();) {
        const std::string& date = timeline[i].date;
        std::string texts;
        for (; i < timeline.size() && timeline[i].date == date; ++i) texts += (texts.empty() ? " " : "; ") + timeline[i].text;
        const auto item = paper.html.in("li");
        paper.html.element("b", date);
        paper.html.text(texts);
    }
}

} // namespace

void write_timeline(const Paper& paper)
{
    const Reading& reading = paper.reading;
    const Debrief& debrief = paper.review.debrief;
    const auto section = paper.html.in("section");
    paper.html.element("h2", reading.say("ui.review.timeline"));
    write_moments(paper);
    if (!paper.review.timeline.empty()) write_true_timeline(paper);
    if (!paper.review.ending.empty()) paper.html.element("h3", reading.say("ui.report.ending", {{"ending", paper.review.ending}}));
    if (!paper.review.ending_text.empty()) paper.html.element("p", paper.review.ending_text);
    write_list(paper, reading.say("ui.debrief.unlearned"), debrief.unlearned);
    if (!debrief.taken_back.empty())
        write_list(paper, reading.count("ui.debrief.taken_back", static_cast<std::int64_t>(debrief.taken_back.size())), debrief.taken_back);
}

} // namespace sim
