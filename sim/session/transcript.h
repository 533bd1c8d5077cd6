#pragma once

#include "sim/session/session.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// One move of a transcript, or its beginning.
struct Passage {
    std::size_t number = 0;             ///< of the move, counted from 1; 0: the start
    std::string move;                   ///< as runs write it; empty at the start
    std::vector<std::string> told;      ///< "line:kitchen.greeting", contexts of the texts that were read
    std::vector<std::string> entries;   ///< "12  day 3  data.shared  ess > csd  debts  joint_plan law"
    std::string stands;                 ///< "day 3  Wed 4 Mar 2026  kitchen"
    std::string hash;                   ///< of the state after it
};

/// The play in ids, the same in every language.
[[nodiscard]] std::vector<Passage> passages_of(const Program&, const Vocabulary&, const Session&);

/// The whole as text for a golden file: who played what, then each passage, then the signature. Ends with a line feed.
[[nodiscard]] std::string transcript_of(const Program&, const Vocabulary&, const Session&);

/// One number for a line of play: over the hashes of its states in order.
[[nodiscard]] std::uint64_t signature_of(const Session&);

/// A log entry in ids.
[[nodiscard]] std::string entry_text(const Program&, const Vocabulary&, const Event&, std::size_t number);

} // namespace sim
