// A minimal engine for the generated stories: not a peer, but an estimate of what can be reached without a journal, rules,
// diagnostics or an expression language. Nodes, conditions and effects lie in three flat lists; a state is 16 bytes.
//
//   flat_engine <story.flat> check             steps and hash of 100 plays
//   flat_engine <story.flat> play|text <secs>  random plays, without or with the texts of node and choices
//   flat_engine <story.flat> fork <secs>       copy a state, make each choice, take the copy back
//
// Prints one line of JSON. Rates are per second of CPU time.
#include "tests/bench/flat_story.h"
#include "tests/bench/games.h"
#include "tests/bench/process.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace flat {
namespace {

/// The choices open in a state, by place in their node.
struct Open {
    std::array<std::uint8_t, 256> choices;
    std::uint32_t size = 0;
};

void apply(const Story& story, State& state, const Effect& effect)
{
    int value = effect.value;
    if (effect.kind != EffectKind::Set) value += state.variables[effect.variable];
    if (effect.kind == EffectKind::AddVariable) value += state.variables[effect.source];
    state.variables[effect.variable] = static_cast<std::uint8_t>(std::clamp(value, 0, story.most));
}

bool holds(const State& state, const Condition& condition)
{
    return (state.variables[condition.variable] < condition.value) == condition.below;
}

void enter(const Story& story, State& state, std::uint32_t number)
{
    const Node& node = story.nodes[number];
    state.node = static_cast<std::uint16_t>(number);
    ++state.turn;
    if (state.turn > story.turns || node.is_end) {
        state.over = true;
        return;
    }
    if (state.turn == node.event_turn) apply(story, state, node.event);
    for (std::uint32_t i = 0; i < node.effect_count; ++i) apply(story, state, story.effects[node.effects + i]);
}

void find_open(const Story& story, const State& state, Open& open)
{
    const Node& node = story.nodes[state.node];
    open.size = 0;
    for (std::uint8_t i = 0; i < node.choice_count; ++i) {
        const Choice& choice = story.choices[node.choices + i];
        bool all = true;
        for (std::uint32_t j = 0; j < choice.condition_count; ++j)
            all &= holds(state, story.conditions[choice.conditions + j]);
        open.choices[open.size] = i;
        open.size += all;
    }
}

void choose(const Story& story, State& state, std::uint8_t place)
{
    const Choice& choice = story.choices[story.nodes[state.node].choices + place];
    for (std::uint32_t i = 0; i < choice.effect_count; ++i) apply(story, state, story.effects[choice.effects + i]);
    enter(story, state, choice.to);
}

State started(const Story& story)
{
    State state = story.start;
    enter(story, state, 0);
    return state;
}

/// Copies all that the trainee would read now; returns its length.
std::size_t render(const Story& story, const State& state, const Open& open, std::string& line)
{
    const Node& node = story.nodes[state.node];
    line.assign(story.texts[node.text]).append(". Level ").append(std::to_string(state.variables[node.shown]));
    line.append(holds(state, node.phrase) ? ". They look up." : ". They look away.");
    std::size_t length = line.size();
    for (std::uint32_t i = 0; i < open.size; ++i) {
        line.assign(story.texts[story.choices[node.choices + open.choices[i]].text]);
        length += line.size();
    }
    return length;
}

struct Played {
    State last;
    long steps = 0;
    std::size_t rendered = 0;
};

Played play(const Story& story, std::uint32_t number, bool with_text)
{
    GameDraws draws(number);
    Played played{started(story), 0, 0};
    Open open;
    std::string line;
    while (!played.last.over) {
        find_open(story, played.last, open);
        if (with_text) played.rendered += render(story, played.last, open, line);
        choose(story, played.last, open.choices[draws.next() % open.size]);
        ++played.steps;
    }
    return played;
}

void print_check(const Story& story)
{
    GameCheck check;
    long steps = 0;
    for (std::uint32_t i = 0; i < CheckedPlays; ++i) {
        const Played played = play(story, i, false);
        std::string line = "END " + std::to_string(played.last.turn);
        for (std::size_t k = 0; k < story.variables; ++k) line += " " + std::to_string(played.last.variables[k]);
        check.add(line);
        steps += played.steps;
    }
    std::printf("{\"steps\": %ld, \"fnv\": \"%x\"}\n", steps, check.hash());
}

void measure_plays(const Story& story, double seconds, bool with_text)
{
    std::uint32_t number = CheckedPlays;
    long steps = 0;
    std::size_t sink = 0;
    const double begin = cpu_seconds();
    do {
        for (int i = 0; i < 64; ++i) {
            const Played played = play(story, number++, with_text);
            steps += played.steps;
            sink += played.rendered + played.last.variables[0];
        }
    } while (cpu_seconds() - begin < seconds);
    const double used = cpu_seconds() - begin;
    std::printf("{\"steps_per_s\": %.0f, \"sink\": %zu}\n", static_cast<double>(steps) / used, sink & 1);
}

void measure_forks(const Story& story, double seconds)
{
    GameDraws draws(0);
    State state = started(story);
    Open open;
    long forks = 0;
    std::size_t sink = 0;
    const double begin = cpu_seconds();
    do {
        for (int i = 0; i < 1024; ++i) {
            if (state.over) state = started(story);
            find_open(story, state, open);
            const State saved = state;
            for (std::uint32_t k = 0; k < open.size; ++k) {
                choose(story, state, open.choices[k]);
                sink += state.variables[0];
                state = saved;
                ++forks;
            }
            choose(story, state, open.choices[draws.next() % open.size]);
        }
    } while (cpu_seconds() - begin < seconds);
    const double used = cpu_seconds() - begin;
    std::printf("{\"forks_per_s\": %.0f, \"state_bytes\": %zu, \"sink\": %zu}\n", static_cast<double>(forks) / used,
                sizeof(State), sink & 1);
}

} // namespace
} // namespace flat

int main(int count, char** words)
{
    using namespace flat;

    const std::string_view what = count > 2 ? words[2] : "";
    if (what != "check" && what != "play" && what != "text" && what != "fork") {
        std::fputs("usage: flat_engine <story.flat> check | play <seconds> | text <seconds> | fork <seconds>\n", stderr);
        return 2;
    }
    const Story story = read_story(words[1]);
    const double seconds = count > 3 ? std::atof(words[3]) : 1;
    if (what == "check") print_check(story);
    else if (what == "fork") measure_forks(story, seconds);
    else measure_plays(story, seconds, what == "text");
    return 0;
}
