#pragma once

#include <algorithm>

namespace ui {

/// A rectangle in logical pixels, from the left top corner of the window.
struct Box {
    float x = 0, y = 0, w = 0, h = 0;

    [[nodiscard]] float right() const { return x + w; }
    [[nodiscard]] float bottom() const { return y + h; }
    [[nodiscard]] Box inset(float by) const { return inset(by, by); }
    [[nodiscard]] Box inset(float across, float down) const { return {x + across, y + down, std::max(0.0F, w - 2 * across), std::max(0.0F, h - 2 * down)}; }
    [[nodiscard]] Box grown(float by) const { return {x - by, y - by, w + 2 * by, h + 2 * by}; }

    /// The part at one side; what is left of the box is the rest. Never more than there is.
    [[nodiscard]] Box take_top(float height)
    {
        height = std::min(height, h);
        const Box part{x, y, w, height};
        y += height, h -= height;
        return part;
    }
    [[nodiscard]] Box take_bottom(float height)
    {
        height = std::min(height, h);
        h -= height;
        return {x, y + h, w, height};
    }
    [[nodiscard]] Box take_left(float width)
    {
        width = std::min(width, w);
        const Box part{x, y, width, h};
        x += width, w -= width;
        return part;
    }
    [[nodiscard]] Box take_right(float width)
    {
        width = std::min(width, w);
        w -= width;
        return {x + w, y, width, h};
    }

    friend bool operator==(const Box&, const Box&) = default;
};

/// The part that two boxes share; empty (no width or height) where they share none.
[[nodiscard]] inline Box shared(const Box& a, const Box& b)
{
    const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    return {x, y, std::max(0.0F, std::min(a.right(), b.right()) - x), std::max(0.0F, std::min(a.bottom(), b.bottom()) - y)};
}

} // namespace ui
