#pragma once

#include "sim/rules/play.h"
#include "sim/rules/program.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// A small scenario to try rules on. `members` is JSON of members of the scenario file without the outer braces; what is left
/// out is filled in: actors ess (seat), csd and client, one chapter of 30 daily days from Monday 2 March 2026 without go_on,
/// an act `pause` of one day, one ending. The country has a holiday on Monday 9 March 2026. Fails the test when the
/// scenario does not read.
[[nodiscard]] sim::Program world(std::string_view members);

/// The same, not linked.
[[nodiscard]] sim::Scenario world_as_read(std::string_view members);

/// A play of a world in words.
class Walk {
public:
    explicit Walk(const sim::Program&, std::string_view seat = "ess", std::string_view variant = {});

    /// Does acts, and at chance nodes outcomes by their bare id; fails the test when one is refused.
    Walk& does(std::initializer_list<std::string_view> moves);
    /// Why the act that is shown cannot be done; fails the test when it is available or not shown.
    [[nodiscard]] sim::Refusal refusal(std::string_view act) const;
    [[nodiscard]] sim::Fault fault_of(std::string_view act) const;

    [[nodiscard]] bool offers(std::string_view act) const;
    [[nodiscard]] bool shows(std::string_view act) const;
    [[nodiscard]] std::vector<std::string> offers() const;
    [[nodiscard]] int day() const;
    [[nodiscard]] int value(std::string_view variable) const;
    [[nodiscard]] bool knows(std::string_view actor, std::string_view fact) const;
    [[nodiscard]] std::string scene() const;  ///< "" at the desk
    [[nodiscard]] bool ended() const;
    /// "day type" of every entry since the walk began, in order: "3 x.a".
    [[nodiscard]] std::vector<std::string> log() const;
    [[nodiscard]] const std::vector<sim::Event>& events() const { return events_; }
    /// Texts told by the last move.
    [[nodiscard]] std::vector<std::string> told() const;
    [[nodiscard]] const sim::State& state() const { return state_; }

private:
    [[nodiscard]] sim::Move move_named(std::string_view) const;

    const sim::Program& program_;
    sim::State state_;
    std::vector<sim::Event> events_;
    std::vector<sim::Told> told_;
};
