// Measures one thing of the engine on a story of gen_scenario.py and prints one line of JSON. rounds.py asks for all of them
// in turn and makes the table.
//
//   onedoor_bench <folder> check                        steps and hash of 100 plays
//   onedoor_bench <folder> play|text|judged <seconds>   random plays: silent, with all texts, judged
//   onedoor_bench <folder> fork <seconds>               copy a state, make each move, take the copy back
//   onedoor_bench <folder> load <times>                 read and link the story; a bare JSON parse of the same bytes
//   onedoor_bench <folder> lint                         everything that `onedoor check` says about it
//   onedoor_bench <folder> solve <threads>              every play: search and values; wall_s is of the clock on the wall
//   onedoor_bench <folder> memory                       what is resident after loading, and at most
//
// Times are of CPU, rates per second of it; times of several are medians.
#include "sim/content/check_pack.h"
#include "sim/content/shelf.h"
#include "sim/solve/solution.h"
#include "sim/system/memory.h"
#include "sim/system/threads.h"
#include "tests/bench/bare_parse.h"
#include "tests/bench/games.h"
#include "tests/bench/plays.h"
#include "tests/bench/process.h"
#include "tests/bench/story.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bench {
namespace {

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// Milliseconds of CPU that something takes.
template <class Work>
double took(Work work)
{
    const double begin = cpu_seconds();
    work();
    return (cpu_seconds() - begin) * 1e3;
}

struct Loaded {
    explicit Loaded(const std::string& folder)
        : shelf(shelf_of(folder)), vocabulary(vocabulary_of(shelf)), program(load_story(shelf, vocabulary))
    {}
    sim::Files shelf;
    sim::Vocabulary vocabulary;
    sim::Program program;
};

sim::Judging judging_of(const Loaded& story)
{
    const sim::Scenario& scenario = story.program.scenario;
    const sim::Protocol protocol = protocol_of(story.shelf, scenario, story.vocabulary);
    const sim::Calendar calendar = country_of(story.shelf, scenario).calendar(scenario.calendar.start());
    return sim::judging_of(protocol, scenario, sim::SeatId{0}, calendar, story.vocabulary);
}

/// Plays on from the games of the check until the time is up.
template <class Play>
void measure_plays(double seconds, Play play)
{
    std::uint32_t number = CheckedPlays;
    long steps = 0;
    std::size_t sink = 0;
    const double begin = cpu_seconds();
    do {
        for (int i = 0; i < 64; ++i) {
            const Played game = play(number++);
            steps += game.steps;
            sink += game.last.words[0];
        }
    } while (cpu_seconds() - begin < seconds);
    const double used = cpu_seconds() - begin;
    std::printf("{\"steps_per_s\": %.0f, \"sink\": %zu}\n", static_cast<double>(steps) / used, sink & 1);
}

void check(const std::string& folder, double)
{
    const Loaded story(folder);
    GameCheck games;
    long steps = 0;
    for (std::uint32_t i = 0; i < CheckedPlays; ++i) {
        const Played game = play(story.program, i);
        games.add(last_line(story.program, game.last));
        steps += game.steps;
    }
    std::printf("{\"steps\": %ld, \"fnv\": \"%x\"}\n", steps, games.hash());
}

void play_silently(const std::string& folder, double seconds)
{
    const Loaded story(folder);
    measure_plays(seconds, [&](std::uint32_t number) { return play(story.program, number); });
}

void play_with_text(const std::string& folder, double seconds)
{
    const Loaded story(folder);
    Reader reader(story.program);
    measure_plays(seconds, [&](std::uint32_t number) { return reader.play(number); });
    if (reader.letters() == 0) std::exit(1);
}

void play_judged(const std::string& folder, double seconds)
{
    const Loaded story(folder);
    const sim::Judging judging = judging_of(story);
    Judged judged(story.program, judging);
    measure_plays(seconds, [&](std::uint32_t number) { return judged.play(number); });
}

void fork(const std::string& folder, double seconds)
{
    const Loaded story(folder);
    const sim::Program& program = story.program;
    sim::State state = play(program, 0).last;  // over, so that a new play begins at once
    GameDraws draws(0);
    long forks = 0;
    std::size_t sink = 0;
    const double begin = cpu_seconds();
    do {
        for (int i = 0; i < 1024; ++i) {
            if (sim::has_ended(program, state)) state = sim::begin(program, sim::SeatId{0}, sim::VariantId{0})->state;
            const sim::Moves open = sim::offered(program, state);
            const sim::State saved = state;
            for (const sim::Move move : open) {
                if (sim::advance(program, state, move, nullptr) != sim::Fault::None) std::exit(1);
                sink += state.words[0];
                state = saved;
                ++forks;
            }
            if (sim::advance(program, state, open[draws.next() % open.size()], nullptr) != sim::Fault::None) std::exit(1);
        }
    } while (cpu_seconds() - begin < seconds);
    const double used = cpu_seconds() - begin;
    std::printf("{\"forks_per_s\": %.0f, \"state_bytes\": %zu, \"packed_bytes\": %zu, \"sink\": %zu}\n",
                static_cast<double>(forks) / used, sizeof(sim::State), state.words.size() * sizeof(std::uint64_t), sink & 1);
}

void load(const std::string& folder, double times)
{
    const sim::Files shelf = shelf_of(folder);
    const sim::Vocabulary vocabulary = vocabulary_of(shelf);
    const std::string& bytes = *sim::find_file(shelf, sim::scenario_path(StoryId));
    std::vector<double> loads, parses;
    for (int i = 0; i < std::max(1, static_cast<int>(times)); ++i) {
        loads.push_back(took([&] { static_cast<void>(load_story(shelf, vocabulary)); }));
        parses.push_back(took([&] {
            if (!bare_parse(bytes)) std::exit(1);
        }));
    }
    std::printf("{\"bytes\": %zu, \"load_ms\": %.2f, \"first_load_ms\": %.2f, \"parse_ms\": %.2f}\n", bytes.size(), median(loads),
                loads.front(), median(parses));
}

void lint(const std::string& folder, double)
{
    const long before = resident_kib();
    const sim::Files shelf = shelf_of(folder);
    const sim::Vocabulary vocabulary = vocabulary_of(shelf);
    std::size_t errors = 0, others = 0;
    const double ms = took([&] {
        for (const sim::Problem& problem : sim::check_scenario_pack(shelf, StoryId, vocabulary))
            ++(problem.severity == sim::Severity::Error ? errors : others);
    });
    std::printf("{\"check_ms\": %.2f, \"errors\": %zu, \"others\": %zu, \"peak_kib\": %ld}\n", ms, errors, others,
                peak_resident_kib() - before);
}

void memory(const std::string& folder, double)
{
    const long before = resident_kib();
    std::optional<sim::Program> program;
    {
        const sim::Files shelf = shelf_of(folder);
        program = load_story(shelf, vocabulary_of(shelf));
    }
    sim::give_back_memory();  // as `onedoor` does after loading
    std::printf("{\"loaded_kib\": %ld, \"peak_kib\": %ld, \"acts\": %zu}\n", resident_kib() - before, peak_resident_kib() - before,
                program->scenario.acts.size());
}

void solve(const std::string& folder, double threads)
{
    const Loaded story(folder);
    const sim::Judging judging = judging_of(story);
    sim::World world{story.program, &judging, sim::SeatId{0}, 1};
    world.raw = true;  // the states of the story themselves, as others count them
    sim::SearchLimits limits;
    limits.bytes = std::size_t{8} << 30;
    limits.workers = sim::threads(static_cast<std::size_t>(threads));
    const double cpu = cpu_seconds(), wall = wall_seconds();
    const auto solution = sim::solve(world, limits);
    const double used = cpu_seconds() - cpu, took = wall_seconds() - wall;
    if (!solution->is_solved()) std::exit(1);
    const auto states = static_cast<double>(solution->search.states);
    const double values = static_cast<double>(solution->graph.nodes() * sizeof(sim::MicroPoints));
    std::printf("{\"states\": %.0f, \"terminals\": %.0f, \"transitions\": %.0f, \"cpu_s\": %.3f, \"wall_s\": %.3f, \"states_per_s\": %.0f, "
                "\"bytes_per_state\": %.1f, \"best\": %.6f}\n",
                states, static_cast<double>(solution->search.terminals), static_cast<double>(solution->search.transitions), used, took,
                states / used, (static_cast<double>(solution->search.peak_bytes) + values) / states,
                static_cast<double>(solution->best->start()) / sim::Point);
}

} // namespace
} // namespace bench

int main(int count, char** words)
{
    using namespace bench;
    const std::map<std::string_view, void (*)(const std::string&, double)> measures{
        {"check", check}, {"play", play_silently}, {"text", play_with_text}, {"judged", play_judged},
        {"fork", fork},   {"load", load},          {"lint", lint},           {"memory", memory}, {"solve", solve}};
    const auto measure = measures.find(count > 2 ? words[2] : "");
    double much = 1;
    if (count > 3) std::from_chars(words[3], words[3] + std::string_view(words[3]).size(), much);
    if (measure == measures.end() || !(much > 0)) {
        std::fputs("usage: onedoor_bench <folder> check|play|text|judged|fork|load|lint|memory|solve [<seconds, times or threads>]\n", stderr);
        return 2;
    }
    measure->second(words[1], much);
    return 0;
}
