#include "sim/content/cohort_reader.h"

#include "sim/cohort/balance.h"
#include "sim/content/json.h"
#include "sim/content/limits.h"
#include "sim/content/object_reader.h"
#include "sim/content/pack_parts.h"
#include "sim/content/report.h"
#include "sim/content/suggest.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace sim {
namespace {

using cohort::CohortConfig;
using cohort::Estimate;

/// "zabrze" of "scenarios/cohorts/zabrze.json"
std::string_view stem_of(std::string_view path)
{
    const std::string_view name = path.substr(path.find_last_of('/') + 1);
    return name.substr(0, name.find('.'));
}

Estimate read_estimate(Report& report, JsonValue value, const cohort::ParameterKind& kind, const std::vector<Source>& sources)
{
    Estimate estimate;
    if (!value.exists()) return estimate;
    ObjectReader object(report, value, "a figure");
    const ObjectReader::Bounds bounds{kind.least, kind.most};
    const std::size_t errors = report.error_count();
    estimate.value = object.integer("value", bounds);
    estimate.low = object.integer("low", bounds);
    estimate.high = object.integer("high", bounds);
    const bool sound = report.error_count() == errors;
    Provenance provenance = read_provenance(report, object, sources);
    object.finish();
    estimate.source = std::move(provenance.source);
    estimate.mark = provenance.mark;
    if (sound && (estimate.low > estimate.value || estimate.value > estimate.high))
        report.error("K001", value, "the value must lie from `low` to `high`; widen the range, or correct the value");
    if (object.is_object() && (!value.member("mark").exists() || !value.member("source").exists()))
        report.error("K002", value, "a figure needs a `source`, and a `mark`: V its value was read there, U unverified, D design proposal");
    return estimate;
}

cohort::Headcount read_headcount(Report& report, JsonValue value)
{
    cohort::Headcount group;
    if (!value.exists()) return group;
    ObjectReader object(report, value, "a group");
    group.people = object.small("people", {0, MaxCohortPeople});
    group.inherited = object.small("inherited", {0, MaxCohortPeople});
    object.finish();
    if (group.inherited > group.people) report.error("K003", value, "there are more `inherited` than `people`; they are some of them");
    return group;
}

void read_counties(Report& report, ObjectReader& file, CohortConfig& config, std::vector<JsonValue>& findings)
{
    UniqueIds unique(report, "county");
    for (const JsonValue value : file.list("counties", 1, MaxCounties)) {
        ObjectReader object(report, value, "a county");
        cohort::County& county = config.counties.emplace_back();
        county.id = object.id("id");
        county.title = object.text("title");
        county.treated = read_headcount(report, object.need("treated"));
        county.comparison = read_headcount(report, object.need("comparison"));
        findings.push_back(object.need("finding"));
        object.finish();
        unique.add(value, county.id);
    }
}

void check_groups(Report& report, JsonValue counties, const CohortConfig& config)
{
    if (!counties.exists()) return;
    const cohort::Balance balance = cohort::balance_of(config);
    if (balance.treated == 0 || balance.comparison == 0) {
        const std::string group = balance.treated == 0 ? "treated" : "comparison";
        report.error("K005", counties, "nobody is in the " + group + " group; give some county people in it");
    } else if (!balance.identical) {
        report.warning("K006", counties,
                       "the comparison group has another structure than the treated one by county and inherited unemployment; "
                       "give each county the same part of both");
    }
}

/// Parts of the whole loss, month by month: never more than it, and never more than the month before.
void read_support(Report& report, ObjectReader& file, CohortConfig& config)
{
    const JsonValue value = file.need("support");
    if (!value.exists()) return;
    ObjectReader object(report, value, "the support");
    config.support_of = object.small("of", {1, 1'000'000});
    std::int64_t before = config.support_of;
    for (const JsonValue part : object.list("parts", 1, MaxSupportMonths)) {
        const bool fits = part.is(JsonKind::Integer) && part.integer() >= 0 && part.integer() <= before;
        if (!fits) report.error("K004", part, "a part is a whole number from 0 to the part before it, here " + std::to_string(before));
        if (fits) before = part.integer();
        config.support.push_back(static_cast<std::int32_t>(before));
    }
    object.finish();
}

void read_rollout(Report& report, ObjectReader& file, CohortConfig& config)
{
    UniqueIds unique(report, "stage");
    for (const JsonValue value : file.list("rollout", 0, MaxStages)) {
        ObjectReader object(report, value, "a stage");
        cohort::Stage& stage = config.rollout.emplace_back();
        stage.id = object.id("id");
        stage.title = object.text("title");
        stage.offices = object.small("offices", {1, MaxOffices});
        stage.begins = object.small("begins", {0, MaxFollowUp});
        stage.per_month = object.small("per_month", {1, MaxOffices});
        object.finish();
        unique.add(value, stage.id);
    }
}

void read_parameters(Report& report, JsonValue value, CohortConfig& config)
{
    if (!value.exists()) return;
    ObjectReader object(report, value, "the list of parameters");
    for (std::size_t i = 0; i < cohort::ParameterCount; ++i) {
        const cohort::ParameterKind& kind = cohort::kind_of(static_cast<cohort::Parameter>(i));
        config.parameters[i] = read_estimate(report, object.need(MemberName::of(kind.id)), kind, config.sources);
    }
    object.finish();
}

CohortConfig read(Report& report, const JsonFile& json)
{
    CohortConfig config;
    ObjectReader file(report, json.root(), "an experiment");
    const PackHead head = read_pack_head(report, file, stem_of(json.name()), "file");
    config.id = head.id;
    config.version = head.version;
    config.language = head.language;
    config.title = head.title;
    config.as_of = file.date("as_of");
    const Currency currency = read_currency(report, file);
    config.currency = currency.code;
    config.exponent = currency.exponent;
    config.months = file.small("months", {1, MaxFollowUp});
    config.seed = static_cast<std::uint64_t>(file.integer("seed", {0, std::numeric_limits<std::int64_t>::max()}));
    std::vector<JsonValue> findings;
    read_counties(report, file, config, findings);
    const JsonValue parameters = file.need("parameters");
    read_support(report, file, config);
    read_rollout(report, file, config);
    config.sources = read_sources(report, file);
    for (std::size_t i = 0; i < findings.size(); ++i)
        config.counties[i].finding = read_estimate(report, findings[i], cohort::finding_kind(), config.sources);
    read_parameters(report, parameters, config);
    file.finish();
    check_groups(report, json.root().member("counties"), config);
    return config;
}

} // namespace

Read<CohortConfig> read_cohort(std::string name, std::string_view bytes)
{
    auto json = read_json(std::move(name), bytes);
    if (!json) return {{}, std::move(json.error())};
    Report report;
    CohortConfig config = read(report, *json);
    if (report.has_errors()) return {{}, report.take()};
    return {std::move(config), report.take()};
}

} // namespace sim
