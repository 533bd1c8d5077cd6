#include "sim/report/bars.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace sim {

namespace {

constexpr std::int32_t Width = 250, Height = 16;  ///< of the drawing; four points to a unit
constexpr std::int32_t MostBoxes = 10;

std::int32_t place(std::int32_t points) { return std::clamp(points, 0, 1000) * Width / 1000; }

std::string number(std::int32_t value) { return std::to_string(value); }

void rectangle(Html& html, std::string_view look, std::int32_t from, std::int32_t to)
{
    if (to <= from) return;
    html.leaf("rect", {{"class", std::string(look)}, {"x", number(from)}, {"y", "2"}, {"width", number(to - from)}, {"height", "12"}});
}

void line(Html& html, std::int32_t x1, std::int32_t y1, std::int32_t x2, std::int32_t y2)
{
    html.leaf("line", {{"class", "whisker"}, {"x1", number(x1)}, {"y1", number(y1)}, {"x2", number(x2)}, {"y2", number(y2)}});
}

void whisker(Html& html, std::int32_t low, std::int32_t high)
{
    line(html, low, 8, high, 8);
    line(html, low, 4, low, 12);
    line(html, high, 4, high, 12);
}

void diamond(Html& html, std::int32_t at)
{
    const std::int32_t x = std::clamp(at, 6, Width - 6);
    const std::string middle = number(x);
    html.leaf("path", {{"class", "diamond"}, {"d", "M" + number(x - 5) + " 8 L" + middle + " 2 L" + number(x + 5) + " 8 L" + middle + " 14 Z"}});
}

} // namespace

void draw(Html& html, const Bar& bar)
{
    constexpr std::array<std::string_view, 3> Looks{"best", "other", "fault"};
    const auto svg = html.in("svg", {{"class", "bar"}, {"role", "img"}, {"aria-label", bar.alternative},
                                     {"viewBox", "0 0 " + number(Width) + " " + number(Height)}});
    rectangle(html, "track", 0, Width);
    rectangle(html, Looks[static_cast<std::size_t>(bar.look)], 0, place(bar.value));
    rectangle(html, "lost", place(bar.value), place(bar.value + bar.lost));
    if (bar.low != bar.high) whisker(html, place(bar.low), place(bar.high));
    if (bar.reachable) diamond(html, place(*bar.reachable));
}

void draw_boxes(Html& html, std::int32_t low, std::int32_t high, std::int32_t value)
{
    const std::int32_t boxes = high - low;
    if (boxes <= 0 || boxes > MostBoxes) return;
    const auto svg = html.in("svg", {{"class", "boxes"}, {"aria-hidden", "true"}, {"viewBox", "0 0 " + number(boxes * 10) + " 14"},
                                     {"width", number(boxes * 10)}, {"height", "14"}});
    for (std::int32_t i = 0; i < boxes; ++i)
        html.leaf("rect", {{"class", i < value - low ? "best" : "empty"}, {"x", number(i * 10 + 1)}, {"y", "1"}, {"width", "7"}, {"height", "12"}});
}

} // namespace sim
