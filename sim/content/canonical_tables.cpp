#include "sim/content/canonical_tables.h"

namespace sim {
namespace {

// In the order of docs/scenario-format.md.

using enum MemberUse;
using Member = CanonicalMember;

constexpr Member schema{"$schema", Info};
constexpr Member format{"format"};

constexpr Member source_members[]{{"id"}, {"title"}, {"address"}};
constexpr CanonicalObject source = canonical_members(source_members);

// ---- Event list, protocol and country packs

constexpr Member type_members[]{
    {"id"}, {"text", Text}, {"evidence", Rule, nullptr, "[]"}, {"derived", Rule, nullptr, "false"}, {"engine", Rule, nullptr, "false"}};
constexpr CanonicalObject type = canonical_members(type_members);

constexpr Member vocabulary_members[]{schema, format, {"roles"}, {"categories"}, {"purposes"}, {"bases"}, {"types", Rule, &type}};
constexpr CanonicalObject vocabulary = canonical_members(vocabulary_members);

constexpr Member exchange_members[]{
    {"from"}, {"to"}, {"category"}, {"purpose"}, {"basis"}, {"needs"}, {"source", Info}, {"mark", Info}};
constexpr CanonicalObject exchange = canonical_members(exchange_members);

constexpr Member match_members[]{{"type"}, {"by", Rule, nullptr, "[]"}, {"to", Rule, nullptr, "[]"}, {"has", Rule, nullptr, "[]"}};
constexpr CanonicalObject match = canonical_members(match_members);

// The second form of `periods` stands at the end: {"months": n}.
constexpr Member period_members[]{{"id"}, {"window"}, {"unit"}, {"months"}};
constexpr CanonicalObject period = canonical_members(period_members);

constexpr Member repair_members[]{{"event", Rule, &match}, {"within"}, {"cap_repaired"}};
constexpr CanonicalObject repair = canonical_members(repair_members);

constexpr Member rule_members[]{
    {"id"},
    {"title", Text},
    {"clause", Text},
    {"source", Info},
    {"mark", Info},
    {"valid_from"},
    {"valid_to"},
    {"kind"},
    {"trigger", Rule, &match},
    {"target", Rule, &match},
    {"revoke", Rule, &match},
    {"window"},
    {"unit"},
    {"roll"},
    {"grace", Rule, nullptr, "0"},
    {"keyed", Rule, nullptr, "false"},
    {"periods", Rule, &period},
    {"max", Rule, nullptr, "0"},
    {"max_faults", Rule, nullptr, "1"},
    {"gap"},
    {"severity"},
    {"weight"},
    {"dimension"},
    {"fault_key"},
    {"per"},
    {"cap"},
    {"repair", Rule, &repair},
};
constexpr CanonicalObject rule = canonical_members(rule_members);

constexpr Member protocol_members[]{
    schema,
    format,
    {"id"},
    {"version", Info},
    {"language", Info},
    {"title", Text},
    {"extends", Rule, nullptr, "[]"},
    {"cut"},
    {"cap"},
    {"sources", Info, &source, "[]"},
    {"exchanges", Rule, &exchange, "[]"},
    {"rules", Rule, &rule, "[]"},
    {"independent", Info, nullptr, "[]"},
};
constexpr CanonicalObject protocol = canonical_members(protocol_members);

constexpr Member holiday_members[]{{"date"}, {"name", Text}};
constexpr CanonicalObject holiday = canonical_members(holiday_members);

constexpr Member institution_members[]{{"id"}, {"role"}, {"name", Text}, {"short", Text}};
constexpr CanonicalObject institution = canonical_members(institution_members);

constexpr Member value_members[]{{"value"}, {"from"}, {"to"}, {"source", Info}, {"mark", Info}, {"note", Info}};
constexpr CanonicalObject value = canonical_members(value_members);

constexpr Member parameter_members[]{{"id"}, {"title", Text}, {"unit"}, {"values", Rule, &value}};
constexpr CanonicalObject parameter = canonical_members(parameter_members);

constexpr Member pay_members[]{{"net"}};
constexpr CanonicalObject pay = canonical_members(pay_members);

constexpr Member right_members[]{{"id"}, {"title", Text}};
constexpr CanonicalObject right = canonical_members(right_members);

constexpr Member part_members[]{{"for"}, {"amount"}, {"weight"}, {"hours"}, {"adults"}, {"children"}, {"lone_parent", Rule, nullptr, "false"}, {"from_day"}, {"adds", Rule, nullptr, "false"}};
constexpr CanonicalObject part = canonical_members(part_members);

constexpr Member disregard_members[]{{"share"}, {"amount"}, {"months"}, {"right"}};
constexpr CanonicalObject disregard = canonical_members(disregard_members);

constexpr Member band_members[]{{"above"}, {"rate"}};
constexpr CanonicalObject band = canonical_members(band_members);

constexpr Member limit_members[]{{"income"}, {"per_unit", Rule, nullptr, "false"}};
constexpr CanonicalObject limit = canonical_members(limit_members);

// `months` may also be the id of a parameter.
constexpr Member months_members[]{{"rest_of"}, {"share"}};
constexpr CanonicalObject months = canonical_members(months_members);

constexpr Member kept_members[]{{"months"}, {"share"}, {"right"}};
constexpr CanonicalObject kept = canonical_members(kept_members);

constexpr Member benefit_members[]{
    {"id"},
    {"title", Text},
    {"right"},
    {"work"},
    {"found"},
    {"full", Rule, &part},
    {"of"},
    {"share"},
    {"counts", Rule, nullptr, "[]"},
    {"disregard", Rule, &disregard},
    {"taper", Rule, &band, "[]"},
    {"limit", Rule, &limit},
    {"cap"},
    {"least"},
    {"months", Rule, &months},
    {"kept", Rule, &kept},
};
constexpr CanonicalObject benefit = canonical_members(benefit_members);

constexpr Member country_members[]{
    schema,
    format,
    {"id"},
    {"version", Info},
    {"language", Info},
    {"title", Text},
    {"currency"},
    {"exponent"},
    {"week"},
    {"holidays", Rule, &holiday, "[]"},
    {"holidays_from"},
    {"holidays_to"},
    {"institutions", Rule, &institution, "[]"},
    {"parameters", Rule, &parameter, "[]"},
    {"pay", Rule, &pay},
    {"rights", Rule, &right, "[]"},
    {"benefits", Rule, &benefit, "[]"},
    {"sources", Info, &source, "[]"},
};
constexpr CanonicalObject country = canonical_members(country_members);

// ---- Run

constexpr Member hashes_members[]{{"id"}, {"version"}, {"rules"}, {"texts"}};
constexpr CanonicalObject hashes = canonical_members(hashes_members);

constexpr Member move_members[]{{"id"}, {"hash"}, {"undone", Rule, nullptr, "false"}};
constexpr CanonicalObject move = canonical_members(move_members);

constexpr Member reason_members[]{{"move"}, {"text"}};
constexpr CanonicalObject reason = canonical_members(reason_members);

constexpr Member reflection_members[]{
    {"reaction"}, {"timeline", Rule, nullptr, "[]"}, {"reasons", Rule, &reason, "[]"}, {"keep"}, {"change"}, {"if_then"},
};
constexpr CanonicalObject reflection = canonical_members(reflection_members);

constexpr Member run_members[]{
    schema,
    format,
    {"engine"},
    {"scenario", Rule, &hashes},
    {"country", Rule, &hashes},
    {"protocols", Rule, &hashes},
    {"seed"},
    {"seat"},
    {"variant"},
    {"mode"},
    {"source"},
    {"policy"},
    {"language"},
    {"tape", Rule, nullptr, "[]"},
    {"start"},
    {"moves", Rule, &move},
    {"reflection", Rule, &reflection},
};
constexpr CanonicalObject run = canonical_members(run_members);

// ---- Experiment of the cohort laboratory, in the order of docs/cohort.md

constexpr Member estimate_members[]{{"value"}, {"low"}, {"high"}, {"source", Info}, {"mark", Info}};
constexpr CanonicalObject estimate = canonical_members(estimate_members);

constexpr Member headcount_members[]{{"people"}, {"inherited"}};
constexpr CanonicalObject headcount = canonical_members(headcount_members);

constexpr Member county_members[]{{"id"}, {"title", Text}, {"treated", Rule, &headcount}, {"comparison", Rule, &headcount}, {"finding", Rule, &estimate}};
constexpr CanonicalObject county = canonical_members(county_members);

constexpr Member estimates_members[]{
    {"inherited", Rule, &estimate},
    {"contact_finding", Rule, &estimate},
    {"money_finding", Rule, &estimate},
    {"dip", Rule, &estimate},
    {"dip_months", Rule, &estimate},
    {"ramp_months", Rule, &estimate},
    {"separation", Rule, &estimate},
    {"money_keeping", Rule, &estimate},
    {"contact_keeping", Rule, &estimate},
    {"landing_unseen", Rule, &estimate},
    {"caseload_full", Rule, &estimate},
    {"caseload_old", Rule, &estimate},
    {"caseload_new", Rule, &estimate},
    {"wait_old", Rule, &estimate},
    {"wait_new", Rule, &estimate},
    {"service_months", Rule, &estimate},
    {"loss", Rule, &estimate},
    {"benefit_out", Rule, &estimate},
    {"benefit_in", Rule, &estimate},
    {"service_cost", Rule, &estimate},
    {"taxes", Rule, &estimate},
    {"displacement", Rule, &estimate},
    {"sanctions", Rule, &estimate},
    {"sanction_cut", Rule, &estimate},
    {"inclusion_contact", Rule, &estimate},
    {"inclusion_sanction", Rule, &estimate},
    {"health_work", Rule, &estimate},
    {"health_contact", Rule, &estimate},
    {"health_sanction", Rule, &estimate},
    {"discount", Rule, &estimate},
};
constexpr CanonicalObject estimates = canonical_members(estimates_members);

constexpr Member support_members[]{{"of"}, {"parts"}};
constexpr CanonicalObject support = canonical_members(support_members);

constexpr Member stage_members[]{{"id"}, {"title", Text}, {"offices"}, {"begins"}, {"per_month"}};
constexpr CanonicalObject stage = canonical_members(stage_members);

constexpr Member cohort_members[]{
    schema,
    format,
    {"id"},
    {"version", Info},
    {"language", Info},
    {"title", Text},
    {"as_of", Info},
    {"currency"},
    {"exponent"},
    {"months"},
    {"seed"},
    {"counties", Rule, &county},
    {"parameters", Rule, &estimates},
    {"support", Rule, &support},
    {"rollout", Rule, &stage, "[]"},
    {"sources", Info, &source, "[]"},
};
constexpr CanonicalObject cohort = canonical_members(cohort_members);

} // namespace

const CanonicalObject& canonical_object(FileKind kind)
{
    switch (kind) {
    case FileKind::Scenario: return canonical_scenario();
    case FileKind::Protocol: return protocol;
    case FileKind::Country: return country;
    case FileKind::Vocabulary: return vocabulary;
    case FileKind::Household: return canonical_household();
    case FileKind::Cohort: return cohort;
    case FileKind::Run: break;
    }
    return run;
}

} // namespace sim
