#include "sim/window/icons.h"

#include <imgui.h>

#include <cmath>
#include <initializer_list>
#include <utility>

namespace ui {

namespace {

constexpr float Pi = 3.14159265F;

/// Draws on a grid of 20 by 20 with round ends, in one colour.
struct Pen {
    ImDrawList& list;
    ImVec2 at;
    float unit;
    float width;
    ImU32 colour;

    [[nodiscard]] ImVec2 on(float x, float y) const { return {at.x + x * unit, at.y + y * unit}; }
    void end_at(float x, float y) const { list.AddCircleFilled(on(x, y), width / 2, colour, 8); }

    void path(std::initializer_list<std::pair<float, float>> points, bool closed = false) const
    {
        list.PathClear();
        for (const auto& [x, y] : points) list.PathLineTo(on(x, y));
        list.PathStroke(colour, closed ? ImDrawFlags_Closed : ImDrawFlags_None, width);
        if (closed) return;
        end_at(points.begin()->first, points.begin()->second);
        end_at((points.end() - 1)->first, (points.end() - 1)->second);
    }
    void circle(float x, float y, float radius) const { list.AddCircle(on(x, y), radius * unit, colour, 24, width); }
    void dot(float x, float y, float radius = 1.1F) const { list.AddCircleFilled(on(x, y), radius * unit, colour, 10); }
    void arc(float x, float y, float radius, float from, float to) const
    {
        list.PathClear();
        list.PathArcTo(on(x, y), radius * unit, from * Pi, to * Pi, 20);
        list.PathStroke(colour, ImDrawFlags_None, width);
    }
    void box(float x, float y, float right, float bottom, float radius = 1.5F) const
    {
        list.AddRect(on(x, y), on(right, bottom), colour, radius * unit, ImDrawFlags_None, width);
    }
    void polygon(float x, float y, float radius, int corners, float turn) const
    {
        list.PathClear();
        for (int i = 0; i < corners; ++i) {
            const float angle = turn + 2 * Pi * static_cast<float>(i) / static_cast<float>(corners);
            list.PathLineTo(on(x + radius * std::cos(angle), y + radius * std::sin(angle)));
        }
        list.PathStroke(colour, ImDrawFlags_Closed, width);
    }
};

void draw_star(const Pen& pen)
{
    pen.list.PathClear();
    for (int i = 0; i < 10; ++i) {
        const float angle = -Pi / 2 + Pi * static_cast<float>(i) / 5, radius = i % 2 == 0 ? 7.5F : 3.4F;
        pen.list.PathLineTo(pen.on(10 + radius * std::cos(angle), 10.5F + radius * std::sin(angle)));
    }
    pen.list.PathStroke(pen.colour, ImDrawFlags_Closed, pen.width);
}

void draw_gear(const Pen& pen)
{
    pen.circle(10, 10, 3.6F);
    for (int i = 0; i < 8; ++i) {
        const float angle = Pi * static_cast<float>(i) / 4, x = std::cos(angle), y = std::sin(angle);
        pen.path({{10 + 5.2F * x, 10 + 5.2F * y}, {10 + 7.5F * x, 10 + 7.5F * y}});
    }
}

void draw_eye(const Pen& pen)
{
    pen.list.PathClear();
    pen.list.PathLineTo(pen.on(2.5F, 10));
    pen.list.PathBezierQuadraticCurveTo(pen.on(10, 1.5F), pen.on(17.5F, 10));
    pen.list.PathBezierQuadraticCurveTo(pen.on(10, 18.5F), pen.on(2.5F, 10));
    pen.list.PathStroke(pen.colour, ImDrawFlags_Closed, pen.width);
    pen.circle(10, 10, 2.2F);
}

void draw_people(const Pen& pen)
{
    pen.circle(8, 7, 2.8F);
    pen.arc(8, 17, 5, 1, 2);
    pen.arc(13.2F, 7, 2.8F, -0.5F, 0.5F);
    pen.path({{14.5F, 12.2F}, {16.8F, 13.6F}, {17.5F, 16.5F}});
}

void draw_speak(const Pen& pen)
{
    pen.path({{3, 8}, {6, 8}, {10, 4.5F}, {10, 15.5F}, {6, 12}, {3, 12}}, true);
    pen.arc(10.5F, 10, 3.2F, -0.3F, 0.3F);
    pen.arc(10.5F, 10, 6.2F, -0.3F, 0.3F);
}

void draw_door(const Pen& pen)
{
    pen.box(3.5F, 2.5F, 16.5F, 17.5F, 2);
    pen.path({{9, 5.5F}, {13.5F, 4.5F}, {13.5F, 15.5F}, {9, 14.5F}}, true);
    pen.dot(10.8F, 10, 0.9F);
}

void draw_undo(const Pen& pen)
{
    pen.path({{7, 4}, {3.5F, 7.5F}, {7, 11}});
    pen.list.PathClear();
    pen.list.PathLineTo(pen.on(3.5F, 7.5F));
    pen.list.PathLineTo(pen.on(12, 7.5F));
    pen.list.PathArcTo(pen.on(12, 11.5F), 4 * pen.unit, -Pi / 2, Pi / 2, 16);
    pen.list.PathLineTo(pen.on(6.5F, 15.5F));
    pen.list.PathStroke(pen.colour, ImDrawFlags_None, pen.width);
}

void draw_post(const Pen& pen)
{
    pen.box(2.5F, 4.5F, 17.5F, 15.5F);
    pen.path({{3.5F, 6}, {10, 11}, {16.5F, 6}});
}

void draw_calendar(const Pen& pen)
{
    pen.box(3, 4, 17, 17);
    pen.path({{3.5F, 8}, {16.5F, 8}});
    pen.path({{6.8F, 2.5F}, {6.8F, 5}});
    pen.path({{13.2F, 2.5F}, {13.2F, 5}});
}

void draw_file(const Pen& pen)
{
    pen.path({{4.5F, 2.5F}, {12, 2.5F}, {15.5F, 6}, {15.5F, 17.5F}, {4.5F, 17.5F}}, true);
    pen.path({{7.5F, 9.5F}, {12.5F, 9.5F}});
    pen.path({{7.5F, 13}, {12.5F, 13}});
}

void draw_globe(const Pen& pen)
{
    pen.circle(10, 10, 7.3F);
    pen.path({{2.9F, 10}, {17.1F, 10}});
    pen.list.PathClear();
    pen.list.PathLineTo(pen.on(10, 2.7F));
    pen.list.PathBezierQuadraticCurveTo(pen.on(3.8F, 10), pen.on(10, 17.3F));
    pen.list.PathBezierQuadraticCurveTo(pen.on(16.2F, 10), pen.on(10, 2.7F));
    pen.list.PathStroke(pen.colour, ImDrawFlags_Closed, pen.width);
}

void draw_list(const Pen& pen)
{
    for (const float y : {5.0F, 10.0F, 15.0F}) {
        pen.dot(4, y);
        pen.path({{7.5F, y}, {17, y}});
    }
}

void draw_plan(const Pen& pen)
{
    pen.box(3, 3, 17, 17);
    for (const float y : {7.5F, 12.5F}) {
        pen.path({{5.5F, y}, {6.7F, y + 1.2F}, {8.7F, y - 1.2F}});
        pen.path({{11, y}, {14.5F, y}});
    }
}

void draw_bulb(const Pen& pen)
{
    pen.arc(10, 8.2F, 5, 0.75F, 2.25F);
    pen.path({{6.5F, 11.7F}, {8, 14}, {12, 14}, {13.5F, 11.7F}});
    pen.path({{8.3F, 17}, {11.7F, 17}});
}

void draw_help(const Pen& pen)
{
    pen.arc(10, 7, 3.4F, -1, 0.25F);
    pen.path({{12.2F, 9.6F}, {10, 11.2F}, {10, 12.6F}});
    pen.dot(10, 16, 1.2F);
}

void draw_pin(const Pen& pen)
{
    pen.arc(10, 8, 5, 0.85F, 2.15F);
    pen.path({{5.5F, 10.3F}, {10, 17.5F}, {14.5F, 10.3F}});
    pen.circle(10, 8, 1.7F);
}

void draw_save(const Pen& pen)
{
    pen.path({{3, 3}, {13.5F, 3}, {17, 6.5F}, {17, 17}, {3, 17}}, true);
    pen.path({{6.5F, 3.5F}, {6.5F, 7}, {12, 7}, {12, 3.5F}});
    pen.path({{6.5F, 16.5F}, {6.5F, 11.5F}, {13.5F, 11.5F}, {13.5F, 16.5F}});
}

void draw_dice(const Pen& pen)
{
    pen.box(3, 3, 17, 17, 2.5F);
    pen.dot(7, 7);
    pen.dot(13, 13);
    pen.dot(10, 10);
}

void draw_lock(const Pen& pen)
{
    pen.box(4.5F, 9, 15.5F, 17, 1.5F);
    pen.arc(10, 8.5F, 3.4F, 1, 2);
}

void draw_flag(const Pen& pen)
{
    pen.path({{5, 2.8F}, {5, 17.5F}});
    pen.path({{5, 3.5F}, {15.5F, 3.5F}, {13, 7.2F}, {15.5F, 11}, {5, 11}});
}

void draw_quote(const Pen& pen)
{
    pen.path({{4, 4}, {16, 4}, {16, 13}, {10, 13}, {6.5F, 16.5F}, {6.5F, 13}, {4, 13}}, true);
}

} // namespace

void draw_icon(ImDrawList& list, Icon icon, ImVec2 at, float size, std::uint32_t colour)
{
    const float unit = size / 20;
    const Pen pen{list, at, unit, std::fmax(1.2F, (size <= 17 ? 2.0F : 1.75F) * unit), colour};
    switch (icon) {
    case Icon::None: return;
    case Icon::Check: return pen.path({{3.5F, 10.5F}, {8, 15}, {16.5F, 5.5F}});
    case Icon::Clock:
        pen.circle(10, 10, 7.3F);
        return pen.path({{10, 5.5F}, {10, 10}, {13, 12}});
    case Icon::Triangle:
        pen.path({{10, 3}, {17.5F, 16.5F}, {2.5F, 16.5F}}, true);
        pen.path({{10, 8}, {10, 11.5F}});
        return pen.dot(10, 14, 1);
    case Icon::Octagon:
        pen.polygon(10, 10, 7.8F, 8, Pi / 8);
        pen.path({{10, 6}, {10, 10.8F}});
        return pen.dot(10, 13.8F, 1);
    case Icon::Lock: return draw_lock(pen);
    case Icon::Flag: return draw_flag(pen);
    case Icon::Eye: return draw_eye(pen);
    case Icon::Quote: return draw_quote(pen);
    case Icon::List: return draw_list(pen);
    case Icon::Calendar: return draw_calendar(pen);
    case Icon::Dice: return draw_dice(pen);
    case Icon::Star: return draw_star(pen);
    case Icon::Bulb: return draw_bulb(pen);
    case Icon::Door: return draw_door(pen);
    case Icon::File: return draw_file(pen);
    case Icon::Post: return draw_post(pen);
    case Icon::Person:
        pen.circle(10, 6.5F, 3.3F);
        return pen.arc(10, 17.5F, 6, 1, 2);
    case Icon::People: return draw_people(pen);
    case Icon::Speak: return draw_speak(pen);
    case Icon::Help: return draw_help(pen);
    case Icon::Settings: return draw_gear(pen);
    case Icon::Undo: return draw_undo(pen);
    case Icon::Back: return pen.path({{12.5F, 4}, {6.5F, 10}, {12.5F, 16}});
    case Icon::Search:
        pen.circle(8.5F, 8.5F, 5.5F);
        return pen.path({{12.6F, 12.6F}, {17, 17}});
    case Icon::ChevronDown: return pen.path({{5, 7.5F}, {10, 12.5F}, {15, 7.5F}});
    case Icon::ChevronUp: return pen.path({{5, 12.5F}, {10, 7.5F}, {15, 12.5F}});
    case Icon::ChevronRight: return pen.path({{7.5F, 5}, {12.5F, 10}, {7.5F, 15}});
    case Icon::Pin: return draw_pin(pen);
    case Icon::Globe: return draw_globe(pen);
    case Icon::Save: return draw_save(pen);
    case Icon::Info:
        pen.circle(10, 10, 7.3F);
        pen.path({{10, 9.5F}, {10, 14}});
        return pen.dot(10, 6.3F, 1.1F);
    case Icon::Dash: return pen.path({{6, 10}, {14, 10}});
    case Icon::Cross:
        pen.path({{5, 5}, {15, 15}});
        return pen.path({{15, 5}, {5, 15}});
    case Icon::Diamond: return pen.path({{10, 3}, {16, 10}, {10, 17}, {4, 10}}, true);
    case Icon::Plan: return draw_plan(pen);
    case Icon::Home:
        pen.path({{3, 9.5F}, {10, 3.5F}, {17, 9.5F}});
        return pen.path({{5, 8.5F}, {5, 16.5F}, {15, 16.5F}, {15, 8.5F}});
    case Icon::Chart:
        pen.path({{3.5F, 3.5F}, {3.5F, 16.5F}, {16.5F, 16.5F}});
        pen.path({{7, 13.5F}, {7, 9}});
        pen.path({{10.5F, 13.5F}, {10.5F, 5.5F}});
        return pen.path({{14, 13.5F}, {14, 11}});
    }
}

} // namespace ui
