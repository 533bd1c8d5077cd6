#include "sim/player/debrief.h"

#include <algorithm>
#include <cmath>

namespace player {

namespace {

constexpr Style Figure{Type::Title, Weight::Strong, Colour::Ink};

std::string number(std::int32_t value) { return value < 0 ? "\u2212" + std::to_string(-value) : std::to_string(value); }

float draw_term(ui::Ui& ui, float x, float y, float width, std::string_view sign, std::int32_t value, std::string_view note, Colour colour)
{
    const float high = 28 + ui.text_height(note, width - 30, Small);
    if (!sign.empty()) ui.text(x, y + 2, 20, sign, {Type::Title, Weight::Strong, Colour::InkSecond});
    ui.text(x + 24, y, width - 30, number(value), {Type::Title, Weight::Strong, colour});
    ui.text(x + 24, y + 28, width - 30, note, Small);
    return high;
}

float draw_luck_line(ui::Ui& ui, const App& app, float x, float y, float width)
{
    const auto& luck = app.debriefing->review.luck;
    if (!luck) return ui.text(x, y, width, app.say("ui.report.luck_unknown"), {Type::Body, Weight::Regular, Colour::InkSecond}) + 8;
    const float part = width / 4, top = y;
    float high = draw_term(ui, x, y, part, {}, luck->best, app.say("ui.report.luck_best"), Colour::Ink);
    high = std::max(high, draw_term(ui, x + part, y, part, luck->chance < 0 ? "\u2212" : "+", std::abs(luck->chance),
                                    app.say(luck->chance < 0 ? "ui.report.luck_took" : "ui.report.luck_gave"), luck->chance < 0 ? Colour::Late : Colour::Met));
    high = std::max(high, draw_term(ui, x + 2 * part, y, part, "\u2212", luck->choices, app.say("ui.report.luck_choices"), luck->choices > 0 ? Colour::Late : Colour::Ink));
    high = std::max(high, draw_term(ui, x + 3 * part, y, part, "=", luck->now, app.say("ui.report.luck_now"), Colour::Ink));
    y += high + 12;
    if (!luck->since.empty()) y += ui.text(x, y, width, app.say("ui.review.since", {{"date", luck->since}}), Small) + 8;
    if (!luck->moments.empty()) {
        y += ui.text(x, y, width, app.say("ui.report.luck_moments"), Strong) + 4;
        for (const std::string& each : luck->moments) y += ui::remark(ui, x, y, width, Icon::Dice, each, {}) + 4;
    }
    return y - top;
}

void draw_boxes(ui::Ui& ui, float x, float y, std::int32_t low, std::int32_t high, std::int32_t value)
{
    for (std::int32_t i = low + 1; i <= high; ++i) {
        const Box box{x + 11 * static_cast<float>(i - low - 1), y, 8, 14};
        if (i <= value) ui.fill(box, Colour::Bar, 1);
        ui.outline(box, i <= value ? Colour::Bar : Colour::Border, 1, 1);
    }
}

float draw_ledger(ui::Ui& ui, const App& app, float x, float y, float width, const sim::MoodLedger& ledger)
{
    const float top = y;
    y += ui.text(x, y, width, ledger.title, Strong) + 6;
    const bool boxes = ledger.high - ledger.low <= 10;
    const float side = boxes ? 11 * static_cast<float>(ledger.high - ledger.low) + 24 : 90, date = 96;
    for (const sim::LedgerEntry& entry : ledger.entries) {
        ui.line(x, y, x + width, y, Colour::Line);
        y += 6;
        ui.text(x, y + 2, date - 8, entry.day, Small);
        const float high = ui.text(x + date, y, width - date - side - 8, entry.cause);
        const bool up = entry.after > entry.before;
        ui.icon(up ? Icon::ChevronUp : Icon::ChevronDown, x + width - side, y + 3, 16, Colour::Ink);
        if (boxes) draw_boxes(ui, x + width - side + 22, y + 4, ledger.low, ledger.high, entry.after);
        else ui.text(x + width - side + 20, y, side - 20, app.say("ui.report.from_to", {{"before", number(entry.before)}, {"after", number(entry.after)}}), Small);
        y += std::max(22.0F, high) + 6;
    }
    return y + 12 - top;
}

float draw_axis(ui::Ui& ui, const App& app, float x, float y, float width, const sim::Axis& axis)
{
    const float name = std::min(230.0F, width * 0.34F), figures = 110, weight = 56, bar = std::max(60.0F, width - name - weight - figures - 16);
    ui.line(x, y, x + width, y, Colour::Line);
    const float high = std::max(42.0F, ui.text_height(axis.title, name - 10, {}) + 14);
    ui.label({x, y, name - 10, high}, axis.title);
    ui.label({x + name, y, weight - 8, high}, app.say("ui.report.percent", {{"percent", std::to_string(axis.weight)}}), Small);
    const float left = x + name + weight, at = y + high / 2;
    if (axis.score) ui::bar(ui, {left, at - 8, bar, 16}, static_cast<float>(*axis.score) / 1000, Colour::Bar);
    else ui.fill({left, at - 8, bar, 16}, Colour::Sunken);
    if (axis.reachable) {
        const float tip = left + bar * static_cast<float>(*axis.reachable) / 1000;
        ui.disc(tip, at, 6, Colour::Surface);
        ui.icon(Icon::Diamond, tip - 9, at - 9, 18, Colour::Ink);
    }
    const std::string words = !axis.score ? app.say("ui.report.uncounted")
                              : axis.reachable ? app.say("ui.report.of", {{"points", number(*axis.score)}, {"of", number(*axis.reachable)}})
                                               : number(*axis.score);
    ui.label({x + width - figures, y, figures, high}, words, axis.score ? Strong : Small, ui::Align::Right);
    return high;
}

float draw_headline(ui::Ui& ui, const App& app, float x, float y, float width)
{
    const sim::Debrief& debrief = app.debriefing->review.debrief;
    if (!debrief.headline) return ui.text(x, y, width, app.say("ui.score.unfinished"));
    const std::string points = std::to_string(*debrief.headline);
    const Style display{Type::Display, Weight::Strong, Colour::Ink};
    const float figure = ui.text_width(points, display) + 1;
    const std::string of = app.say("ui.step.of_thousand");
    const float beside = ui.text_width(of, {}) + 1;
    const float words_x = x + figure + beside + 44, words_w = width - figure - beside - 44;
    const bool passed = debrief.pass.value_or(false);
    float at = y;
    at += ui::remark(ui, words_x, at, words_w, passed ? Icon::Check : Icon::Octagon,
                     app.say(passed ? "ui.score.passed" : "ui.score.not_passed", {{"cut", std::to_string(debrief.cut)}}),
                     {Type::Body, Weight::Strong, passed ? Colour::Met : Colour::Late}) + 2;
    at += ui.text(words_x, at, words_w, app.say("ui.score.sum", {{"points", std::to_string(debrief.points)}})) + 2;
    for (const sim::CapLine& cap : debrief.caps)
        at += ui.text(words_x, at, words_w, app.say(cap.repaired ? "ui.score.cap_repaired" : "ui.score.cap", {{"title", cap.title}, {"cap", std::to_string(cap.cap)}}), Small);
    if (!debrief.by_person) at += ui.text(words_x, at, words_w, app.say("ui.score.not_by_person"), Small);
    const float high = std::max(48.0F, at - y);
    ui.label({x, y, figure, high}, points, display);
    ui.label({x + figure + 8, y + 6, beside, high}, of, {Type::Body, Weight::Regular, Colour::InkSecond});
    ui.line(x + figure + beside + 26, y, x + figure + beside + 26, y + high, Colour::Line);
    return high;
}

} // namespace

void draw_luck(ui::Ui& ui, App& app, Box box)
{
    ui.card("luck");
    ui::card(ui, box);
    float y = ui.begin_area("luck", box.inset(2)) + 14;
    const float x = box.x + 18, width = std::min(box.w - 46, 1000.0F);
    y += draw_waiting(ui, app, {x, y, width, 0});
    y += ui.text(x, y, width, app.say("ui.review.luck"), Figure) + 10;
    y += draw_luck_line(ui, app, x, y, width) + 14;
    const auto& ledgers = app.debriefing->review.ledgers;
    if (!ledgers.empty()) y += ui.text(x, y, width, app.say("ui.review.ledgers"), Figure) + 10;
    for (const sim::MoodLedger& ledger : ledgers) y += draw_ledger(ui, app, x, y, width, ledger);
    ui.end_area(y);
}

void draw_result(ui::Ui& ui, App& app, Box box)
{
    const sim::Review& review = app.debriefing->review;
    ui.card("result");
    ui::card(ui, box);
    float y = ui.begin_area("result", box.inset(2)) + 14;
    const float x = box.x + 18, width = std::min(box.w - 46, 1000.0F);
    y += draw_waiting(ui, app, {x, y, width, 0});
    y += ui.text(x, y, width, app.say("ui.report.axes"), Figure) + 2;
    const bool known = std::any_of(review.axes.begin(), review.axes.end(), [](const sim::Axis& axis) { return axis.reachable.has_value(); });
    if (known) y += ui::remark(ui, x, y, width, Icon::Diamond, app.say("ui.step.diamond"), Small) + 6;
    for (const sim::Axis& axis : review.axes) y += draw_axis(ui, app, x, y, width, axis);
    ui.line(x, y, x + width, y, Colour::Line);
    y += 16;
    y += draw_headline(ui, app, x, y, width) + 14;
    y += ui.text(x, y, width, app.say("ui.end.judged_by", {{"protocol", review.protocol}, {"country", review.country}}), Small) + 2;
    y += ui.text(x, y, width, app.say("ui.step.for_learning"), Small) + 14;
    y += ui.text(x, y, width, app.say("ui.report.evidence"), Figure) + 8;
    for (const sim::EvidenceLine& line : review.debrief.evidence) {
        if (line.of == 0 && line.paid == 0 && !line.cap) continue;
        const bool bad = line.paid > 0 || line.cap || line.credit < line.of;
        const std::string points = line.of > 0 ? app.say("ui.report.of", {{"points", std::to_string(line.credit)}, {"of", std::to_string(line.of)}}) : "\u2212" + std::to_string(line.paid);
        const float side = ui.text_width(points, Strong) + 2;
        const float high = ui::remark(ui, x, y, width - side - 16, bad ? Icon::Triangle : Icon::Check,
                                      line.title + (line.about.empty() ? "" : " · " + line.about) + ": " + line.says, {Type::Body, Weight::Regular, bad ? Colour::Due : Colour::Ink});
        ui.text(x + width - side, y, side, points, Strong, ui::Align::Right);
        y += high + 6;
    }
    ui.end_area(y + 4);
}

} // namespace player
