#pragma once

#include <cstdint>

struct ImDrawList;
struct ImVec2;

namespace ui {

/// Pictograms with one meaning each; always beside a word, but for speak, help, settings and undo.
enum class Icon : std::uint8_t {
    None, Check, Clock, Triangle, Octagon, Lock, Flag, Eye, Quote, List, Calendar, Dice, Star, Bulb, Door, File, Post, Person,
    People, Speak, Help, Settings, Undo, Back, Search, ChevronDown, ChevronUp, ChevronRight, Pin, Globe, Save, Info, Dash, Cross,
    Diamond, Plan, Home, Chart,
};

/// Draws a pictogram into a square.
/// @param at, size    in real pixels
/// @param colour      as ImGui packs it
void draw_icon(ImDrawList&, Icon, ImVec2 at, float size, std::uint32_t colour);

} // namespace ui
