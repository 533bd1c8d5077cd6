#include "tests/money/land.h"

using namespace sim;

ParameterId Land::figure(std::string unit, std::vector<DatedValue> values)
{
    country.parameters.push_back({"figure", {}, std::move(unit), std::move(values)});
    return ParameterId{country.parameters.size() - 1};
}

RightId Land::right()
{
    country.rights.push_back({"right", {}});
    return RightId{country.rights.size() - 1};
}

BenefitId Land::benefit(Benefit benefit)
{
    country.benefits.push_back(std::move(benefit));
    return BenefitId{country.benefits.size() - 1};
}

std::vector<DatedValue> changing(std::int64_t before, Date change, std::int64_t after)
{
    return {{before, {}, Date{change.days - 1}, {}, {}}, {after, change, {}, {}, {}}};
}

BenefitPart part(Recipient recipient, ParameterId amount, ParameterId weight)
{
    BenefitPart out;
    out.recipient = recipient;
    out.amount = amount;
    out.weight = weight;
    return out;
}

Benefit for_the_first(ParameterId amount)
{
    Benefit out;
    out.full = {part(Recipient::FirstAdult, amount)};
    out.counts.pay = true;
    return out;
}

Benefit for_all(ParameterId amount)
{
    Benefit out;
    out.full = {part(Recipient::Household, amount)};
    out.counts.pay = true;
    return out;
}

Household family(int adults, int children)
{
    Household out;
    for (int i = 0; i < adults; ++i) out.members.push_back({MemberKind::Adult, i == 0, 0});
    for (int i = 0; i < children; ++i) out.members.push_back({MemberKind::Child, false, 0});
    return out;
}

Household with_right(Household household, RightId right, std::optional<Date> from, std::optional<Date> to)
{
    household.rights.push_back({right, from, to});
    return household;
}

Household with_income(Household household, std::optional<Money> amount)
{
    household.income.push_back({"income", {}, amount});
    return household;
}

Household with_benefit(Household household, std::int64_t out, std::int64_t in)
{
    household.benefits.push_back({"given", {}, Money{out}, Money{in}});
    return household;
}

Job paying(std::int64_t net, std::int32_t hours)
{
    Job out;
    out.gross = out.net.emplace(Money{net});
    out.hours = hours;
    out.start = FirstDay;
    return out;
}

Job costing(Job job, std::int64_t costs)
{
    job.costs.push_back({"costs", {}, Money{costs}});
    return job;
}

SupportPlan supported(std::string_view schedule)
{
    const auto named = schedule_named(schedule);
    REQUIRE(named);
    SupportPlan out;
    out.schedule = *named;
    return out;
}

SupportPlan unsupported() { return {}; }

std::vector<BenefitAmount> paid_in(const Country& country, const Household& household, const Job& job, std::int32_t month)
{
    const auto before = benefits_in(country, household, {0, job.start, {}, 0, job.start, job.found}, nullptr);
    REQUIRE(before);
    if (month == 0) return *before;
    Date first_of_month = job.start;
    if (month > 1) {
        const CivilDate start = civil_of(job.start);
        first_of_month = on(start.year + (start.month + month - 2) / 12, (start.month + month - 2) % 12 + 1, 1);
    }
    const auto there = benefits_in(country, household, {month, first_of_month, job.net.value_or(Money{}), job.hours, job.start, job.found}, &*before);
    REQUIRE(there);
    return *there;
}

Money last_paid(const Country& country, const Household& household, const Job& job, std::int32_t month)
{
    return paid_in(country, household, job, month).back().amount;
}

Calculation worked_out(const Country& country, const Household& household, const Job& job, const SupportPlan& plan, const std::vector<Gap>& gaps)
{
    auto out = calculate(country, household, job, plan, gaps);
    REQUIRE(out);
    return std::move(*out);
}

std::vector<std::int64_t> support_by_month(const Calculation& calculation, std::int32_t months)
{
    std::vector<std::int64_t> out;
    for (std::int32_t month = 1; month <= months; ++month) out.push_back(calculation.month(month).support.raw());
    return out;
}

std::vector<std::int64_t> gains_by_month(const Calculation& calculation, std::int32_t months)
{
    std::vector<std::int64_t> out;
    for (std::int32_t month = 1; month <= months; ++month) out.push_back(calculation.month(month).gain.raw());
    return out;
}
