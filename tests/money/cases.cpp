#include "tests/money/cases.h"

#include "sim/money/schedule.h"

using namespace sim;

namespace {

std::vector<Schedule> every_schedule()
{
    std::vector<Schedule> out;
    for (const std::string& name : schedule_names()) out.push_back(schedule_named(name).value());
    for (const auto& rates : {std::vector<std::int64_t>{10'000}, {9'999, 3'333, 3'333, 1}, {5'000, 0, 0}}) out.push_back(custom_schedule(rates).value());
    return out;
}

void draw_plan(SupportPlan& out, Draws& draws, const std::vector<Schedule>& schedules)
{
    out.schedule.shares = schedules[static_cast<std::size_t>(draws.below(static_cast<std::int64_t>(schedules.size())))].shares;
    out.loss = draws.one_in(2) ? LossRule::EachMonth : LossRule::AtEntry;
    out.floor = out.cap = out.threshold = std::nullopt;
    if (draws.one_in(3)) out.floor = Money{draws.below(30'000)};
    if (draws.one_in(3)) out.cap = Money{draws.below(600'000)};
    if (draws.one_in(4)) out.threshold = Money{draws.below(250'000)};
}

Money kept_of(Draws& draws, Money before)
{
    if (draws.one_in(3)) return {};
    return Money{draws.below(before.raw() * 5 / 4 + 1)};  // now and then more than before
}

/// Into a case that is used again and again, so that its lists are.
void draw_case(Case& out, std::uint64_t number, const std::vector<Schedule>& schedules)
{
    Draws draws(number);
    draw_plan(out.plan, draws, schedules);
    out.before = draws.one_in(10) ? Money{} : Money{draws.below(200'000)};
    out.kept = kept_of(draws, out.before);
    const SupportMonth whole{true, Money{draws.below(200'000)}, out.kept, Money{draws.below(20'000)}, 1, 1};
    out.months.assign(out.plan.schedule.shares.size() + 4, whole);
    if (draws.one_in(2))
        for (SupportMonth& month : out.months) month.works = !draws.one_in(5);
    out.steady = draws.one_in(2);
    if (out.steady) return;
    out.months.front().of = 31;
    out.months.front().days = static_cast<std::int32_t>(1 + draws.below(31));
    for (SupportMonth& month : out.months) {
        if (draws.one_in(3)) month.pay = Money{draws.below(200'000)};
        if (draws.one_in(3)) month.benefits = kept_of(draws, out.before);
    }
}

} // namespace

int first_broken(Sentence holds, Support support)
{
    const std::vector<Schedule> schedules = every_schedule();
    Case it;
    for (int number = 0; number < Everyone; ++number) {
        draw_case(it, static_cast<std::uint64_t>(number), schedules);
        if (!holds(it, support(it.plan, it.before, it.kept, it.months), support)) return number;
    }
    return Nobody;
}
