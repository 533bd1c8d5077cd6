#pragma once

#include "sim/library/case.h"
#include "sim/library/kept_values.h"
#include "sim/session/view/review.h"

#include <memory>
#include <string>

namespace sim {

/// What solving says of a play. Case and judging that it was made with must live as long.
struct JudgedPlay {
    std::unique_ptr<const Solution> solution;  ///< of the case from its start; null: nothing is known
    RunValue value;
    std::string remark;                        ///< a sentence where the values could not be kept, which changes nothing; else empty
};

/// The values of a play's decisions: taken from the cache, else worked out, which may take minutes and what memory the limits allow; the
/// progress function of the limits can give it up, and nothing is known then. May be called from a thread of its own.
[[nodiscard]] JudgedPlay judge_play(const Case&, const Judging&, const Session&, const SearchLimits&, Keeping = Keeping::Yes);

/// The same where the values lie in the cache; else nothing is known.
[[nodiscard]] JudgedPlay recall_play(const Case&, const Judging&, const Session&);

/// What follows the play.
/// @pre the play has ended
[[nodiscard]] Review review_of(const Case&, const Judging&, const Session&, const JudgedPlay&);

} // namespace sim
