#include "sim/cli/cohort_json_parts.h"

#include <array>
#include <string_view>

namespace sim::cohort_json_parts {

namespace {

void write_tornado(JsonWriter& json, const CohortFound& found)
{
    json.member("tornado").begin_list();
    for (const cohort::Bar& bar : found.report.ranges.bars) {
        json.begin_object();
        json.member("figure").string(cohort::figure_id(found.config, bar.figure));
        json.member("measures").begin_list();
        for (std::size_t i = 0; i < cohort::MeasureCount; ++i) {
            json.begin_object();
            json.member("measure").string(cohort::MeasureNames[i]);
            write(json, "at_low", bar.low[i]);
            write(json, "at_high", bar.high[i]);
            json.end_object();
        }
        json.end_list();
        json.end_object();
    }
    json.end_list();
}

void write_group(JsonWriter& json, std::string_view name, const cohort::Outcome& group)
{
    json.begin_object();
    json.member("group").string(name);
    json.member("employed_months").fraction(group.employed_months);
    json.member("support").fraction(group.ledger.support);
    json.member("benefits").fraction(group.ledger.benefits);
    json.member("service").fraction(group.ledger.service);
    json.member("taxes").fraction(group.ledger.taxes);
    json.member("net").fraction(group.ledger.net());
    json.member("transfers").fraction(group.ledger.transfers());
    json.member("withheld").fraction(group.ledger.withheld);
    json.member("inclusion").fraction(group.inclusion);
    json.member("health").fraction(group.health);
    json.end_object();
}

void write_one_break_even(JsonWriter& json, std::string_view name, const cohort::BreakEven& at)
{
    constexpr std::array<std::string_view, 3> Kinds{"already", "found", "never"};
    json.member(name).begin_object();
    json.member("kind").string(Kinds[static_cast<std::size_t>(at.kind)]);
    write(json, "needed", at.kind == cohort::BreakEven::Kind::Found ? std::optional(at.needed) : std::nullopt);
    json.end_object();
}

} // namespace

void write(JsonWriter& json, std::string_view name, const std::optional<double>& value)
{
    json.member(name);
    value ? json.fraction(*value) : json.null();
}

void write_levers(JsonWriter& json, const CohortFound& found)
{
    const cohort::Levers& levers = found.report.levers;
    const cohort::Figures figures = cohort::figures_of(found.config);
    json.member("levers").begin_object();
    json.member("service").string(levers.service == cohort::ServiceModel::New ? "new" : "old");
    json.member("caseload").number(levers.caseload ? std::optional<std::int64_t>(*levers.caseload) : std::nullopt);
    json.member("contact_permille").number(levers.contact_permille);
    json.member("contact").fraction(cohort::contact_of(figures, levers));
    json.member("wait_months").number(static_cast<std::int64_t>(cohort::wait_of(figures, levers)));
    json.member("support_permille").number(levers.support_permille);
    json.member("exit_shown").boolean(levers.exit_shown);
    json.member("sanctions_permille").number(levers.sanctions_permille ? std::optional<std::int64_t>(*levers.sanctions_permille) : std::nullopt);
    json.end_object();
}

void write_policy(JsonWriter& json, const CohortFound& found)
{
    json.member("policy");
    if (!found.policy) return json.null();
    json.begin_object();
    json.member("scenario").string(found.policy->scenario);
    json.member("seat").string(found.policy->seat);
    json.member("duties").number(found.policy->duties);
    json.member("duties_met").number(found.policy->duties_met);
    json.member("joint_talk").number(found.policy->joint_talk ? std::optional<std::int64_t>(*found.policy->joint_talk + 1) : std::nullopt);
    json.member("signed_unseen").boolean(found.policy->signed_unseen);
    json.end_object();
}

void write_balance(JsonWriter& json, const CohortFound& found)
{
    json.member("balance").begin_object();
    json.member("identical").boolean(found.report.balance.identical);
    json.member("treated").number(found.report.balance.treated);
    json.member("comparison").number(found.report.balance.comparison);
    json.member("rows").begin_list();
    for (const cohort::BalanceRow& row : found.report.balance.rows) {
        json.begin_object();
        json.member("county").string(found.config.counties[row.county].id);
        json.member("inherited").boolean(row.inherited);
        json.member("treated").number(row.treated);
        json.member("comparison").number(row.comparison);
        json.end_object();
    }
    json.end_list();
    json.end_object();
}

void write_series(JsonWriter& json, const CohortFound& found)
{
    json.member("series").begin_list();
    for (const cohort::Series& series : found.report.series) {
        json.begin_object();
        json.member("id").string(series.id);
        json.member("points").begin_list();
        for (const cohort::Point& point : series.points) {
            json.begin_object();
            json.member("month").number(point.month);
            json.member("value").fraction(point.value);
            json.member("low").fraction(point.low);
            json.member("high").fraction(point.high);
            json.end_object();
        }
        json.end_list();
        json.end_object();
    }
    json.end_list();
}

void write_ranges(JsonWriter& json, const CohortFound& found)
{
    const cohort::Ranges& ranges = found.report.ranges;
    json.member("measures").begin_list();
    for (std::size_t i = 0; i < cohort::MeasureCount; ++i) {
        json.begin_object();
        json.member("measure").string(cohort::MeasureNames[i]);
        write(json, "value", ranges.value[i]);
        write(json, "low", ranges.together[i].low);
        write(json, "high", ranges.together[i].high);
        write(json, "low_one_by_one", ranges.one_by_one[i].low);
        write(json, "high_one_by_one", ranges.one_by_one[i].high);
        json.end_object();
    }
    json.end_list();
    write_tornado(json, found);
}

void write_groups(JsonWriter& json, const CohortFound& found)
{
    json.member("groups").begin_list();
    write_group(json, "treated", found.report.expected.treated);
    write_group(json, "comparison", found.report.expected.comparison);
    json.end_list();
    json.member("parts").begin_list();
    for (const cohort::Part& part : found.report.parts) {
        json.begin_object();
        json.member("county").string(found.config.counties[part.county].id);
        json.member("inherited").boolean(part.inherited);
        json.member("employed_treated").fraction(part.employed_treated);
        json.member("employed_comparison").fraction(part.employed_comparison);
        json.member("months_treated").fraction(part.months_treated);
        json.member("months_comparison").fraction(part.months_comparison);
        json.end_object();
    }
    json.end_list();
}

void write_break_even(JsonWriter& json, const CohortFound& found)
{
    json.member("break_even").begin_object();
    json.member("now").fraction(found.report.break_even.now);
    write_one_break_even(json, "assumed", found.report.break_even);
    write_one_break_even(json, "cheap_end", found.report.break_even_low);
    write_one_break_even(json, "dear_end", found.report.break_even_high);
    json.end_object();
}

void write_rollout(JsonWriter& json, const CohortFound& found)
{
    json.member("rollout").begin_object();
    json.member("offices").number(found.report.rollout.all);
    json.member("stages").begin_list();
    for (const cohort::StageState& state : found.report.rollout.stages) {
        json.begin_object();
        json.member("stage").string(found.config.rollout[state.stage].id);
        json.member("has_model").begin_list();
        for (const std::int32_t month : state.has_model) json.number(month);
        json.end_list();
        json.end_object();
    }
    json.end_list();
    json.end_object();
}

} // namespace sim::cohort_json_parts
