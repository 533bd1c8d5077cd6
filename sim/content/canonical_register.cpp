#include "sim/content/canonical_tables.h"

namespace sim {
namespace {

// In the order of docs/scenario-format.md. The register decides nothing, so nothing of it is a rule.

using enum MemberUse;
using Member = CanonicalMember;

constexpr Member record_members[]{{"id", Info}, {"by", Info}, {"name", Info}, {"note", Info}};
constexpr CanonicalObject record = canonical_members(record_members);

constexpr Member entry_members[]{{"id", Info},   {"record", Info}, {"by", Info},     {"kind", Info}, {"date", Info}, {"when", Info},
                                 {"text", Info}, {"result", Info}, {"amount", Info}, {"seen", Info}, {"basis", Info}};
constexpr CanonicalObject entry = canonical_members(entry_members);

constexpr Member register_members[]{{"records", Info, &record}, {"entries", Info, &entry, "[]"}, {"merged", Info}};

} // namespace

const CanonicalObject CanonicalRegister = canonical_members(register_members);

} // namespace sim
