#include "sim/content/benefit_reader.h"

#include "sim/content/limits.h"
#include "sim/content/pack_parts.h"
#include "sim/content/suggest.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace sim {

namespace {

/// Which units a figure of a rule may have.
enum class Figure : std::uint8_t { Money, Share, Months, Days, Hours };

constexpr std::array<std::string_view, 5> FigureWords{"an amount of money", "a share: permille or per_10000", "months", "days", "hours"};

bool fits(Figure figure, std::string_view unit)
{
    switch (figure) {
    case Figure::Money: return unit == "money" || unit == "money_per_month";
    case Figure::Share: return unit == "permille" || unit == "per_10000";
    case Figure::Months: return unit == "months";
    case Figure::Days: return unit == "days";
    case Figure::Hours: return unit == "hours";
    }
    return false;
}

template <class Thing>
std::vector<std::string_view> ids_of(const std::vector<Thing>& things)
{
    std::vector<std::string_view> ids;
    for (const Thing& thing : things) ids.push_back(thing.id);
    return ids;
}

struct RuleReading {
    Report& report;
    Country& country;

    /// The place of a thing that a rule names; none when absent or reported.
    template <class Tag, class Thing>
    Index<Tag> named(JsonValue value, const std::vector<Thing>& things, std::string_view what)
    {
        if (!value.exists()) return {};
        const std::string_view id = read_id(report, value);
        if (id.empty()) return {};
        const auto place = std::find_if(things.begin(), things.end(), [&](const Thing& thing) { return thing.id == id; });
        if (place != things.end()) return Index<Tag>{static_cast<std::size_t>(place - things.begin())};
        const std::vector<std::string_view> known = ids_of(things);
        report.error("C012", value, "there is no " + std::string(what) + " " + quoted(id) + did_you_mean(id, std::span<const std::string_view>(known)));
        return {};
    }

    ParameterId figure(JsonValue value, Figure wanted)
    {
        const ParameterId id = named<ParameterTag>(value, country.parameters, "parameter");
        if (!id.exists()) return id;
        const Parameter& parameter = country.parameters[id.raw()];
        if (!fits(wanted, parameter.unit))
            report.error("C013", value, quoted(parameter.id) + " has the unit " + parameter.unit + "; this must be " + std::string(FigureWords[static_cast<std::size_t>(wanted)]));
        const std::int64_t most = wanted != Figure::Share ? MaxAmount : parameter.unit == "permille" ? 10'000 : 100'000;
        for (const DatedValue& dated : parameter.values)
            if (dated.value < 0 || dated.value > most) {
                report.error("C014", value, quoted(parameter.id) + " has a value below 0, or a share of more than ten times the whole, with which no rule can reckon");
                break;
            }
        return id;
    }

    RightId right(JsonValue value) { return named<RightTag>(value, country.rights, "right"); }
    /// An earlier one: this one is not yet in the list.
    BenefitId benefit(JsonValue value) { return named<BenefitTag>(value, country.benefits, "earlier benefit"); }
};

BenefitPart read_part(RuleReading& rules, JsonValue value)
{
    ObjectReader object(rules.report, value, "a part of a benefit");
    BenefitPart part;
    part.recipient = object.one_of<Recipient>("for", RecipientNames);
    part.amount = rules.figure(object.need("amount"), Figure::Money);
    part.weight = rules.figure(object.find("weight"), Figure::Share);
    part.hours = rules.figure(object.find("hours"), Figure::Hours);
    part.adults = object.small("adults", {0, static_cast<std::int64_t>(MaxMoneyLines)}, -1);
    part.children = object.small("children", {0, static_cast<std::int64_t>(MaxMoneyLines)}, -1);
    part.lone_parent = object.flag("lone_parent");
    part.from_day = rules.figure(object.find("from_day"), Figure::Days);
    part.adds = object.flag("adds");
    object.finish();
    return part;
}

Counted read_counted(RuleReading& rules, JsonValue list)
{
    Counted counts;
    for (const JsonValue value : list) {
        const std::string_view word = value.is(JsonKind::String) ? value.string() : std::string_view{};
        if (word == "pay") counts.pay = true;
        else if (word == "income") counts.income = true;
        else if (const BenefitId other = rules.benefit(value); other.exists()) counts.benefits.push_back(other);
    }
    return counts;
}

Disregard read_disregard(RuleReading& rules, JsonValue value)
{
    if (!value.exists()) return {};
    ObjectReader object(rules.report, value, "a disregard");
    Disregard free;
    free.share = rules.figure(object.find("share"), Figure::Share);
    free.amount = rules.figure(object.find("amount"), Figure::Money);
    free.months = rules.figure(object.find("months"), Figure::Months);
    free.right = rules.right(object.find("right"));
    object.finish();
    return free;
}

void read_limit(RuleReading& rules, JsonValue value, Benefit& benefit)
{
    if (!value.exists()) return;
    ObjectReader object(rules.report, value, "a limit");
    benefit.limit = rules.figure(object.need("income"), Figure::Money);
    benefit.limit_per_unit = object.flag("per_unit");
    object.finish();
}

void read_months(RuleReading& rules, JsonValue value, Benefit& benefit)
{
    if (!value.is(JsonKind::Object)) {
        benefit.months = rules.figure(value, Figure::Months);
        return;
    }
    ObjectReader object(rules.report, value, "a number of months");
    benefit.rest_of = rules.right(object.need("rest_of"));
    benefit.rest_share = rules.figure(object.need("share"), Figure::Share);
    object.finish();
}

void read_kept(RuleReading& rules, JsonValue value, Benefit& benefit)
{
    if (!value.exists()) return;
    ObjectReader object(rules.report, value, "what is kept in work");
    benefit.kept_months = rules.figure(object.need("months"), Figure::Months);
    benefit.kept_share = rules.figure(object.find("share"), Figure::Share);
    benefit.kept_right = rules.right(object.find("right"));
    object.finish();
}

void read_taper(RuleReading& rules, JsonValue list, Benefit& benefit)
{
    for (const JsonValue value : list) {
        ObjectReader object(rules.report, value, "a band");
        TaperBand band;
        band.above = rules.figure(object.find("above"), Figure::Money);
        band.rate = rules.figure(object.need("rate"), Figure::Share);
        object.finish();
        if (!band.above.exists() && !benefit.taper.empty())
            rules.report.error("C015", value, "only the first band may go without `above`; say where this one begins");
        benefit.taper.push_back(band);
    }
}

Benefit read_benefit(RuleReading& rules, JsonValue value)
{
    constexpr std::array<std::string_view, 3> work{"", "out", "in"}, found{"", "self", "referred"};
    ObjectReader object(rules.report, value, "a benefit");
    Benefit benefit;
    benefit.id = object.id("id");
    benefit.title = rules.country.texts.add("benefit:" + benefit.id + ":title", object.text("title"));
    benefit.right = rules.right(object.find("right"));
    benefit.work = object.one_of<WorkNeed>("work", work, WorkNeed::Any);
    benefit.found = object.one_of<JobFound>("found", found, JobFound::Any);
    const JsonValue full = object.list("full", 0, MaxBenefits);
    for (const JsonValue part : full) benefit.full.push_back(read_part(rules, part));
    const JsonValue of = object.find("of");
    benefit.of = rules.benefit(of);
    if (full.exists() == of.exists())
        rules.report.error("C016", value, "a benefit needs either `full`, the parts of its full amount, or `of`, the earlier benefit it follows");
    benefit.share = rules.figure(object.find("share"), Figure::Share);
    benefit.counts = read_counted(rules, object.list("counts", 0, MaxBenefits));
    benefit.disregard = read_disregard(rules, object.object("disregard"));
    read_taper(rules, object.list("taper", 0, MaxBenefits), benefit);
    read_limit(rules, object.object("limit"), benefit);
    benefit.cap = rules.figure(object.find("cap"), Figure::Money);
    benefit.least = rules.figure(object.find("least"), Figure::Money);
    read_months(rules, object.find("months"), benefit);
    read_kept(rules, object.object("kept"), benefit);
    object.finish();
    return benefit;
}

} // namespace

void read_benefits(Report& report, ObjectReader& file, Country& country)
{
    RuleReading rules{report, country};
    if (const JsonValue value = file.object("pay"); value.exists()) {
        ObjectReader pay(report, value, "the rule for net pay");
        country.net_pay = rules.figure(pay.need("net"), Figure::Share);
        pay.finish();
    }
    UniqueIds rights(report, "right");
    for (const JsonValue value : file.list("rights", 0, MaxBenefits)) {
        ObjectReader object(report, value, "a right");
        Right right{std::string(object.id("id")), {}};
        right.title = country.texts.add("right:" + right.id + ":title", object.text("title"));
        object.finish();
        rights.add(value, right.id);
        country.rights.push_back(std::move(right));
    }
    UniqueIds benefits(report, "benefit");
    for (const JsonValue value : file.list("benefits", 0, MaxBenefits)) {
        Benefit benefit = read_benefit(rules, value);
        benefits.add(value, benefit.id);
        country.benefits.push_back(std::move(benefit));
    }
}

} // namespace sim
