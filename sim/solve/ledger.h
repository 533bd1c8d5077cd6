#pragma once

#include "sim/solve/state_table.h"
#include "sim/solve/turn.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sim {

/// Every different payment of a search once: points by dimension, where they differ by variant one row for each that is live.
/// The same for what plays are worth when they end.
class Ledger {
public:
    Ledger();

    [[nodiscard]] std::uint32_t add(std::uint64_t live, std::span<const Points>);
    [[nodiscard]] std::uint32_t add(std::uint64_t live, std::span<const Close>);

    /// What is paid in a variant that is live there; number 0 pays nothing.
    [[nodiscard]] const Points& points(std::uint32_t payment, VariantId) const;
    [[nodiscard]] const Close& close(std::uint32_t close, VariantId) const;
    /// Variants that the close is for.
    [[nodiscard]] std::uint64_t live(std::uint32_t close) const { return closes_[close].live; }
    /// Variants that a payment differs by; `all` where it is the same in every one.
    [[nodiscard]] std::uint64_t payment_live(std::uint32_t payment, std::uint64_t all) const
    {
        return payments_[payment].live == 0 ? all : payments_[payment].live;
    }

    [[nodiscard]] std::size_t payments() const { return payments_.size(); }
    [[nodiscard]] std::size_t closes() const { return closes_.size(); }
    [[nodiscard]] std::size_t bytes() const;

private:
    /// A row of entries: one for each live variant; live = 0: one for all.
    struct Entry {
        std::uint64_t live = 0;
        std::uint32_t first = 0;
    };

    StateTable payment_keys_, close_keys_;
    std::vector<Entry> payments_, closes_;
    std::vector<Points> point_rows_;
    std::vector<Close> close_rows_;
    std::vector<std::uint64_t> key_;
};

} // namespace sim
