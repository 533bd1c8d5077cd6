#pragma once

#include "sim/model/country.h"
#include "sim/model/event.h"
#include "sim/model/protocol.h"
#include "sim/rules/program.h"
#include "sim/system/files.h"

#include <string>
#include <string_view>

namespace bench {

/// The id that gen_scenario.py gives to every story.
inline constexpr std::string_view StoryId = "story";

/// Everything below a folder that gen_scenario.py wrote, in memory. Ends the program with a sentence when it cannot be read.
[[nodiscard]] sim::Files shelf_of(const std::string& folder);

[[nodiscard]] sim::Vocabulary vocabulary_of(const sim::Files& shelf);

/// Reads the story and makes it ready to play, as the program does. Ends the program with a sentence when it has errors.
[[nodiscard]] sim::Program load_story(const sim::Files& shelf, const sim::Vocabulary&);

/// The packs that judge it.
[[nodiscard]] sim::Protocol protocol_of(const sim::Files& shelf, const sim::Scenario&, const sim::Vocabulary&);
[[nodiscard]] sim::Country country_of(const sim::Files& shelf, const sim::Scenario&);

} // namespace bench
