#include "sim/player/settings_sheet.h"

#include "sim/player/frame.h"

#include <algorithm>

namespace player {

namespace {

constexpr std::array<int, 9> Scales{75, 100, 125, 150, 175, 200, 225, 250, 300};

float draw_row(ui::Ui& ui, const App& app, float x, float y, float width, std::string_view title, std::string_view note)
{
    float at = y;
    at += ui.text(x, at, width, app.say(title), {Type::Body, Weight::Strong, Colour::Ink});
    if (!note.empty()) at += ui.text(x, at, std::min(width, 560.0F), app.say(note), {Type::Small, Weight::Regular, Colour::InkSecond});
    return at - y + 6;
}

/// A language by the name that its speakers give it.
std::string name_of(const std::string& language)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> Names{{{"de", "Deutsch"}, {"en", "English"}, {"hr", "Hrvatski"}, {"hu", "Magyar"}, {"pl", "Polski"}, {"sl", "Slovenščina"}}};
    for (const auto& [tag, name] : Names)
        if (tag == language) return std::string(name);
    return language;
}

} // namespace

float draw_settings(ui::Ui& ui, App& app, Box box)
{
    Settings wanted = app.settings;
    float y = box.y + 14;
    const float x = box.x, width = box.w;

    y += draw_row(ui, app, x, y, width, "ui.settings.language", {});
    const std::vector<std::string> languages = app.languages();
    std::vector<std::string> names;
    for (const std::string& each : languages) names.push_back(name_of(each));
    const auto language = static_cast<std::size_t>(std::find(languages.begin(), languages.end(), app.language()) - languages.begin());
    if (const auto chosen = ui::select(ui, "set:language", {x, y, 260, 40}, {}, names, language, app.screen.open)) wanted.language = languages[*chosen];
    y += 56;

    y += draw_row(ui, app, x, y, width, "ui.settings.look", {});
    std::vector<std::string> looks;
    for (const std::string_view look : ui::LookNames) looks.push_back(app.say("ui.settings." + std::string(look)));
    if (const auto chosen = ui::select(ui, "set:look", {x, y, 260, 40}, {}, looks, static_cast<std::size_t>(wanted.look), app.screen.open)) wanted.look = static_cast<ui::Look>(*chosen);
    y += 56;

    y += draw_row(ui, app, x, y, width, "ui.settings.scale", "ui.settings.scale_note");
    std::vector<std::string> scales{app.say("ui.settings.scale_auto")};
    for (const int each : Scales) scales.push_back(std::to_string(each) + " %");
    const auto scale = std::find(Scales.begin(), Scales.end(), wanted.scale);
    const std::size_t at = scale == Scales.end() ? 0 : 1 + static_cast<std::size_t>(scale - Scales.begin());
    if (const auto chosen = ui::select(ui, "set:scale", {x, y, 260, 40}, {}, scales, at, app.screen.open)) wanted.scale = *chosen == 0 ? 0 : Scales[*chosen - 1];
    y += 56;

    bool calm = wanted.is_calm();
    if (ui::check(ui, "set:motion", {x, y, std::min(width, 560.0F), 40}, app.say("ui.settings.reduced_motion"), calm)) wanted.reduced_motion = calm;
    y += 46;
    static_cast<void>(ui::check(ui, "set:aloud", {x, y, std::min(width, 560.0F), 40}, app.say("ui.settings.aloud"), wanted.reads_aloud));
    y += 42;
    y += ui.text(x + 36, y, std::min(width - 36, 560.0F), app.say(app.surface.read_aloud ? "ui.settings.aloud_note" : "ui.window.no_speaker"), {Type::Small, Weight::Regular, Colour::InkSecond}) + 16;

    const auto same = [](const Settings& a, const Settings& b) {
        return a.language == b.language && a.look == b.look && a.scale == b.scale && a.reduced_motion == b.reduced_motion && a.reads_aloud == b.reads_aloud;
    };
    if (!same(wanted, app.settings)) app.change(wanted);
    return y - box.y;
}

} // namespace player
