#include "sim/player/panels.h"

#include <algorithm>

namespace player {

namespace {

struct Sign {
    Icon icon;
    Colour colour;
};

Sign sign_of(sim::DutyLine::State state)
{
    switch (state) {
    case sim::DutyLine::State::Due: return {Icon::Clock, Colour::Due};
    case sim::DutyLine::State::Overdue: return {Icon::Triangle, Colour::Late};
    case sim::DutyLine::State::Met: return {Icon::Check, Colour::Met};
    case sim::DutyLine::State::Late: return {Icon::Triangle, Colour::Late};
    case sim::DutyLine::State::Broken: return {Icon::Octagon, Colour::Late};
    }
    return {Icon::Clock, Colour::Due};
}

float draw_duty(ui::Ui& ui, const App& app, Box box, const sim::DutyLine& duty)
{
    // Whether something is late is told in practice only.
    const bool tells = app.play->views.protocol.tells_past || duty.state != sim::DutyLine::State::Overdue;
    const Sign sign = tells ? sign_of(duty.state) : sign_of(sim::DutyLine::State::Due);
    float y = box.y;
    y += ui.text(box.x, y, box.w, duty.about.empty() ? duty.title : duty.title + ": " + duty.about);
    std::string words = duty.who;
    const auto add = [&](const std::string& more) {
        if (!more.empty()) words += (words.empty() ? "" : ", ") + more;
    };
    add(duty.date);
    add(tells ? duty.says : std::string{});
    y += ui::remark(ui, box.x, y, box.w, sign.icon, words, {Type::Small, Weight::Regular, sign.colour}, 15);
    return y - box.y + 10;
}

float row_line(ui::Ui& ui, Box box, float y)
{
    ui.line(box.x, y, box.right(), y, Colour::Line);
    return 1;
}

} // namespace

float draw_empty(ui::Ui& ui, Box box, std::string_view words)
{
    return ui.text(box.x, box.y + 10, box.w, words, {Type::Body, Weight::Regular, Colour::InkSecond}) + 20;
}

float draw_due(ui::Ui& ui, const App& app, Box box)
{
    const auto& due = app.play->views.protocol.due;
    if (due.empty()) return draw_empty(ui, box, app.say("ui.window.nothing_due"));
    float y = box.y + 10;
    for (const sim::DutyLine& duty : due) y += draw_duty(ui, app, {box.x, y, box.w, 0}, duty);
    return y - box.y;
}

float draw_partners(ui::Ui& ui, const App& app, Box box)
{
    float y = box.y + 10;
    for (const sim::Partner& partner : app.play->views.partners) {
        ui::avatar(ui, box.x, y + 3, letters_of(*app.play, partner.actor), tone_of(partner.role));
        const std::string places = partner.places < 0 ? std::string{}
                                                      : app.say("ui.window.places", {{"taken", std::to_string(partner.taken)}, {"of", std::to_string(partner.places)}});
        const float side = places.empty() ? 0 : ui.text_width(places, Small) + 6;
        const float x = box.x + 40, width = box.w - 40 - side, top = y;
        y += ui.text(x, y, width, partner.name);
        if (!partner.person.empty()) y += ui.text(x, y, width, partner.person, Small);
        if (!partner.awaited_since.empty())
            y += ui::remark(ui, x, y, width, Icon::Clock, app.say("ui.window.awaited", {{"date", partner.awaited_since}}), {Type::Small, Weight::Regular, Colour::Due}, 14);
        else if (partner.waits > 0) y += ui.text(x, y, width, app.count("ui.window.waits", partner.waits), Small);
        if (!places.empty()) ui.text(box.right() - side, top + 2, side, places, Small, ui::Align::Right);
        y = std::max(y, top + 34) + 10;
    }
    return y - box.y;
}

float draw_log(ui::Ui& ui, const App& app, Box box)
{
    const auto& log = app.play->views.log;
    if (log.empty()) return draw_empty(ui, box, app.say("ui.window.empty_log"));
    float y = box.y + 8;
    for (auto line = log.rbegin(); line != log.rend(); ++line) {
        const float date = 128;
        float high = ui.text(box.x, y, date - 8, line->date, Small);
        float at = y;
        at += ui.text(box.x + date, at, box.w - date, line->about.empty() ? line->what : line->what + ": " + line->about);
        std::string who = line->to.empty() ? line->by : line->by + " → " + line->to;
        if (!line->basis.empty()) who += ". " + line->basis;
        at += ui.text(box.x + date, at, box.w - date, who, Small);
        high = std::max(high, at - y);
        y += high + 7;
        y += row_line(ui, box, y) + 7;
    }
    return y - box.y;
}

float draw_plan(ui::Ui& ui, const App& app, Box box)
{
    const sim::Plan& plan = app.play->views.plan;
    float y = box.y + 10;
    if (!plan.contact.empty()) y += ui::remark(ui, box.x, y, box.w, Icon::Person, app.say("ui.window.contact", {{"name", plan.contact}}), {}) + 8;
    if (plan.steps.empty() && plan.promises.empty()) return y - box.y + draw_empty(ui, {box.x, y - 8, box.w, 0}, app.say("ui.window.empty_plan"));
    const float date = std::min(150.0F, box.w * 0.25F), who = std::min(190.0F, box.w * 0.3F), what = box.w - date - who;
    ui.text(box.x, y, what - 10, app.say("ui.window.step"), Head);
    ui.text(box.x + what, y, who - 10, app.say("ui.window.who_does"), Head);
    y += ui.text(box.x + what + who, y, date, app.say("ui.window.by_when"), Head) + 6;
    for (const sim::Promise& promise : plan.promises) {
        y += row_line(ui, box, y) + 6;
        float high = ui.text(box.x, y, what - 10, promise.text);
        high = std::max(high, ui.text(box.x + what, y, who - 10, promise.debtor));
        high = std::max(high, ui.text(box.x + what + who, y, date, promise.due.empty() ? promise.status : promise.due + ", " + promise.status));
        y += high + 6;
    }
    for (const sim::LogLine& step : plan.steps) {
        y += row_line(ui, box, y) + 6;
        float high = ui.text(box.x, y, what - 10, step.about.empty() ? step.what : step.what + ": " + step.about);
        high = std::max(high, ui.text(box.x + what, y, who - 10, step.by));
        high = std::max(high, ui.text(box.x + what + who, y, date, step.date));
        y += high + 6;
    }
    return y - box.y;
}

float draw_post(ui::Ui& ui, const App& app, Box box)
{
    const auto& post = app.play->views.post;
    if (post.empty()) return draw_empty(ui, box, app.say("ui.window.empty_post"));
    float y = box.y + 8;
    for (const sim::Letter& letter : post) {
        const std::string way = app.say(letter.out ? "ui.window.sent" : "ui.window.received");
        float at = y;
        at += ui::remark(ui, box.x, at, box.w, letter.out ? Icon::ChevronRight : Icon::Post, letter.date + ", " + way + ": " + letter.who, Small, 15);
        at += ui.text(box.x + 22, at, box.w - 22, letter.subject);
        y = at + 7;
        y += row_line(ui, box, y) + 7;
    }
    return y - box.y;
}

float draw_calendar(ui::Ui& ui, const App& app, Box box)
{
    constexpr std::array<Sign, 7> Signs{{{Icon::Home, Colour::PrimaryInk}, {Icon::Flag, Colour::InkSecond}, {Icon::List, Colour::InkSecond}, {Icon::People, Colour::PrimaryInk},
                                         {Icon::Clock, Colour::Due}, {Icon::Quote, Colour::Ink}, {Icon::Flag, Colour::InkSecond}}};
    float y = box.y + 8;
    std::string last;
    const float date = std::min(150.0F, box.w * 0.4F);
    for (const sim::CalendarEntry& entry : app.play->views.calendar) {
        float high = 0;
        if (entry.date != last) {
            if (!last.empty()) y += row_line(ui, box, y) + 5;
            high = ui.text(box.x, y, date - 8, entry.date, {Type::Body, Weight::Strong, Colour::Ink});
        }
        last = entry.date;
        const Sign sign = Signs[static_cast<std::size_t>(entry.kind)];
        high = std::max(high, ui::remark(ui, box.x + date, y, box.w - date, sign.icon, entry.text, {Type::Body, Weight::Regular, sign.colour}));
        y += high + 5;
    }
    return y - box.y;
}

float draw_protocol(ui::Ui& ui, const App& app, Box box)
{
    float y = box.y + 8;
    const auto& track = app.play->views.track;
    const auto draw_rule = [&](const sim::DutyLine& duty) {
        y += draw_duty(ui, app, {box.x + 12, y, box.w - 12, 0}, duty) - 8;
        y += ui.text(box.x + 12, y, std::min(560.0F, box.w - 12), duty.clause, Small) + 10;
    };
    const auto draw = [&](const sim::TrackStage& stage) {
        if (stage.duties.empty() && stage.id != app.screen.stage) return;
        y += ui.text(box.x, y, box.w, stage.id + " " + stage.title, {Type::Body, Weight::Strong, Colour::Ink}) + 4;
        if (stage.duties.empty()) y += ui.text(box.x + 12, y, box.w - 12, app.say("ui.window.nothing_due"), Small) + 4;
        for (const sim::DutyLine& duty : stage.duties) draw_rule(duty);
        y += 4;
    };
    const auto has_stage = [&](const sim::DutyLine& duty) {
        const std::string id = duty.rule.substr(0, duty.rule.find('-'));
        return std::any_of(track.begin(), track.end(), [&](const sim::TrackStage& stage) { return stage.id == id; });
    };
    for (const sim::TrackStage& stage : track)
        if (stage.id == app.screen.stage) draw(stage);
    for (const sim::TrackStage& stage : track)
        if (stage.id != app.screen.stage) draw(stage);
    bool titled = false;
    for (const auto* duties : {&app.play->views.protocol.due, &app.play->views.protocol.past})
        for (const sim::DutyLine& duty : *duties) {
            if (has_stage(duty)) continue;
            if (!titled) y += ui.text(box.x, y, box.w, app.say("ui.window.all_stages"), {Type::Body, Weight::Strong, Colour::Ink}) + 4;
            titled = true;
            draw_rule(duty);
        }
    if (!app.play->views.protocol.tells_past) y += ui.text(box.x, y, box.w, app.say("ui.window.past_later"), Small) + 8;
    return y - box.y;
}

float draw_today(ui::Ui& ui, const App& app, Box box)
{
    const auto& lines = app.play->views.talk.lines;
    if (lines.empty()) return draw_empty(ui, box, app.say("ui.window.quiet_day"));
    float y = box.y + 10;
    const float width = std::min(650.0F, box.w);
    for (const sim::TalkLine& line : lines) {
        if (line.name.empty()) {
            y += ui.text(box.x, y, width, words_of(line), {Type::Body, Weight::Regular, Colour::Ink}) + 8;
            continue;
        }
        y += ui.text(box.x, y, width, line.mine ? app.say("ui.window.you") : line.name,
                     {Type::Small, Weight::Strong, line.mine ? Colour::PrimaryInk : Colour::Client});
        y += ui.text(box.x, y, width, line.text, {Type::Reading, Weight::Regular, Colour::Ink}) + 8;
    }
    return y - box.y;
}

} // namespace player
