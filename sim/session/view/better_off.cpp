#include "sim/session/view/better_off.h"

#include "sim/session/view/better_off_why.h"
#include "sim/session/view/format.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

std::string say(const MoneyWords& words, std::string_view key, const Fillings& fillings = {}) { return words.phrases.say(key, fillings); }

void fill_sides(const MoneyWords& words, const Household& household, const Job& job, const Computed<Money>& net, BetterOff& out)
{
    const auto amount = [&](const std::optional<Money>& money) { return money ? words.bare(*money) : say(words, "ui.money.unknown"); };
    for (const OtherIncome& income : household.income) out.household.push_back({words.own(income.title), amount(income.amount)});
    for (const GivenBenefit& benefit : household.benefits) {
        out.household.push_back({words.own(benefit.title), amount(benefit.out)});
        if (benefit.out != benefit.in) out.household.push_back({say(words, "ui.money.in_work", {{"what", words.own(benefit.title)}}), amount(benefit.in)});
    }
    if (household.garnishment_unknown) out.household.push_back({say(words, "ui.money.garnished"), amount(std::nullopt)});
    out.offer.push_back({say(words, "ui.money.gross"), amount(job.gross)});
    out.offer.push_back({say(words, "ui.money.net"), net ? words.bare(*net) : say(words, "ui.money.unknown")});
    out.offer.push_back({say(words, "ui.money.hours"), write_number(job.hours, words.language)});
    for (const WorkCost& cost : job.costs) out.costs.push_back({words.own(cost.title), amount(cost.amount)});
    for (const TextId text : household.left_out) out.left_out.push_back(words.own(text));
}

void fill_months(const MoneyWords& words, const Calculation& it, BetterOff& out)
{
    std::int32_t number = 0;
    for (const MoneyMonth& month : it.months) {
        ++number;
        out.months.push_back({number, month.gain, words.bare(month.pay - month.garnished), words.bare(month.benefits), words.bare(month.support),
                              words.bare(month.costs), words.bare(month.net), words.change(month.gain), month.gain < Money{}, number >= it.exit});
    }
}

/// The answer: what stays when everything temporary is over, and what comes before.
void fill_answer(const MoneyWords& words, const Calculation& it, const std::optional<Money>& floor, BetterOff& out)
{
    const std::string exit = std::to_string(it.exit), size = words.money(it.exit_gain < Money{} ? -it.exit_gain : it.exit_gain);
    const Money first = it.month(1).gain;
    const Fillings fillings{{"month", exit}, {"amount", size}, {"first", words.money(first)}};
    if (out.bridge) out.answer = say(words, "ui.money.answer.bridge", fillings);
    else if (it.exit_gain < Money{}) out.answer = say(words, "ui.money.answer.less", fillings);
    else if (it.exit_gain == Money{}) out.answer = say(words, "ui.money.answer.same", fillings);
    else out.answer = say(words, Money{} < it.total_support ? "ui.money.answer.more" : "ui.money.answer.more_plain", fillings);

    Money sum;
    std::int64_t worked = 0;
    for (std::int32_t number = 1; number < it.exit; ++number)
        if (it.month(number).works) {
            sum += it.month(number).gain;
            ++worked;
        }
    if (worked > 0 && Money{} < it.total_support)
        out.beside.push_back(say(words, "ui.money.on_average", {{"month", exit}, {"worked", std::to_string(worked)}, {"amount", words.change(part_of(sum, {1, worked}))}}));
    const auto below = std::find_if(it.months.begin(), it.months.begin() + it.exit - 1, [](const MoneyMonth& month) { return month.works && month.gain < Money{}; });
    if (below != it.months.begin() + it.exit - 1)
        out.beside.push_back(say(words, "ui.money.below_from", {{"month", std::to_string(below - it.months.begin() + 1)}}));
    else if (floor && !it.months_below.empty())
        out.beside.push_back(say(words, "ui.money.below_floor", {{"month", std::to_string(it.months_below.front())}, {"floor", words.money(*floor)}}));
}

void fill_tax(const MoneyWords& words, const Job& job, const Calculation& it, BetterOff& out)
{
    if (!it.ptr) return;
    // The first month of those that add what is added in the end.
    std::int32_t from = it.exit;
    const auto adds_in = [&](std::int32_t number) { return it.month(number).pay + it.month(number).benefits - it.benefits_out; };
    while (from > 1 && it.month(from - 1).works && adds_in(from - 1) == it.exit_adds) --from;
    const auto add = [&](std::string_view key, Money adds) {
        out.tax.push_back(say(words, key, {{"rate", write_permille(tax_in_permille(*job.gross, adds), words.language)}, {"gross", words.money(*job.gross)}, {"adds", words.money(adds)},
                                           {"month", std::to_string(from)}}));
    };
    add("ui.money.tax", it.adds);
    if (it.exit_adds != it.adds) add("ui.money.tax_exit", it.exit_adds);
}

/// Stretches in which more work leaves nothing more, with a single step that pays between them, are told as one with the jumps in it.
void fill_flat(const MoneyWords& words, const Curve& curve, BetterOff& out)
{
    const Money step = curve.points.size() > 1 ? curve.points[1].gross : CurveStep;
    const auto at = [&](Money gross) { return curve.points[static_cast<std::size_t>(gross.raw() / step.raw())].net; };
    for (std::size_t i = 0; i < curve.flat.size(); ++i) {
        const FlatStretch& first = curve.flat[i];
        std::string jumps;
        while (first.loss == Money{} && i + 1 < curve.flat.size() && curve.flat[i + 1].from - curve.flat[i].to == step && curve.flat[i + 1].loss == Money{}) {
            const Money foot = curve.flat[i].to, top = curve.flat[++i].from;
            jumps += (jumps.empty() ? "" : ", ") + say(words, "ui.money.jump", {{"gross", words.bare(top)}, {"more", words.change(at(top) - at(foot))}});
        }
        const std::string_view key = first.loss > Money{} ? "ui.money.flat_less" : jumps.empty() ? "ui.money.flat" : "ui.money.flat_jumps";
        out.flat.push_back(say(words, key, {{"month", std::to_string(curve.month)}, {"from", words.bare(first.from)}, {"to", words.bare(curve.flat[i].to)},
                                            {"less", words.bare(first.loss)}, {"jumps", jumps}}));
    }
}

void fill_rates(const MoneyWords& words, const Household& household, const Job& job, const SupportPlan& plan, std::int32_t exit, BetterOff& out)
{
    std::vector<std::int32_t> months{1};
    if (exit > 1) months.push_back(exit);
    auto curves = curves_of(words.country, household, job, plan, months, CurveStep);
    if (!curves || curves->front().points.empty()) return;
    out.rates = std::move(*curves);
    for (const Curve& curve : out.rates) fill_flat(words, curve, out);
}

} // namespace

std::string MoneyWords::money(Money amount) const { return write_money(amount.raw(), country.exponent, country.currency, language); }
std::string MoneyWords::bare(Money amount) const { return write_decimal(amount.raw(), country.exponent, language); }

std::string MoneyWords::change(Money amount) const
{
    const std::string size = bare(amount < Money{} ? -amount : amount);
    return (amount < Money{} ? "\xE2\x88\x92" : Money{} < amount ? "+" : "") + size;
}

std::int64_t tax_in_permille(Money gross, Money adds) { return part_of(gross - adds, {1000, gross.raw()}).raw(); }

BetterOff better_off(const MoneyWords& words, const Household& household, const Job& job, const SupportPlan& plan, const std::vector<Gap>& gaps)
{
    BetterOff out;
    out.title = words.own(job.title);
    out.unit = say(words, "ui.money.unit", {{"currency", words.country.currency}});
    fill_sides(words, household, job, net_pay_of(words.country, job, job.start), out);
    out.support = say(words, "ui.money.schedule." + plan.schedule.id);
    const auto it = calculate(words.country, household, job, plan, gaps);
    if (!it) {
        out.cannot = words_of(words, household, job, it.error());
        out.answer = out.cannot;
        return out;
    }
    const Money by_rule = sum_of(it->by_rule_out);
    if (Money{} < by_rule) out.household.insert(out.household.begin(), {say(words, "ui.money.benefits_now"), words.bare(by_rule)});
    if (it->garnishes) out.costs.push_back({say(words, "ui.money.garnished"), words.bare(it->month(it->exit).garnished)});
    out.exit = it->exit;
    out.bridge = is_bridge_without_landing(*it);
    fill_months(words, *it, out);
    fill_answer(words, *it, plan.floor, out);
    fill_tax(words, job, *it, out);
    fill_rates(words, household, job, plan, it->exit, out);
    out.why = why_of(words, household, plan, *it);
    out.figures = figures_of(words, household, job, it->exit);
    return out;
}

} // namespace sim
