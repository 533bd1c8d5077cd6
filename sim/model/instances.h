#pragma once

#include "sim/model/produced.h"
#include "sim/model/protocol.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace sim {

// A rule is judged in instances: one for each key and each period (docs/scenario-format.md, section 11). How many that
// makes is known from the files alone, before anything is laid out for judging.

/// Does a rule begin with an event, and not on day 0?
[[nodiscard]] bool is_triggered(const Rule&);

/// The keys for which a rule has instances, alphabetically: those that the events that begin one can carry. The one
/// entry "none" for a rule that asks for no key.
[[nodiscard]] std::vector<KeyId> instance_keys(const Rule&, const std::vector<Produced>&);

/// How many instances a rule has for each of its keys, at least 1.
[[nodiscard]] std::size_t periods_of(const Rule&);

/// Can two entries be versions of one rule, of which one or the other judges? They must have the same instances, which
/// then share the same points: the same kind and dimension, both with a trigger or both without, the same keys, as many
/// periods.
[[nodiscard]] bool can_be_versions(const Rule&, const Rule&);

/// The type of the events that tell the faults of a rule apart (Rule::per): the subject of a prohibition, or what gives
/// a duty its key.
[[nodiscard]] TypeId telling_type(const Rule&);

/// Everything that judging a scenario by a protocol must remember of its own: the instances of all rules, and for each
/// rule the keys or recipients by which `per` tells its faults apart. An upper bound: rules out of scope count too.
[[nodiscard]] std::uint64_t count_instances(const Protocol&, const Scenario&, const Vocabulary&);

} // namespace sim
