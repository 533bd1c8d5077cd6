#pragma once

#include "sim/model/protocol.h"
#include "sim/model/scenario.h"
#include "sim/protocol/scope.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sim {

/// One real-world fault that several rules may name: they cost the largest penalty, once.
struct FaultKey {
    std::string id;
    ChapterId chapter;  ///< forgets when it settles: the last chapter of the rules that name it; none: never
    std::vector<std::int32_t> amounts;  ///< every penalty it can cost, ascending, first 0
};

/// A fault key and the instance it is remembered for.
struct FaultSlot {
    std::uint32_t key = 0;   ///< FaultKeys::keys
    KeyId by_key;            ///< FaultPer::Key
    ActorId by_recipient;    ///< FaultPer::Recipient
    std::uint16_t paid = 0;  ///< memory: place in amounts of the largest penalty paid
    friend bool operator==(const FaultSlot&, const FaultSlot&) = default;
};

struct FaultKeys {
    std::vector<FaultKey> keys;
    std::vector<FaultSlot> slots;
};

/// Makes the fault key of a scoped rule known, with every penalty that the rule can cost.
/// @return its number in FaultKeys::keys, or -1 when the rule costs nothing
[[nodiscard]] std::int32_t add_fault_key(FaultKeys&, const Rule&, const Scoped&);

/// The slots a rule's faults are remembered in: by key or recipient, the last one for all that the scenario does not
/// produce.
[[nodiscard]] std::vector<std::uint32_t> add_fault_slots(FaultKeys&, std::uint32_t key, const Rule&, const Scenario&,
                                                         const Vocabulary&);

} // namespace sim
