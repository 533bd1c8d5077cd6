#include "sim/records/register_rows.h"

#include "sim/content/json_explain.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace sim {

namespace {

template <class Value, std::size_t Size>
Value value_of(const std::array<std::string_view, Size>& ids, std::string_view id)
{
    const auto it = std::find(ids.begin(), ids.end(), id);
    if (it == ids.end()) damaged("an unknown word stands in it");
    return static_cast<Value>(it - ids.begin());
}

template <class Value, std::size_t Size>
std::optional<Value> value_or_none(const std::array<std::string_view, Size>& ids, const Statement& row, int column)
{
    if (row.is_none(column)) return std::nullopt;
    return value_of<Value>(ids, row.text(column));
}

template <class Value, std::size_t Size>
std::optional<std::string_view> id_or_none(const std::array<std::string_view, Size>& ids, const std::optional<Value>& value)
{
    if (!value) return std::nullopt;
    return id_of(ids, *value);
}

std::int32_t count_in(const Statement& row, int column, std::int32_t most)
{
    const std::int64_t number = row.number(column);
    if (number < 0 || number > most) damaged("a number out of its range stands in it");
    return static_cast<std::int32_t>(number);
}

constexpr std::int32_t MostId = 1'000'000, MostMonths = 1200, MostPeople = 100;
constexpr std::int64_t MostGrosze = 100'000'000'000;
constexpr std::size_t MostNameBytes = 200;

/// Of UTF-8: a character that is below U+0020 or from U+007F to U+009F, which a terminal may obey.
bool has_control_character(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x20 || byte == 0x7f) return true;
        if (byte == 0xc2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xa0) return true;
    }
    return false;
}

std::string written(const std::vector<Barrier>& barriers)
{
    std::string text;
    for (const Barrier each : barriers) text += (text.empty() ? "" : " ") + std::string(id_of(BarrierIds, each));
    return text;
}

std::vector<Barrier> read_barriers(std::string_view text)
{
    std::vector<Barrier> barriers;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        barriers.push_back(value_of<Barrier>(BarrierIds, text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return barriers;
}

BenefitPaid read_benefit(const Statement& row, int column)
{
    BenefitPaid benefit{value_of<BenefitKind>(BenefitKindIds, row.text(column)), row.number(column + 1), std::nullopt};
    if (benefit.amount < 0 || benefit.amount > MostGrosze) damaged("an amount out of its range stands in it");
    if (!row.is_none(column + 2)) benefit.until = date_in(row, column + 2);
    return benefit;
}

EntryContent read_content(const Statement& row, int column)
{
    switch (value_of<std::size_t>(EntryKindIds, row.text(column))) {
    case 0: return read_benefit(row, column + 1);
    case 1:
        return SupportTried{value_of<SupportForm>(SupportFormIds, row.text(column + 4)),
                            value_of<SupportResult>(SupportResultIds, row.text(column + 5)), value_or_none<Barrier>(BarrierIds, row, column + 6)};
    case 2: return Assessed{read_barriers(row.text(column + 7))};
    default: return Contacted{value_of<ContactWay>(ContactWayIds, row.text(column + 8))};
    }
}

/// The eight columns behind the kind; those of other kinds hold nothing.
void bind_content(Statement& statement, const EntryContent& content)
{
    std::optional<std::string_view> benefit, until, form, result, obstacle, barriers, way;
    std::optional<std::int64_t> amount;
    std::string text;
    if (const auto* paid = std::get_if<BenefitPaid>(&content)) {
        benefit = id_of(BenefitKindIds, paid->kind);
        amount = paid->amount;
        if (paid->until) until = text = write_date(*paid->until);
    } else if (const auto* tried = std::get_if<SupportTried>(&content)) {
        form = id_of(SupportFormIds, tried->form);
        result = id_of(SupportResultIds, tried->result);
        obstacle = id_or_none(BarrierIds, tried->obstacle);
    } else if (const auto* assessed = std::get_if<Assessed>(&content)) {
        barriers = text = written(assessed->barriers);
    } else if (const auto* contacted = std::get_if<Contacted>(&content)) {
        way = id_of(ContactWayIds, contacted->way);
    }
    statement.bind_or_none(benefit).bind_or_none(amount).bind_or_none(until);
    statement.bind_or_none(form).bind_or_none(result).bind_or_none(obstacle).bind_or_none(barriers).bind_or_none(way);
}

void bind_generations(Statement& statement, const std::optional<Generations>& generations)
{
    std::optional<std::int64_t> parents, grandparents;
    if (generations) parents = generations->parents, grandparents = generations->grandparents;
    statement.bind_or_none(parents).bind_or_none(grandparents);
}

} // namespace

void damaged(const std::string& what) { throw DatabaseFault(SQLITE_CORRUPT, what); }

void crowded() { throw DatabaseFault(SQLITE_TOOBIG, "it holds too many records"); }

std::uint32_t id_in(const Statement& row, int column) { return static_cast<std::uint32_t>(count_in(row, column, MostId)); }

Date date_in(const Statement& row, int column)
{
    Date date;
    if (!read_date(row.text(column), date)) damaged("a date that does not exist stands in it");
    return date;
}

std::string name_in(const Statement& row, int column)
{
    std::string name = row.text(column);
    if (name.size() > MostNameBytes || first_bad_utf8(name) != std::string_view::npos || has_control_character(name))
        damaged("a name that nobody can have stands in it");
    return name;
}

void insert_client(Statement& statement, const CommonClient& client)
{
    const ClientHousehold& household = client.household;
    statement.bind(std::int64_t{client.id}).bind(Invented).bind(client.name.given).bind(client.name.surname).bind(id_of(SexIds, client.sex));
    statement.bind(write_date(client.birth)).bind(id_of(CountyIds, client.county)).bind_or_none(id_or_none(ClientGroupIds, client.group));
    statement.bind(std::int64_t{household.adults}).bind(std::int64_t{household.children});
    bind_generations(statement, household.generations);
    statement.bind(std::int64_t{client.months}).bind(id_of(KnownToIds, client.known_to)).run();
}

void update_client(Statement& statement, const CommonClient& client)
{
    statement.bind_or_none(id_or_none(ClientGroupIds, client.group));
    bind_generations(statement, client.household.generations);
    statement.bind(id_of(KnownToIds, client.known_to)).bind(std::int64_t{client.id}).run();
}

CommonClient read_client(const Statement& row)
{
    CommonClient client;
    client.id = id_in(row, 0);
    client.name = {name_in(row, 1), name_in(row, 2)};
    client.sex = value_of<Sex>(SexIds, row.text(3));
    client.birth = date_in(row, 4);
    client.county = value_of<HomeCounty>(CountyIds, row.text(5));
    client.group = value_or_none<ClientGroup>(ClientGroupIds, row, 6);
    client.household.adults = count_in(row, 7, MostPeople);
    client.household.children = count_in(row, 8, MostPeople);
    if (!row.is_none(9)) client.household.generations = Generations{count_in(row, 9, 2), count_in(row, 10, 4)};
    client.months = count_in(row, 11, MostMonths);
    client.known_to = value_of<KnownTo>(KnownToIds, row.text(12));
    if (!row.is_none(13)) client.merged_into = id_in(row, 13);
    return client;
}

void insert_entry(Statement& statement, std::uint32_t client, const ClientEntry& entry)
{
    statement.bind(std::int64_t{entry.number}).bind(Invented).bind(std::int64_t{client}).bind(std::int64_t{entry.record});
    statement.bind(id_of(BodyIds, entry.by)).bind(id_of(AuthorRoleIds, entry.role)).bind(write_date(entry.date));
    statement.bind(id_of(SharingBasisIds, entry.basis)).bind(EntryKindIds[entry.content.index()]);
    bind_content(statement, entry.content);
    statement.run();
}

ClientEntry read_entry(const Statement& row)
{
    return {id_in(row, 1), id_in(row, 2), value_of<Body>(BodyIds, row.text(3)), value_of<AuthorRole>(AuthorRoleIds, row.text(4)),
            date_in(row, 5), value_of<SharingBasis>(SharingBasisIds, row.text(6)), read_content(row, 7)};
}

void insert_access(Statement& statement, const Access& look)
{
    std::optional<std::int64_t> other;
    if (look.other) other = *look.other;
    statement.bind(std::int64_t{look.client}).bind(look.at).bind(id_of(BodyIds, look.as)).bind(id_of(AccessActIds, look.act));
    statement.bind_or_none(other).run();
}

Access read_access(const Statement& row)
{
    Access look{id_in(row, 0), row.text(1), value_of<Body>(BodyIds, row.text(2)), value_of<AccessAct>(AccessActIds, row.text(3)), std::nullopt};
    if (!is_time_stamp(look.at)) damaged("a moment that does not exist stands in it");
    if (!row.is_none(4)) look.other = id_in(row, 4);
    return look;
}

} // namespace sim
