#pragma once

#include "sim/window/box.h"

#include <map>
#include <string>
#include <vector>

namespace ui {

/// A text as it was drawn.
struct SeenText {
    std::string text;
    Box box;      ///< what it fills, line by line from the first to the last
    Box room;     ///< what it was to stay in, sideways
    Box clip;     ///< what of the window shows there
    int layer = 0;
};

/// What a frame held, for those who look at it without eyes: tests of clicks, checks of texts.
struct Probe {
    std::map<std::string, Box> items;    ///< controls by id, as far as they show
    std::vector<SeenText> texts;
    void clear() { items.clear(), texts.clear(); }
};

/// One sentence for each text that is cut or lies over another one.
[[nodiscard]] std::vector<std::string> faults_of(const Probe&, float width, float height);

} // namespace ui
