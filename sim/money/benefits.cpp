#include "sim/money/benefits.h"

#include "sim/money/figures.h"
#include "sim/money/limits.h"

#include <optional>
#include <utility>

namespace sim {

namespace {

// What a rule asks for is worked out by one of these; the first thing that is missing stays, and all else is then beside the point.
class Reckoning {
public:
    Reckoning(const Country& country, const Household& household, const MonthFacts& facts, const std::vector<BenefitAmount>* before)
        : country_(country), household_(household), facts_(facts), before_(before)
    {
        for (const Member& member : household.members) {
            adults_ += member.kind == MemberKind::Adult;
            children_ += member.kind == MemberKind::Child;
            has_adult_child_ = has_adult_child_ || member.kind == MemberKind::AdultChild;
        }
    }

    [[nodiscard]] BenefitAmount amount_of(BenefitId);
    [[nodiscard]] std::vector<BenefitAmount> all();
    [[nodiscard]] bool lacks() const { return lacks_; }
    [[nodiscard]] const Missing& missing() const { return missing_; }

private:
    struct Sum {
        ParameterId amount;
        std::int64_t weight = 0;  ///< ten-thousandths
    };

    void lack(Missing what)
    {
        if (!lacks_) missing_ = what;
        lacks_ = true;
    }
    template <class T>
    T take(const Computed<T>& value, T otherwise = {})
    {
        if (value) return *value;
        lack(value.error());
        return otherwise;
    }
    [[nodiscard]] std::int64_t number(ParameterId id) { return take(number_on(country_, id, facts_.date)); }
    [[nodiscard]] Money money(ParameterId id) { return take(money_on(country_, id, facts_.date)); }
    [[nodiscard]] Share share(ParameterId id) { return take(share_or_all(country_, id, facts_.date), Share{1, 1}); }

    [[nodiscard]] const HeldRight* held(RightId id) const { return right_of(household_, id, facts_.date); }
    [[nodiscard]] std::int32_t hours_of(const Member& member) const { return member.hours + (member.client && facts_.month > 0 ? facts_.hours : 0); }
    [[nodiscard]] std::int64_t rate(ParameterId);
    [[nodiscard]] bool holds(const Benefit&, const BenefitPart&, Recipient, const Member*);
    void add(ParameterId amount, std::int64_t weight);
    [[nodiscard]] bool add_parts(const Benefit&, Recipient, const Member*);
    [[nodiscard]] Money full_amount(BenefitId);
    [[nodiscard]] std::optional<BenefitAmount::Why> refusal(const Benefit&);
    [[nodiscard]] std::int64_t months_allowed(const Benefit&);
    void count(const Benefit&, BenefitAmount&);
    [[nodiscard]] Money taken_off(const Benefit&, Money counted);
    [[nodiscard]] bool above_limit(const Benefit&, Money counted);
    [[nodiscard]] Money kept(const Benefit&, BenefitId);

    const Country& country_;
    const Household& household_;
    const MonthFacts& facts_;
    const std::vector<BenefitAmount>* before_;
    std::int32_t adults_ = 0, children_ = 0;
    std::vector<BenefitAmount> done_;
    std::vector<Sum> sums_;  ///< of the benefit at hand
    bool has_adult_child_ = false, lacks_ = false;
    Missing missing_;  ///< the first thing that is lacking
};

std::int64_t Reckoning::rate(ParameterId id)
{
    const Share part = share(id);
    return part.num * (WholeRate / part.den);
}

bool Reckoning::holds(const Benefit& benefit, const BenefitPart& part, Recipient recipient, const Member* member)
{
    if (part.recipient != recipient) return false;
    if (part.adults >= 0 && (part.adults != adults_ || has_adult_child_)) return false;
    if (part.children >= 0 && (part.children != children_ || has_adult_child_)) return false;
    if (part.lone_parent && (adults_ != 1 || children_ == 0)) return false;
    if (part.hours.exists() && (member == nullptr || hours_of(*member) < number(part.hours))) return false;
    if (!part.from_day.exists()) return true;
    const HeldRight* right = held(benefit.right);
    if (right == nullptr) return false;
    if (!right->from) {
        lack({Missing::What::RightFrom, benefit.right.raw(), {}, {}});
        return false;
    }
    return facts_.date.days - right->from->days >= number(part.from_day);
}

void Reckoning::add(ParameterId amount, std::int64_t weight)
{
    for (Sum& sum : sums_)
        if (sum.amount == amount) {
            sum.weight += weight;
            return;
        }
    sums_.push_back({amount, weight});
}

/// Is there any?
bool Reckoning::add_parts(const Benefit& benefit, Recipient recipient, const Member* member)
{
    const BenefitPart* base = nullptr;
    bool adds = false;
    for (const BenefitPart& part : benefit.full) {
        if (!holds(benefit, part, recipient, member)) continue;
        if (!part.adds) base = &part;
        else add(part.amount, rate(part.weight));
        adds = adds || part.adds;
    }
    if (base != nullptr) add(base->amount, rate(base->weight));
    return adds || base != nullptr;
}

/// Parts of the same amount are weighted together and rounded once.
Money Reckoning::full_amount(BenefitId id)
{
    const Benefit& benefit = country_.benefits[id.raw()];
    if (benefit.of.exists()) return before_ != nullptr ? (*before_)[benefit.of.raw()].amount : done_[benefit.of.raw()].amount;
    sums_.clear();
    const bool for_all = add_parts(benefit, Recipient::Household, nullptr);
    bool first = true;
    for (const Member& member : household_.members) {
        Recipient recipient = member.kind == MemberKind::Child ? Recipient::Child : Recipient::AdultChild;
        if (member.kind == MemberKind::Adult) recipient = std::exchange(first, false) ? Recipient::FirstAdult : Recipient::NextAdult;
        if (!add_parts(benefit, recipient, &member) && !for_all) lack({Missing::What::Part, id.raw(), recipient, {}});
    }
    Money full;
    for (const Sum& sum : sums_) full += part_of(money(sum.amount), {sum.weight, WholeRate});
    return full;
}

std::int64_t Reckoning::months_allowed(const Benefit& benefit)
{
    if (benefit.months.exists()) return number(benefit.months);
    const HeldRight* right = held(benefit.rest_of);
    if (right == nullptr) return 0;
    if (!right->to) {
        lack({Missing::What::RightTo, benefit.rest_of.raw(), {}, {}});
        return 0;
    }
    return months_left(*right, facts_.start, share(benefit.rest_share));
}

std::optional<BenefitAmount::Why> Reckoning::refusal(const Benefit& benefit)
{
    using Why = BenefitAmount::Why;
    const bool works = facts_.month > 0;
    if (benefit.right.exists() && held(benefit.right) == nullptr) return Why::NoRight;
    if (benefit.work == WorkNeed::Out && works) return Why::OnlyOutOfWork;
    if (benefit.work == WorkNeed::In && !works) return Why::OnlyInWork;
    if (works && benefit.found != JobFound::Any && benefit.found != facts_.found) return Why::FoundOtherwise;
    const bool limited = benefit.months.exists() || benefit.rest_of.exists();
    if (works && limited && facts_.month > months_allowed(benefit)) return Why::MonthsOver;
    return std::nullopt;
}

void Reckoning::count(const Benefit& benefit, BenefitAmount& out)
{
    if (benefit.counts.pay && facts_.month > 0) {
        const Disregard& free = benefit.disregard;
        const bool entitled = !free.right.exists() || held(free.right) != nullptr;
        const bool in_time = entitled && (!free.months.exists() || facts_.month <= number(free.months));
        Money left_alone;
        if (in_time) {
            if (free.amount.exists()) left_alone += money(free.amount);
            if (free.share.exists()) left_alone += part_of(facts_.pay, share(free.share));
        }
        out.disregarded = least_of(left_alone, facts_.pay);
        out.counted += facts_.pay - out.disregarded;
    }
    if (benefit.counts.income)
        for (const OtherIncome& income : household_.income) {
            if (!income.amount) lack({Missing::What::Income, static_cast<std::uint32_t>(&income - household_.income.data()), {}, {}});
            else out.counted += *income.amount;
        }
    for (const BenefitId other : benefit.counts.benefits) out.counted += done_[other.raw()].amount;
}

Money Reckoning::taken_off(const Benefit& benefit, Money counted)
{
    if (benefit.taper.empty()) return counted;
    Money off;
    for (std::size_t i = 0; i < benefit.taper.size(); ++i) {
        const Money from = benefit.taper[i].above.exists() ? money(benefit.taper[i].above) : Money{};
        const Money to = i + 1 < benefit.taper.size() ? most_of(from, money(benefit.taper[i + 1].above)) : most_of(from, counted);
        off += part_of(not_below_zero(least_of(counted, to) - from), share(benefit.taper[i].rate));
    }
    return off;
}

bool Reckoning::above_limit(const Benefit& benefit, Money counted)
{
    if (!benefit.limit.exists()) return false;
    std::int64_t units = 1000;
    if (benefit.limit_per_unit && household_.members.size() > 1) {
        units = household_.units;
        if (units == 0) lack({Missing::What::Units, 0, {}, {}});
    }
    return part_of(money(benefit.limit), {units, 1000}) < counted;
}

Money Reckoning::kept(const Benefit& benefit, BenefitId id)
{
    if (!benefit.kept_months.exists() || before_ == nullptr || facts_.month == 0) return {};
    if (benefit.kept_right.exists() && held(benefit.kept_right) == nullptr) return {};
    if (facts_.month > number(benefit.kept_months)) return {};
    return part_of((*before_)[id.raw()].amount, share(benefit.kept_share));
}

BenefitAmount Reckoning::amount_of(BenefitId id)
{
    const Benefit& benefit = country_.benefits[id.raw()];
    BenefitAmount out;
    if (const auto why = refusal(benefit)) out.why = *why;
    else {
        out.full = full_amount(id);
        count(benefit, out);
        if (above_limit(benefit, out.counted)) out.why = BenefitAmount::Why::AboveLimit;
        else {
            out.amount = part_of(not_below_zero(out.full - taken_off(benefit, out.counted)), share(benefit.share));
            if (benefit.cap.exists()) out.amount = least_of(out.amount, money(benefit.cap));
            if (benefit.least.exists() && out.amount < money(benefit.least) && Money{} < out.amount) {
                out.amount = {};
                out.why = BenefitAmount::Why::BelowLeast;
            }
        }
    }
    const Money before = kept(benefit, id);
    if (out.amount < before) {
        out.amount = before;
        out.why = BenefitAmount::Why::Paid;
        out.kept = true;
    }
    return out;
}

std::vector<BenefitAmount> Reckoning::all()
{
    done_.reserve(country_.benefits.size());
    for (std::size_t i = 0; i < country_.benefits.size(); ++i) done_.push_back(amount_of(BenefitId{i}));
    return std::move(done_);
}

} // namespace

Computed<std::vector<BenefitAmount>> benefits_in(const Country& country, const Household& household, const MonthFacts& facts,
                                                 const std::vector<BenefitAmount>* before)
{
    Reckoning reckoning(country, household, facts, before);
    std::vector<BenefitAmount> all = reckoning.all();
    if (reckoning.lacks()) return Failure<Missing>{reckoning.missing()};
    return all;
}

Money sum_of(const std::vector<BenefitAmount>& benefits)
{
    Money sum;
    for (const BenefitAmount& benefit : benefits) sum += benefit.amount;
    return sum;
}

} // namespace sim
