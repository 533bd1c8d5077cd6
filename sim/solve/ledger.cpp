#include "sim/solve/ledger.h"

#include <algorithm>
#include <bit>

namespace sim {

namespace {

void append(std::vector<std::uint64_t>& key, const Points& points)
{
    for (const std::int32_t value : points.by) key.push_back(static_cast<std::uint32_t>(value));
}

std::size_t rank_of(std::uint64_t live, VariantId variant)
{
    return static_cast<std::size_t>(std::popcount(live & ((std::uint64_t{1} << variant.raw()) - 1)));
}

} // namespace

Ledger::Ledger()
{
    const Points nothing;
    static_cast<void>(add(0, std::span(&nothing, 1)));
}

std::uint32_t Ledger::add(std::uint64_t live, std::span<const Points> paid)
{
    const bool same = std::all_of(paid.begin(), paid.end(), [&](const Points& each) { return each == paid.front(); });
    key_.assign(1, same ? 0 : live);
    for (const Points& points : paid.first(same ? 1 : paid.size())) append(key_, points);
    const auto [number, is_new] = payment_keys_.add(key_);
    if (is_new) {
        payments_.push_back({key_.front(), static_cast<std::uint32_t>(point_rows_.size())});
        point_rows_.insert(point_rows_.end(), paid.begin(), paid.begin() + (same ? 1 : static_cast<std::ptrdiff_t>(paid.size())));
    }
    return number;
}

std::uint32_t Ledger::add(std::uint64_t live, std::span<const Close> closes)
{
    key_.assign(1, live);
    for (const Close& close : closes) {
        append(key_, close.points);
        key_.push_back(static_cast<std::uint32_t>(close.cap) * std::uint64_t{2} + close.failed);
        key_.push_back(static_cast<std::uint32_t>(close.worth));
    }
    const auto [number, is_new] = close_keys_.add(key_);
    if (is_new) {
        closes_.push_back({live, static_cast<std::uint32_t>(close_rows_.size())});
        close_rows_.insert(close_rows_.end(), closes.begin(), closes.end());
    }
    return number;
}

const Points& Ledger::points(std::uint32_t payment, VariantId variant) const
{
    const Entry& entry = payments_[payment];
    return point_rows_[entry.first + (entry.live == 0 ? 0 : rank_of(entry.live, variant))];
}

const Close& Ledger::close(std::uint32_t close, VariantId variant) const
{
    const Entry& entry = closes_[close];
    return close_rows_[entry.first + rank_of(entry.live, variant)];
}

std::size_t Ledger::bytes() const
{
    return payment_keys_.bytes() + close_keys_.bytes() + (payments_.capacity() + closes_.capacity()) * sizeof(Entry) +
           point_rows_.capacity() * sizeof(Points) + close_rows_.capacity() * sizeof(Close);
}

} // namespace sim
