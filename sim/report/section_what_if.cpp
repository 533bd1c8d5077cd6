#include "sim/report/lanes.h"
#include "sim/report/sections.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sim {

namespace {

/// What the numbered marks of a lane stand for, and the mark at its end.
void write_events(const Paper& paper, const std::string& name, const std::vector<LaneEvent>& events, const std::optional<std::int32_t>& headline)
{
    const Reading& reading = paper.reading;
    const auto box = paper.html.in("div");
    paper.html.element("h5", headline ? name + " \xC2\xB7 " + reading.say("ui.score.headline", {{"headline", figure(*headline)}}) : name);
    if (events.empty()) {
        paper.html.element("p", reading.say("ui.review.lane_empty"), {{"class", "quiet"}});
        return;
    }
    const auto list = paper.html.in("ol", {{"class", "run-in"}});
    std::size_t number = 0;
    for (const LaneEvent& event : events) {
        const std::string text = event.date + ": " + event.text;
        const auto item = paper.html.in("li");
        paper.html.element("b", std::to_string(++number));
        paper.html.text(" " + (event.good ? text : reading.say("ui.report.setback", {{"event", text}})));
    }
}

} // namespace

void write_what_if(const Paper& paper, const WhatIf& it)
{
    const Reading& reading = paper.reading;
    const bool yours = it.rest == WhatIf::Rest::YourChoices;
    const auto box = paper.html.in("div", {{"class", "what-if"}});
    paper.html.element("p", reading.say(yours ? "ui.review.if_yours" : "ui.review.if_best", {{"act", it.instead}}));
    const std::array<std::string, 2> names{reading.say("ui.report.your_run"), reading.say("ui.report.other_run")};
    draw(paper.html, it,
         {names[0], names[1], reading.short_date(it.first_day), reading.short_date(it.last_day),
          reading.say("ui.report.lanes", {{"first", reading.short_date(it.first_day)}, {"last", reading.short_date(it.last_day)}})});
    write_events(paper, names[0], it.yours, it.your_headline);
    write_events(paper, names[1], it.other, it.other_headline);
}

} // namespace sim
