#include "sim/player/practice_sheet.h"

#include "sim/player/frame.h"
#include "sim/player/panels.h"
#include "sim/report/register_words.h"
#include "sim/session/view/format.h"

#include <algorithm>

namespace player {

namespace {

constexpr float RowHigh = 48;

/// Filters in as many rows as the width asks for; gives their height.
float draw_filters(ui::Ui& ui, App& app, PracticeDesk& desk, Box box)
{
    float x = box.x, y = box.y;
    const auto next = [&](float width) {
        if (x > box.x && x + width > box.right()) x = box.x, y += 48;
        const Box place{x, y, std::min(width, box.w), 40};
        x += width + 8;
        return place;
    };
    bool changed = ui.field("practice:search", next(260), desk.search, app.say("ui.window.practice.search"));
    const auto choose = [&](std::string_view id, const std::string& title, std::vector<std::string> words, std::size_t now) -> std::optional<std::size_t> {
        words.insert(words.begin(), app.say("ui.window.practice.any"));
        return ui::select(ui, id, next(ui::select_width(ui, title, words)), title, words, now, app.screen.open);
    };
    const auto place = [](const auto& value) { return value ? static_cast<std::size_t>(*value) + 1 : 0; };
    std::vector<std::string> counties;
    for (std::size_t i = 0; i < sim::CountyIds.size(); ++i) counties.emplace_back(sim::name_of(static_cast<sim::HomeCounty>(i)));
    if (const auto chosen = choose("practice:county", app.say("ui.window.practice.county"), counties, place(desk.filter.county))) {
        desk.filter.county = *chosen == 0 ? std::nullopt : std::optional(static_cast<sim::HomeCounty>(*chosen - 1));
        changed = true;
    }
    std::vector<std::string> groups;
    for (const std::string_view id : sim::ClientGroupIds) groups.push_back(app.say(std::string("ui.register.group.").append(id)));
    if (const auto chosen = choose("practice:group", app.say("ui.window.practice.group"), groups, place(desk.filter.group))) {
        desk.filter.group = *chosen == 0 ? std::nullopt : std::optional(static_cast<sim::ClientGroup>(*chosen - 1));
        changed = true;
    }
    const std::size_t inherited = !desk.filter.inherited ? 0 : *desk.filter.inherited ? 1 : 2;
    if (const auto chosen = choose("practice:inherited", app.say("ui.window.practice.inherited"), {app.say("ui.value.yes"), app.say("ui.value.no")}, inherited)) {
        desk.filter.inherited = *chosen == 0 ? std::nullopt : std::optional(*chosen == 1);
        changed = true;
    }
    std::vector<std::string> known;
    for (const std::string_view id : sim::KnownToIds) known.push_back(app.say(std::string("ui.register.known.").append(id)));
    if (const auto chosen = choose("practice:known", app.say("ui.window.practice.known"), known, place(desk.filter.known_to))) {
        desk.filter.known_to = *chosen == 0 ? std::nullopt : std::optional(static_cast<sim::KnownTo>(*chosen - 1));
        changed = true;
    }
    const std::vector<std::string> readers{app.say("ui.window.practice.trainer"), "PUP", "OPS"};
    if (const auto chosen = ui::select(ui, "practice:as", next(ui::select_width(ui, app.say("ui.window.practice.as"), readers)), app.say("ui.window.practice.as"), readers, place(desk.as), app.screen.open)) {
        desk.as = *chosen == 0 ? std::nullopt : std::optional(static_cast<sim::Body>(*chosen - 1));
        if (desk.shows_doubles) find_doubles(desk);
        changed = true;
    }
    const ui::Button doubles{app.say(desk.shows_doubles ? "ui.window.practice.all" : "ui.window.practice.doubles"), ui::Emphasis::Plain, Icon::People};
    if (ui::button(ui, "practice:doubles", next(ui::button_width(ui, doubles)), doubles)) {
        if (desk.shows_doubles) desk.shows_doubles = false;
        else find_doubles(desk);
    }
    if (changed) look_again(desk);
    return y + 52 - box.y;
}

/// One record; true when it was chosen. What lies outside the window is not written.
bool draw_row(ui::Ui& ui, const App& app, Box box, const sim::CommonClient& client)
{
    const ui::Hit hit = ui.item("practice:" + std::to_string(client.id), box.inset(2), 4);
    if (box.bottom() < 0 || box.y > ui.height()) return hit.clicked;
    if (hit.hover) ui.fill(box, Colour::PrimarySoft, 4);
    ui.line(box.x, box.bottom(), box.right(), box.bottom(), Colour::Line);
    const float right = std::min(300.0F, box.w * 0.4F);
    ui.label({box.x + 8, box.y + 2, box.w - right - 16, 24}, sim::name_text(client.name), Strong);
    ui.label({box.x + 8, box.y + 24, box.w - right - 16, 20}, std::string(sim::name_of(client.county)) + ", " + sim::write_short_date(client.birth, app.language()), Small);
    ui.label({box.right() - right, box.y + 2, right - 8, 24}, app.count("ui.register.months", client.months), Small, ui::Align::Right);
    ui.label({box.right() - right, box.y + 24, right - 8, 20}, app.say(std::string("ui.register.known.").append(sim::id_of(sim::KnownToIds, client.known_to))), Small, ui::Align::Right);
    return hit.clicked;
}

float draw_list(ui::Ui& ui, App& app, PracticeDesk& desk, Box box)
{
    float y = box.y;
    y += ui.text(box.x, y, box.w, app.count("ui.window.practice.found", static_cast<std::int64_t>(desk.list.clients.size())), Small) + 6;
    for (const sim::CommonClient& client : desk.list.clients) {
        if (draw_row(ui, app, {box.x, y, box.w, RowHigh}, client)) {
            read_record(desk, client.id);
            return y + RowHigh - box.y;
        }
        y += RowHigh;
    }
    if (desk.list.clients.empty()) y += ui.text(box.x, y + 8, box.w, app.say("ui.window.nothing_found"), {Type::Reading, Weight::Regular, Colour::InkSecond}) + 16;
    return y - box.y;
}

float draw_doubles(ui::Ui& ui, App& app, PracticeDesk& desk, Box box)
{
    float y = box.y;
    y += ui.text(box.x, y, box.w, app.count("ui.register.doubles", static_cast<std::int64_t>(desk.doubles.size())), Small) + 8;
    const ui::Button join{app.say("ui.window.practice.merge"), ui::Emphasis::Plain, Icon::Check};
    const float wide = ui::button_width(ui, join);
    for (const sim::DoubleFound& pair : desk.doubles) {
        const float width = box.w - wide - 20;
        float high = ui.text(box.x, y, width, sim::row_text(app.phrases, pair.first));
        high += ui.text(box.x, y + high, width, sim::row_text(app.phrases, pair.second));
        if (ui::button(ui, "practice:merge:" + std::to_string(pair.first.id) + ":" + std::to_string(pair.second.id), {box.right() - wide, y + 4, wide, 40}, join)) {
            merge(desk, sim::DoubleFound(pair));
            return y + high - box.y;
        }
        y += std::max(high, 48.0F) + 8;
        ui.line(box.x, y - 4, box.right(), y - 4, Colour::Line);
    }
    return y - box.y;
}

float draw_lines(ui::Ui& ui, Box box, const std::string& title, const std::vector<std::string>& lines)
{
    float y = box.y + ui.text(box.x, box.y, box.w, title, Strong) + 4;
    for (const std::string& line : lines) y += ui.text(box.x + 8, y, box.w - 8, line) + 4;
    return y + 10 - box.y;
}

std::vector<std::string> log_lines(const App& app, const PracticeDesk& desk)
{
    std::vector<std::string> out;
    for (const sim::Access& access : desk.log) out.push_back(sim::access_text(app.phrases, access));
    return out;
}

float draw_record(ui::Ui& ui, App& app, PracticeDesk& desk, Box box)
{
    float y = box.y;
    const ui::Button back{app.say("ui.window.practice.back"), ui::Emphasis::Quiet, Icon::Back};
    if (ui::button(ui, "practice:back", {box.x, y, ui::button_width(ui, back), 40}, back)) {
        desk.asked.reset();
        look_again(desk);
        return 40;
    }
    y += 50;
    if (desk.file) {
        const sim::ClientFile& file = *desk.file;
        std::vector<std::string> person = sim::person_lines(app.phrases, file, *desk.asked);
        const std::string who = person.front();
        person.erase(person.begin());
        y += draw_lines(ui, {box.x, y, box.w, 0}, who, person);
        std::vector<std::string> entries;
        for (const sim::ClientEntry& entry : file.seen.client.entries) entries.push_back(sim::entry_text(app.phrases, entry, file.seen.client.known_to));
        y += draw_lines(ui, {box.x, y, box.w, 0}, app.say("ui.register.entries"), entries);
        y += draw_lines(ui, {box.x, y, box.w, 0}, app.say("ui.register.withheld_title", {{"institution", sim::body_text(file.as)}}), sim::withheld_lines(app.phrases, file));
        std::vector<std::string> next;
        for (const sim::NextLine& line : sim::next_lines(app.phrases, file)) {
            next.push_back(line.advice);
            for (const std::string& tried : line.tried) next.push_back("   " + tried);
        }
        y += draw_lines(ui, {box.x, y, box.w, 0}, app.say("ui.register.next_title"), next);
    }
    return y + draw_lines(ui, {box.x, y, box.w, 0}, app.say("ui.window.practice.log"), log_lines(app, desk)) - box.y;
}

} // namespace

float draw_practice(ui::Ui& ui, App& app, Box box)
{
    if (!app.practice) return draw_empty(ui, box, app.say("ui.window.practice.none"));
    PracticeDesk& desk = *app.practice;
    float y = box.y + 10;
    y += ui::remark(ui, box.x, y, box.w, Icon::Info, app.say("ui.register.invented"), {Type::Body, Weight::Strong, Colour::Late}) + 10;
    if (!desk.message.empty()) y += ui.text(box.x, y, box.w, desk.message, {Type::Body, Weight::Regular, Colour::Late}) + 8;
    if (!desk.register_) return y - box.y;
    if (desk.asked) return y + draw_record(ui, app, desk, {box.x, y, box.w, 0}) - box.y;
    y += draw_filters(ui, app, desk, {box.x, y, box.w, 0});
    y += desk.shows_doubles ? draw_doubles(ui, app, desk, {box.x, y, box.w, 0}) : draw_list(ui, app, desk, {box.x, y, box.w, 0});
    return y - box.y;
}

} // namespace player
