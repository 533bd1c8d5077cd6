#include "sim/money/calculation.h"

#include "sim/money/figures.h"
#include "sim/money/limits.h"
#include "sim/money/support.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

struct Given {
    Money income, benefits_out, benefits_in, costs;
};

Failure<Missing> lacks(Missing::What what, std::size_t number) { return Failure<Missing>{Missing{what, static_cast<std::uint32_t>(number), {}, {}}}; }

Computed<Given> given_of(const Household& household, const Job& job)
{
    Given out;
    for (std::size_t i = 0; i < household.income.size(); ++i) {
        if (!household.income[i].amount) return lacks(Missing::What::Income, i);
        out.income += *household.income[i].amount;
    }
    for (std::size_t i = 0; i < household.benefits.size(); ++i) {
        const GivenBenefit& benefit = household.benefits[i];
        if (!benefit.out || !benefit.in) return lacks(Missing::What::Benefit, i);
        out.benefits_out += *benefit.out;
        out.benefits_in += *benefit.in;
    }
    for (std::size_t i = 0; i < job.costs.size(); ++i) {
        if (!job.costs[i].amount) return lacks(Missing::What::Cost, i);
        out.costs += *job.costs[i].amount;
    }
    if (household.garnishment_unknown) return lacks(Missing::What::Garnishment, 0);
    if (std::none_of(household.members.begin(), household.members.end(), [](const Member& member) { return member.client && member.kind != MemberKind::Child; }))
        return lacks(Missing::What::Client, 0);
    return out;
}

Money garnished_from(Money pay, const std::optional<Garnishment>& garnishment)
{
    if (!garnishment) return {};
    const Money wanted = garnishment->amount ? *garnishment->amount : part_of(pay, garnishment->share.value_or(Share{}));
    return least_of(wanted, not_below_zero(pay - garnishment->keeps));
}

bool works_in(std::int32_t month, const std::vector<Gap>& gaps)
{
    return std::none_of(gaps.begin(), gaps.end(), [&](const Gap& gap) { return gap.from <= month && month <= gap.to; });
}

/// Fills the months but for support and what follows from it.
Computed<void> fill_months(const Country& country, const Household& household, const Job& job, const Given& given, const std::vector<Gap>& gaps,
                           Calculation& out)
{
    std::int32_t worked = 0, number = 0;
    for (MoneyMonth& month : out.months) {
        ++number;
        month.works = works_in(number, gaps);
        MonthFacts facts{month.works ? ++worked : 0, day_of_month(job.start, number), {}, job.hours, job.start, job.found};
        if (month.works) {
            const auto pay = net_pay_of(country, job, facts.date);
            if (!pay) return Failure<Missing>{pay.error()};
            facts.pay = worked == 1 && job.of > 0 ? part_of(*pay, {job.days, job.of}) : *pay;
            month.pay = facts.pay;
            month.garnished = garnished_from(month.pay, household.garnishment);
            month.costs = given.costs;
        }
        auto benefits = benefits_in(country, household, facts, &out.by_rule_out);
        if (!benefits) return Failure<Missing>{benefits.error()};
        month.by_rule = std::move(*benefits);
        month.benefits = sum_of(month.by_rule) + (month.works ? given.benefits_in : given.benefits_out);
    }
    return {};
}

void pay_support(const SupportPlan& plan, const Job& job, Money kept, Calculation& out)
{
    std::vector<SupportMonth> months;
    bool first = true;
    for (const MoneyMonth& month : out.months) {
        SupportMonth one{month.works, month.pay - month.garnished, month.benefits, month.costs, 1, 1};
        if (month.works && std::exchange(first, false) && job.of > 0) {
            one.days = job.days;
            one.of = job.of;
        }
        months.push_back(one);
    }
    const std::vector<Money> support = support_of(plan, out.benefits_out, kept, months);
    for (std::size_t i = 0; i < support.size(); ++i) {
        out.months[i].support = support[i];
        out.total_support += support[i];
    }
}

void settle(const SupportPlan& plan, Money income, Calculation& out)
{
    const Money wanted = plan.floor.value_or(Money{});
    std::int32_t number = 0;
    for (MoneyMonth& month : out.months) {
        ++number;
        month.net = month.pay - month.garnished + income + month.benefits + month.support - month.costs;
        month.gain = month.net - out.out;
        if (month.works && month.gain < wanted) out.months_below.push_back(number);
    }
    out.exit_gain = out.month(out.exit).gain;
}

std::optional<std::int64_t> tax_of(const std::optional<Money>& gross, Money adds)
{
    if (!gross || *gross == Money{}) return std::nullopt;
    return part_of(*gross - adds, {WholeRate, gross->raw()}).raw();
}

/// The number of the month that is the `count`-th worked.
std::int32_t worked_month(std::int32_t count, const std::vector<Gap>& gaps)
{
    std::int32_t month = 0;
    while (count > 0 && month < MostMonths) count -= works_in(++month, gaps) ? 1 : 0;
    return month;
}

} // namespace

Computed<Money> net_pay_of(const Country& country, const Job& job, Date date)
{
    if (job.net) return *job.net;
    if (!country.net_pay.exists()) return lacks(Missing::What::NetPay, 0);
    const auto share = share_on(country, country.net_pay, date);
    if (!share) return Failure<Missing>{share.error()};
    if (!job.gross) return lacks(Missing::What::NetPay, 0);
    return part_of(*job.gross, *share);
}

Computed<Calculation> calculate(const Country& country, const Household& household, const Job& job, const SupportPlan& plan, const std::vector<Gap>& gaps)
{
    const auto given = given_of(household, job);
    if (!given) return Failure<Missing>{given.error()};
    const auto net = net_pay_of(country, job, job.start);
    if (!net) return Failure<Missing>{net.error()};
    auto before = benefits_in(country, household, {0, job.start, {}, 0, job.start, job.found}, nullptr);
    if (!before) return Failure<Missing>{before.error()};
    const auto whole = benefits_in(country, household, {1, job.start, *net, job.hours, job.start, job.found}, &*before);
    if (!whole) return Failure<Missing>{whole.error()};
    const auto limit = last_limit(country, household, job);
    if (!limit) return Failure<Missing>{limit.error()};

    Calculation out;
    out.by_rule_out = std::move(*before);
    out.benefits_out = sum_of(out.by_rule_out) + given->benefits_out;
    out.out = out.benefits_out + given->income;
    const Money kept = sum_of(*whole) + given->benefits_in;
    out.kept = kept;
    out.loss = not_below_zero(out.benefits_out - kept);
    out.garnishes = household.garnishment.has_value();
    out.adds = *net + kept - out.benefits_out;
    out.ptr = tax_of(job.gross, out.adds);
    out.exit = worked_month(std::max(static_cast<std::int32_t>(plan.schedule.shares.size()), *limit) + 1, gaps);
    out.months.resize(static_cast<std::size_t>(std::max(out.exit, 13) + MonthsBeyond));
    if (const auto filled = fill_months(country, household, job, *given, gaps, out); !filled) return Failure<Missing>{filled.error()};
    pay_support(plan, job, kept, out);
    settle(plan, given->income, out);
    for (MoneyMonth& month : out.months)
        if (month.works) month.ptr = tax_of(job.gross, month.pay + month.benefits + month.support - out.benefits_out);
    const MoneyMonth& last = out.month(out.exit);
    out.exit_adds = last.pay + last.benefits - out.benefits_out;
    out.exit_ptr = tax_of(job.gross, out.exit_adds);
    return out;
}

bool is_bridge_without_landing(const Calculation& it)
{
    return it.exit_gain < Money{} &&
           std::any_of(it.months.begin(), it.months.begin() + it.exit, [](const MoneyMonth& month) { return month.works && Money{} < month.gain; });
}

} // namespace sim
