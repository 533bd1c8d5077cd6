#include "tests/bench/flat_story.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <utility>

namespace flat {

namespace {

class StoryReader {
public:
    explicit StoryReader(const char* path) : file_(path) {}

    Story read()
    {
        const int nodes = number<int>();
        story_.variables = number<std::size_t>();
        story_.most = number<int>();
        story_.turns = number<int>();
        for (std::size_t i = 0; i < story_.variables; ++i) story_.start.variables[i] = number<std::uint8_t>();
        for (int i = 0; i < nodes; ++i) read_node();
        if (!file_) {
            std::fputs("this is not a story of gen_scenario.py\n", stderr);
            std::exit(2);
        }
        return std::move(story_);
    }

private:
    template <class Number>
    Number number()
    {
        int value = 0;
        file_ >> value;
        return static_cast<Number>(value);
    }
    Effect effect()
    {
        const auto kind = number<EffectKind>();
        const auto variable = number<std::uint8_t>();
        const auto source = number<std::uint8_t>();
        return {kind, variable, source, number<std::int16_t>()};
    }
    Condition condition()
    {
        const auto variable = number<std::uint8_t>();
        const bool below = number<int>() != 0;
        return {variable, below, number<std::int16_t>()};
    }
    std::uint32_t text()
    {
        std::string line;
        std::getline(file_ >> std::ws, line);
        story_.texts.push_back(line);
        return static_cast<std::uint32_t>(story_.texts.size() - 1);
    }
    void read_node()
    {
        Node node;
        node.is_end = number<std::uint8_t>();
        node.shown = number<std::uint8_t>();
        node.phrase = condition();
        node.event_turn = number<std::uint8_t>();
        node.event = effect();
        node.effect_count = number<std::uint8_t>();
        node.effects = static_cast<std::uint32_t>(story_.effects.size());
        for (int i = 0; i < node.effect_count; ++i) story_.effects.push_back(effect());
        node.choice_count = number<std::uint8_t>();
        node.text = text();
        node.choices = static_cast<std::uint32_t>(story_.choices.size());
        for (int i = 0; i < node.choice_count; ++i) read_choice();
        story_.nodes.push_back(node);
    }
    void read_choice()
    {
        Choice choice;
        choice.to = number<std::uint32_t>();
        choice.condition_count = number<std::uint8_t>();
        choice.conditions = static_cast<std::uint32_t>(story_.conditions.size());
        for (int i = 0; i < choice.condition_count; ++i) story_.conditions.push_back(condition());
        choice.effect_count = number<std::uint8_t>();
        choice.effects = static_cast<std::uint32_t>(story_.effects.size());
        for (int i = 0; i < choice.effect_count; ++i) story_.effects.push_back(effect());
        choice.text = text();
        story_.choices.push_back(choice);
    }

    std::ifstream file_;
    Story story_;
};

} // namespace

Story read_story(const char* path) { return StoryReader(path).read(); }

} // namespace flat
