#include "sim/player/debrief.h"

#include <algorithm>

namespace player {

namespace {

constexpr float Column = 760;

/// Where a moment stands in the order so far, counted from 1; 0: nowhere yet.
std::size_t number_of(const Debriefing& debriefing, std::size_t moment)
{
    const auto it = std::find(debriefing.order.begin(), debriefing.order.end(), moment);
    return it == debriefing.order.end() ? 0 : static_cast<std::size_t>(it - debriefing.order.begin()) + 1;
}

void press(Debriefing& debriefing, std::size_t moment)
{
    const auto it = std::find(debriefing.order.begin(), debriefing.order.end(), moment);
    if (it != debriefing.order.end()) debriefing.order.erase(it);
    else debriefing.order.push_back(moment);
}

/// A moment to be pressed when its turn comes.
float draw_moment(ui::Ui& ui, Debriefing& debriefing, float x, float y, float width, std::size_t moment)
{
    const sim::KeyMoment& it = debriefing.review.moments[moment];
    const Style style{Type::Reading, Weight::Regular, Colour::Ink};
    const float high = std::max(44.0F, ui.text_height(it.text, width - 64, style) + 18);
    const std::size_t number = number_of(debriefing, moment);
    const Box box{x, y, width, high};
    const ui::Hit hit = ui.item("moment:" + std::to_string(moment), box, 6);
    ui.fill(box, number > 0 || hit.hover ? Colour::PrimarySoft : Colour::Surface, 6);
    ui.outline(box, number > 0 ? Colour::Primary : Colour::Border, 6);
    ui.ring(x + 26, y + high / 2, 13, number > 0 ? Colour::Primary : Colour::Border, 1.5F);
    if (number > 0) ui.label({x + 13, y, 26, high}, std::to_string(number), {Type::Body, Weight::Strong, Colour::PrimaryInk}, ui::Align::Centre);
    ui.text(x + 52, y + (high - ui.text_height(it.text, width - 64, style)) / 2, width - 64, it.text, style);
    if (hit.clicked) press(debriefing, moment);
    return high + 8;
}

/// The true order with the trainee's numbers beside it.
float draw_true(ui::Ui& ui, App& app, float x, float y, float width)
{
    const Debriefing& debriefing = *app.debriefing;
    const float top = y;
    for (const sim::KeyMoment& moment : debriefing.review.timeline) {
        const auto key = std::find_if(debriefing.review.moments.begin(), debriefing.review.moments.end(),
                                      [&](const sim::KeyMoment& each) { return each.event == moment.event && moment.event != sim::NoEntry; });
        const bool asked = key != debriefing.review.moments.end();
        const auto place = static_cast<std::size_t>(key - debriefing.review.moments.begin());
        const std::size_t number = asked ? number_of(debriefing, place) : 0;
        const Style style{Type::Body, asked ? Weight::Strong : Weight::Regular, Colour::Ink};
        ui.line(x + 150, y, x + 150, y + 30, Colour::Line, 2);
        ui.disc(x + 150, y + 11, asked ? 6.0F : 3.5F, asked ? Colour::Primary : Colour::BarOther);
        ui.text(x, y, 136, moment.date, Small, ui::Align::Right);
        float high = ui.text(x + 168, y, width - 168, moment.text, style);
        if (number > 0) {
            const bool right = number == place + 1;
            high += ui::remark(ui, x + 168, y + high, width - 168, right ? Icon::Check : Icon::Cross,
                               app.say(right ? "ui.step.your_place_right" : "ui.step.your_place", {{"n", std::to_string(number)}, {"true", std::to_string(place + 1)}}),
                               {Type::Small, Weight::Regular, right ? Colour::Met : Colour::Due}, 14);
        }
        y += std::max(30.0F, high + 8);
    }
    return y - top;
}

} // namespace

void draw_reaction(ui::Ui& ui, App& app, Box box)
{
    ui.card("reaction");
    Debriefing& debriefing = *app.debriefing;
    const float width = std::min(Column, box.w);
    const float x = box.x + (box.w - width) / 2;
    float y = ui.begin_area("reaction", box) + 8;
    for (const sim::TalkLine& line : app.play->views.talk.lines) {
        if (line.mine) continue;
        if (!line.name.empty()) y += ui.text(x, y, width, line.name, {Type::Small, Weight::Strong, Colour::Client});
        y += ui.text(x, y, std::min(650.0F, width), line.text, {Type::Reading, Weight::Regular, Colour::Ink}) + 8;
    }
    y += 8 + ui.text(x, y, width, debriefing.review.ending, {Type::Title, Weight::Strong, Colour::Ink}) + 4;
    y += ui.text(x, y, std::min(650.0F, width), debriefing.review.ending_text, {Type::Reading, Weight::Regular, Colour::Ink}) + 26;
    y += draw_question(ui, app, "words:reaction", x, y, width, app.say("ui.step.ask_reaction"), debriefing.reaction, 2);
    y += ui.text(x, y - 6, width, app.say("ui.step.kept"), Small) + 8;
    ui.end_area(y);
}

void draw_timeline(ui::Ui& ui, App& app, Box box)
{
    ui.card("timeline");
    Debriefing& debriefing = *app.debriefing;
    const float width = std::min(Column + 60, box.w);
    const float x = box.x + (box.w - width) / 2;
    float y = ui.begin_area(debriefing.revealed ? "timeline:true" : "timeline", box) + 8;
    if (!debriefing.revealed) {
        y += ui.text(x, y, width, app.say("ui.step.ask_order"), {Type::Reading, Weight::Strong, Colour::Ink}) + 4;
        y += ui.text(x, y, width, app.say("ui.step.order_note"), Small) + 12;
        for (const std::size_t moment : debriefing.review.shuffled) y += draw_moment(ui, debriefing, x, y, width - 12, moment);
        if (debriefing.review.shuffled.empty()) y += ui.text(x, y, width, app.say("ui.step.no_moments"));
    } else {
        y += ui.text(x, y, width, app.say("ui.report.true_timeline"), {Type::Reading, Weight::Strong, Colour::Ink}) + 12;
        y += draw_true(ui, app, x, y, width - 12);
    }
    ui.end_area(y + 8);
}

void draw_next_time(ui::Ui& ui, App& app, Box box)
{
    ui.card("next");
    Debriefing& debriefing = *app.debriefing;
    const float width = std::min(Column, box.w);
    const float x = box.x + (box.w - width) / 2;
    float y = ui.begin_area("next", box) + 8;
    y += draw_question(ui, app, "words:keep", x, y, width - 12, app.say("ui.step.ask_keep"), debriefing.keep, 2);
    y += draw_question(ui, app, "words:change", x, y, width - 12, app.say("ui.step.ask_change"), debriefing.change, 2);
    y += draw_question(ui, app, "words:if_then", x, y, width - 12, app.say("ui.step.ask_plan"), debriefing.if_then, 2);
    std::string days;
    const auto& repeat = debriefing.review.repeat_after;
    for (std::size_t i = 0; i < repeat.size(); ++i) days += (i == 0 ? "" : ", ") + std::to_string(repeat[i]);
    y += 6 + ui::remark(ui, x, y + 6, width - 12, Icon::Calendar, app.say("ui.step.repeat", {{"days", days}}), {}) + 8;
    y += ui::remark(ui, x, y, width - 12, Icon::Save, app.say("ui.step.export_note"), {}) + 8;
    if (!app.play->autosave.path.empty() && !app.play->autosave.failure)
        y += ui::remark(ui, x, y, width - 12, Icon::File, app.say("ui.end.saved", {{"path", app.play->autosave.path}}), Small);
    ui.end_area(y + 8);
}

} // namespace player
