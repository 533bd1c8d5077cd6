#include "sim/window/ui.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace ui {

namespace {

ImGuiWindowFlags host_flags()
{
    return ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus |
           ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse;
}

/// ImGui names a texture by a pointer, newer versions by a number.
template <class Id>
Id id_of(void* texture)
{
    if constexpr (std::is_pointer_v<Id>) return static_cast<Id>(texture);
    else return static_cast<Id>(reinterpret_cast<std::uintptr_t>(texture));
}

ImVec2 at(const Ui& ui, float x, float y) { return {ui.real(x), ui.real(y)}; }

} // namespace

float Ui::real(float logical) const { return std::round(logical * appearance_.scale); }

std::uint32_t Ui::packed(Colour which, float cover) const
{
    const Rgb colour = theme_.colour(appearance_.look, which);
    return IM_COL32(colour.red, colour.green, colour.blue, static_cast<int>(std::lround(255 * cover)));
}

ImDrawList& Ui::list() const { return above_ != nullptr ? *above_ : *ImGui::GetWindowDrawList(); }

void Ui::begin(const Appearance& appearance, const Fonts& fonts, double seconds)
{
    appearance_ = appearance;
    fonts_ = &fonts;
    seconds_ = seconds;
    moves_ = false;
    layer_ = 0;
    turnable_ = nullptr;
    turnable_layer_ = 0;
    turnable_holds_focus_ = false;
    const ImGuiIO& io = ImGui::GetIO();
    width_ = io.DisplaySize.x / appearance_.scale;
    height_ = io.DisplaySize.y / appearance_.scale;
    writing_ = io.WantTextInput;
    if (probe != nullptr) probe->clear();
    if (writing_) keys.keep_for_writing();
    focus.begin(keys);

    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, real(12));
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarRounding, real(6));
    ImGui::PushStyleColor(ImGuiCol_ScrollbarBg, packed(Colour::Sunken, 0));
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrab, packed(Colour::BarOther));
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrabHovered, packed(Colour::Border));
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrabActive, packed(Colour::Primary));
    ImGui::PushStyleColor(ImGuiCol_Text, packed(Colour::Ink));
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, packed(Colour::PrimarySoft));
    ImGui::Begin("window", nullptr, host_flags());
    fill(window(), Colour::Background);
}

void Ui::tip(Box beside, std::string_view word)
{
    tip_ = std::string(word);
    tip_beside_ = beside;
}

void Ui::draw_tip()
{
    if (tip_.empty()) return;
    above_ = ImGui::GetForegroundDrawList();
    const Style style{Type::Small, Weight::Regular, Colour::Ink};
    const float width = text_width(tip_, style) + 17;
    const float x = std::clamp(tip_beside_.x + tip_beside_.w / 2 - width / 2, 6.0F, std::max(6.0F, width_ - width - 6));
    const Box box{x, tip_beside_.bottom() + 8, width, 26};
    fill(box, Colour::Surface, theme_.radius_small);
    outline(box, Colour::Border, theme_.radius_small);
    Probe* const seen = probe;
    probe = nullptr;  // it lies over other texts for as long as somebody points at a control
    static_cast<void>(text(box.x + 8, box.y + 4, width, tip_, style));
    probe = seen;
    above_ = nullptr;
    tip_.clear();
}

void Ui::turn_pages()
{
    if (turnable_ == nullptr) return;
    const float page = real(std::max(40.0F, turnable_height_ - 40)), now = turnable_->Scroll.y;
    std::optional<float> to;
    if (keys.take(Key::PageDown)) to = now + page;
    if (keys.take(Key::PageUp)) to = std::max(0.0F, now - page);
    if (keys.take(Key::Home)) to = 0;
    if (keys.take(Key::End)) to = turnable_->ScrollMax.y;
    if (!to) return;
    ImGui::SetScrollY(turnable_, std::min(*to, turnable_->ScrollMax.y));
    moves_ = true;
}

void Ui::end()
{
    turn_pages();
    draw_tip();
    ImGui::End();
    ImGui::PopStyleColor(6);
    ImGui::PopStyleVar(4);
    keys.clear();
}

float Ui::eased(double since, double length)
{
    if (appearance_.reduced_motion || seconds_ - since >= length) return 1;
    moves_ = true;
    const float left = 1 - static_cast<float>(std::max(0.0, seconds_ - since) / length);
    return 1 - left * left;
}

void Ui::fill(Box box, Colour colour, float radius, float cover)
{
    list().AddRectFilled(at(*this, box.x, box.y), at(*this, box.right(), box.bottom()), packed(colour, cover), real(radius));
}

void Ui::outline(Box box, Colour colour, float radius, float width)
{
    const float thick = std::max(1.0F, real(width > 0 ? width : theme_.line_width[static_cast<std::size_t>(appearance_.look)]));
    const float half = thick / 2;
    const ImVec2 from = at(*this, box.x, box.y), to = at(*this, box.right(), box.bottom());
    list().AddRect({from.x + half, from.y + half}, {to.x - half, to.y - half}, packed(colour), real(radius), ImDrawFlags_None, thick);
}

void Ui::line(float x, float y, float to_x, float to_y, Colour colour, float width)
{
    const float thick = std::max(1.0F, real(width > 0 ? width : theme_.line_width[static_cast<std::size_t>(appearance_.look)]));
    list().AddLine({real(x) + 0.5F, real(y) + 0.5F}, {real(to_x) + 0.5F, real(to_y) + 0.5F}, packed(colour), thick);
}

void Ui::dashes(float x, float y, float to_x, float to_y, Colour colour)
{
    const float length = std::hypot(to_x - x, to_y - y);
    for (float from = 0; from < length; from += 7) {
        const float to = std::min(length, from + 4);
        line(x + (to_x - x) * from / length, y + (to_y - y) * from / length, x + (to_x - x) * to / length, y + (to_y - y) * to / length, colour);
    }
}

void Ui::disc(float x, float y, float radius, Colour colour)
{
    list().AddCircleFilled({x * appearance_.scale, y * appearance_.scale}, radius * appearance_.scale, packed(colour), 32);
}

void Ui::ring(float x, float y, float radius, Colour colour, float width)
{
    list().AddCircle({x * appearance_.scale, y * appearance_.scale}, radius * appearance_.scale, packed(colour), 32,
                     std::max(1.0F, real(width > 0 ? width : 1.5F)));
}

void Ui::icon(Icon which, float x, float y, float size, Colour colour)
{
    draw_icon(list(), which, at(*this, x, y), size * appearance_.scale, packed(colour));
}

void Ui::picture(Box box, const std::string& name, Box cut, float radius, float cover)
{
    const Picture* picture = pictures_.find(name);
    if (picture == nullptr) return;
    list().AddImageRounded(id_of<ImTextureID>(picture->texture), at(*this, box.x, box.y), at(*this, box.right(), box.bottom()), {cut.x, cut.y},
                           {cut.right(), cut.bottom()}, IM_COL32(255, 255, 255, static_cast<int>(255 * cover)), real(radius));
}

void Ui::dim(Box box)
{
    list().AddRectFilled(at(*this, box.x, box.y), at(*this, box.right(), box.bottom()), IM_COL32(18, 22, 22, 90));
}

void Ui::veil(Box box, float radius)
{
    list().AddRectFilled(at(*this, box.x, box.y), at(*this, box.right(), box.bottom()), IM_COL32(18, 22, 22, 56), real(radius));
}

Box Ui::clip() const
{
    const ImVec2 from = list().GetClipRectMin(), to = list().GetClipRectMax();
    const float scale = appearance_.scale;
    return {from.x / scale, from.y / scale, (to.x - from.x) / scale, (to.y - from.y) / scale};
}

void Ui::draw_ring(Box box, float radius)
{
    const float gap = theme_.focus_gap + theme_.focus_width;
    // The ring may reach out of the area that scrolls its control sideways, never over what stands above or below it.
    const ImVec2 from = list().GetClipRectMin(), to = list().GetClipRectMax();
    list().PushClipRect({from.x - real(gap), from.y}, {to.x + real(gap), to.y}, false);
    outline(box.grown(gap), Colour::Focus, radius + 3, theme_.focus_width);
    list().PopClipRect();
}

Hit Ui::item(std::string_view id, Box box, float radius)
{
    Hit hit;
    focus.add(id, card_, layer_, box);
    if (probe != nullptr) probe->items[std::string(id)] = shared(box, shared(clip(), window()));
    const ImRect rect(at(*this, box.x, box.y), at(*this, box.right(), box.bottom()));
    const ImGuiID number = ImGui::GetCurrentWindow()->GetID(id.data(), id.data() + id.size());
    hit.focused = focus.is_on(id);
    if (hit.focused && !areas_.empty()) areas_.back().holds_focus = true;
    if (hit.focused && focus.moved() && !areas_.empty()) {
        const Area& area = areas_.back();
        const float scroll = ImGui::GetScrollY() / appearance_.scale;
        if (box.y < area.box.y + 8) ImGui::SetScrollY(real(std::max(0.0F, scroll - (area.box.y + 8 - box.y))));
        if (box.bottom() > area.box.bottom() - 8) ImGui::SetScrollY(real(scroll + box.bottom() - area.box.bottom() + 8));
    }
    if (ImGui::ItemAdd(rect, number)) {
        hit.clicked = ImGui::ButtonBehavior(rect, number, &hit.hover, &hit.held);
        hit.twice = hit.clicked && ImGui::GetIO().MouseClickedLastCount[ImGuiMouseButton_Left] >= 2;
    }
    if (hit.clicked) focus.move_to(id);
    if (hit.focused && keys.take(Key::Enter)) hit.clicked = hit.by_enter = true;
    if (hit.focused && keys.take(Key::Space)) hit.clicked = true;
    if (hit.focused && focus.shows() && radius >= 0) draw_ring(box, radius);
    return hit;
}

float Ui::begin_area(std::string_view id, Box box)
{
    ImGui::SetCursorScreenPos(at(*this, box.x, box.y));
    const std::string name(id);
    ImGui::BeginChild(name.c_str(), {real(box.right()) - real(box.x), real(box.bottom()) - real(box.y)}, false,
                      ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground);
    const float top = box.y - ImGui::GetScrollY() / appearance_.scale;
    areas_.push_back({name, box, top, false});
    return top;
}

void Ui::end_area(float bottom)
{
    const Area area = areas_.back();
    areas_.pop_back();
    ImGui::SetCursorScreenPos(at(*this, area.box.x, area.top));
    ImGui::Dummy({1, std::max(1.0F, real(bottom - area.top))});
    if (to_end_ == area.id) {
        ImGui::SetScrollY(real(bottom - area.top));
        to_end_.clear();
        moves_ = true;
    }
    if (bottom - area.top > area.box.h + 1 && (area.holds_focus || turnable_layer_ < layer_ || !turnable_holds_focus_)) {
        turnable_ = ImGui::GetCurrentWindow();
        turnable_height_ = area.box.h;
        turnable_layer_ = layer_;
        turnable_holds_focus_ = area.holds_focus;
    }
    ImGui::EndChild();
}

void Ui::begin_layer(std::string_view id)
{
    ++layer_;
    const std::string name(id);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin(name.c_str(), nullptr, host_flags() & ~ImGuiWindowFlags_NoBringToFrontOnFocus);
}

void Ui::end_layer()
{
    ImGui::End();
    --layer_;
}

void Ui::see(std::string_view text, Box box, Box room)
{
    if (probe != nullptr) probe->texts.push_back({std::string(text), box, room, clip(), layer_});
}

} // namespace ui
