#pragma once

#include "sim/player/app.h"
#include "sim/window/widgets.h"

#include <string>
#include <string_view>

namespace player {

// What every screen draws with.
using ui::Box;
using ui::Colour;
using ui::Icon;
using ui::Style;
using ui::Type;
using ui::Weight;

inline constexpr Style Small{Type::Small, Weight::Regular, Colour::InkSecond};   ///< notes
inline constexpr Style Head{Type::Small, Weight::Strong, Colour::InkSecond};     ///< of tables and groups
inline constexpr Style Strong{Type::Body, Weight::Strong, Colour::Ink};          ///< of cards and questions

// What several screens have at their edges.

/// The bar at the top, 52 high: where one is, and what can be opened. Gives what is left of the window below it.
ui::Box draw_top(ui::Ui&, App&, std::string_view title, std::string_view where);

/// Day, track of the protocol, what is due next. Gives what is left below it.
ui::Box draw_strip(ui::Ui&, App&, ui::Box);

/// The client's tone for the client, other tones by role.
[[nodiscard]] ui::Tone tone_of(sim::Role);
/// Of a person or an institution of the case, for an avatar.
[[nodiscard]] std::string letters_of(const Play&, sim::ActorId);
[[nodiscard]] std::string mood_word(const App&, sim::Mood);
/// What was told, with its date where the clock brought it.
[[nodiscard]] std::string words_of(const sim::TalkLine&);
/// How long an act takes and what there is to know of it; empty where neither is said.
[[nodiscard]] std::string note_of(const sim::Offer&);
/// A sentence across the bottom or the top of a screen: what happened, what could not be done. Gives its height.
float draw_message(ui::Ui&, App&, ui::Box);

} // namespace player
