#include "sim/report/lanes.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace sim {

namespace {

constexpr std::int32_t Left = 12, Right = 388, Apart = 19;  ///< of the marks' middles

std::string number(std::int64_t value) { return std::to_string(value); }

void label(Html& html, std::string_view look, std::int64_t x, std::int64_t y, std::string_view text)
{
    html.element("text", text, {{"class", std::string(look)}, {"x", number(x)}, {"y", number(y)}});
}

void line(Html& html, std::string_view look, std::int64_t x1, std::int64_t y1, std::int64_t x2, std::int64_t y2)
{
    html.leaf("line", {{"class", std::string(look)}, {"x1", number(x1)}, {"y1", number(y1)}, {"x2", number(x2)}, {"y2", number(y2)}});
}

/// Middles of the marks: where their day lies, moved as little as keeps them apart.
std::vector<std::int64_t> middles_of(const std::vector<LaneEvent>& events, const WhatIf& it)
{
    const std::int64_t days = std::max<std::int64_t>(std::int64_t{it.last_day} - it.first_day, 1);
    const std::int64_t apart = events.size() < 2 ? 0 : std::min<std::int64_t>(Apart, (Right - Left) / static_cast<std::int64_t>(events.size() - 1));
    std::vector<std::int64_t> out;
    for (const LaneEvent& event : events) {
        const std::int64_t day = std::clamp<std::int64_t>(std::int64_t{event.day} - it.first_day, 0, days);
        const std::int64_t wished = Left + day * (Right - Left) / days;
        out.push_back(out.empty() ? wished : std::max(wished, out.back() + apart));
    }
    for (std::size_t i = out.size(), behind = 0; i-- > 0; ++behind)
        out[i] = std::min(out[i], Right - static_cast<std::int64_t>(behind) * apart);
    return out;
}

void mark(Html& html, bool good, std::int64_t x, std::int64_t y, std::size_t place)
{
    if (good)
        html.leaf("circle", {{"class", "good"}, {"cx", number(x)}, {"cy", number(y)}, {"r", "8"}});
    else
        html.leaf("rect", {{"class", "bad"}, {"x", number(x - 8)}, {"y", number(y - 8)}, {"width", "16"}, {"height", "16"}});
    label(html, good ? "in-good" : "in-bad", x, y + 4, number(static_cast<std::int64_t>(place) + 1));
}

void lane(Html& html, const WhatIf& it, const std::vector<LaneEvent>& events, std::string_view name, std::int64_t y)
{
    label(html, "name", 0, y - 13, name);
    line(html, "lane", 2, y, 398, y);
    const std::vector<std::int64_t> middles = middles_of(events, it);
    for (std::size_t i = 0; i < events.size(); ++i) mark(html, events[i].good, middles[i], y, i);
}

} // namespace

void draw(Html& html, const WhatIf& it, const LaneWords& words)
{
    const auto svg = html.in("svg", {{"class", "lanes"}, {"role", "img"}, {"aria-label", words.alternative}, {"viewBox", "0 0 400 100"}});
    lane(html, it, it.yours, words.yours, 25);
    lane(html, it, it.other, words.other, 66);
    line(html, "axis", 2, 82, 398, 82);
    label(html, "axis-text", 2, 95, words.first_date);
    label(html, "axis-end", 398, 95, words.last_date);
}

void draw_orders(Html& html, const std::vector<std::size_t>& yours, const std::string& alternative)
{
    const auto svg = html.in("svg", {{"class", "orders"}, {"role", "img"}, {"aria-label", alternative},
                                     {"viewBox", "0 0 " + number(static_cast<std::int64_t>(yours.size()) * 40) + " 76"}});
    const auto middle = [](std::size_t place) { return static_cast<std::int64_t>(place) * 40 + 20; };
    for (std::size_t i = 0; i < yours.size(); ++i) line(html, "axis", middle(yours[i]), 12, middle(i), 64);
    for (std::size_t i = 0; i < yours.size(); ++i) {
        html.leaf("circle", {{"class", "plain"}, {"cx", number(middle(yours[i]))}, {"cy", "12"}, {"r", "10"}});
        label(html, "in-plain", middle(yours[i]), 16, number(static_cast<std::int64_t>(i) + 1));
        html.leaf("circle", {{"class", "good"}, {"cx", number(middle(i))}, {"cy", "64"}, {"r", "10"}});
        label(html, "in-good", middle(i), 68, number(static_cast<std::int64_t>(i) + 1));
    }
}

} // namespace sim
