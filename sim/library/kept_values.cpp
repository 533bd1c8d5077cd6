#include "sim/library/kept_values.h"

#include "sim/content/hashes.h"
#include "sim/content/suggest.h"
#include "sim/library/version.h"
#include "sim/score/score.h"
#include "sim/session/moves.h"
#include "sim/system/cache.h"
#include "sim/system/paths.h"

#include <utility>

namespace sim {

namespace {

std::string line_of(const PackHashes& pack) { return pack.id + ' ' + pack.version + ' ' + pack.rules + ' ' + pack.texts + '\n'; }

constexpr std::string_view Suffix = ".solved";

Result<Cache, FileError> cache_of_values()
{
    auto folder = cache_folder(surroundings());
    if (!folder) return Failure<FileError>{folder.error()};
    return Cache{*folder + "/solved"};
}

std::string keep(const std::string& key, const Solution& solution)
{
    const auto cache = cache_of_values();
    auto kept = cache ? write_cached(real_fs(), *cache, key + std::string(Suffix), kept_bytes(solution.graph, solution.search, key))
                      : Result<void, FileError>(Failure<FileError>{cache.error()});
    return kept ? std::string{} : sentence("The solved values are not kept for the next time: " + kept.error().message);
}

} // namespace

std::string values_key(const Case& it, const World& world)
{
    std::string all = "program " + std::string(Version) + '\n' + line_of(it.stamp.scenario) + line_of(it.stamp.country);
    for (const PackHashes& protocol : it.stamp.protocols) all += line_of(protocol);
    all += "events " + it.vocabulary_hash + '\n';
    all += "judging " + write_hash(fingerprint_of(world.scenario(), *world.judging)) + '\n';
    all += "seat " + world.scenario().name_of(world.seat) + '\n';
    all += "variants " + write_hash(world.variants) + '\n';
    all += std::string(world.capped ? "capped\n" : "points\n") + (world.raw ? "raw\n" : "folded\n");
    return sha256(all);
}

std::unique_ptr<Solution> recall(const Case& it, const World& world)
{
    const std::string key = values_key(it, world);
    const auto cache = cache_of_values();
    if (const auto bytes = cache ? read_cached(real_fs(), *cache, key + std::string(Suffix)) : std::nullopt)
        if (auto kept = read_kept(*bytes, key, world.variants)) return std::make_unique<Solution>(world, std::move(*kept));
    return nullptr;
}

std::unique_ptr<Solution> solve_or_recall(const Case& it, const World& world, const SearchLimits& limits, Keeping keeping, std::string& remark)
{
    remark.clear();
    if (keeping == Keeping::No) return solve_merged(world, limits);
    if (auto known = recall(it, world)) return known;
    auto solution = solve_merged(world, limits);
    if (solution->is_solved()) remark = keep(values_key(it, world), *solution);
    return solution;
}

} // namespace sim
