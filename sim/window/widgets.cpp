#include "sim/window/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr float Padding = 16;
constexpr float IconSize = 18, IconGap = 8;

Style label_style(const Button& it)
{
    if (!it.available) return {Type::Body, Weight::Regular, Colour::InkSecond};
    if (it.emphasis == Emphasis::Primary) return {Type::Body, Weight::Strong, Colour::OnPrimary};
    if (it.emphasis == Emphasis::Quiet) return {Type::Body, Weight::Strong, Colour::PrimaryInk};
    return {Type::Body, Weight::Regular, Colour::Ink};
}

float padding_of(const Button& it) { return it.emphasis == Emphasis::Quiet ? 8 : Padding; }

float key_width(const Ui& ui, const Button& it) { return it.key.empty() ? 0 : 8 + ui.text_width(it.key, {Type::Body, Weight::Regular, Colour::Ink}); }

float beside_label(const Ui& ui, const Button& it)
{
    return 2 * padding_of(it) + (it.icon == Icon::None ? 0 : IconSize + IconGap) + (it.chevron ? IconSize + 4 : 0) + key_width(ui, it);
}

void paint_button(Ui& ui, Box box, const Button& it, const Hit& hit)
{
    const float radius = ui.theme().radius_control;
    if (it.emphasis == Emphasis::Primary && it.available) return ui.fill(box, hit.hover ? Colour::PrimaryHover : Colour::Primary, radius);
    if (it.emphasis == Emphasis::Quiet) {
        if (hit.hover && it.available) ui.fill(box, Colour::PrimarySoft, radius);
        return;
    }
    ui.fill(box, hit.hover && it.available ? Colour::PrimarySoft : Colour::Surface, radius);
    ui.outline(box, Colour::Border, radius);
}

} // namespace

float button_width(const Ui& ui, const Button& it) { return std::ceil(beside_label(ui, it) + ui.text_width(it.label, label_style(it))) + 1; }

float button_height(const Ui& ui, const Button& it, float width)
{
    const float words = ui.text_height(it.label, std::max(20.0F, width - beside_label(ui, it)), label_style(it));
    return std::max(ui.theme().control, words + 16);
}

bool button(Ui& ui, std::string_view id, Box box, const Button& it)
{
    const Hit hit = ui.item(id, box, ui.theme().radius_control);
    paint_button(ui, box, it, hit);
    const Style style = label_style(it);
    const float room = box.w - beside_label(ui, it);
    const float words = std::min(room, ui.text_width(it.label, style));
    const float key = key_width(ui, it);
    const float all = words + key + (it.icon == Icon::None ? 0 : IconSize + IconGap) + (it.chevron ? IconSize + 4 : 0);
    float x = box.x + (box.w - all) / 2;
    const float down = hit.held && it.available ? 1.0F : 0.0F;
    if (it.icon != Icon::None) {
        ui.icon(it.icon, x, box.y + (box.h - IconSize) / 2 + down, IconSize, style.colour);
        x += IconSize + IconGap;
    }
    ui.label({x, box.y + down, std::ceil(words) + 1, box.h}, it.label, style);
    x += words;
    if (key > 0) ui.label({x + 8, box.y + down, key, box.h}, it.key, {Type::Body, Weight::Regular, style.colour});
    if (it.chevron) ui.icon(Icon::ChevronRight, x + key + 6, box.y + (box.h - 16) / 2 + down, 16, style.colour);
    return hit.clicked && it.available;
}

bool icon_button(Ui& ui, std::string_view id, Box box, Icon icon, std::string_view word)
{
    const Hit hit = ui.item(id, box, ui.theme().radius_control);
    if (hit.hover) ui.fill(box, Colour::PrimarySoft, ui.theme().radius_control);
    ui.icon(icon, box.x + (box.w - 20) / 2, box.y + (box.h - 20) / 2, 20, Colour::InkSecond);
    if (hit.hover || (hit.focused && ui.focus.shows())) ui.tip(box, word);
    return hit.clicked;
}

float chip_width(const Ui& ui, std::string_view word, Icon icon)
{
    return ui.text_width(word, {Type::Small, Weight::Regular, Colour::Ink}) + 16 + (icon == Icon::None ? 0 : 18) + 1;
}

float chip(Ui& ui, float x, float y, std::string_view word, Icon icon, Tone tone, float most)
{
    const float width = std::min(most, chip_width(ui, word, icon));
    const float beside = 16 + (icon == Icon::None ? 0.0F : 18.0F);
    const Style style{Type::Small, Weight::Regular, tone.ink};
    const float high = std::max(24.0F, ui.text_height(word, width - beside + 1, style) + 6);
    ui.fill({x, y, width, high}, tone.ground, ui.theme().radius_small);
    if (ui.appearance().look == Look::HighContrast) ui.outline({x, y, width, high}, tone.ink, ui.theme().radius_small, 1);
    float at = x + 8;
    if (icon != Icon::None) {
        ui.icon(icon, at, y + (high - 14) / 2, 14, tone.ink);
        at += 18;
    }
    ui.label({at, y, width - beside + 1, high}, word, style);
    return width;
}

Box card(Ui& ui, Box box, std::string_view title, Icon icon, std::string_view note)
{
    ui.fill(box, Colour::Surface, ui.theme().radius_card);
    ui.outline(box, Colour::Line, ui.theme().radius_card);
    if (title.empty()) return box;
    Box rest = box;
    const Box head = rest.take_top(41);
    float x = head.x + 14;
    if (icon != Icon::None) {
        ui.icon(icon, x, head.y + 11, 18, Colour::Ink);
        x += 28;
    }
    const Style small{Type::Small, Weight::Regular, Colour::InkSecond};
    const Style strong{Type::Body, Weight::Strong, Colour::Ink};
    const float title_width = ui.text_width(title, strong) + 2, room = head.right() - 14 - x;
    const float noted = note.empty() ? 0 : ui.text_width(note, small) + 2;
    ui.label({x, head.y, std::min(room, title_width), 40}, title, strong);
    if (noted > 0 && title_width + 12 + noted <= room) ui.label({head.right() - 14 - noted, head.y, noted, 40}, note, small, Align::Right);
    ui.line(box.x, head.bottom() - 1, box.right() - 1, head.bottom() - 1, Colour::Line);
    return rest;
}

std::string initials(std::string_view name)
{
    std::string out;
    bool fresh = true;
    for (std::size_t i = 0; i < name.size() && out.size() < 6; ++i) {
        const auto byte = static_cast<unsigned char>(name[i]);
        if (byte == ' ') {
            fresh = true;
        } else if (fresh && byte > 0x40) {
            const std::size_t length = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
            out += name.substr(i, length);
            if (std::count_if(out.begin(), out.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }) == 2) break;
            fresh = false;
        }
    }
    return out;
}

void avatar(Ui& ui, float x, float y, std::string_view letters, Tone tone)
{
    ui.disc(x + 14, y + 14, 14, tone.ground);
    if (ui.appearance().look == Look::HighContrast) ui.ring(x + 14, y + 14, 14, tone.ink);
    ui.label({x, y, 28, 28}, letters, {Type::Small, Weight::Strong, tone.ink}, Align::Centre);
}

float remark(Ui& ui, float x, float y, float width, Icon icon, std::string_view words, Style style, float size)
{
    const float line = ui.line_height(style.type);
    ui.icon(icon, x, y + (line - size) / 2, size, style.colour);
    return ui.text(x + size + 7, y, width - size - 7, words, style);
}

std::optional<std::size_t> tabs(Ui& ui, std::string_view id, Box box, const std::vector<std::string>& words, std::size_t chosen)
{
    std::optional<std::size_t> out;
    float x = box.x;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Style style{Type::Body, i == chosen ? Weight::Strong : Weight::Regular, i == chosen ? Colour::Ink : Colour::InkSecond};
        const float width = ui.text_width(words[i], {Type::Body, Weight::Strong, Colour::Ink}) + 1;
        const Box tab{x, box.y, width + 16, box.h};
        const Hit hit = ui.item(std::string(id) + ":" + std::to_string(i), {tab.x, tab.y + 4, tab.w, tab.h - 8}, 4);
        ui.label({tab.x + 8, tab.y, width, tab.h}, words[i], hit.hover ? Style{style.type, style.weight, Colour::PrimaryInk} : style);
        if (i == chosen) ui.fill({tab.x + 4, tab.bottom() - 3, tab.w - 8, 3}, Colour::Primary);
        if (hit.clicked && i != chosen) out = i;
        x += width + 24;
    }
    return out;
}

bool check(Ui& ui, std::string_view id, Box box, std::string_view words, bool& value)
{
    const Hit hit = ui.item(id, box, ui.theme().radius_control);
    const Box square{box.x + 6, box.y + (box.h - 20) / 2, 20, 20};
    ui.fill(square, value ? Colour::Primary : Colour::Surface, 4);
    ui.outline(square, value ? Colour::Primary : Colour::Border, 4, 1.5F);
    if (value) ui.icon(Icon::Check, square.x + 2, square.y + 2, 16, Colour::OnPrimary);
    ui.label({box.x + 36, box.y, box.w - 40, box.h}, words);
    if (hit.clicked) value = !value;
    return hit.clicked;
}

void radio(Ui& ui, float x, float y, bool chosen)
{
    ui.ring(x, y, 9, chosen ? Colour::Primary : Colour::Border, 2);
    if (chosen) ui.disc(x, y, 5, Colour::Primary);
}

void bar(Ui& ui, Box box, float share, Colour colour, Colour ground)
{
    ui.fill(box, ground);
    if (ui.appearance().look == Look::HighContrast) ui.outline(box, Colour::Border, 0, 1);
    ui.fill({box.x, box.y, box.w * std::clamp(share, 0.0F, 1.0F), box.h}, colour);
}

} // namespace ui
