#pragma once

#include "sim/protocol/judging.h"
#include "sim/rules/program.h"
#include "sim/solve/regret.h"
#include "sim/solve/world.h"

#include <cstdint>
#include <memory>
#include <string>

/// A scenario of a few days with all that a solver can stumble over, and rules that judge it: acts of no day and of several,
/// guards, once, chapters that settle, a scene, chance, an appointment, up to two hidden variants that answer differently.
/// Every number gives another one; the same number always the same.
struct SmallWorld {
    explicit SmallWorld(std::uint64_t number);

    [[nodiscard]] sim::World world(bool raw, bool capped = false) const
    {
        return {program, &judging, sim::SeatId{0}, sim::all_variants(program.scenario), capped, {}, raw};
    }

    std::string members;   ///< of the scenario file, for a failing test
    sim::Program program;
    sim::Judging judging;
};

struct Played {
    sim::PlayedLine line;
    std::int32_t points = 0;
};

/// A play with every act and outcome drawn, judged by the score.
[[nodiscard]] Played played(const sim::World&, std::uint64_t seed);
