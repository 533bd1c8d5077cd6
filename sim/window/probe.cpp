#include "sim/window/probe.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr float Slack = 1.5F;  // pixels are whole, measures are not

std::string at(const Box& box)
{
    const auto whole = [](float value) { return std::to_string(static_cast<int>(std::lround(value))); };
    return " at " + whole(box.x) + ", " + whole(box.y) + " to " + whole(box.right()) + ", " + whole(box.bottom());
}

bool is_empty(const Box& box) { return box.w <= Slack || box.h <= Slack; }

} // namespace

std::vector<std::string> faults_of(const Probe& probe, float width, float height)
{
    std::vector<std::string> out;
    const Box window{0, 0, width, height};
    int top = 0;
    for (const SeenText& seen : probe.texts) top = std::max(top, seen.layer);
    std::vector<std::pair<Box, const SeenText*>> visible;
    for (const SeenText& seen : probe.texts) {
        if (seen.layer != top || seen.text.empty()) continue;
        const Box shows = shared(shared(seen.box, seen.clip), window);
        if (is_empty(shows)) continue;  // scrolled away
        if (seen.box.right() > seen.room.right() + Slack || seen.box.x < seen.room.x - Slack || seen.box.right() > seen.clip.right() + Slack ||
            seen.box.x < seen.clip.x - Slack)
            out.push_back("\"" + seen.text + "\" is cut" + at(seen.box) + ", its room is" + at(seen.room));
        else if (seen.room.h > 0 && seen.box.bottom() > seen.room.bottom() + Slack)
            out.push_back("\"" + seen.text + "\" is taller than its room" + at(seen.box) + ", its room is" + at(seen.room));
        visible.emplace_back(shows, &seen);
    }
    for (std::size_t i = 0; i < visible.size(); ++i)
        for (std::size_t j = i + 1; j < visible.size(); ++j) {
            const Box both = shared(visible[i].first, visible[j].first);
            if (is_empty(both) || both.h <= 4) continue;
            out.push_back("\"" + visible[i].second->text + "\" and \"" + visible[j].second->text + "\" overlap" + at(both));
        }
    return out;
}

} // namespace ui
