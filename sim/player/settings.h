#pragma once

#include "sim/window/theme.h"

#include <optional>
#include <string>

namespace player {

/// What a person has set, kept from one time to the next.
struct Settings {
    std::string language;                 ///< empty: that of the surroundings
    ui::Look look = ui::Look::Light;
    int scale = 0;                        ///< of the interface in percent, 75 to 300; 0: proposed by the size of the window
    std::optional<bool> reduced_motion;   ///< not set: as the look wants it
    bool reads_aloud = false;             ///< what people say is read aloud by a program for it
    bool assessment = false;              ///< the mode that was chosen last

    [[nodiscard]] bool is_calm() const { return reduced_motion.value_or(look == ui::Look::HighContrast); }
};

inline constexpr int LeastScale = 75, MostScale = 300;

/// Defaults where there is no file, or one that cannot be read.
[[nodiscard]] Settings read_settings(const std::string& path);
/// @return false where it could not be written; the settings hold for this time all the same
bool write_settings(const std::string& path, const Settings&);

/// 125 on a window 1920 wide or more, else 100; never so large that less than 640 logical pixels remain.
[[nodiscard]] int scale_for(const Settings&, float width);

} // namespace player
