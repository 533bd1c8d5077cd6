#pragma once

#include "sim/base/strong.h"
#include "sim/model/text.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

// How a country works out what a household gets: rules of a few kinds over the dated parameters of its pack, so that a new
// country is data. docs/money.md says in which order they act.

using ParameterId = Index<struct ParameterTag>;   ///< Country::parameters
using RightId = Index<struct RightTag>;           ///< Country::rights
using BenefitId = Index<struct BenefitTag>;       ///< Country::benefits

/// Something a household has that no rule can tell, such as a right to unemployment benefit.
struct Right {
    std::string id;
    TextId title;
};

enum class Recipient : std::uint8_t { FirstAdult, NextAdult, AdultChild, Child, Household };
inline constexpr std::array<std::string_view, 5> RecipientNames{"first_adult", "next_adult", "adult_child", "child", "household"};

/// A part of the full amount of a benefit. Of the parts for one member the last whose conditions hold is the one, and those that add.
struct BenefitPart {
    Recipient recipient = Recipient::FirstAdult;
    ParameterId amount, weight;
    ParameterId hours;                      ///< only from so many hours of work a month
    ParameterId from_day;                   ///< only from so many days after the right began
    std::int32_t adults = -1, children = -1;///< exactly so many; -1: any number
    bool lone_parent = false, adds = false;
};

/// Of counted income above `above` the rate is taken off, up to the next band.
struct TaperBand {
    ParameterId above, rate;
};

enum class WorkNeed : std::uint8_t { Any, Out, In };
enum class JobFound : std::uint8_t { Any, Self, Referred };

/// Pay of the job that is not counted.
struct Disregard {
    ParameterId share, amount, months;
    RightId right;
};

/// What a benefit counts against its full amount.
struct Counted {
    bool pay = false, income = false;
    std::vector<BenefitId> benefits;  ///< earlier ones
};

struct Benefit {
    std::string id;
    TextId title;
    RightId right;                    ///< only for households that have it
    WorkNeed work = WorkNeed::Any;
    JobFound found = JobFound::Any;
    std::vector<BenefitPart> full;
    BenefitId of;                     ///< instead of parts: what that one came to in the month before work
    ParameterId share;
    Counted counts;
    Disregard disregard;
    std::vector<TaperBand> taper;     ///< none: everything counted is taken off
    ParameterId limit;                ///< nothing where counted income is above
    bool limit_per_unit = false;
    ParameterId cap, least;
    ParameterId months;               ///< of work at most
    RightId rest_of;                  ///< instead: `rest_share` of the whole months that are left of this right
    ParameterId rest_share;
    ParameterId kept_months, kept_share;
    RightId kept_right;
};

} // namespace sim
