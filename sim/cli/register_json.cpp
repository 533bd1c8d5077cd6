#include "sim/cli/register_json.h"

#include "sim/content/json_writer.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sim {

namespace {

template <class Value, std::size_t Size>
void write_id(JsonWriter& json, const char* name, const std::array<std::string_view, Size>& ids, const std::optional<Value>& value)
{
    json.member(name);
    if (value) json.string(id_of(ids, *value));
    else json.null();
}

void write_date(JsonWriter& json, const char* name, const std::optional<Date>& date)
{
    json.member(name);
    if (date) json.string(write_date(*date));
    else json.null();
}

void begin(JsonWriter& json)
{
    json.begin_object();
    json.member("label").string(Invented);
}

void write_other_names(JsonWriter& json, const CommonClient& client)
{
    json.member("also_written").begin_list();
    for (const PersonName& each : client.also_written) json.string(each.given + " " + each.surname);
    json.end_list();
}

/// The members of a record that stand in every list.
void write_row(JsonWriter& json, const CommonClient& client)
{
    json.member("id").number(client.id);
    json.member("label").string(Invented);
    json.member("given").string(client.name.given);
    json.member("surname").string(client.name.surname);
    write_other_names(json, client);
    json.member("sex").string(id_of(SexIds, client.sex));
    write_date(json, "birth", client.birth);
    json.member("county").string(id_of(CountyIds, client.county));
    write_id(json, "group", ClientGroupIds, client.group);
    json.member("inherited").boolean(has_inherited(client));
    json.member("months").number(client.months);
    json.member("known_to").string(id_of(KnownToIds, client.known_to));
}

void write_object(JsonWriter& json, const CommonClient& client)
{
    json.begin_object();
    write_row(json, client);
    json.end_object();
}

void write_household(JsonWriter& json, const ClientHousehold& household)
{
    std::optional<std::int64_t> parents, grandparents;
    if (household.generations) parents = household.generations->parents, grandparents = household.generations->grandparents;
    json.member("household").begin_object();
    json.member("adults").number(household.adults);
    json.member("children").number(household.children);
    json.member("parents_out_of_work").number(parents);
    json.member("grandparents_out_of_work").number(grandparents);
    json.end_object();
}

void write_content(JsonWriter& json, const BenefitPaid& paid)
{
    json.member("benefit").string(id_of(BenefitKindIds, paid.kind));
    json.member("grosze_a_month").number(paid.amount);
    write_date(json, "until", paid.until);
}

void write_content(JsonWriter& json, const SupportTried& tried)
{
    json.member("form").string(id_of(SupportFormIds, tried.form));
    json.member("result").string(id_of(SupportResultIds, tried.result));
    write_id(json, "obstacle", BarrierIds, tried.obstacle);
}

void write_content(JsonWriter& json, const Assessed& assessed)
{
    json.member("barriers").begin_list();
    for (const Barrier each : assessed.barriers) json.string(id_of(BarrierIds, each));
    json.end_list();
}

void write_content(JsonWriter& json, const Contacted& contacted) { json.member("way").string(id_of(ContactWayIds, contacted.way)); }

void write_entry(JsonWriter& json, const ClientEntry& entry)
{
    json.begin_object();
    json.member("number").number(entry.number);
    json.member("label").string(Invented);
    json.member("record").number(entry.record);
    json.member("institution").string(id_of(BodyIds, entry.by));
    json.member("role").string(id_of(AuthorRoleIds, entry.role));
    write_date(json, "date", entry.date);
    json.member("basis").string(id_of(SharingBasisIds, entry.basis));
    json.member("kind").string(EntryKindIds[entry.content.index()]);
    std::visit([&](const auto& content) { write_content(json, content); }, entry.content);
    json.end_object();
}

void write_next(JsonWriter& json, const NextSupport& next)
{
    std::optional<std::int64_t> reason;
    if (next.reason) reason = *next.reason;
    json.begin_object();
    json.member("barrier").string(id_of(BarrierIds, next.barrier));
    json.member("advice").string(id_of(AdviceIds, next.advice));
    write_id(json, "form", SupportFormIds, next.form);
    json.member("tried").begin_list();
    for (const std::uint32_t number : next.tried) json.number(number);
    json.end_list();
    json.member("reason").number(reason);
    json.end_object();
}

void write_counts(JsonWriter& json, const Quotas& quotas)
{
    json.member("counts").begin_list();
    for (const QuotaRow& row : quotas.rows) {
        json.begin_object();
        json.member("county").string(id_of(CountyIds, row.county));
        json.member("inherited").boolean(row.inherited);
        json.member("participants").number(row.participants);
        json.member("comparison").number(row.comparison);
        json.end_object();
    }
    json.end_list();
    json.member("outside").number(quotas.outside);
}

std::string ended(JsonWriter& json)
{
    json.end_object();
    return json.text();
}

} // namespace

std::string made_json(const std::string& file, const PracticeRegister& practice)
{
    JsonWriter json;
    begin(json);
    json.member("file").string(file);
    json.member("seed").string(std::to_string(practice.seed));
    json.member("records").number(static_cast<std::int64_t>(practice.clients.size()));
    return ended(json);
}

std::string list_json(const ClientList& list)
{
    JsonWriter json;
    begin(json);
    json.member("seed").string(std::to_string(list.seed));
    write_date(json, "today", list.today);
    json.member("clients").begin_list();
    for (const CommonClient& each : list.clients) write_object(json, each);
    json.end_list();
    write_counts(json, quotas_of(list.clients));
    return ended(json);
}

std::string file_json(const ClientFile& file)
{
    JsonWriter json;
    begin(json);
    write_date(json, "today", file.today);
    json.member("as").string(id_of(BodyIds, file.as));
    json.member("client").begin_object();
    write_row(json, file.seen.client);
    write_household(json, file.seen.client.household);
    json.member("entries").begin_list();
    for (const ClientEntry& each : file.seen.client.entries) write_entry(json, each);
    json.end_list();
    json.end_object();
    json.member("withheld").begin_list();
    for (const Withheld& each : file.seen.withheld) {
        json.begin_object();
        json.member("kind").string(EntryKindIds[each.kind]);
        json.member("count").number(each.count);
        json.member("basis").string(id_of(SharingBasisIds, each.could));
        json.end_object();
    }
    json.end_list();
    json.member("next").begin_list();
    for (const NextSupport& each : file.next) write_next(json, each);
    json.end_list();
    return ended(json);
}

std::string doubles_json(const std::vector<DoubleFound>& found)
{
    JsonWriter json;
    begin(json);
    json.member("pairs").begin_list();
    for (const DoubleFound& each : found) {
        json.begin_object();
        json.member("first");
        write_object(json, each.first);
        json.member("second");
        write_object(json, each.second);
        json.end_object();
    }
    json.end_list();
    return ended(json);
}

std::string merge_json(const CommonClient& kept, std::uint32_t gone)
{
    JsonWriter json;
    begin(json);
    json.member("gone").number(gone);
    json.member("kept");
    write_object(json, kept);
    return ended(json);
}

std::string log_json(std::uint32_t record, const std::vector<Access>& looks)
{
    JsonWriter json;
    begin(json);
    json.member("record").number(record);
    json.member("looks").begin_list();
    for (const Access& look : looks) {
        std::optional<std::int64_t> other;
        if (look.other) other = *look.other;
        json.begin_object();
        json.member("at").string(look.at);
        json.member("as").string(id_of(BodyIds, look.as));
        json.member("act").string(id_of(AccessActIds, look.act));
        json.member("other").number(other);
        json.end_object();
    }
    json.end_list();
    return ended(json);
}

} // namespace sim
