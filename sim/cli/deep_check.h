#pragma once

#include "sim/cli/pack_paths.h"
#include "sim/cli/search_limits.h"
#include "sim/cli/page.h"
#include "sim/content/json_writer.h"
#include "sim/model/problem.h"
#include "sim/prove/claims.h"

#include <cstddef>
#include <string>
#include <vector>

namespace sim {

/// A claim of a scenario and what became of it.
struct ClaimLine {
    std::string scenario, pointer, seat;   ///< the seat is the witness's
    Decided claim;
};

struct DeepFound {
    Problems problems;
    std::vector<ClaimLine> claims;
    bool whole = true;        ///< every question was answered; else a claim or lint is undecided, a seat is unknown, or it was given up
};

/// Follows the plays of a scenario that has no errors and tells what they show: claims that do not hold, and what its author may
/// not have meant; from one seat, or from all where it is empty. Warnings that the author accepts are left out.
void check_deeply(Terminal&, const Library&, const NamedPack&, const std::string& seat, const SearchWish&, const Interrupt&, DeepFound&);

void print_claim(Page&, const ClaimLine&);
void write_claims(JsonWriter&, const std::vector<ClaimLine>&);

} // namespace sim
