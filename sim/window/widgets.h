#pragma once

#include "sim/window/ui.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

// The controls of docs/design of the windows: their states are default, hover, focus, pressed, chosen, not available.

enum class Emphasis : std::uint8_t { Primary, Plain, Quiet };

struct Button {
    std::string label;
    Emphasis emphasis = Emphasis::Plain;
    Icon icon = Icon::None;
    std::string_view key = {};   ///< shown after the label: "Enter"
    bool available = true;
    bool chevron = false;        ///< an arrow at the right: leads on
};

/// True when it was pressed and is available.
bool button(Ui&, std::string_view id, Box, const Button&);
[[nodiscard]] float button_width(const Ui&, const Button&);
/// As high as its label wants at a width; at least the theme's control.
[[nodiscard]] float button_height(const Ui&, const Button&, float width);

/// A pictogram alone, with its word when the pointer or the focus is on it.
bool icon_button(Ui&, std::string_view id, Box, Icon, std::string_view word);

struct Tone {
    Colour ink = Colour::InkSecond, ground = Colour::Sunken;
};
inline constexpr Tone MetTone{Colour::Met, Colour::MetSoft}, DueTone{Colour::Due, Colour::DueSoft}, LateTone{Colour::Late, Colour::LateSoft},
    QuietTone{}, ChosenTone{Colour::PrimaryInk, Colour::PrimarySoft}, ClientTone{Colour::Client, Colour::ClientSoft},
    InfoTone{Colour::Info, Colour::InfoSoft}, SocialTone{Colour::Social, Colour::SocialSoft};

/// A word with a pictogram on a soft ground, 24 high. Gives its width.
float chip(Ui&, float x, float y, std::string_view word, Icon, Tone, float most = 400);
[[nodiscard]] float chip_width(const Ui&, std::string_view word, Icon);

/// Paper with a line around; with a title also a head of 40 with a line below. Gives the box of the content, without padding.
Box card(Ui&, Box, std::string_view title = {}, Icon = Icon::None, std::string_view note = {});

/// Initials on a disc of 28.
void avatar(Ui&, float x, float y, std::string_view letters, Tone);

/// The first letters of the first two words.
[[nodiscard]] std::string initials(std::string_view name);

/// Pictogram and words on one or more lines; gives the height.
float remark(Ui&, float x, float y, float width, Icon, std::string_view, Style, float size = 16);

/// A row of choices of which one is chosen; gives the new choice.
std::optional<std::size_t> tabs(Ui&, std::string_view id, Box, const std::vector<std::string>& words, std::size_t chosen);

/// Says its choice, opens a list when it is pressed. Gives the new choice. @param title  before the choice, such as "Country"
std::optional<std::size_t> select(Ui&, std::string_view id, Box, std::string_view title, const std::vector<std::string>& choices, std::size_t chosen,
                                  std::string& open);
[[nodiscard]] float select_width(const Ui&, std::string_view title, const std::vector<std::string>& choices);

/// A box with a check and a sentence behind it; true when it was changed.
bool check(Ui&, std::string_view id, Box, std::string_view words, bool& value);

/// A track with a knob, moved by pointer or by the arrows left and right; true when the value was changed.
/// @param step  of the value; the ends need not be whole steps apart
bool slider(Ui&, std::string_view id, Box, std::int32_t& value, std::int32_t least, std::int32_t most, std::int32_t step);

/// The round sign of one of several; chosen or not. @param x, y  its middle
void radio(Ui&, float x, float y, bool chosen);

/// A bar of a share of its box.
void bar(Ui&, Box, float share, Colour, Colour ground = Colour::Sunken);

} // namespace ui
