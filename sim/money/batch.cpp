#include "sim/money/batch.h"

#include "sim/money/figures.h"

#include <algorithm>
#include <optional>

namespace sim {

namespace {

/// @pre nothing below zero
std::int64_t taken(std::int64_t amount, std::int64_t rate)
{
    constexpr std::uint64_t Whole = WholeRate;
    return static_cast<std::int64_t>((static_cast<std::uint64_t>(amount * rate) + Whole / 2) / Whole);
}

struct Reader {
    const Country& country;
    Date date;
    std::optional<Missing> missing;

    std::int64_t number(ParameterId id, std::int64_t otherwise = 0)
    {
        if (!id.exists()) return otherwise;
        const auto value = number_on(country, id, date);
        if (value) return *value;
        if (!missing) missing = value.error();
        return otherwise;
    }
    std::int64_t rate(ParameterId id)
    {
        const auto value = share_or_all(country, id, date);
        if (value) return value->num * (WholeRate / value->den);
        if (!missing) missing = value.error();
        return WholeRate;
    }
};

bool is_flat(const Benefit& it)
{
    if (it.right.exists() || it.work != WorkNeed::Any || it.found != JobFound::Any || it.of.exists() || it.limit.exists() || it.least.exists()) return false;
    if (it.months.exists() || it.rest_of.exists() || it.kept_months.exists() || it.disregard.months.exists() || it.disregard.right.exists()) return false;
    if (!it.counts.pay || it.counts.income || !it.counts.benefits.empty()) return false;
    return std::all_of(it.full.begin(), it.full.end(), [](const BenefitPart& part) {
        return !part.hours.exists() && !part.from_day.exists() && part.adults < 0 && part.children < 0 && part.recipient != Recipient::AdultChild &&
               (!part.lone_parent || (part.adds && part.recipient == Recipient::Child));
    });
}

/// Where a part for such a recipient is added up.
std::int64_t& place_of(FlatBenefit& out, const BenefitPart& part)
{
    switch (part.recipient) {
    case Recipient::FirstAdult: return out.first_adult;
    case Recipient::NextAdult: return out.next_adult;
    case Recipient::Household: return out.household;
    case Recipient::AdultChild:
    case Recipient::Child: break;
    }
    return part.lone_parent ? out.lone_child : out.child;
}

/// A kind of member of whom no part speaks. None where there is an amount for all.
std::optional<Recipient> without_part(const Benefit& benefit)
{
    const auto speaks_of = [&](Recipient recipient) {
        return std::any_of(benefit.full.begin(), benefit.full.end(), [&](const BenefitPart& part) { return part.recipient == recipient && !part.lone_parent; });
    };
    if (speaks_of(Recipient::Household)) return std::nullopt;
    for (const Recipient recipient : {Recipient::FirstAdult, Recipient::NextAdult, Recipient::Child})
        if (!speaks_of(recipient)) return recipient;
    return std::nullopt;
}

} // namespace

Computed<FlatBenefit> flat_benefit(const Country& country, BenefitId id, Date date)
{
    const Benefit& benefit = country.benefits[id.raw()];
    if (!is_flat(benefit)) return Failure<Missing>{Missing{Missing::What::Part, id.raw(), {}, date}};
    if (const auto recipient = without_part(benefit)) return Failure<Missing>{Missing{Missing::What::Part, id.raw(), *recipient, date}};
    Reader read{country, date, {}};
    FlatBenefit out;
    for (const bool adds : {false, true})
        for (const BenefitPart& part : benefit.full) {
            if (part.adds != adds) continue;
            const std::int64_t amount = taken(read.number(part.amount), read.rate(part.weight));
            std::int64_t& to = place_of(out, part);
            to = adds ? to + amount : amount;
        }
    for (const TaperBand& band : benefit.taper) out.taper.push_back({read.number(band.above), read.rate(band.rate)});
    out.disregard = read.number(benefit.disregard.amount);
    out.disregard_rate = benefit.disregard.share.exists() ? read.rate(benefit.disregard.share) : 0;
    out.share = read.rate(benefit.share);
    out.cap = read.number(benefit.cap, INT64_MAX);
    if (read.missing) return Failure<Missing>{*read.missing};
    return out;
}

namespace {

struct Sums {
    std::vector<std::int32_t> pay, full;  ///< by household
};

Sums sums_of(const Population& people, const FlatBenefit& benefit)
{
    const std::size_t households = people.first.empty() ? 0 : people.first.size() - 1;
    Sums out{std::vector<std::int32_t>(households), std::vector<std::int32_t>(households)};
    for (std::size_t h = 0; h < households; ++h) {
        std::int64_t pay = 0, adults = 0;
        const std::uint32_t begin = people.first[h], end = people.first[h + 1];
        for (std::uint32_t person = begin; person < end; ++person) {
            pay += people.pay[person];
            adults += people.adult[person];
        }
        const std::int64_t children = static_cast<std::int64_t>(end - begin) - adults;
        const std::int64_t each = benefit.child + (adults == 1 ? benefit.lone_child : 0);
        const std::int64_t grown = adults > 0 ? benefit.first_adult + (adults - 1) * benefit.next_adult : 0;
        out.pay[h] = static_cast<std::int32_t>(pay);
        out.full[h] = static_cast<std::int32_t>(benefit.household + grown + children * each);
    }
    return out;
}

/// What of the counted pay lies in a band, at its rate.
std::int64_t off_in(FlatBenefit::Band band, std::int64_t counted) { return taken(std::max<std::int64_t>(0, counted - band.above), band.rate); }

/// All that a benefit may ask for.
void pay_month(const Sums& sums, const FlatBenefit& benefit, std::int64_t rate, std::int32_t* to)
{
    const std::vector<FlatBenefit::Band>& bands = benefit.taper;
    for (std::size_t h = 0; h < sums.pay.size(); ++h) {
        const std::int64_t earned = taken(sums.pay[h], rate);
        const std::int64_t counted = std::max<std::int64_t>(0, earned - benefit.disregard - taken(earned, benefit.disregard_rate));
        std::int64_t off = off_in(bands.back(), counted);
        for (std::size_t b = 0; b + 1 < bands.size(); ++b) off += off_in(bands[b], std::min(counted, bands[b + 1].above));
        to[h] = static_cast<std::int32_t>(std::min(taken(std::max<std::int64_t>(0, sums.full[h] - off), benefit.share), benefit.cap));
    }
}

/// The same for a benefit of one band and nothing else, which most are.
void pay_month_in_one_band(const Sums& sums, const FlatBenefit::Band band, std::int64_t rate, std::int32_t* to)
{
    const std::int32_t *pay = sums.pay.data(), *full = sums.full.data();
    const std::size_t households = sums.pay.size();
    for (std::size_t h = 0; h < households; ++h)
        to[h] = static_cast<std::int32_t>(std::max<std::int64_t>(0, full[h] - off_in(band, taken(pay[h], rate))));
}

} // namespace

void benefits_of(const Population& people, const FlatBenefit& benefit, const std::vector<std::int64_t>& pay_rates, std::vector<std::int32_t>& out)
{
    const Sums sums = sums_of(people, benefit);
    FlatBenefit whole = benefit;
    if (whole.taper.empty()) whole.taper.push_back({0, WholeRate});
    const bool one_band = whole.taper.size() == 1 && whole.disregard == 0 && whole.disregard_rate == 0 && whole.share == WholeRate && whole.cap == INT64_MAX;
    out.resize(sums.pay.size() * pay_rates.size());
    std::int32_t* month = out.data();
    for (const std::int64_t rate : pay_rates) {
        if (one_band) pay_month_in_one_band(sums, whole.taper[0], rate, month);
        else pay_month(sums, whole, rate, month);
        month += sums.pay.size();
    }
}

} // namespace sim
