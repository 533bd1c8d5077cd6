#pragma once

#include "sim/base/result.h"
#include "sim/model/event.h"
#include "sim/model/scenario.h"
#include "sim/model/state.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sim {

/// Where each part of a State lies. The lists follow docs/scenario-format.md section 8, which is also the order of the hash.
struct Layout {
    std::uint32_t words = 0;
    std::vector<Field> fields;      ///< all of them, in canonical order

    std::uint16_t seat = 0, variant = 0, day = 0, ended = 0, chance = 0, depth = 0;
    std::uint16_t stack[4] = {};    ///< bottom first; scene index + 1, or 0
    std::uint16_t variables = 0;    ///< first of Scenario::variables
    std::uint16_t knows = 0;        ///< first of actor * facts + fact
    std::vector<std::uint16_t> done, today, chosen;        ///< by ActId; 0 = no such memory
    std::vector<std::uint16_t> due, fired, waiting;        ///< by TimedId; 0 = no such memory
    std::uint16_t commitments = 0;  ///< two fields each: status, due day + 1
    std::vector<std::uint16_t> places;                     ///< by ActorId; 0 = no capacity
    std::vector<std::uint16_t> memory;                     ///< by TypeId; 0 = nobody asks
    std::vector<bool> remembers_day;                       ///< by TypeId: the memory holds a day, not a flag
};

/// What is fixed of the days of a play, looked up by day 0..horizon.
struct Agenda {
    std::vector<std::uint8_t> chapter;         ///< by day; the horizon belongs to the last
    std::vector<std::int32_t> next_stop;       ///< first fixed stop at or after the day
    std::vector<std::int32_t> desk_day;        ///< first desk day at or after, -1: none
    std::vector<std::int32_t> reply_day;       ///< first reply day at or after, -1: none
    std::vector<std::uint8_t> work;            ///< by day: bits of DayWork
};

/// Something fixed that happens when a day begins.
enum DayWork : std::uint8_t { SettlesChapter = 1, FreesPlaces = 2, BringsTimed = 4 };

/// Bits of one word to be set back to 0.
struct WordMask {
    std::uint32_t word = 0;
    std::uint64_t bits = 0;
};

/// Memory that is forgotten together, as runs of Program::masks.
struct Forgetting {
    std::vector<WordMask> masks;
    Range today;                   ///< when the day moves
    Range ending;                  ///< when the play ends: today, chosen, waiting
    std::vector<Range> scenes;     ///< by SceneId: options chosen, when it is left
    std::vector<Range> chapters;   ///< by ChapterId: acts that never come back, when it settles
};

/// What an act's availability depends on besides its condition: what it shares, whom it refers to, and all the rest. Most
/// options ask for none of it.
enum ActAsks : std::uint8_t { AsksShare = 1, AsksRefer = 2, AsksMore = 4 };

/// A scenario made ready to run: names resolved to fields, days to tables. Immutable; shared by any number of plays.
struct Program {
    Scenario scenario;
    Layout layout;
    Agenda agenda;
    Forgetting forgetting;
    std::vector<std::uint8_t> asks;    ///< by ActId: bits of ActAsks
    std::vector<TypeId> engine_types;  ///< by EngineType
    bool clock_asks = false;           ///< commitments, scheduled or conditional events exist: each day must be looked at
};

enum class LinkError : std::uint8_t {
    TooWide,            ///< more than MostFields fields
    MissingEngineType,  ///< the vocabulary lacks one of the engine's own event types
};

/// Lays out the state, computes the agenda and rewrites the scenario's code in place into its fast form.
[[nodiscard]] Result<Program, LinkError> link(Scenario, const Vocabulary&);

/// The state's hash of docs/scenario-format.md section 8; independent of how the state is packed.
[[nodiscard]] std::uint64_t hash_of(const Program&, const State&);

/// A part of the state for people: "trust", "home_visit done". `number` is a place in Layout::fields.
[[nodiscard]] std::string name_of_field(const Program&, std::size_t number);

/// One line for each field in which two states differ: "trust: 2 / 3". For people who look for the first difference.
[[nodiscard]] std::vector<std::string> differences(const Program&, const State&, const State&);

} // namespace sim
