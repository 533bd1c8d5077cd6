#pragma once

#include "sim/player/app.h"

#include <functional>
#include <string>
#include <vector>

/// A screen of the window and how one comes to it.
struct Stop {
    std::string name;                            ///< of its picture
    std::function<void(player::App&)> go;        ///< from wherever one is
};

/// Every screen that there is, in the order in which people meet them.
[[nodiscard]] std::vector<Stop> stops();

/// The interface with every text 40 percent longer: as long as languages get that are not translated yet.
void lengthen(sim::Phrases&);
