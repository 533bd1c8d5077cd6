#pragma once

#include "sim/base/result.h"
#include "sim/records/common_client.h"

#include <cstdint>
#include <vector>

namespace sim {

/// Two records that are likely of one person, by their ids; first < second.
struct LikelyDouble {
    std::uint32_t first = 0, second = 0;
    friend bool operator==(const LikelyDouble&, const LikelyDouble&) = default;
};

/// Whether two names may be one written twice: each word of the shorter has a word of its own in the other that differs, without marks and
/// capitals, by at most one letter added, lost, changed or swapped with its neighbour. The order of words does not matter; a hyphen parts them.
[[nodiscard]] bool are_alike(const PersonName&, const PersonName&);

/// Whether two records are likely of one person: born on one day, of one sex, with names that are alike, and at most one of the two
/// belongs to a group of the study.
[[nodiscard]] bool are_likely_one(const CommonClient&, const CommonClient&);

/// All such pairs among records that are not merged, by ids. Takes time in proportion to the
/// pairs that share a birth date; what is read from a file has at most MostOfOneBirth of one.
[[nodiscard]] std::vector<LikelyDouble> likely_doubles(const std::vector<CommonClient>&);

enum class MergeError : std::uint8_t {
    SameRecord,     ///< one id was given twice
    AlreadyMerged,  ///< one of the two was merged before
    NotAlike,       ///< are_likely_one says no: merging would show one person's file to strangers
};

/// The record that remains when two are merged: the name, birth and household are those of `kept`, the entries those of both; it belongs to
/// the group that either belongs to and is known to whoever knew either. What `kept` does not know of the generations is taken from `gone`.
/// @error as said there; nothing is changed
[[nodiscard]] Result<CommonClient, MergeError> merged(const CommonClient& kept, const CommonClient& gone);

} // namespace sim
