// Aligns 1,000 made-up runs of about 30 acts with one exemplar, and prints one line of JSON: the sum of their distances, which
// plain_align.py must find as well, and how many are aligned in a second of CPU, moves told.
//
//   align_bench <seconds>
#include "sim/session/align.h"
#include "tests/bench/games.h"
#include "tests/bench/process.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <string_view>
#include <vector>

namespace {

using Acts = std::vector<sim::PlayedAct>;

constexpr std::uint32_t Kinds = 24, Length = 30, Runs = 1000;

sim::PlayedAct act(std::uint32_t kind, std::uint32_t day) { return {sim::ActId{kind}, static_cast<std::int32_t>(day), kind % 8 == 0}; }

Acts make_exemplar()
{
    GameDraws draws(0);
    Acts acts;
    std::uint32_t day = 0;
    for (std::uint32_t i = 0; i < Length; ++i) {
        const std::uint32_t kind = draws.next() % Kinds;
        day += draws.next() % 4;
        acts.push_back(act(kind, day));
    }
    return acts;
}

/// The exemplar with acts left out, added and taken for others, some of them late.
Acts make_run(const Acts& exemplar, std::uint32_t number)
{
    GameDraws draws(number);
    Acts acts;
    std::uint32_t day = 0;
    for (const sim::PlayedAct& wanted : exemplar) {
        const std::uint32_t fate = draws.next() % 10, late = draws.next() % 24, other = draws.next() % Kinds;
        day = std::max(day, static_cast<std::uint32_t>(wanted.day) + (late < 6 ? late : 0));
        if (fate == 1) acts.push_back(act(other, day));
        if (fate == 2) acts.push_back(act(other, day));
        else if (fate != 0) acts.push_back(act(wanted.act.raw(), day));
    }
    return acts;
}

} // namespace

int main(int count, char** words)
{
    double seconds = 0;
    if (count > 1) std::from_chars(words[1], words[1] + std::string_view(words[1]).size(), seconds);
    if (!(seconds > 0)) {
        std::fputs("usage: align_bench <seconds>\n", stderr);
        return 2;
    }
    const Acts exemplar = make_exemplar();
    std::vector<Acts> runs;
    std::size_t acts = 0;
    for (std::uint32_t i = 1; i <= Runs; ++i) acts += runs.emplace_back(make_run(exemplar, i)).size();

    sim::AlignmentRoom room;
    std::int64_t cost = 0;
    long aligned = 0;
    const double begin = cpu_seconds();
    do {
        cost = 0;
        for (const Acts& run : runs) cost += sim::align(exemplar, run, room).cost;
        aligned += Runs;
    } while (cpu_seconds() - begin < seconds);
    std::printf("{\"runs\": %u, \"acts\": %zu, \"cost\": %lld, \"traces_per_s\": %.0f}\n", Runs, acts, static_cast<long long>(cost),
                static_cast<double>(aligned) / (cpu_seconds() - begin));
    return 0;
}
