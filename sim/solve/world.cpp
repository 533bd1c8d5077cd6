#include "sim/solve/world.h"

#include "sim/rules/evaluate.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>

namespace sim {

namespace {

void append(const Words& from, std::vector<std::uint64_t>& words) { words.insert(words.end(), from.data(), from.data() + from.size()); }

const std::uint64_t* read(const std::uint64_t* words, std::size_t size, Words& into)
{
    if (into.size() != size) into = Words(size);
    std::memcpy(into.data(), words, size * sizeof(std::uint64_t));
    return words + size;
}

} // namespace

std::uint64_t weight_of(const Scenario& scenario, std::uint64_t variants)
{
    std::uint64_t sum = 0;
    for_each_variant(variants, [&](VariantId id) { sum += static_cast<std::uint64_t>(scenario.variants[id.raw()].weight); });
    return sum;
}

bool is_barred(const World& world, const Guise& guise)
{
    bool fault = false;
    return world.barred && ask(world.program, guise.state, *world.barred, fault) && !fault;
}

bool is_over(const World& world, const Belief& belief)
{
    return has_ended(world.program, belief.state()) ||
           (world.barred && std::any_of(belief.guises.begin(), belief.guises.end(), [&](const Guise& guise) { return is_barred(world, guise); }));
}

void pack(const World& world, const Belief& belief, std::vector<std::uint64_t>& words)
{
    words.clear();
    if (world.is_hidden()) words.push_back(belief.live);
    for (const Guise& guise : belief.guises) {
        append(guise.state.words, words);
        if (world.judging != nullptr) append(guise.monitors.words, words);
        if (world.capped) words.push_back(static_cast<std::uint64_t>(std::int64_t{guise.points}));
    }
}

void unpack(const World& world, const std::uint64_t* words, Belief& belief)
{
    belief.live = world.is_hidden() ? *words++ : world.variants;
    belief.guises.resize(static_cast<std::size_t>(std::popcount(belief.live)));
    for (Guise& guise : belief.guises) {
        words = read(words, world.program.layout.words, guise.state.words);
        if (world.judging != nullptr) words = read(words, world.judging->words, guise.monitors.words);
        if (world.capped) guise.points = static_cast<std::int32_t>(static_cast<std::int64_t>(*words++));
    }
}

} // namespace sim
