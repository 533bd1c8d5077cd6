#include "tests/money/cases.h"
#include "tests/money/land.h"

#include <algorithm>
#include <numeric>

using namespace sim;
using Months = std::vector<SupportMonth>;

// Each sentence holds for everybody, and is seen broken by a way of paying support that breaks it.

namespace {

Money sum(const Paid& paid) { return std::accumulate(paid.begin(), paid.end(), Money{}); }

bool is_bounded(const SupportPlan& plan) { return plan.cap || plan.threshold; }

/// What would be paid if there were work in every month.
Paid without_gaps(const Case& it, Support support)
{
    Months months = it.months;
    for (SupportMonth& month : months) month.works = true;
    return support(it.plan, it.before, it.kept, months);
}

/// Calls it with the months of work that the schedule covers, each with its share of the loss at entry: amount x num / den.
template <class Look>
bool each_month_paid(const Case& it, const Paid& paid, Look look)
{
    const std::int64_t loss = not_below_zero(it.before - it.kept).raw();
    std::size_t used = 0;
    for (std::size_t i = 0; i < paid.size(); ++i) {
        const SupportMonth& month = it.months[i];
        if (!month.works || used == it.plan.schedule.shares.size()) continue;
        const Share share = it.plan.schedule.shares[used++];
        if (!look(month, paid[i], loss * share.num * month.days, share.den * month.of)) return false;
    }
    return true;
}

} // namespace

TEST_CASE("support is never below zero", "[money][property]")
{
    const Sentence holds = [](const Case&, const Paid& paid, Support) { return std::all_of(paid.begin(), paid.end(), [](Money one) { return Money{} <= one; }); };
    const Support unchecked = [](const SupportPlan& plan, Money before, Money kept, const Months& months) {
        Paid out = support_of(plan, before, kept, months);
        if (before < kept) out[0] = before - kept;
        return out;
    };

    CHECK(first_broken(holds) == Nobody);
    CHECK(first_broken(holds, unchecked) != Nobody);
}

TEST_CASE("support never rises while nothing changes, with a floor or without", "[money][property]")
{
    const Sentence holds = [](const Case& it, const Paid& paid, Support) {
        if (!it.steady) return true;
        Money last = paid[0];
        for (std::size_t i = 0, first = 1; i < paid.size(); ++i) {
            if (!it.months[i].works) continue;
            if (first == 0 && last < paid[i]) return false;
            last = paid[i];
            first = 0;
        }
        return true;
    };
    const Support rising = [](const SupportPlan& plan, Money before, Money kept, const Months& months) {
        SupportPlan turned = plan;
        std::reverse(turned.schedule.shares.begin(), turned.schedule.shares.end());
        return support_of(turned, before, kept, months);
    };

    CHECK(first_broken(holds) == Nobody);
    CHECK(first_broken(holds, rising) != Nobody);
}

TEST_CASE("with a floor, and neither cap nor threshold, no whole month of support is below it", "[money][property]")
{
    const Sentence holds = [](const Case& it, const Paid& paid, Support) {
        if (!it.plan.floor || is_bounded(it.plan)) return true;
        return each_month_paid(it, paid, [&](const SupportMonth& month, Money one, std::int64_t, std::int64_t) {
            return month.days < month.of || it.before + *it.plan.floor <= month.pay + month.benefits - month.costs + one;
        });
    };
    const Support without_floor = [](const SupportPlan& plan, Money before, Money kept, const Months& months) {
        SupportPlan bare = plan;
        bare.floor.reset();
        return support_of(bare, before, kept, months);
    };

    CHECK(first_broken(holds) == Nobody);
    CHECK(first_broken(holds, without_floor) != Nobody);
}

TEST_CASE("all support of a person together is never above the cap", "[money][property]")
{
    const Sentence holds = [](const Case& it, const Paid& paid, Support) { return !it.plan.cap || sum(paid) <= *it.plan.cap; };
    const Support month_by_month = [](const SupportPlan& plan, Money before, Money kept, const Months& months) {
        SupportPlan bare = plan;
        bare.cap.reset();
        Paid out = support_of(bare, before, kept, months);
        for (Money& one : out) one = least_of(one, plan.cap.value_or(one));
        return out;
    };

    CHECK(first_broken(holds) == Nobody);
    CHECK(first_broken(holds, month_by_month) != Nobody);
}

TEST_CASE("support never lifts income above the threshold", "[money][property]")
{
    const Sentence holds = [](const Case& it, const Paid& paid, Support) {
        for (std::size_t i = 0; i < paid.size(); ++i)
            if (it.plan.threshold && Money{} < paid[i] && *it.plan.threshold < it.months[i].pay + it.months[i].benefits + paid[i]) return false;
        return true;
    };
    const Support without_threshold = [](const SupportPlan& plan, Money before, Money kept, const Months& months) {
        SupportPlan bare = plan;
        bare.threshold.reset();
        return support_of(bare, before, kept, months);
    };

    CHECK(first_broken(holds) == Nobody);
    CHECK(first_broken(holds, without_threshold) != Nobody);
}

TEST_CASE("without a floor support is never above the loss of the month, nor above that at entry", "[money][property]")
{
    const Sentence holds = [](const Case& it, const Paid& paid, Support) {
        if (it.plan.floor) return true;
        for (std::size_t i = 0; i < paid.size(); ++i) {
            if (not_below_zero(it.before - it.kept) < paid[i]) return false;
            if (it.plan.loss == LossRule::EachMonth && not_below_zero(it.before - it.months[i].benefits) < paid[i]) return false;
        }
        return true;
    };
    const Support at_entry = [](const SupportPlan& plan, Money before, Money kept, const Months& months) {
        SupportPlan fixed = plan;
        fixed.loss = LossRule::AtEntry;
        return support_of(fixed, before, kept, months);
    };

    CHECK(first_broken(holds) == Nobody);
    CHECK(first_broken(holds, at_entry) != Nobody);
}

TEST_CASE("who loses nothing gets nothing without a floor", "[money][property]")
{
    const Sentence holds = [](const Case& it, const Paid& paid, Support) { return it.plan.floor || it.kept < it.before || sum(paid) == Money{}; };
    const Support difference = [](const SupportPlan& plan, Money before, Money kept, const Months& months) {
        return support_of(plan, most_of(before, kept), least_of(before, kept), months);
    };

    CHECK(first_broken(holds) == Nobody);
    CHECK(first_broken(holds, difference) != Nobody);
}

TEST_CASE("after the months of the schedule nothing is paid", "[money][property]")
{
    const Sentence holds = [](const Case& it, const Paid& paid, Support) {
        std::size_t worked = 0;
        for (std::size_t i = 0; i < paid.size(); ++i) {
            if (it.months[i].works) ++worked;
            if (it.plan.schedule.shares.size() < worked && paid[i] != Money{}) return false;
        }
        return true;
    };
    const Support for_ever = [](const SupportPlan& plan, Money before, Money kept, const Months& months) {
        SupportPlan longer = plan;
        longer.schedule.shares.push_back(longer.schedule.shares.back());
        return support_of(longer, before, kept, months);
    };

    CHECK(first_broken(holds) == Nobody);
    CHECK(first_broken(holds, for_ever) != Nobody);
}

TEST_CASE("a month without work pays nothing", "[money][property]")
{
    const Sentence holds = [](const Case& it, const Paid& paid, Support) {
        for (std::size_t i = 0; i < paid.size(); ++i)
            if (!it.months[i].works && paid[i] != Money{}) return false;
        return true;
    };
    const Support all_the_same = [](const SupportPlan& plan, Money before, Money kept, const Months& months) {
        return without_gaps({plan, before, kept, months, true}, support_of);
    };

    CHECK(first_broken(holds) == Nobody);
    CHECK(first_broken(holds, all_the_same) != Nobody);
}

TEST_CASE("months without work use nothing up: each month of work pays what it would have paid without them", "[money][property]")
{
    const Sentence holds = [](const Case& it, const Paid& paid, Support support) {
        if (!it.steady) return true;
        const Paid unbroken = without_gaps(it, support);
        std::size_t worked = 0;
        for (std::size_t i = 0; i < paid.size(); ++i)
            if (it.months[i].works && paid[i] != unbroken[worked++]) return false;
        return true;
    };
    const Support used_up = [](const SupportPlan& plan, Money before, Money kept, const Months& months) {
        Paid out = without_gaps({plan, before, kept, months, true}, support_of);
        for (std::size_t i = 0; i < out.size(); ++i)
            if (!months[i].works) out[i] = {};
        return out;
    };

    CHECK(first_broken(holds) == Nobody);
    CHECK(first_broken(holds, used_up) != Nobody);
}

TEST_CASE("going in and out of work never pays", "[money][property]")
{
    const Sentence holds = [](const Case& it, const Paid& paid, Support support) { return !it.steady || sum(paid) <= sum(without_gaps(it, support)); };
    const Support starting_again = [](const SupportPlan& plan, Money before, Money kept, const Months& months) {
        Paid out;
        Months since;
        for (const SupportMonth& month : months) {
            if (!month.works) since.clear();
            since.push_back(month);
            out.push_back(support_of(plan, before, kept, since).back());
        }
        return out;
    };

    CHECK(first_broken(holds) == Nobody);
    CHECK(first_broken(holds, starting_again) != Nobody);
}

TEST_CASE("pay that ends a benefit earlier does not raise support above the schedule", "[money][property]")
{
    const Sentence holds = [](const Case& it, const Paid& paid, Support) {
        if (it.plan.floor) return true;
        return each_month_paid(it, paid, [](const SupportMonth&, Money one, std::int64_t num, std::int64_t den) { return 2 * (one.raw() * den - num) <= den; });
    };
    const Support by_the_most_lost = [](const SupportPlan& plan, Money before, Money kept, const Months& months) {
        for (const SupportMonth& month : months) kept = least_of(kept, month.benefits);
        return support_of(plan, before, kept, months);
    };

    CHECK(first_broken(holds) == Nobody);
    CHECK(first_broken(holds, by_the_most_lost) != Nobody);
}

TEST_CASE("support is its share of the loss to within half a minor unit, in part months too", "[money][property]")
{
    const Sentence holds = [](const Case& it, const Paid& paid, Support) {
        if (it.plan.floor || is_bounded(it.plan) || it.plan.loss == LossRule::EachMonth) return true;
        return each_month_paid(it, paid, [](const SupportMonth&, Money one, std::int64_t num, std::int64_t den) {
            return std::abs(2 * (one.raw() * den - num)) <= den;
        });
    };
    const Support doubled_after_rounding = [](const SupportPlan& plan, Money before, Money kept, const Months& months) {
        SupportPlan halved = plan;
        for (Share& share : halved.schedule.shares) share.den *= 2;
        Paid out = support_of(halved, before, kept, months);
        for (Money& one : out) one = one + one;
        return out;
    };

    CHECK(first_broken(holds) == Nobody);
    CHECK(first_broken(holds, doubled_after_rounding) != Nobody);
}

TEST_CASE("money knows no decimals: a unit that is ten times smaller changes support by rounding alone", "[money][property]")
{
    const Sentence holds = [](const Case& it, const Paid& paid, Support support) {
        if (it.plan.floor || is_bounded(it.plan)) return true;
        Months finer = it.months;
        for (SupportMonth& month : finer) month.benefits = Money{month.benefits.raw() * 10};
        const Paid fine = support(it.plan, Money{it.before.raw() * 10}, Money{it.kept.raw() * 10}, finer);
        for (std::size_t i = 0; i < paid.size(); ++i)
            if (part_of(fine[i], {1, 10}) != paid[i] && std::abs(fine[i].raw() - paid[i].raw() * 10) > 5) return false;
        return true;
    };
    const Support whole_euros = [](const SupportPlan& plan, Money before, Money kept, const Months& months) {
        Paid out = support_of(plan, before, kept, months);
        for (Money& one : out) one = Money{one.raw() / 100 * 100};
        return out;
    };

    CHECK(first_broken(holds) == Nobody);
    CHECK(first_broken(holds, whole_euros) != Nobody);
}
