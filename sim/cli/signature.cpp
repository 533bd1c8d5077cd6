#include "sim/cli/signature.h"

#include "sim/base/hash.h"
#include "sim/score/score.h"
#include "sim/session/policy.h"
#include "sim/session/transcript.h"

#include <array>

namespace sim {

namespace {

std::uint64_t sign(const Case& it, const Judging& judging, const Session& session)
{
    std::uint64_t hash = signature_of(session);
    for (std::size_t i = 0; i < session.log.size(); ++i)
        hash = fnv1a64(entry_text(it.program, it.vocabulary.vocabulary, session.log[i], i + 1), hash);
    const Score score = score_of(it.program, judging, session.log, session.state());
    for (const DimensionScore& side : score.dimensions) hash = fnv1a64(side.points, hash);
    return mix(fnv1a64(score.headline.value_or(-1), hash));
}

} // namespace

Result<std::vector<SignedPlay>, Complaint> signed_plays(const Library& library)
{
    constexpr std::array<Policy, 3> Policies{Policy::First, Policy::Last, Policy::Random};
    std::vector<SignedPlay> plays;
    for (const std::string& id : scenario_ids(library.shelf)) {
        const auto it = load_case(library, id, {});
        if (!it) return Failure<Complaint>{it.error()};
        const Program& program = (*it)->program;
        for (std::size_t seat = 0; seat < program.scenario.seats.size(); ++seat) {
            const Judging judging = judging_for(**it, SeatId{seat});
            for (const Policy policy : Policies) {
                for (std::uint64_t seed = 1; seed <= 3; ++seed) {
                    Setup setup;
                    setup.seat = SeatId{seat};
                    setup.seed = seed;
                    setup.source = RunSource::Policy;
                    setup.policy = PolicyNames[static_cast<std::size_t>(policy)];
                    auto session = begin(program, setup);
                    Setback setback;
                    if (!session || !play_out(policy, program, *session, setback))
                        return Failure<Complaint>{Complaint{"the scenario " + id + " has a fault that stops a play; `onedoor check --count` finds it."}};
                    const std::string& actor = program.scenario.name_of(SeatId{seat});
                    plays.push_back({id + " " + actor + " " + setup.policy + " " + std::to_string(seed), sign(**it, judging, *session)});
                }
            }
        }
    }
    return plays;
}

std::uint64_t signature_of(const std::vector<SignedPlay>& plays)
{
    std::uint64_t hash = FnvBasis;
    for (const SignedPlay& play : plays) {
        hash = fnv1a64(play.name, hash);
        hash = fnv1a64(static_cast<std::int32_t>(play.signature >> 32), hash);
        hash = fnv1a64(static_cast<std::int32_t>(play.signature & 0xffffffffu), hash);
    }
    return mix(hash);
}

} // namespace sim
