#pragma once

#include "sim/model/produced.h"
#include "sim/model/protocol.h"
#include "sim/protocol/scope.h"

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <utility>
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
    std::uint32_t paid = 0;  ///< memory: place in amounts of the largest penalty paid
    friend bool operator==(const FaultSlot&, const FaultSlot&) = default;
};

struct FaultKeys {
    std::vector<FaultKey> keys;
    std::vector<FaultSlot> slots;
};

/// The slots that a rule's faults are remembered in.
struct FaultPlaces {
    bool costs = false;       ///< else its faults cost nothing and are not remembered
    std::uint32_t other = 0;  ///< FaultKeys::slots: of all that are not told apart
    std::vector<std::pair<std::uint32_t, std::uint32_t>> told_apart;  ///< number of the key or recipient, slot; ascending

    /// @param number  of the key or recipient of a fault, by Rule::per
    [[nodiscard]] std::uint32_t slot_for(std::uint32_t number) const;
};

/// Collects the fault keys of the rules that count.
class FaultBook {
public:
    /// Makes the fault key of a scoped rule known, with every penalty that the rule can cost.
    FaultPlaces add(const Rule&, const Scoped&, const std::vector<Produced>&);
    [[nodiscard]] FaultKeys take() { return std::move(faults_); }

private:
    std::uint32_t key_of(const Rule&, const Scoped&);
    std::uint32_t slot(const FaultSlot&);

    FaultKeys faults_;
    std::map<std::string, std::uint32_t, std::less<>> keys_;                          ///< by id
    std::map<std::tuple<std::uint32_t, KeyId, ActorId>, std::uint32_t> slots_;
};

} // namespace sim
