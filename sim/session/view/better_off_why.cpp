#include "sim/session/view/better_off_why.h"

#include "sim/money/figures.h"
#include "sim/session/view/format.h"

#include <algorithm>
#include <set>

namespace sim {

namespace {

std::string say(const MoneyWords& words, std::string_view key, const Fillings& fillings = {}) { return words.phrases.say(key, fillings); }

std::string_view key_of(BenefitAmount::Why why)
{
    switch (why) {
    case BenefitAmount::Why::OnlyOutOfWork: return "ui.money.why.only_out";
    case BenefitAmount::Why::FoundOtherwise: return "ui.money.why.found_otherwise";
    case BenefitAmount::Why::MonthsOver: return "ui.money.why.months_over";
    case BenefitAmount::Why::AboveLimit: return "ui.money.why.above_limit";
    case BenefitAmount::Why::BelowLeast: return "ui.money.why.below_least";
    case BenefitAmount::Why::Paid:
    case BenefitAmount::Why::NoRight:
    case BenefitAmount::Why::OnlyInWork: break;
    }
    return {};
}

std::string line_of(const MoneyWords& words, std::size_t number, const BenefitAmount& it)
{
    const Fillings fillings{{"benefit", words.of_country(words.country.benefits[number].title)}, {"amount", words.bare(it.amount)}, {"full", words.bare(it.full)},
                            {"counted", words.bare(it.counted)}, {"free", words.bare(it.disregarded)}};
    if (it.kept) return say(words, "ui.money.why.kept", fillings);
    if (const std::string_view key = key_of(it.why); !key.empty()) return say(words, key, fillings);
    if (it.why != BenefitAmount::Why::Paid) return {};
    if (Money{} < it.disregarded) return say(words, "ui.money.why.disregarded", fillings);
    return say(words, Money{} < it.counted ? "ui.money.why.counted" : "ui.money.why.full", fillings);
}

bool same(const BenefitAmount& a, const BenefitAmount& b)
{
    return a.why == b.why && a.amount == b.amount && a.full == b.full && a.counted == b.counted && a.kept == b.kept;
}

/// The benefits of a month that differ from those before.
void add_benefits(const MoneyWords& words, const std::string& when, const std::vector<BenefitAmount>& now, const std::vector<BenefitAmount>* before,
                  std::vector<std::string>& out)
{
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (before != nullptr && same(now[i], (*before)[i])) continue;
        if (const std::string line = line_of(words, i, now[i]); !line.empty()) out.push_back(when + ": " + line);
    }
}

/// Can a part be for somebody of this household, whatever is worked?
bool concerns(const BenefitPart& part, const Household& household)
{
    const auto count = [&](MemberKind kind) {
        return std::count_if(household.members.begin(), household.members.end(), [&](const Member& member) { return member.kind == kind; });
    };
    const auto adults = count(MemberKind::Adult), children = count(MemberKind::Child);
    if ((part.adults >= 0 && part.adults != adults) || (part.children >= 0 && part.children != children)) return false;
    if (part.lone_parent && (adults != 1 || children == 0)) return false;
    switch (part.recipient) {
    case Recipient::FirstAdult: return adults > 0;
    case Recipient::NextAdult: return adults > 1;
    case Recipient::AdultChild: return count(MemberKind::AdultChild) > 0;
    case Recipient::Child: return children > 0;
    case Recipient::Household: break;
    }
    return true;
}

/// Where one figure of a rule is used.
template <class Use>
void each_figure(const Benefit& benefit, const Household& household, Use use)
{
    for (const BenefitPart& part : benefit.full)
        if (concerns(part, household))
            for (const ParameterId id : {part.amount, part.weight, part.hours, part.from_day}) use(id);
    for (const TaperBand& band : benefit.taper)
        for (const ParameterId id : {band.above, band.rate}) use(id);
    for (const ParameterId id : {benefit.share, benefit.disregard.share, benefit.disregard.amount, benefit.disregard.months, benefit.limit, benefit.cap, benefit.least,
                                 benefit.months, benefit.rest_share, benefit.kept_months, benefit.kept_share})
        use(id);
}

} // namespace

std::vector<std::string> why_of(const MoneyWords& words, const Household&, const SupportPlan& plan, const Calculation& it)
{
    std::vector<std::string> out;
    add_benefits(words, say(words, "ui.money.why.out"), it.by_rule_out, nullptr, out);
    out.push_back(say(words, Money{} < it.loss ? "ui.money.why.loss" : "ui.money.why.no_loss",
                      {{"loss", words.bare(it.loss)}, {"out", words.bare(it.benefits_out)}, {"kept", words.bare(it.kept)}}));
    const std::vector<BenefitAmount>* before = &it.by_rule_out;
    std::size_t used = 0;
    for (std::int32_t number = 1; number <= it.exit; ++number) {
        const MoneyMonth& month = it.month(number);
        const std::string when = say(words, "ui.money.month", {{"month", std::to_string(number)}});
        add_benefits(words, when, month.by_rule, before, out);
        before = &month.by_rule;
        if (!month.works) out.push_back(say(words, "ui.money.why.gap", {{"month", std::to_string(number)}}));
        else if (used < plan.schedule.shares.size()) {
            const Share share = plan.schedule.shares[used++];
            const bool plain = month.support == part_of(it.loss, share);
            out.push_back(say(words, plain ? "ui.money.why.support" : "ui.money.why.support_bound",
                              {{"when", when}, {"share", write_rate(part_of(Money{WholeRate}, share).raw(), words.language)}, {"support", words.bare(month.support)}}));
        }
    }
    return out;
}

std::vector<MoneyFigure> figures_of(const MoneyWords& words, const Household& household, const Job& job, std::int32_t months)
{
    const Country& country = words.country;
    std::set<ParameterId> used;
    const auto use = [&](ParameterId id) {
        if (id.exists()) used.insert(id);
    };
    if (!job.net) use(country.net_pay);
    for (const ParameterId id : job.figures) use(id);
    for (const Benefit& benefit : country.benefits) {
        const bool held = std::any_of(household.rights.begin(), household.rights.end(), [&](const HeldRight& right) { return right.right == benefit.right; });
        if (!benefit.right.exists() || held) each_figure(benefit, household, use);
    }
    std::vector<MoneyFigure> out;
    for (const ParameterId id : used) {
        const Parameter& parameter = country.parameters[id.raw()];
        const DatedValue* before = nullptr;
        for (std::int32_t month = 1; month <= months; ++month) {
            const DatedValue* value = parameter.on(day_of_month(job.start, month));
            if (value == nullptr || value == before) continue;
            const std::string title = words.of_country(parameter.title);
            out.push_back({before == nullptr ? title : say(words, "ui.money.figure_from", {{"what", title}, {"month", std::to_string(month)}}),
                           write_amount(*value, parameter, country, words.language), value->source, std::string(MarkNames[static_cast<std::size_t>(value->mark)])});
            before = value;
        }
    }
    std::stable_sort(out.begin(), out.end(), [](const MoneyFigure& a, const MoneyFigure& b) { return a.mark != "V" && b.mark == "V"; });
    return out;
}

std::string words_of(const MoneyWords& words, const Household& household, const Job& job, const Missing& missing)
{
    const Country& country = words.country;
    std::string what;
    switch (missing.what) {
    case Missing::What::NetPay: what = say(words, "ui.money.missing.net"); break;
    case Missing::What::Figure:
        what = say(words, "ui.money.missing.figure", {{"what", words.of_country(country.parameters[missing.number].title)}, {"date", write_short_date(missing.date, words.language)}});
        break;
    case Missing::What::Part:
        what = say(words, "ui.money.missing.part", {{"benefit", words.of_country(country.benefits[missing.number].title)},
                                                     {"whom", say(words, "ui.money.for." + std::string(RecipientNames[static_cast<std::size_t>(missing.recipient)]))}});
        break;
    case Missing::What::Income: what = say(words, "ui.money.missing.given", {{"what", words.own(household.income[missing.number].title)}}); break;
    case Missing::What::Benefit: what = say(words, "ui.money.missing.given", {{"what", words.own(household.benefits[missing.number].title)}}); break;
    case Missing::What::Cost: what = say(words, "ui.money.missing.given", {{"what", words.own(job.costs[missing.number].title)}}); break;
    case Missing::What::Garnishment: what = say(words, "ui.money.missing.garnishment"); break;
    case Missing::What::RightFrom: what = say(words, "ui.money.missing.from", {{"right", words.of_country(country.rights[missing.number].title)}}); break;
    case Missing::What::RightTo: what = say(words, "ui.money.missing.to", {{"right", words.of_country(country.rights[missing.number].title)}}); break;
    case Missing::What::Units: what = say(words, "ui.money.missing.units"); break;
    case Missing::What::Client: what = say(words, "ui.money.missing.client"); break;
    }
    return say(words, "ui.money.cannot", {{"what", what}});
}

} // namespace sim
