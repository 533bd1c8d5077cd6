#include "sim/content/canonical_tables.h"

namespace sim {
namespace {

// In the order of docs/money.md.

using enum MemberUse;
using Member = CanonicalMember;

constexpr Member member_members[]{{"kind"}, {"client", Rule, nullptr, "false"}, {"hours", Rule, nullptr, "0"}};
constexpr CanonicalObject member = canonical_members(member_members);

constexpr Member income_members[]{{"id"}, {"title", Text}, {"amount"}};
constexpr CanonicalObject income = canonical_members(income_members);

constexpr Member given_members[]{{"id"}, {"title", Text}, {"out"}, {"in"}};
constexpr CanonicalObject given = canonical_members(given_members);

constexpr Member right_members[]{{"right"}, {"from"}, {"to"}};
constexpr CanonicalObject right = canonical_members(right_members);

constexpr Member garnishment_members[]{{"amount"}, {"share"}, {"keeps", Rule, nullptr, "0"}};
constexpr CanonicalObject garnishment = canonical_members(garnishment_members);

constexpr Member month_members[]{{"days"}, {"of"}};
constexpr CanonicalObject month = canonical_members(month_members);

constexpr Member cost_members[]{{"id"}, {"title", Text}, {"amount"}};
constexpr CanonicalObject cost = canonical_members(cost_members);

constexpr Member job_members[]{{"format"}, {"id"}, {"title", Text}, {"start"}, {"gross"}, {"net"}, {"hours"}, {"found"}, {"first_month", Rule, &month}, {"costs", Rule, &cost, "[]"}};
constexpr CanonicalObject job = canonical_members(job_members);

constexpr Member support_members[]{{"schedule"}, {"loss", Rule, nullptr, "\"entry\""}, {"floor"}, {"cap"}, {"threshold"}};
constexpr CanonicalObject support = canonical_members(support_members);

constexpr Member household_members[]{
    {"$schema", Info},
    {"format"},
    {"id"},
    {"title", Text},
    {"country"},
    {"members", Rule, &member},
    {"income", Rule, &income, "[]"},
    {"benefits", Rule, &given, "[]"},
    {"rights", Rule, &right, "[]"},
    {"garnishment", Rule, &garnishment},
    {"units"},
    {"left_out", Text, nullptr, "[]"},
    {"incomplete", Rule, nullptr, "false"},
    {"offer", Rule, &job},
    {"support", Rule, &support},
};
constexpr CanonicalObject household = canonical_members(household_members);

constexpr Member money_members[]{{"support", Rule, &support}, {"household"}, {"households", Rule, &household}, {"offers", Rule, &job}};

} // namespace

const CanonicalObject CanonicalMoney = canonical_members(money_members);
const CanonicalObject& canonical_household() { return household; }

} // namespace sim
