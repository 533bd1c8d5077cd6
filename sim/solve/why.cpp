#include "sim/solve/why.h"

#include "sim/base/hash.h"

#include <algorithm>

namespace sim {

namespace {

std::string name_of_memory(const Judging& judging, std::size_t number)
{
    const auto is = [&](Memory memory) { return memory != 0 && memory == number; };
    for (const Obligation& o : judging.obligations) {
        const std::string rule = judging.rules[o.rule].id;
        if (is(o.phase)) return "rule " + rule + ": how far it is";
        if (is(o.since)) return "rule " + rule + ": since when";
        if (is(o.count)) return "rule " + rule + ": how often, or how late";
        if (is(o.decided)) return "rule " + rule + ": decided";
    }
    for (const FaultSlot& slot : judging.faults.slots)
        if (is(slot.paid)) return "fault " + judging.faults.keys[slot.key].id + ": paid";
    for (const std::uint32_t rule : judging.criticals)
        if (is(judging.in_force[rule].critical) || is(judging.in_force[rule].critical_since))
            return "rule " + judging.rules[rule].id + ": broken";
    if (is(judging.contact)) return "the single contact";
    for (const Memory memory : judging.data.consent)
        if (is(memory)) return "consent given";
    return "release from secrecy";
}

/// A part of a key: the same bits in every guise.
struct Part {
    std::string name;
    std::size_t word = 0;   ///< within a guise
    std::uint64_t bits = 0;
};

std::vector<Part> parts_of(const World& world)
{
    const auto bits = [](const Field& field) { return ((std::uint64_t{1} << field.width) - 1) << field.shift; };
    std::vector<Part> parts;
    const auto& fields = world.program.layout.fields;
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (fields[i].width > 0) parts.push_back({name_of_field(world.program, i), fields[i].word, bits(fields[i])});
    const auto& memories = world.judging->fields;
    for (std::size_t i = 1; i < memories.size(); ++i)
        if (memories[i].width > 0)
            parts.push_back({name_of_memory(*world.judging, i), world.program.layout.words + memories[i].word, bits(memories[i])});
    return parts;
}

/// Counts the different keys of a day without some bits, by their 64-bit hashes: near enough for a diagnosis.
std::uint64_t different(const World& world, const StateTable& keys, const Part& without)
{
    const std::size_t width = world.program.layout.words + world.judging->words + (world.capped ? 1u : 0u);
    const std::size_t head = world.is_hidden() ? 1 : 0;
    std::vector<std::uint64_t> hashes;
    hashes.reserve(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const PackedKey key = keys[i];
        std::uint64_t hash = key.size();
        for (std::size_t word = 0; word < key.size(); ++word) {
            const bool cut = word >= head && (word - head) % width == without.word;
            hash = mix(hash ^ (cut ? key[word] & ~without.bits : key[word])) + word;
        }
        hashes.push_back(hash);
    }
    std::sort(hashes.begin(), hashes.end());
    return static_cast<std::uint64_t>(std::unique(hashes.begin(), hashes.end()) - hashes.begin());
}

} // namespace

Why why(const World& world, const SearchLimits& limits)
{
    Why answer;
    answer.by_chapter.resize(world.scenario().chapters.size());
    SearchLimits first = limits;
    first.layer = [&](std::int32_t day, const StateTable& keys) {
        answer.by_chapter[world.program.agenda.chapter[static_cast<std::size_t>(day)]] += keys.size();
        if (keys.size() > answer.states) answer.states = keys.size(), answer.day = day;
    };
    {
        PlayGraph graph;
        answer.search = search(world, first, &graph);
    }

    SearchLimits second = limits;
    bool seen = false;
    second.layer = [&](std::int32_t day, const StateTable& keys) {
        if (day != answer.day) return;
        seen = true;
        const std::uint64_t all = different(world, keys, {{}, 0, 0});
        for (const Part& part : parts_of(world)) {
            const std::uint64_t left = different(world, keys, part);
            if (left < all) answer.factors.push_back({part.name, left});
        }
        std::stable_sort(answer.factors.begin(), answer.factors.end(), [](const Factor& a, const Factor& b) { return a.left < b.left; });
    };
    second.progress = [&](const SearchProgress& now) { return !seen && (!limits.progress || limits.progress(now)); };
    PlayGraph graph;
    static_cast<void>(search(world, second, &graph));
    return answer;
}

} // namespace sim
