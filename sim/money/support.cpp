#include "sim/money/support.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace sim {

namespace {

Money of_days(Money amount, const SupportMonth& month) { return part_of(amount, {month.days, month.of}); }

struct Pair {
    std::uint64_t high = 0, low = 0;
};

Pair product(std::uint64_t a, std::uint64_t b)
{
    constexpr std::uint64_t Low = 0xffffffffu;
    const std::uint64_t low = (a & Low) * (b & Low);
    const std::uint64_t cross = (a >> 32) * (b & Low) + (low >> 32);
    const std::uint64_t middle = (a & Low) * (b >> 32) + (cross & Low);
    return {(a >> 32) * (b >> 32) + (cross >> 32) + (middle >> 32), (middle << 32) | (low & Low)};
}

struct Quotient {
    std::uint64_t whole = 0, rest = 0;
};

/// a * b / c, exactly. @pre a <= c, c below 2^62, so that the quotient is at most b
Quotient part(std::uint64_t a, std::uint64_t b, std::uint64_t c)
{
    const Pair number = product(a, b);
    Quotient out{0, number.high};
    for (int bit = 63; bit >= 0; --bit) {
        out.rest = (out.rest << 1) | ((number.low >> bit) & 1u);
        out.whole <<= 1;
        if (out.rest >= c) {
            out.rest -= c;
            out.whole |= 1u;
        }
    }
    return out;
}

} // namespace

std::vector<Money> support_of(const SupportPlan& plan, Money before, Money kept, const std::vector<SupportMonth>& months)
{
    const Money entry = not_below_zero(before - kept);
    std::vector<Money> out;
    std::size_t used = 0;
    Money paid;
    for (const SupportMonth& month : months) {
        Money support;
        if (month.works && used < plan.schedule.shares.size()) {
            const Money loss = plan.loss == LossRule::AtEntry ? entry : least_of(entry, not_below_zero(before - month.benefits));
            const Share share = plan.schedule.shares[used++];
            support = part_of(loss, {share.num * month.days, share.den * month.of});
            if (plan.floor) support = most_of(support, of_days(not_below_zero(before + *plan.floor - (month.pay + month.benefits - month.costs)), month));
            if (plan.threshold) support = least_of(support, not_below_zero(*plan.threshold - month.pay - month.benefits));
            if (plan.cap) support = least_of(support, not_below_zero(*plan.cap - paid));
        }
        paid += support;
        out.push_back(support);
    }
    return out;
}

std::vector<Money> share_out(Money budget, const std::vector<Money>& wanted)
{
    const Money sum = std::accumulate(wanted.begin(), wanted.end(), Money{});
    if (sum <= not_below_zero(budget)) return wanted;
    const auto all = static_cast<std::uint64_t>(sum.raw());
    const auto there = static_cast<std::uint64_t>(not_below_zero(budget).raw());
    std::vector<Money> out;
    std::vector<std::uint64_t> rests;
    std::uint64_t given = 0;
    for (const Money one : wanted) {
        const Quotient mine = part(static_cast<std::uint64_t>(one.raw()), there, all);
        out.push_back(Money{static_cast<std::int64_t>(mine.whole)});
        rests.push_back(mine.rest);
        given += mine.whole;
    }
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rests[a] > rests[b]; });
    for (std::size_t i = 0; given + i < there; ++i) out[order[i]] += Money{1};
    return out;
}

} // namespace sim
