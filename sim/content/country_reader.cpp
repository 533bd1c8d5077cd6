#include "sim/content/country_reader.h"

#include "sim/content/benefit_reader.h"
#include "sim/content/limits.h"
#include "sim/content/object_reader.h"
#include "sim/content/pack_parts.h"
#include "sim/content/shelf.h"
#include "sim/content/suggest.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace sim {
namespace {

constexpr std::array<std::string_view, 7> WeekdayNames{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::array<std::string_view, 8> UnitNames{"money", "money_per_month", "permille", "per_10000", "days", "months", "hours", "count"};

void read_week(Report& report, ObjectReader& file, Country& country)
{
    const JsonValue week = file.list("week", 0, 7);
    if (!week.exists()) return;
    if (week.size() == 0) report.error("C001", week, "a week needs at least one workday");
    country.free_weekdays.fill(true);
    for (const JsonValue value : week) {
        const auto day = read_word(report, value, WeekdayNames, "weekday");
        if (!day) continue;
        if (!country.free_weekdays[*day]) report.error("C002", value, quoted(value.string()) + " stands twice in the week");
        country.free_weekdays[*day] = false;
    }
}

void read_holidays(Report& report, ObjectReader& file, Country& country)
{
    const JsonValue list = file.list("holidays", 0, MaxHolidays);
    for (const JsonValue value : list) {
        ObjectReader object(report, value, "a holiday");
        const Date date = object.date("date");
        const std::string_view name = object.text("name");
        object.finish();
        if (!country.holidays.empty() && date <= country.holidays.back().date) {
            report.error("C003", value.member("date"), date == country.holidays.back().date
                                                           ? "this day is a holiday already; one entry is enough"
                                                           : "the holidays must stand in the order of their dates; this one comes too late in the list");
        }
        country.holidays.push_back({date, country.texts.add("holiday:" + write_date(date) + ":name", name)});
    }
    country.holidays_from = file.date("holidays_from");
    country.holidays_to = file.date("holidays_to");
    if (country.holidays_to < country.holidays_from) {
        report.error("C004", file.value().member("holidays_to"), "`holidays_to` lies before `holidays_from`; write the earlier date first");
        return;
    }
    std::size_t place = 0;
    for (const JsonValue value : list) {
        const Date date = country.holidays[place++].date;
        if (date >= country.holidays_from && date <= country.holidays_to) continue;
        report.error("C005", value.member("date"), "this holiday lies outside `holidays_from` to `holidays_to`; widen the span or take the holiday out");
    }
}

void read_institutions(Report& report, ObjectReader& file, Country& country)
{
    UniqueIds unique(report, "institution");
    for (const JsonValue value : file.list("institutions", 0, MaxInstitutions)) {
        ObjectReader object(report, value, "an institution");
        Institution institution;
        institution.id = object.id("id");
        institution.role = object.one_of<Role>("role", RoleNames);
        const std::string owner = "institution:" + institution.id;
        institution.name = country.texts.add(owner + ":name", object.text("name"));
        if (const std::string_view name = object.optional_text("short"); !name.empty()) {
            institution.short_name = country.texts.add(owner + ":short", name);
        }
        object.finish();
        unique.add(value, institution.id);
        country.institutions.push_back(std::move(institution));
    }
}

DatedValue read_dated_value(Report& report, JsonValue value, const std::vector<Source>& sources)
{
    ObjectReader object(report, value, "a value of a parameter");
    DatedValue dated;
    dated.value = object.integer("value", {-MaxAmount, MaxAmount});
    dated.from = object.date("from");
    dated.to = object.optional_date("to");
    Provenance provenance = read_provenance(report, object, sources);
    dated.source = std::move(provenance.source);
    dated.mark = provenance.mark;
    static_cast<void>(object.optional_text("note"));
    object.finish();
    if (dated.to && *dated.to < dated.from) report.error("C006", value.member("to"), "`to` lies before `from`; a period ends on or after the day it begins");
    if (object.is_object() && !value.member("mark").exists()) {
        report.error("C007", value, "a value needs a `mark`: V read in a source, U unverified, D design proposal");
    }
    if (dated.source.empty() && (dated.mark == Mark::Unverified || dated.mark == Mark::None)) {
        report.warning("C008", value, "this figure names no `source`; say where it comes from");
    }
    return dated;
}

/// Both periods include their last day; one without end goes on for ever.
bool overlap(const DatedValue& a, const DatedValue& b)
{
    return (!a.to || b.from <= *a.to) && (!b.to || a.from <= *b.to);
}

void read_values(Report& report, ObjectReader& object, Parameter& parameter, const std::vector<Source>& sources)
{
    for (const JsonValue value : object.list("values", 1, MaxPeriods)) {
        const DatedValue dated = read_dated_value(report, value, sources);
        const auto other = std::find_if(parameter.values.begin(), parameter.values.end(), [&](const DatedValue& before) { return overlap(before, dated); });
        if (other != parameter.values.end()) {
            report.error("C009", value, "this period overlaps the one that begins on " + write_date(other->from) +
                                            "; end that one the day before with `to`");
        }
        parameter.values.push_back(dated);
    }
}

void read_parameters(Report& report, JsonValue list, Country& country)
{
    UniqueIds unique(report, "parameter");
    for (const JsonValue value : list) {
        ObjectReader object(report, value, "a parameter");
        Parameter parameter;
        parameter.id = object.id("id");
        parameter.title = country.texts.add("parameter:" + parameter.id + ":title", object.text("title"));
        parameter.unit = UnitNames[object.one_of("unit", UnitNames)];
        read_values(report, object, parameter, country.sources);
        object.finish();
        unique.add(value, parameter.id);
        country.parameters.push_back(std::move(parameter));
    }
}

} // namespace

Country read_country(Report& report, const JsonFile& json, std::string_view id)
{
    Country country;
    ObjectReader file(report, json.root(), "a country pack");
    const PackHead head = read_pack_head(report, file, id);
    country.id = head.id;
    country.version = head.version;
    country.language = head.language;
    country.title = country.texts.add("pack:" + country.id + ":title", head.title);
    const Currency currency = read_currency(report, file);
    country.currency = currency.code;
    country.exponent = currency.exponent;
    read_week(report, file, country);
    read_holidays(report, file, country);
    read_institutions(report, file, country);
    const JsonValue parameters = file.list("parameters", 0, MaxParameters);
    country.sources = read_sources(report, file);
    read_parameters(report, parameters, country);
    read_benefits(report, file, country);
    file.finish();
    return country;
}

Read<Country> read_country(const Files& shelf, std::string_view id)
{
    Report report;
    const std::string path = country_path(id);
    const std::string* bytes = find_file(shelf, path);
    if (bytes == nullptr) {
        report.error_in_file("C011", path, "there is no country pack " + quoted(id));
        return {{}, report.take()};
    }
    auto json = read_json(path, *bytes);
    if (!json) return {{}, std::move(json.error())};
    Country country = read_country(report, *json, id);
    if (report.has_errors()) return {{}, report.take()};
    return {std::move(country), report.take()};
}

} // namespace sim
