#include "sim/money/limits.h"

#include "sim/money/figures.h"

#include <algorithm>

namespace sim {

namespace {

constexpr std::int64_t MostMonthsOfLimit = 600, Endless = INT64_MAX;

class Limits {
public:
    Limits(const Country& country, const Household& household, const Job& job) : country_(country), household_(household), job_(job) {}

    void add(const Benefit&);
    [[nodiscard]] Computed<std::int32_t> last() const
    {
        if (lacks_) return Failure<Missing>{missing_};
        return static_cast<std::int32_t>(std::min(last_, MostMonthsOfLimit));
    }

private:
    void lack(const Missing& what)
    {
        if (!lacks_) missing_ = what;
        lacks_ = true;
    }
    [[nodiscard]] bool has(RightId) const;
    [[nodiscard]] std::int64_t number(ParameterId id)
    {
        const auto value = number_on(country_, id, job_.start);
        if (value) return *value;
        lack(value.error());
        return 0;
    }
    /// How many months have figures of a day before this one.
    [[nodiscard]] std::int64_t months_before(std::int64_t day) const;
    [[nodiscard]] std::int64_t months_of(ParameterId id) { return id.exists() ? number(id) : Endless; }
    [[nodiscard]] std::int64_t rest_of(const Benefit&);
    /// What lasts so many months at most, and while a right is held, where one is asked for. @pre has(right)
    void add_limit(std::int64_t months, RightId);
    void add_days(const Benefit&);

    const Country& country_;
    const Household& household_;
    const Job& job_;
    std::int64_t last_ = 0;
    bool lacks_ = false;
    Missing missing_;
};

/// Now or later.
bool Limits::has(RightId id) const
{
    return !id.exists() || std::any_of(household_.rights.begin(), household_.rights.end(),
                                       [&](const HeldRight& right) { return right.right == id && (!right.to || job_.start <= *right.to); });
}

std::int64_t Limits::months_before(std::int64_t day) const
{
    std::int32_t month = 0;
    while (month < MostMonthsOfLimit && day_of_month(job_.start, month + 1).days < day) ++month;
    return month;
}

void Limits::add_limit(std::int64_t months, RightId id)
{
    std::int64_t held = id.exists() ? 0 : Endless;
    for (const HeldRight& right : household_.rights) {
        if (!id.exists() || right.right != id) continue;
        if (right.from) last_ = std::max(last_, months_before(right.from->days));
        held = std::max(held, right.to ? months_before(std::int64_t{right.to->days} + 1) : Endless);
    }
    const std::int64_t last = std::min(held, months);
    if (last != Endless) last_ = std::max(last_, last);
}

std::int64_t Limits::rest_of(const Benefit& benefit)
{
    const HeldRight* right = right_of(household_, benefit.rest_of, job_.start);
    if (right == nullptr || !right->to) return 0;
    const auto share = share_or_all(country_, benefit.rest_share, job_.start);
    if (share) return months_left(*right, job_.start, *share);
    lack(share.error());
    return 0;
}

/// An amount may be paid from so many days after the right began.
void Limits::add_days(const Benefit& benefit)
{
    for (const BenefitPart& part : benefit.full)
        for (const HeldRight& right : household_.rights)
            if (part.from_day.exists() && right.right == benefit.right && right.from)
                last_ = std::max(last_, months_before(right.from->days + number(part.from_day)));
}

void Limits::add(const Benefit& benefit)
{
    if (!has(benefit.right)) return;
    if (benefit.kept_months.exists() && has(benefit.kept_right)) add_limit(number(benefit.kept_months), benefit.kept_right);
    if (benefit.work == WorkNeed::Out || (benefit.found != JobFound::Any && benefit.found != job_.found)) return;
    const bool of_rest = !benefit.months.exists() && benefit.rest_of.exists();
    add_limit(of_rest ? rest_of(benefit) : months_of(benefit.months), benefit.right);
    if (benefit.counts.pay && has(benefit.disregard.right)) add_limit(months_of(benefit.disregard.months), benefit.disregard.right);
    add_days(benefit);
}

} // namespace

const HeldRight* right_of(const Household& household, RightId id, Date date)
{
    for (const HeldRight& right : household.rights)
        if (right.right == id && (!right.from || *right.from <= date) && (!right.to || date <= *right.to)) return &right;
    return nullptr;
}

std::int64_t months_left(const HeldRight& right, Date start, Share share)
{
    if (*right.to < start) return 0;
    return Calendar(start, {}, {}).between(0, right.to->days - start.days + 1, Unit::Month) * share.num / share.den;
}

Computed<std::int32_t> last_limit(const Country& country, const Household& household, const Job& job)
{
    Limits limits(country, household, job);
    for (const Benefit& benefit : country.benefits) limits.add(benefit);
    return limits.last();
}

} // namespace sim
