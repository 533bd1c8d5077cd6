#pragma once

#include "sim/base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ui {

/// What a colour is for; its value depends on the look.
enum class Colour : std::uint8_t {
    Background, Surface, Sunken, Line, Border, Ink, InkSecond, Primary, PrimaryHover, OnPrimary, PrimarySoft, PrimaryInk,
    Client, ClientSoft, Focus, Met, MetSoft, Due, DueSoft, Late, LateSoft, Info, InfoSoft, Social, SocialSoft, Bar, BarOther,
};
inline constexpr std::array<std::string_view, 27> ColourNames{
    "background", "surface", "sunken", "line", "border", "ink", "ink_second", "primary", "primary_hover", "on_primary",
    "primary_soft", "primary_ink", "client", "client_soft", "focus", "met", "met_soft", "due", "due_soft", "late",
    "late_soft", "info", "info_soft", "social", "social_soft", "bar", "bar_other"};

enum class Look : std::uint8_t { Light, Dark, HighContrast };
inline constexpr std::array<std::string_view, 3> LookNames{"light", "dark", "high_contrast"};

/// Sizes of letters, the smallest first.
enum class Type : std::uint8_t { Small, Body, Reading, Title, Display };
inline constexpr std::size_t TypeCount = 5;

struct Rgb {
    std::uint8_t red = 0, green = 0, blue = 0;
    friend bool operator==(const Rgb&, const Rgb&) = default;
};

/// assets/theme.json: how the windows look. Lengths are logical pixels: real ones divided by the scale of the interface.
struct Theme {
    std::array<std::array<Rgb, ColourNames.size()>, LookNames.size()> colours;  ///< by Look, Colour
    std::array<float, LookNames.size()> line_width{};                           ///< by Look
    std::array<float, TypeCount> size{}, line{};                                ///< by Type: of the letters, and of a line of them
    float radius_small = 0, radius_control = 0, radius_card = 0;
    float control = 0, control_small = 0;                                       ///< heights
    float focus_width = 0, focus_gap = 0;

    [[nodiscard]] Rgb colour(Look look, Colour which) const
    {
        return colours[static_cast<std::size_t>(look)][static_cast<std::size_t>(which)];
    }
};

/// @error the first thing that is wrong, as "file:line:column: sentence"
[[nodiscard]] sim::Result<Theme, std::string> read_theme(std::string name, std::string_view bytes);

/// How well one colour can be told from another: 1 to 21. Source: WCAG 2.2, contrast ratio and relative luminance.
[[nodiscard]] double contrast(Rgb, Rgb);

} // namespace ui
