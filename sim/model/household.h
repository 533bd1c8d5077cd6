#pragma once

#include "sim/model/benefit.h"
#include "sim/model/calendar.h"
#include "sim/model/money.h"
#include "sim/model/text.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

// What a better-off calculation is about: a household, a job, and the support that is paid for a time. Titles are texts of
// the pack or file that these stand in.

enum class MemberKind : std::uint8_t { Adult, AdultChild, Child };
inline constexpr std::array<std::string_view, 3> MemberKindNames{"adult", "adult_child", "child"};

struct Member {
    MemberKind kind = MemberKind::Adult;
    bool client = false;      ///< takes the job
    std::int32_t hours = 0;   ///< of work a month, without the job
};

/// Net, the same in and out of work, and set against benefits.
struct OtherIncome {
    std::string id;
    TextId title;
    std::optional<Money> amount;  ///< none: not known
};

/// A benefit that no rule of the country works out: what is paid out of work and in the job.
struct GivenBenefit {
    std::string id;
    TextId title;
    std::optional<Money> out, in;  ///< none: not known
};

struct HeldRight {
    RightId right;
    std::optional<Date> from, to;  ///< days included
};

/// What is taken from the pay for debts: an amount or a share of net pay, never below what must be left.
struct Garnishment {
    std::optional<Money> amount;
    std::optional<Share> share;
    Money keeps;
};

struct Household {
    std::string id;
    TextId title;
    std::vector<Member> members;  ///< the first adult is the first in the rules
    std::vector<OtherIncome> income;
    std::vector<GivenBenefit> benefits;
    std::vector<HeldRight> rights;
    std::optional<Garnishment> garnishment;
    bool garnishment_unknown = false;
    std::int32_t units = 0;       ///< consumption units in permille; 0: not given
    std::vector<TextId> left_out; ///< what is knowingly not counted
    bool incomplete = false;      ///< something is knowingly not known, so that nothing can be worked out
};

struct WorkCost {
    std::string id;
    TextId title;
    std::optional<Money> amount;  ///< a month; none: not known
};

struct Job {
    std::string id;
    TextId title;
    std::optional<Money> gross;     ///< none: not said, then net pay is
    std::optional<Money> net;       ///< none: by the country's share
    std::int32_t hours = 0;         ///< a month
    Date start;
    std::int32_t days = 0, of = 0;  ///< of the first month worked, when it is a part; 0: the whole month
    JobFound found = JobFound::Any;
    std::vector<WorkCost> costs;
    std::vector<ParameterId> figures;  ///< of the country, that amounts above name; they are those of the day it starts
};

/// Shares of the loss, month after month; after the last nothing is paid.
struct Schedule {
    std::string id;
    std::vector<Share> shares;
};

enum class LossRule : std::uint8_t { AtEntry, EachMonth };
inline constexpr std::array<std::string_view, 2> LossRuleNames{"entry", "monthly"};

/// Degressive support: a model, in no country's law.
struct SupportPlan {
    Schedule schedule;
    LossRule loss = LossRule::AtEntry;
    std::optional<Money> floor;      ///< income in work at least so much above income out of work
    std::optional<Money> cap;        ///< of all support for one person
    std::optional<Money> threshold;  ///< pay, benefits and support together at most this
};

/// Months, from 1, in which there is no work; they pay nothing and use up nothing.
struct Gap {
    std::int32_t from = 0, to = 0;  ///< included
};

} // namespace sim
