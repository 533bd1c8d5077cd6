#include "sim/window/ui.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\n'; }

} // namespace

float Ui::line_height(Type type) const { return theme_.line[static_cast<std::size_t>(type)]; }

float Ui::text_width(std::string_view text, Style style) const
{
    if (text.empty()) return 0;
    ImFont* font = fonts_->face(style.type, style.weight);
    return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, text.data(), text.data() + text.size()).x / appearance_.scale;
}

void Ui::lines_of(std::string_view text, float width, Style style, std::vector<Line>& out) const
{
    out.clear();
    ImFont* font = fonts_->face(style.type, style.weight);
    const char* at = text.data();
    const char* end = at + text.size();
    const float room = std::max(1.0F, std::ceil(width * appearance_.scale));
    while (at < end) {
        const char* line_end = std::find(at, end, '\n');
        const char* stop = font->CalcWordWrapPositionA(1, at, line_end, room);
        if (stop == at) ++stop;  // not even one letter fits: go on all the same
        const char* last = stop;
        while (last > at && last[-1] == ' ') --last;
        const float drawn = font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, at, last).x / appearance_.scale;
        out.push_back({std::string_view(at, static_cast<std::size_t>(last - at)), drawn});
        at = stop;
        while (at < end && *at == ' ') ++at;
        if (at < end && at == line_end && is_blank(*at)) ++at;
    }
}

float Ui::text_height(std::string_view text, float width, Style style) const
{
    lines_of(text, width, style, lines_);
    return static_cast<float>(lines_.size()) * line_height(style.type);
}

float Ui::text(float x, float y, float width, std::string_view text, Style style, Align align, float cover)
{
    std::vector<Line> lines;
    lines.swap(lines_);
    lines_of(text, width, style, lines);
    ImFont* font = fonts_->face(style.type, style.weight);
    const float height = line_height(style.type);
    float widest = 0, left = x + width, top = y;
    for (const Line& line : lines) {
        const float from = align == Align::Left ? x : align == Align::Right ? x + width - line.width : x + (width - line.width) / 2;
        const ImVec2 at{real(from), std::floor(top * appearance_.scale + (height * appearance_.scale - font->FontSize) / 2)};
        list().AddText(font, font->FontSize, at, packed(style.colour, cover), line.text.data(), line.text.data() + line.text.size());
        left = std::min(left, from);
        widest = std::max(widest, line.width);
        top += height;
    }
    if (!lines.empty()) see(text, {left, y, widest, top - y}, {x, y, width, 0});
    lines.swap(lines_);
    return top - y;
}

void Ui::label(Box box, std::string_view words, Style style, Align align)
{
    const float high = text_height(words, box.w, style);
    const float y = box.y + (box.h - high) / 2;
    static_cast<void>(text(box.x, y, box.w, words, style, align));
    if (probe != nullptr && !probe->texts.empty() && !words.empty()) probe->texts.back().room = box.grown(1);
}

} // namespace ui
