#include "sim/session/sample.h"

#include "sim/score/score.h"
#include "sim/session/policy.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sim {

namespace {

constexpr std::uint64_t FirstSeed = 1;
constexpr double Within95 = 1.959963984540054;   ///< standard deviations to each side that hold 95 % of a normal distribution

/// Sums of headlines; whole numbers, so that their order does not matter.
struct Sums {
    std::int64_t plays = 0, headlines = 0, squares = 0, passed = 0;

    void add(const Score& score)
    {
        const std::int64_t headline = score.headline.value_or(0);
        ++plays;
        headlines += headline;
        squares += headline * headline;
        passed += score.pass.value_or(false) ? 1 : 0;
    }
};

SampledPolicy estimate_of(std::string name, const Sums& sums)
{
    SampledPolicy policy;
    policy.name = std::move(name);
    const auto plays = static_cast<double>(sums.plays);
    policy.mean = static_cast<double>(sums.headlines) / plays;
    if (sums.plays > 1) {
        const double deviations = static_cast<double>(sums.squares) - policy.mean * static_cast<double>(sums.headlines);
        policy.standard_error = std::sqrt(std::max(deviations, 0.0) / (plays - 1) / plays);
    }
    const double share = static_cast<double>(sums.passed) / plays, z2 = Within95 * Within95;
    const double middle = (share + z2 / (2 * plays)) / (1 + z2 / plays);
    const double half = Within95 * std::sqrt(share * (1 - share) / plays + z2 / (4 * plays * plays)) / (1 + z2 / plays);
    policy.passed = share;
    policy.passed_from = sums.passed == 0 ? 0 : middle - half;
    policy.passed_to = sums.passed == sums.plays ? 1 : middle + half;
    return policy;
}

/// Keeps the play where it made more than those before.
void take(const World& world, const Session& session, const Score& score, Sample& sample)
{
    const std::int32_t made = world.capped ? score.headline.value_or(0) : score.points;
    if (made <= sample.at_least) return;
    sample.at_least = made;
    sample.play = {session.variant, moves_of(session), 0};
    for (const Move move : sample.play.moves) sample.play.acts += move.kind == Move::Kind::Act ? 1u : 0u;
}

} // namespace

std::optional<Sample> sample_of(const World& world, std::size_t plays, const std::function<bool()>& goes_on)
{
    Sample sample{plays, FirstSeed, {}, std::numeric_limits<std::int32_t>::min(), {}};
    Setup setup;
    setup.seat = world.seat;
    for (std::size_t i = 0; i < PolicyNames.size(); ++i) {
        Sums sums;
        for (std::size_t play = 0; play < plays; ++play) {
            if (goes_on && !goes_on()) return std::nullopt;
            setup.seed = FirstSeed + play;
            auto session = begin(world.program, setup);
            Setback setback;
            if (!session || !play_out(static_cast<Policy>(i), world.program, *session, setback)) return std::nullopt;
            const Score score = score_of(world.program, *world.judging, session->log, session->state());
            sums.add(score);
            take(world, *session, score, sample);
        }
        sample.policies.push_back(estimate_of(std::string(PolicyNames[i]), sums));
    }
    return sample;
}

} // namespace sim
