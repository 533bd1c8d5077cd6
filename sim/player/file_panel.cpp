#include "sim/player/panels.h"

#include <algorithm>

namespace player {

namespace {

constexpr float KnowsColumn = 96, FactLeast = 190;

/// The institutions that have a column: the seat first.
std::vector<sim::ActorId> columns_of(const Play& play)
{
    std::vector<sim::ActorId> out{play.scenario().seats[play.session.setup.seat.raw()].actor};
    for (const sim::Partner& partner : play.views.partners) out.push_back(partner.actor);
    return out;
}

const sim::Holder* holder_of(const sim::FileEntry& fact, sim::ActorId actor)
{
    const auto it = std::find_if(fact.holders.begin(), fact.holders.end(), [&](const sim::Holder& holder) { return holder.actor == actor; });
    return it == fact.holders.end() ? nullptr : &*it;
}

/// Since when, from whom and on which basis, in words.
std::string how_of(const App& app, const sim::Holder& holder)
{
    std::string out = holder.since.empty() ? app.say("ui.window.from_start") : holder.since;
    if (!holder.from.empty()) out += ", " + app.say("ui.window.from_whom", {{"name", holder.from}});
    if (!holder.purpose.empty()) out += ", " + holder.purpose;
    if (!holder.basis.empty()) out += ", " + holder.basis;
    return out;
}

} // namespace

/// A table of who knows what since when, as wide as there is room; where there is none the bases stand below each fact.
float draw_file(ui::Ui& ui, const App& app, Box box)
{
    const Play& play = *app.play;
    if (play.views.file.empty()) return draw_empty(ui, box, app.say("ui.window.empty_file"));
    std::vector<sim::ActorId> columns = columns_of(play);
    while (!columns.empty() && box.w - KnowsColumn * static_cast<float>(columns.size()) < FactLeast) columns.pop_back();
    const float fact = box.w - KnowsColumn * static_cast<float>(columns.size());
    float y = box.y + 8, head = 18;
    ui.text(box.x, y, fact - 10, app.say("ui.window.known"), Head);
    for (std::size_t i = 0; i < columns.size(); ++i)
        head = std::max(head, ui.text(box.x + fact + KnowsColumn * static_cast<float>(i), y, KnowsColumn - 8, i == 0 ? app.say("ui.window.you") : play.it->reading().actor(columns[i]), Head));
    y += head + 6;
    for (const sim::FileEntry& entry : play.views.file) {
        ui.line(box.x, y, box.right(), y, Colour::Line);
        y += 7;
        float high = ui.text(box.x, y, fact - 10, entry.text);
        high += ui.text(box.x, y + high, fact - 10, entry.category, Small);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const float x = box.x + fact + KnowsColumn * static_cast<float>(i);
            const sim::Holder* holder = holder_of(entry, columns[i]);
            if (holder == nullptr) {
                ui.icon(Icon::Dash, x, y + 2, 16, Colour::InkSecond);
                continue;
            }
            const std::string since = holder->day < 0 ? app.say("ui.window.from_start") : sim::day_title(play.it->reading(), holder->day);
            float at = y + ui::remark(ui, x, y, KnowsColumn - 8, Icon::Check, since, {Type::Small, Weight::Regular, Colour::PrimaryInk}, 14);
            if (!holder->basis.empty()) at += ui.text(x, at, KnowsColumn - 8, holder->basis, Small);
            high = std::max(high, at - y);
        }
        y += high + 7;
    }
    return y - box.y;
}

float draw_file_by_person(ui::Ui& ui, const App& app, Box box)
{
    const Play& play = *app.play;
    float y = box.y + 10;
    for (const sim::ActorId actor : columns_of(play)) {
        ui::avatar(ui, box.x, y, letters_of(play, actor), tone_of(play.scenario().actors[actor.raw()].role));
        const float x = box.x + 40, width = box.w - 40;
        y += ui.text(x, y, width, play.it->reading().actor(actor), {Type::Body, Weight::Strong, Colour::Ink}) + 4;
        bool any = false;
        for (const sim::FileEntry& entry : play.views.file)
            if (const sim::Holder* holder = holder_of(entry, actor)) {
                any = true;
                y += ui.text(x, y, width, entry.text);
                y += ui.text(x, y, width, how_of(app, *holder), Small) + 5;
            }
        if (!any) y += ui.text(x, y, width, app.say("ui.window.knows_nothing"), Small);
        y += 12;
    }
    return y - box.y;
}

} // namespace player
