#pragma once

#include "sim/prove/remark.h"
#include "sim/prove/routes.h"
#include "sim/prove/survey.h"
#include "sim/solve/solution.h"

#include <string>
#include <string_view>
#include <vector>

namespace sim {

// What the lints share; private to them.

/// Lints of one seat that could not be decided, and why not.
struct Undecided {
    std::vector<std::string> codes;
    std::string reason;
    std::optional<WitnessPlay> witness;

    void add(std::string_view code, const std::string& why)
    {
        codes.emplace_back(code);
        if (reason.empty()) reason = why;
    }
};

/// A scenario solved from one seat, and what is said about it.
struct Linting {
    const Subject& subject;
    const SearchLimits& limits;
    const Judging& judging;
    const Solution& solution;
    std::vector<Remark>& remarks;
    Undecided& undecided;

    [[nodiscard]] const World& world() const { return solution.world; }
    [[nodiscard]] const Program& program() const { return solution.world.program; }
    [[nodiscard]] const Scenario& scenario() const { return program().scenario; }
    [[nodiscard]] const PlayGraph& graph() const { return solution.graph; }
    [[nodiscard]] const Values& values() const { return *solution.best; }
    [[nodiscard]] WitnessPlay witness(const Route& route) const
    {
        return witness_of(program(), world().seat, route.variant, moves_of(world(), graph(), route));
    }
    void say(Severity severity, std::string code, Spot spot, std::string message, std::optional<WitnessPlay> witness = {}, std::uint64_t states = 0) const
    {
        remarks.push_back({severity, std::move(code), spot, std::move(message), std::move(witness), states});
    }
};

/// Surveys of one seat, by variant.
using Surveys = std::vector<Survey>;

void lint_reach(const Subject&, const Program&, const std::vector<Surveys>& by_seat, std::vector<Remark>&);  ///< L01
void lint_dead_ends(const Program&, SeatId, const Surveys&, std::vector<Remark>&, Undecided&);               ///< L02
void lint_loop(const World&, const Search&, const SearchLimits&, std::vector<Remark>&);                      ///< L03
void lint_result(const Linting&);   ///< L06, L16, L19, L22

/// "812" or "812.5": points, to three places.
[[nodiscard]] std::string points_text(MicroPoints);
/// The entry of a rule in the scenario's own list, for the seat; Whole where it has none.
[[nodiscard]] Spot spot_of_rule(const Scenario&, SeatId, const std::string& rule);

} // namespace sim
