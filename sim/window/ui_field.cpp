#include "sim/window/ui.h"

#include <imgui.h>
#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>

namespace ui {

namespace {

constexpr int MostWritten = 2000;  // bytes

struct Wrapping {
    float width;
    bool wraps;
};

/// Cuts what is too long, at the end of a letter.
int keep_short(ImGuiInputTextCallbackData* data)
{
    if (data->BufTextLen <= MostWritten) return 0;
    int end = MostWritten;
    while (end > 0 && (static_cast<unsigned char>(data->Buf[end]) & 0xc0U) == 0x80U) --end;
    data->DeleteChars(end, data->BufTextLen - end);
    return 0;
}

/// ImGui's field does not wrap: the blanks at which a line breaks are shown as line ends, so that neither the length nor the place of
/// the cursor changes.
void break_lines(char* begin, char* end, float width)
{
    std::replace(begin, end, '\n', ' ');
    ImFont* font = ImGui::GetFont();
    for (char* at = begin; at < end;) {
        const char* stop = font->CalcWordWrapPositionA(1, at, end, width);
        char* blank = at + (stop - at);
        if (blank >= end) return;
        while (blank > at && *blank != ' ') --blank;
        if (blank == at) blank = std::find(at + 1, end, ' ');
        if (blank == end) return;
        *blank = '\n';
        at = blank + 1;
    }
}

int edit(ImGuiInputTextCallbackData* data)
{
    const auto& wrapping = *static_cast<const Wrapping*>(data->UserData);
    keep_short(data);
    if (!wrapping.wraps) return 0;
    break_lines(data->Buf, data->Buf + data->BufTextLen, wrapping.width);
    data->BufDirty = true;
    return 0;
}

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
    if (focused && !active && keys.take(Key::Enter)) waits_for_field_ = std::string(id);
    Wrapping wrapping{real(box.w) - real(32), lines > 1};
    bool changed = false;
    if (lines == 1) {
        ImGui::SetNextItemWidth(real(box.w));
        changed = ImGui::InputText(name.c_str(), &text, ImGuiInputTextFlags_CallbackEdit, edit, &wrapping);
    } else {
        std::string shown = text;
        break_lines(shown.data(), shown.data() + shown.size(), wrapping.width);
        changed = ImGui::InputTextMultiline(name.c_str(), &shown, {real(box.w), real(box.h)}, ImGuiInputTextFlags_CallbackEdit, edit, &wrapping);
        if (changed) {
            text = shown;
            std::replace(text.begin(), text.end(), '\n', ' ');
        }
    }
    if (ImGui::IsItemActivated()) focus.move_to(id);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
    ImGui::PopFont();
    if (text.empty() && !active) label({box.x + 10, box.y, box.w - 20, std::min(box.h, 40.0F)}, hint, {Type::Body, Weight::Regular, Colour::InkSecond});
    return changed;
}

} // namespace ui
