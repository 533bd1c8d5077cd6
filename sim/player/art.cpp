#include "sim/player/art.h"

#include "sim/content/object_reader.h"
#include "sim/system/files.h"

#include <algorithm>

namespace player {

namespace {

constexpr std::size_t MostBytes = std::size_t{1} << 20;

// assets/art/README.md: a person lies in a place like this.
constexpr float PlaceWidth = 1200, PlaceHeight = 900;
constexpr ui::Box Figure{270, 130, 660, 792};
constexpr ui::Box Face{50.0F / 400, 30.0F / 480, 300.0F / 400, 300.0F / 480};

std::map<std::string, std::string, std::less<>> words_of(sim::JsonValue object)
{
    std::map<std::string, std::string, std::less<>> out;
    for (const sim::JsonValue each : object)
        if (each.is(sim::JsonKind::String)) out.emplace(each.key(), each.string());
    return out;
}

std::string word_of(sim::JsonValue value) { return value.is(sim::JsonKind::String) ? std::string(value.string()) : std::string{}; }

/// Pictures are there at one and two times the size in which a window of 1280 shows them.
std::string sized(const ui::Ui& ui, std::string name, float height, float at_one)
{
    return height * ui.appearance().scale > at_one ? name + "@2" : name;
}

/// A part of a picture in the coordinates of the place, as far as the box shows it.
void draw_part(ui::Ui& ui, ui::Box box, const std::string& name, ui::Box part, ui::Box seen, float radius, float cover)
{
    const ui::Box shows = ui::shared(part, seen);
    if (shows.w <= 0 || shows.h <= 0) return;
    const float scale = box.w / seen.w;
    const ui::Box cut{(shows.x - part.x) / part.w, (shows.y - part.y) / part.h, shows.w / part.w, shows.h / part.h};
    ui.picture({box.x + (shows.x - seen.x) * scale, box.y + (shows.y - seen.y) * scale, shows.w * scale, shows.h * scale}, name, cut, radius, cover);
}

/// The widest part of the place with the form of the box, around its middle.
ui::Box seen_of(ui::Box box)
{
    const float width = std::min(PlaceWidth, PlaceHeight * box.w / box.h), height = width * box.h / box.w;
    return {600 - width / 2, (PlaceHeight - height) * 0.45F, width, height};
}

} // namespace

std::string Art::person(std::string_view scenario, std::string_view actor, sim::Role role) const
{
    if (const auto cast = scenarios.find(scenario); cast != scenarios.end())
        if (const auto it = cast->second.people.find(actor); it != cast->second.people.end()) return it->second;
    return by_role[static_cast<std::size_t>(role)];
}

std::string Art::place(std::string_view scenario, std::string_view place) const
{
    if (const auto cast = scenarios.find(scenario); cast != scenarios.end())
        if (const auto it = cast->second.places.find(place); it != cast->second.places.end()) return it->second;
    return std::find(places.begin(), places.end(), place) != places.end() ? std::string(place) : place_otherwise;
}

Art read_art(const std::string& path)
{
    const auto bytes = sim::read_file(sim::real_fs(), path, MostBytes);
    if (!bytes) return {};
    const auto file = sim::read_json(path, *bytes);
    if (!file) return {};
    Art out;
    const sim::JsonValue root = file->root();
    for (const sim::JsonValue scenario : root.member("by_scenario"))
        out.scenarios.emplace(scenario.key(), Art::Cast{words_of(scenario.member("people")), words_of(scenario.member("places"))});
    for (const auto& [role, person] : words_of(root.member("by_role")))
        for (std::size_t i = 0; i < sim::RoleNames.size(); ++i)
            if (sim::RoleNames[i] == role) out.by_role[i] = person;
    for (const sim::JsonValue picture : root.member("pictures"))
        if (word_of(picture.member("kind")) == "place") out.places.push_back(word_of(picture.member("id")));
    out.place_otherwise = word_of(root.member("place_otherwise"));
    return out;
}

void draw_scene(ui::Ui& ui, ui::Box box, const std::string& place, const std::string& person, sim::Mood mood, float radius, float cover)
{
    const ui::Box seen = seen_of(box), whole{0, 0, PlaceWidth, PlaceHeight};
    if (cover >= 1) ui.fill(box, ui::Colour::Sunken, radius);
    const float full = box.h * PlaceHeight / seen.h;
    draw_part(ui, box, sized(ui, place + "-behind", full, 480), whole, seen, radius, cover);
    if (!person.empty())
        draw_part(ui, box, sized(ui, person + "-" + std::string(sim::MoodNames[static_cast<std::size_t>(mood)]), full * Figure.h / PlaceHeight, 440), Figure, seen, 0, cover);
    draw_part(ui, box, sized(ui, place + "-front", full, 480), whole, seen, radius, cover);
    if (ui.appearance().look != ui::Look::Light && cover >= 1) ui.veil(box, radius);
}

void draw_face(ui::Ui& ui, ui::Box box, const std::string& person, sim::Mood mood, float radius)
{
    ui.fill(box, ui::Colour::Sunken, radius);
    if (person.empty()) return;
    const std::string name = person + "-" + std::string(sim::MoodNames[static_cast<std::size_t>(mood)]);
    ui.picture(box, sized(ui, name, box.h * 480 / 300, 440), Face, radius);
}

} // namespace player
