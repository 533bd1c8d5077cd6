#pragma once

#include "sim/prove/choices.h"
#include "sim/prove/questions.h"
#include "sim/prove/remark.h"
#include "sim/prove/routes.h"
#include "sim/prove/survey.h"
#include "sim/solve/solution.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sim {

// What the lints share; private to them.

/// Lints of one seat that could not be decided, and why not.
struct Undecided {
    std::vector<std::string> codes;
    std::string reason;
    std::optional<WitnessPlay> witness;

    [[nodiscard]] bool has(std::string_view code) const { return std::find(codes.begin(), codes.end(), code) != codes.end(); }
    void add(std::string_view code, const std::string& why)
    {
        if (!has(code)) codes.emplace_back(code);
        if (reason.empty()) reason = why;
    }
};

/// A scenario solved from one seat. Stays where it is.
struct SolvedSeat {
    SolvedSeat(Scenario, const Subject&, SeatId, const SearchLimits&);
    SolvedSeat(Scenario, const Subject&, SeatId, const SearchLimits&, std::uint64_t variants);
    /// A scenario of the subject, in which all that can be done is what leaves the question unanswered with yes.
    SolvedSeat(const Subject&, const Question& never, SeatId, const SearchLimits&, std::uint64_t variants);
    /// With other rules than the subject's.
    SolvedSeat(Scenario, Judging, const Subject&, SeatId, const SearchLimits&, std::uint64_t variants);
    SolvedSeat(const SolvedSeat&) = delete;
    SolvedSeat& operator=(const SolvedSeat&) = delete;

    /// Why it is not solved; empty where it is.
    [[nodiscard]] std::string why_not() const;

    Program program;
    Judging judging;
    std::unique_ptr<Solution> solution;
};

/// What is said about a solved seat.
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

/// The best that can be done from a seat.
struct Reached {
    MicroPoints expected = 0;
    BestPlay play;
};

/// Surveys of one seat, by variant.
using Surveys = std::vector<Survey>;

void lint_reach(const Subject&, const Program&, const std::vector<Surveys>& by_seat, std::vector<Remark>&);  ///< L01
void lint_dead_ends(const Program&, SeatId, const Surveys&, std::vector<Remark>&, Undecided&);               ///< L02
void lint_loop(const World&, const Search&, const SearchLimits&, std::vector<Remark>&);                      ///< L03
void lint_result(const Linting&);     ///< L06, L16, L19, L22
void lint_guessing(const Linting&);   ///< L12, L18, L20
void lint_choices(const Linting&);    ///< L04, L05, L13, and those of
void lint_exemplars(const Linting&);  ///< L23
void lint_wording(const Linting&, const Choices&);   ///< L08, L09, L10
void lint_order(const Linting&);      ///< L14
void lint_policies(const Subject&, SeatId, std::vector<Remark>&);                                                   ///< L11
void lint_keys(const Subject&, SeatId, const SearchLimits&, std::vector<Remark>&, Undecided&);                      ///< L07
/// L17. @param best  what the best play can expect
void lint_facts(const Subject&, SeatId, MicroPoints best, const SearchLimits&, std::vector<Remark>&, Undecided&);
/// L15, L21. @param good  a play that meets many duties, where one is known
void lint_rules(const Subject&, SeatId, const std::vector<Move>& good, const SearchLimits&, std::vector<Remark>&, Undecided&);

/// "812" or "812.5": points, to three places.
[[nodiscard]] std::string points_text(MicroPoints);
/// "12.5 %": a probability, to one place.
[[nodiscard]] std::string percent_text(double);
[[nodiscard]] std::string type_name(const Subject&, TypeId);
/// The entry of a rule in the scenario's own list, for the seat; Whole where it has none.
[[nodiscard]] Spot spot_of_rule(const Scenario&, SeatId, const std::string& rule);

} // namespace sim
