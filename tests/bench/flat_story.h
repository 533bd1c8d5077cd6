#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// A generated story as the minimal engine holds it: three flat lists, and a state of 16 bytes.
namespace flat {

enum class EffectKind : std::uint8_t { Add, Set, AddVariable };

struct Effect {
    EffectKind kind = EffectKind::Add;
    std::uint8_t variable = 0, source = 0;
    std::int16_t value = 0;
};

struct Condition {
    std::uint8_t variable = 0;
    bool below = false;
    std::int16_t value = 0;
};

struct Choice {
    std::uint32_t to = 0, conditions = 0, effects = 0, text = 0;
    std::uint8_t condition_count = 0, effect_count = 0;
};

struct Node {
    std::uint32_t effects = 0, choices = 0, text = 0;
    std::uint8_t effect_count = 0, choice_count = 0, is_end = 0, shown = 0, event_turn = 0;
    Effect event;
    Condition phrase;
};

struct State {
    std::uint16_t node = 0;
    std::uint8_t turn = 0;
    bool over = false;
    std::array<std::uint8_t, 12> variables{};
};
static_assert(sizeof(State) == 16);

struct Story {
    int most = 0, turns = 0;
    std::size_t variables = 0;
    State start;
    std::vector<Node> nodes;
    std::vector<Choice> choices;
    std::vector<Condition> conditions;
    std::vector<Effect> effects;
    std::vector<std::string> texts;
};

/// Reads what gen_scenario.py wrote. Ends the program with a sentence when it is something else.
[[nodiscard]] Story read_story(const char* path);

} // namespace flat
