#pragma once

#include "sim/protocol/judge.h"

#include <cstdint>
#include <string_view>
#include <vector>

// Words to try protocol rules with: a scenario without a play, of which only the log is written. Day 0 is Monday 2
// March 2026.

/// Actors of every trial, one for each role in the order of Role, then a second NGO.
inline const sim::ActorId Ess{0}, Csd{1}, Health{2}, Ngo{3}, Employer{4}, Client{5}, Supervisor{6}, OtherNgo{7};
/// Keys that events of a trial carry.
inline const sim::KeyId K1{0}, K2{1}, K3{2};
/// Facts, one for each category: benefits, health, debt.
inline const sim::FactId Benefits{0}, Illness{1}, Debt{2};

/// The event types of a trial: a to h, asked, answered, withdrawn, met, mended and those of the data ledger.
[[nodiscard]] const sim::Vocabulary& trial_words();
[[nodiscard]] sim::TypeId type_of(std::string_view);
[[nodiscard]] sim::Match match(std::string_view type);

// ---- Rules: minor, in dimension P, weight 50, under their own fault key. Windows in days.

[[nodiscard]] sim::Rule existence(std::string_view target, std::int32_t from, std::int32_t to);
[[nodiscard]] sim::Rule response(std::string_view trigger, std::string_view target, std::int32_t from, std::int32_t to);
[[nodiscard]] sim::Rule recurrence(std::string_view target, std::int32_t gap);
/// `first` must come before `act`.
[[nodiscard]] sim::Rule precedence(std::string_view first, std::string_view act);
[[nodiscard]] sim::Rule not_response(std::string_view trigger, std::string_view act, std::int32_t from,
                                     std::int32_t to);
[[nodiscard]] sim::Rule absence(std::string_view act);

// ---- Events: by the employment counsellor, without key, recipient and evidence.

[[nodiscard]] sim::Event on(std::int32_t day, std::string_view type);
[[nodiscard]] sim::Event with(sim::KeyId, sim::Event);
[[nodiscard]] sim::Event by(sim::ActorId, sim::Event);
[[nodiscard]] sim::Event to(sim::ActorId, sim::Event);
[[nodiscard]] sim::Event showing(std::uint32_t evidence, sim::Event);
[[nodiscard]] sim::Event settled(sim::Event);
/// The employment counsellor passes on a fact for purpose 0.
[[nodiscard]] sim::Event sharing(std::int32_t day, sim::FactId, sim::ActorId to, std::uint8_t basis = 0);

[[nodiscard]] constexpr sim::Standing ended_on(std::int32_t day) { return {day, true}; }
[[nodiscard]] constexpr sim::Standing still_on(std::int32_t day) { return {day, false}; }

using Log = std::vector<sim::Event>;

/// A scenario and a protocol of which only what is judged is written.
struct Trial {
    sim::Scenario scenario;
    sim::Protocol protocol;
    std::vector<sim::Date> holidays;

    /// One chapter with that horizon. Events of every type may carry K1 and K2 and go to everybody.
    explicit Trial(std::int32_t horizon = 90);

    /// Adds a rule that earns points; it closes with a chapter when one is named. Its id is "r" and its number when it
    /// has none.
    Trial& expects(std::int32_t points, sim::Rule, sim::ChapterId closes = {});
    /// Adds a rule that earns nothing: a duty costs when it is not met.
    Trial& demands(sim::Rule, sim::ChapterId closes = {});
    /// Cuts the play into chapters that end on these days; the last is the horizon.
    Trial& chapters(std::initializer_list<std::int32_t> ends);

    [[nodiscard]] sim::Calendar calendar() const;
    [[nodiscard]] sim::Judging judging() const;
    /// Events of the log before day 0 are the scenario's history.
    [[nodiscard]] sim::Judgement judged(const Log&, sim::Standing) const;
};
