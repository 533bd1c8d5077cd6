#include "sim/content/household_reader.h"

#include "sim/content/limits.h"
#include "sim/content/money_reading.h"
#include "sim/content/pack_parts.h"
#include "sim/content/suggest.h"
#include "sim/money/schedule.h"

#include <algorithm>
#include <array>
#include <utility>

namespace sim {

namespace {

/// The amount that a parameter of the country is on the day the job starts; none when reported.
std::optional<Money> figure_of(MoneyReading& reading, JsonValue value, Job& job)
{
    const std::vector<Parameter>& all = reading.country.parameters;
    const auto place = std::find_if(all.begin(), all.end(), [&](const Parameter& one) { return one.id == value.string(); });
    if (place == all.end()) {
        std::vector<std::string_view> known;
        for (const Parameter& one : all) known.push_back(one.id);
        reading.report.error("M002", value, "the country pack has no parameter " + quoted(value.string()) + did_you_mean(value.string(), std::span<const std::string_view>(known)));
        return std::nullopt;
    }
    const DatedValue* dated = place->on(job.start);
    const bool money = place->unit == "money" || place->unit == "money_per_month";
    if (!money || (dated != nullptr && dated->value < 0)) {
        reading.report.error("M002", value, quoted(place->id) + " is no amount of money that can be paid");
        return std::nullopt;
    }
    if (dated == nullptr) {
        reading.report.error("M003", value, "the country pack gives no value of " + place->id + " for " + write_date(job.start));
        return std::nullopt;
    }
    job.figures.push_back(ParameterId{static_cast<std::size_t>(place - all.begin())});
    return Money{dated->value};
}

/// A number of minor units, or a parameter of the country. None where absent or reported.
std::optional<Money> amount_or_figure(MoneyReading& reading, JsonValue value, Job& job)
{
    if (!value.exists()) return std::nullopt;
    if (value.is(JsonKind::String)) return figure_of(reading, value, job);
    return whole_amount(reading.report, value, "the id of a parameter of the country pack");
}

void read_costs(MoneyReading& reading, ObjectReader& file, Job& job)
{
    UniqueIds unique(reading.report, "cost");
    for (const JsonValue value : file.list("costs", 0, MaxMoneyLines)) {
        ObjectReader object(reading.report, value, "a cost of working");
        WorkCost cost;
        cost.id = object.id("id");
        cost.title = title_of(reading, object, "cost:" + job.id + "." + cost.id);
        if (const JsonValue amount = object.need("amount"); !amount.is(JsonKind::Null)) cost.amount = amount_or_figure(reading, amount, job);
        object.finish();
        unique.add(value, cost.id);
        job.costs.push_back(std::move(cost));
    }
}

void read_first_month(MoneyReading& reading, JsonValue value, Job& job)
{
    if (!value.exists()) return;
    ObjectReader object(reading.report, value, "a first month");
    job.days = object.small("days", {1, 31});
    job.of = object.small("of", {1, 31});
    object.finish();
    if (job.days > job.of) reading.report.error("M007", value, "more days are worked than the month has");
}

} // namespace

std::optional<Money> whole_amount(Report& report, JsonValue value, std::string_view otherwise)
{
    if (value.is(JsonKind::Integer) && value.integer() >= 0 && value.integer() <= MaxAmount) return Money{value.integer()};
    report.error("M001", value, "write a whole number of minor units (cents) from 0 to " + std::to_string(MaxAmount) + ", or " + std::string(otherwise));
    return std::nullopt;
}

TextId title_of(MoneyReading& reading, ObjectReader& object, const std::string& owner) { return reading.texts.add(owner + ":title", object.text("title")); }

Job read_job(MoneyReading& reading, JsonValue value)
{
    constexpr std::array<std::string_view, 3> found{"", "self", "referred"};
    ObjectReader object(reading.report, value, "an offer");
    if (reading.whole_file) {
        object.ignore("$schema");
        static_cast<void>(object.integer("format", {1, 1}));
    }
    Job job;
    job.id = object.id("id");
    job.title = title_of(reading, object, "offer:" + job.id);
    job.start = object.date("start");
    if (reading.start) job.start = *reading.start;
    const JsonValue gross = object.find("gross"), net = object.find("net");
    job.gross = amount_or_figure(reading, gross, job);
    job.net = amount_or_figure(reading, net, job);
    job.hours = object.small("hours", {1, MaxHours});
    job.found = object.one_of<JobFound>("found", found, JobFound::Any);
    read_first_month(reading, object.object("first_month"), job);
    read_costs(reading, object, job);
    object.finish();
    if (object.is_object() && !gross.exists() && !net.exists()) reading.report.error("M010", value, "an offer needs `gross`, `net` or both");
    if (job.net && job.gross && *job.gross < *job.net) reading.report.error("M008", net, "net pay is more than gross pay");
    return job;
}

SupportPlan read_support(Report& report, JsonValue value)
{
    SupportPlan plan{*schedule_named("lin12"), LossRule::AtEntry, {}, {}, {}};
    if (!value.exists()) return plan;
    ObjectReader object(report, value, "a support plan");
    const JsonValue schedule = object.find("schedule");
    if (schedule.is(JsonKind::Array)) {
        std::vector<std::int64_t> rates;
        for (const JsonValue rate : schedule) rates.push_back(rate.is(JsonKind::Integer) ? rate.integer() : -1);
        if (auto custom = custom_schedule(rates)) plan.schedule = std::move(*custom);
        else report.error("M009", schedule, "a schedule of one's own is 1 to 120 shares in ten-thousandths, from 10000 down to 0, none above the one before");
    } else if (schedule.exists()) {
        const std::vector<std::string> names = schedule_names();
        if (const auto word = read_word(report, schedule, std::span<const std::string>(names), "schedule")) plan.schedule = *schedule_named(names[*word]);
    }
    plan.loss = object.one_of<LossRule>("loss", LossRuleNames, LossRule::AtEntry);
    const auto amount = [&](MemberName name) -> std::optional<Money> {
        const auto number = object.optional_integer(name, {0, MaxAmount});
        return number ? std::optional(Money{*number}) : std::nullopt;
    };
    plan.floor = amount("floor");
    plan.cap = amount("cap");
    plan.threshold = amount("threshold");
    object.finish();
    return plan;
}

} // namespace sim
