#pragma once

#include "sim/window/theme.h"

#include <array>
#include <string>

struct ImFont;
struct ImFontAtlas;

namespace ui {

enum class Weight : std::uint8_t { Regular, Strong };

/// The letters of the interface, one font for each size and weight that the design uses.
struct Fonts {
    std::array<std::array<ImFont*, 2>, TypeCount> faces{};  ///< by Type, Weight; a missing one is the other weight's

    [[nodiscard]] ImFont* face(Type type, Weight weight) const
    {
        return faces[static_cast<std::size_t>(type)][static_cast<std::size_t>(weight)];
    }
};

/// The bytes of the font files. They must live as long as the atlas.
struct FontFiles {
    std::string regular, strong;
};

/// Reads Inter, else DejaVu Sans, from where the system keeps fonts.
/// @error neither is installed; the sentence names the packages
[[nodiscard]] sim::Result<FontFiles, std::string> read_fonts();

/// Puts all faces into an empty atlas, at whole pixels for one scale, with the letters of Latin-2 and the signs of our texts.
/// The atlas is not built yet.
[[nodiscard]] Fonts add_fonts(ImFontAtlas&, const FontFiles&, const Theme&, float scale);

} // namespace ui
