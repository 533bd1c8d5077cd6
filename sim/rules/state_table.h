#pragma once

#include "sim/model/state.h"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace sim {

/// A set of states of one program, numbered from 0 in order of arrival. Open addressing over packed words; every word is
/// compared, so that two states never pass for one.
class StateTable {
public:
    explicit StateTable(std::size_t words_per_state) : width_(words_per_state) {}

    /// The state's number, and whether it is new.
    std::pair<std::uint32_t, bool> add(const State&);

    [[nodiscard]] State operator[](std::size_t number) const;
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::size_t bytes() const { return (keys_.capacity() + slots_.capacity()) * sizeof(std::uint64_t); }

private:
    void grow();

    std::size_t width_;
    std::size_t size_ = 0;
    std::vector<std::uint64_t> keys_;
    std::vector<std::uint64_t> slots_;  ///< upper half of the hash, then number + 1; 0 = free. A power of two of them.
};

} // namespace sim
