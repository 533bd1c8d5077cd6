#pragma once

#include "sim/model/names.h"
#include "sim/window/ui.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace player {

/// assets/art/index.json: which drawing a person or a place of a scenario has.
struct Art {
    struct Cast {
        std::map<std::string, std::string, std::less<>> people, places;  ///< by id of the actor; of the place
    };
    std::map<std::string, Cast, std::less<>> scenarios;
    std::array<std::string, sim::RoleNames.size()> by_role;
    std::vector<std::string> places;
    std::string place_otherwise;

    [[nodiscard]] std::string person(std::string_view scenario, std::string_view actor, sim::Role) const;
    [[nodiscard]] std::string place(std::string_view scenario, std::string_view place) const;
};

/// Empty where it cannot be read: then nothing is drawn.
[[nodiscard]] Art read_art(const std::string& path);

/// A place with a person in it, cut to the box around the person.
/// @param person  may be empty
void draw_scene(ui::Ui&, ui::Box, const std::string& place, const std::string& person, sim::Mood, float radius, float cover = 1);

/// The face alone.
void draw_face(ui::Ui&, ui::Box, const std::string& person, sim::Mood, float radius);

} // namespace player
