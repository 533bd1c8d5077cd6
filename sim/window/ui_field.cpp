#include "sim/window/ui.h"

#include <imgui.h>
#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>

namespace ui {

namespace {

struct Wrapping {
    float width;
    std::size_t most;
};

/// ImGui's field does not wrap: after each change the blanks at which a line breaks become line ends and all others blanks, so
/// that neither the length nor the place of the cursor changes.
int wrap(ImGuiInputTextCallbackData* data)
{
    const auto& wrapping = *static_cast<const Wrapping*>(data->UserData);
    std::replace(data->Buf, data->Buf + data->BufTextLen, '\n', ' ');
    ImFont* font = ImGui::GetFont();
    char* at = data->Buf;
    char* const end = data->Buf + data->BufTextLen;
    while (at < end) {
        const char* stop = font->CalcWordWrapPositionA(1, at, end, wrapping.width);
        char* blank = at + (stop - at);
        if (blank >= end) break;
        while (blank > at && *blank != ' ') --blank;
        if (blank == at) blank = std::find(at + 1, end, ' ');
        if (blank == end) break;
        *blank = '\n';
        at = blank + 1;
    }
    data->BufDirty = true;
    return 0;
}

constexpr std::size_t MostWritten = 2000;  // bytes

} // namespace

bool Ui::field(std::string_view id, Box box, std::string& text, std::string_view hint, int lines)
{
    const float radius = theme_.radius_control;
    fill(box, Colour::Surface, radius);
    outline(box, Colour::Border, radius);
    focus.add(id, card_, layer_, box);
    if (probe != nullptr) probe->items[std::string(id)] = shared(box, clip());
    const bool focused = focus.is_on(id);
    if (focused && focus.shows()) draw_ring(box, radius);

    const std::string name = "##" + std::string(id);
    const ImGuiID number = ImGui::GetCurrentWindow()->GetID(name.c_str());
    const bool active = ImGui::GetActiveID() == number;
    if (focused && focus.moved() && !active) waits_for_field_ = std::string(id);
    if (active && !focused && focus.moved()) ImGui::ClearActiveID();
    if (active && keys.take(Key::Escape)) ImGui::ClearActiveID();

    ImFont* font = fonts_->face(Type::Body, Weight::Regular);
    ImGui::PushFont(font);
    const float pad = lines == 1 ? (box.h * appearance_.scale - font->FontSize) / 2 : real(8);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2{real(10), pad});
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, packed(Colour::Surface, 0));
    ImGui::SetCursorScreenPos({real(box.x), real(box.y)});
    if (waits_for_field_ == id) {
        ImGui::SetKeyboardFocusHere();
        waits_for_field_.clear();
        moves_ = true;
    }
    Wrapping wrapping{real(box.w) - real(32), MostWritten};
    bool changed = false;
    if (lines == 1) {
        ImGui::SetNextItemWidth(real(box.w));
        changed = ImGui::InputText(name.c_str(), &text);
    } else {
        std::string shown = text;
        changed = ImGui::InputTextMultiline(name.c_str(), &shown, {real(box.w), real(box.h)}, ImGuiInputTextFlags_CallbackEdit, wrap, &wrapping);
        if (changed) text = shown;
    }
    if (ImGui::IsItemActivated()) focus.move_to(id);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
    ImGui::PopFont();
    if (text.size() > MostWritten) {
        std::size_t end = MostWritten;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U) --end;
        text.resize(end);
    }
    if (text.empty() && !active) label({box.x + 10, box.y, box.w - 20, std::min(box.h, 40.0F)}, hint, {Type::Body, Weight::Regular, Colour::InkSecond});
    return changed;
}

} // namespace ui
