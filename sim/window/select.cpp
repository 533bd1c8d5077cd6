#include "sim/window/widgets.h"

#include <imgui.h>

#include <algorithm>

namespace ui {

namespace {

constexpr float Row = 36;

std::optional<std::size_t> open_list(Ui& ui, std::string_view id, Box below, const std::vector<std::string>& choices, std::size_t chosen, std::string& open)
{
    std::optional<std::size_t> out;
    ui.begin_layer("list");
    float width = below.w;
    for (const std::string& choice : choices) width = std::max(width, ui.text_width(choice, {}) + 60);
    const float wanted = Row * static_cast<float>(choices.size()) + 8;
    Box box{std::min(below.x, ui.width() - width - 8), below.bottom() + 4, width, std::min(wanted, ui.height() - 16)};
    if (box.bottom() > ui.height() - 8) box.y = std::max(8.0F, below.y - 4 - box.h);
    ui.fill(box, Colour::Surface, ui.theme().radius_control);
    ui.outline(box, Colour::Border, ui.theme().radius_control);
    const float top = ui.begin_area("choices", box.inset(1)) + 3;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const Box row{box.x + 4, top + Row * static_cast<float>(i), box.w - 8, Row};
        const Hit hit = ui.item(std::string(id) + "=" + std::to_string(i), row.inset(2), 4);
        if (hit.hover || i == chosen) ui.fill(row, Colour::PrimarySoft, 4);
        if (i == chosen) ui.icon(Icon::Check, row.x + 8, row.y + 10, 16, Colour::PrimaryInk);
        ui.label({row.x + 32, row.y, row.w - 36, row.h}, choices[i]);
        if (hit.clicked) out = i;
    }
    ui.end_area(top + Row * static_cast<float>(choices.size()) + 4);
    const ImVec2 pointer = ImGui::GetMousePos();
    const float scale = ui.appearance().scale;
    const bool outside = pointer.x < box.x * scale || pointer.x > box.right() * scale || pointer.y < box.y * scale || pointer.y > box.bottom() * scale;
    if (out || ui.keys.take(Key::Escape) || (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && outside)) open.clear();
    ui.end_layer();
    return out;
}

} // namespace

float select_width(const Ui& ui, std::string_view title, const std::vector<std::string>& choices)
{
    float widest = 0;
    for (const std::string& choice : choices) widest = std::max(widest, ui.text_width(choice, {}));
    return widest + (title.empty() ? 0 : ui.text_width(title, {}) + 8) + 12 + 12 + 26;
}

std::optional<std::size_t> select(Ui& ui, std::string_view id, Box box, std::string_view title, const std::vector<std::string>& choices, std::size_t chosen,
                                  std::string& open)
{
    const Hit hit = ui.item(id, box, ui.theme().radius_control);
    ui.fill(box, hit.hover ? Colour::PrimarySoft : Colour::Surface, ui.theme().radius_control);
    ui.outline(box, Colour::Border, ui.theme().radius_control);
    float x = box.x + 12;
    if (!title.empty()) {
        const float width = ui.text_width(title, {}) + 1;
        ui.label({x, box.y, width, box.h}, title);
        x += width + 7;
    }
    if (chosen < choices.size())
        ui.label({x, box.y, box.right() - 34 - x, box.h}, choices[chosen], {Type::Body, Weight::Regular, title.empty() ? Colour::Ink : Colour::InkSecond});
    ui.icon(Icon::ChevronDown, box.right() - 28, box.y + (box.h - 16) / 2, 16, Colour::InkSecond);
    if (hit.clicked) {
        open = std::string(id);
        ui.ask_for_frame();
        return std::nullopt;
    }
    return open == id ? open_list(ui, id, box, choices, chosen, open) : std::nullopt;
}

} // namespace ui
