#pragma once

#include "sim/content/canonical.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace sim {

/// What a member is to the rules hash.
enum class MemberUse : std::uint8_t {
    Rule,  ///< counts
    Text,  ///< is shown to people
    Info,  ///< is for authors, readers and the library
    Tags,  ///< counts as far as a policy reads it
};

struct CanonicalObject;

struct CanonicalMember {
    std::string_view name;
    MemberUse use = MemberUse::Rule;
    const CanonicalObject* inside = nullptr;  ///< of the object, or of each object of the list
    std::string_view fallback = {};           ///< written so, or absent: the same; empty: must be written
};

/// The members of an object in canonical order.
struct CanonicalObject {
    std::span<const CanonicalMember> members;
};

[[nodiscard]] const CanonicalObject& canonical_object(FileKind);
[[nodiscard]] const CanonicalObject& canonical_scenario();
[[nodiscard]] const CanonicalObject& canonical_household();
extern const CanonicalObject CanonicalMoney;  ///< `money` of a scenario
extern const CanonicalObject CanonicalRegister;  ///< `register` of a scenario

template <std::size_t N>
constexpr CanonicalObject canonical_members(const CanonicalMember (&members)[N])
{
    return {std::span<const CanonicalMember>(members)};
}

} // namespace sim
