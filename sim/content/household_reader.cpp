#include "sim/content/household_reader.h"

#include "sim/content/country_reader.h"
#include "sim/content/limits.h"
#include "sim/content/money_reading.h"
#include "sim/content/pack_parts.h"
#include "sim/content/suggest.h"

#include <algorithm>
#include <utility>

namespace sim {

namespace {

/// Null: not known. Absent: an error.
std::optional<Money> known_amount(Report& report, ObjectReader& object, MemberName name)
{
    const JsonValue value = object.need(name);
    if (!value.exists() || value.is(JsonKind::Null)) return std::nullopt;
    return whole_amount(report, value, "null where it is not known");
}

void read_members(MoneyReading& reading, ObjectReader& file, Household& household)
{
    bool client = false;
    const JsonValue list = file.list("members", 1, MaxMoneyLines);
    for (const JsonValue value : list) {
        ObjectReader object(reading.report, value, "a member of a household");
        Member member;
        member.kind = object.one_of<MemberKind>("kind", MemberKindNames);
        member.client = object.flag("client");
        member.hours = object.small("hours", {0, MaxHours}, 0);
        object.finish();
        if (member.client && (client || member.kind != MemberKind::Adult))
            reading.report.error("M004", value.member("client"), client ? "one member of the household takes the job; another is the client already" : "the client must be of the kind \"adult\"");
        client = client || member.client;
        household.members.push_back(member);
    }
    if (!client && list.exists()) reading.report.error("M004", list, "say who takes the job: \"client\": true at one adult");
}

void read_incomes(MoneyReading& reading, ObjectReader& file, Household& household)
{
    UniqueIds unique(reading.report, "income");
    for (const JsonValue value : file.list("income", 0, MaxMoneyLines)) {
        ObjectReader object(reading.report, value, "an income");
        OtherIncome income;
        income.id = object.id("id");
        income.title = title_of(reading, object, "income:" + household.id + "." + income.id);
        income.amount = known_amount(reading.report, object, "amount");
        object.finish();
        unique.add(value, income.id);
        household.income.push_back(std::move(income));
    }
}

void read_given(MoneyReading& reading, ObjectReader& file, Household& household)
{
    UniqueIds unique(reading.report, "benefit");
    for (const JsonValue value : file.list("benefits", 0, MaxMoneyLines)) {
        ObjectReader object(reading.report, value, "a benefit of a household");
        GivenBenefit benefit;
        benefit.id = object.id("id");
        benefit.title = title_of(reading, object, "given:" + household.id + "." + benefit.id);
        benefit.out = known_amount(reading.report, object, "out");
        benefit.in = known_amount(reading.report, object, "in");
        object.finish();
        unique.add(value, benefit.id);
        household.benefits.push_back(std::move(benefit));
    }
}

void read_rights(MoneyReading& reading, ObjectReader& file, Household& household)
{
    const std::vector<Right>& known = reading.country.rights;
    for (const JsonValue value : file.list("rights", 0, MaxMoneyLines)) {
        ObjectReader object(reading.report, value, "a right of a household");
        HeldRight held;
        const std::string_view id = object.id("right");
        held.from = object.optional_date("from");
        held.to = object.optional_date("to");
        if (held.from && held.to && *held.to < *held.from)
            reading.report.error("C006", value.member("to"), "`to` lies before `from`; a right ends on or after the day it begins");
        object.finish();
        const auto place = std::find_if(known.begin(), known.end(), [&](const Right& right) { return right.id == id; });
        if (place == known.end() && !id.empty()) {
            std::vector<std::string_view> ids;
            for (const Right& right : known) ids.push_back(right.id);
            reading.report.error("M005", value.member("right"), "the country pack has no right " + quoted(id) + did_you_mean(id, std::span<const std::string_view>(ids)));
        }
        held.right = RightId{static_cast<std::size_t>(place - known.begin())};
        household.rights.push_back(held);
    }
}

void read_garnishment(MoneyReading& reading, ObjectReader& file, Household& household)
{
    const JsonValue value = file.find("garnishment");
    if (!value.exists()) return;
    if (value.is(JsonKind::Null)) {
        household.garnishment_unknown = true;
        return;
    }
    ObjectReader object(reading.report, value, "a garnishment");
    Garnishment taken;
    if (const auto amount = object.optional_integer("amount", {0, MaxAmount})) taken.amount = Money{*amount};
    if (const auto share = object.optional_integer("share", {0, 1000})) taken.share = Share{*share, 1000};
    taken.keeps = Money{object.integer("keeps", {0, MaxAmount}, 0)};
    object.finish();
    if (object.is_object() && taken.amount.has_value() == taken.share.has_value())
        reading.report.error("M006", value, "say what is taken: either `amount`, or `share` of net pay in permille");
    household.garnishment = taken;
}

} // namespace

Household read_household(MoneyReading& reading, JsonValue value)
{
    ObjectReader object(reading.report, value, "a household");
    if (reading.whole_file)
        for (const MemberName name : {MemberName("$schema"), MemberName("format"), MemberName("country"), MemberName("offer"), MemberName("support")}) object.ignore(name);
    Household household;
    household.id = object.id("id", IdSyntax::Pack);
    household.title = title_of(reading, object, "household:" + household.id);
    read_members(reading, object, household);
    read_incomes(reading, object, household);
    read_given(reading, object, household);
    read_rights(reading, object, household);
    read_garnishment(reading, object, household);
    household.units = object.small("units", {1, 100'000}, 0);
    std::size_t number = 0;
    for (const JsonValue text : object.list("left_out", 0, MaxMoneyLines))
        household.left_out.push_back(reading.texts.add("left_out:" + household.id + "." + std::to_string(++number) + ":text", read_text(reading.report, text)));
    household.incomplete = object.flag("incomplete");
    object.finish();
    return household;
}

Read<HouseholdFile> read_household_file(const Files& shelf, std::string_view path, std::string_view bytes, std::optional<Date> start)
{
    auto json = read_json(std::string(path), bytes);
    if (!json) return {{}, std::move(json.error())};
    Report report;
    ObjectReader head(report, json->root(), "a household");
    if (head.is_object()) static_cast<void>(head.integer("format", {1, 1}));
    const std::string_view id = head.is_object() ? head.id("country", IdSyntax::Pack) : std::string_view{};
    if (report.has_errors()) return {{}, report.take()};
    auto country = read_country(shelf, id);
    if (!country) return {{}, std::move(country.problems)};

    HouseholdFile out;
    out.country = id;
    out.rules = std::move(*country.value);
    MoneyReading reading{report, out.rules, out.texts, true, start};
    out.household = read_household(reading, json->root());
    reading.whole_file = false;
    if (const JsonValue offer = json->root().member("offer"); offer.exists()) out.job = read_job(reading, offer);
    if (const JsonValue support = json->root().member("support"); support.exists()) out.support = read_support(report, support);
    if (report.has_errors()) return {{}, report.take()};
    return {std::move(out), report.take()};
}

Read<Job> read_job_file(HouseholdFile& household, std::string_view path, std::string_view bytes, std::optional<Date> start)
{
    auto json = read_json(std::string(path), bytes);
    if (!json) return {{}, std::move(json.error())};
    Report report;
    MoneyReading reading{report, household.rules, household.texts, true, start};
    Job job = read_job(reading, json->root());
    if (report.has_errors()) return {{}, report.take()};
    return {std::move(job), report.take()};
}

} // namespace sim
