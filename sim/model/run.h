#pragma once

#include "sim/model/reflection.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace sim {

enum class Mode : std::uint8_t { Practice, Assessment };
enum class RunSource : std::uint8_t { Person, Policy, Script };

/// A run holds no more moves than this, taken back ones included: its file stays one that can be read.
inline constexpr std::size_t MostMoves = 100'000;

/// One move of a run: an act id ("kitchen.ask_rent", "refer_ngo", "go_on") or, at a chance node, "<chance>=<outcome>".
struct RunMove {
    std::string id;
    std::string hash;     ///< state hash after it, 16 hex digits
    bool undone = false;  ///< taken back later; kept in the record, not part of the line of play
};

struct PackHashes {
    std::string id, version;
    std::string rules, texts;  ///< SHA-256, hex
};

/// The record of a play: enough to repeat it bit for bit. docs/scenario-format.md section 16.
struct Run {
    std::string engine;             ///< version of the program
    PackHashes scenario, country;
    std::vector<PackHashes> protocols;  ///< the merged chain, base first
    std::uint64_t seed = 0;
    std::string seat, variant;      ///< ids
    Mode mode = Mode::Practice;
    RunSource source = RunSource::Person;
    std::string policy;             ///< of RunSource::Policy, e.g. "random"
    std::string language;
    std::vector<std::string> tape;  ///< fixed outcomes in order, when chance was not drawn
    std::string start_hash;         ///< state hash before the first move
    std::vector<RunMove> moves;     ///< in the order in which they were made
    Reflection reflection;          ///< the trainee's own words; of places in the log of the line of play
};

} // namespace sim
