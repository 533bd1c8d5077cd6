#pragma once

#include "sim/model/protocol.h"
#include "sim/protocol/judging.h"
#include "sim/rules/program.h"
#include "sim/solve/world.h"

#include <cmath>
#include <string_view>

/// One of the two encodings of R1, "raw" or "duties", with the rules that judge it. Fails the test when it does not read.
struct R1 {
    explicit R1(std::string_view encoding);

    [[nodiscard]] sim::World world(bool capped = false) const { return {program, &judging, sim::SeatId{0}, 1, capped, {}, true}; }
    /// The same without telling states apart that differ only in what can no longer matter.
    [[nodiscard]] sim::World folded(bool capped = false) const { return {program, &judging, sim::SeatId{0}, 1, capped, {}, false}; }

    sim::Program program;
    sim::Judging judging;
};

/// The encoding as it is read, not linked, and its rules.
[[nodiscard]] sim::Scenario r1_as_read(std::string_view encoding);
[[nodiscard]] sim::Protocol r1_rules();

/// Equal but for rounding of doubles.
[[nodiscard]] inline bool is_near(double value, double expected, double relative = 1e-12)
{
    return std::abs(value - expected) <= relative * std::abs(expected);
}
