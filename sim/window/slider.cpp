#include "sim/window/widgets.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace ui {

bool slider(Ui& ui, std::string_view id, Box box, std::int32_t& value, std::int32_t least, std::int32_t most, std::int32_t step)
{
    const Hit hit = ui.item(id, box, ui.theme().radius_control);
    if (hit.focused) ui.focus.keep_arrows(id);
    const std::int32_t before = value;
    const Box track{box.x + 10, box.y + box.h / 2 - 2, box.w - 20, 4};
    if (hit.held) {
        const float share = std::clamp((ImGui::GetMousePos().x / ui.appearance().scale - track.x) / track.w, 0.0F, 1.0F);
        const auto steps = static_cast<std::int32_t>(std::lround(share * static_cast<float>(most - least) / static_cast<float>(step)));
        value = least + steps * step;
        ui.ask_for_frame();
    }
    if (hit.focused && ui.keys.take(Key::Right)) value += step;
    if (hit.focused && ui.keys.take(Key::Left)) value -= step;
    if (value != before) value = std::clamp(value, least, most);
    const float share = std::clamp(static_cast<float>(value - least) / static_cast<float>(std::max(1, most - least)), 0.0F, 1.0F);
    ui.fill(track, Colour::Border, 2);
    ui.fill({track.x, track.y, track.w * share, track.h}, Colour::Primary, 2);
    ui.disc(track.x + track.w * share, box.y + box.h / 2, hit.hover || hit.held ? 10 : 9, Colour::Primary);
    ui.disc(track.x + track.w * share, box.y + box.h / 2, 4, Colour::Surface);
    return value != before;
}

} // namespace ui
