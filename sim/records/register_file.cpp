#include "sim/records/register_file.h"

#include "sim/records/register_rows.h"

#include <array>
#include <charconv>
#include <cstddef>
#include <map>
#include <system_error>

namespace sim {

namespace {

/// The tables as SQLite keeps them, by name.
constexpr std::array<const char*, 4> Tables{
    R"(CREATE TABLE access (number INTEGER PRIMARY KEY, client INTEGER NOT NULL REFERENCES client (id), at TEXT NOT NULL,
  institution TEXT NOT NULL, act TEXT NOT NULL, other INTEGER REFERENCES client (id)) STRICT)",
    R"(CREATE TABLE client (id INTEGER PRIMARY KEY, label TEXT NOT NULL CHECK (label = 'invented'),
  given TEXT NOT NULL, surname TEXT NOT NULL, sex TEXT NOT NULL, birth TEXT NOT NULL, county TEXT NOT NULL, study_group TEXT,
  adults INTEGER NOT NULL, children INTEGER NOT NULL, parents_out_of_work INTEGER, grandparents_out_of_work INTEGER,
  months INTEGER NOT NULL, known_to TEXT NOT NULL, merged_into INTEGER REFERENCES client (id)) STRICT)",
    R"(CREATE TABLE entry (number INTEGER PRIMARY KEY, label TEXT NOT NULL CHECK (label = 'invented'),
  client INTEGER NOT NULL REFERENCES client (id), record INTEGER NOT NULL REFERENCES client (id),
  institution TEXT NOT NULL, role TEXT NOT NULL, date TEXT NOT NULL, basis TEXT NOT NULL, kind TEXT NOT NULL,
  benefit TEXT, grosze_a_month INTEGER, until TEXT, form TEXT, result TEXT, obstacle TEXT, barriers TEXT, way TEXT) STRICT)",
    R"(CREATE TABLE practice (only INTEGER PRIMARY KEY CHECK (only = 1), label TEXT NOT NULL CHECK (label = 'invented'),
  seed TEXT NOT NULL, today TEXT NOT NULL) STRICT)"};

/// A query of literals of ours.
Statement selected(Database& database, const char* columns, const char* rest)
{
    const std::string sql = std::string("SELECT ").append(columns).append(rest);
    return database.prepare(sql.c_str());
}

void read_entries(Database& database, std::map<std::uint32_t, CommonClient*>& by_id)
{
    Statement row = selected(database, EntryColumns, " FROM entry ORDER BY date, number");
    while (row.row()) {
        const auto client = by_id.find(id_in(row, 0));
        if (client == by_id.end()) damaged("an entry belongs to nobody");
        client->second->entries.push_back(read_entry(row));
    }
}

void read_practice_row(Database& database, PracticeRegister& practice)
{
    Statement row = database.prepare("SELECT seed, today FROM practice");
    if (!row.row()) damaged("the day of the register is missing");
    const std::string seed = row.text(0);
    const char* const end = seed.data() + seed.size();
    const auto [stopped, fault] = std::from_chars(seed.data(), end, practice.seed);
    if (fault != std::errc() || stopped != end) damaged("the seed is no number");
    practice.today = date_in(row, 1);
}

void read_clients(Database& database, std::vector<CommonClient>& clients)
{
    Statement row = selected(database, ClientColumns, " FROM client ORDER BY id");
    std::map<Date, std::size_t> of_birth;
    while (row.row()) {
        clients.push_back(read_client(row));
        if (clients.size() > MostRecords || ++of_birth[clients.back().birth] > MostOfOneBirth) crowded();
    }
}

std::int64_t number_of(Database& database, const char* pragma)
{
    Statement statement = database.prepare(pragma);
    return statement.row() ? statement.number(0) : 0;
}

/// Exactly our tables, and nothing that acts by itself. None of ours has an index that SQLite makes by itself, so nothing is passed over.
bool has_our_tables(Database& database)
{
    Statement row = database.prepare("SELECT sql FROM sqlite_schema ORDER BY name");
    std::size_t seen = 0;
    for (; row.row(); ++seen)
        if (seen >= Tables.size() || row.is_none(0) || row.text(0) != Tables[seen]) return false;
    return seen == Tables.size();
}

} // namespace

void write_register(Database& database, const PracticeRegister& practice)
{
    Transaction transaction(database, TransactionFor::Writing);
    for (const char* table : Tables) database.run(table);
    // A pragma takes no bound value; both numbers stand in the header of this room.
    database.run("PRAGMA application_id = 0x4F4E4452; PRAGMA user_version = 1;");
    Statement only = database.prepare("INSERT INTO practice VALUES (1, ?, ?, ?)");
    only.bind(Invented).bind(std::to_string(practice.seed)).bind(write_date(practice.today)).run();
    Statement client = database.prepare("INSERT INTO client VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)");
    Statement entry = database.prepare("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (const CommonClient& each : practice.clients) insert_client(client, each);
    for (const CommonClient& each : practice.clients)
        for (const ClientEntry& line : each.entries) insert_entry(entry, each.id, line);
    transaction.commit();
}

RegisterFault fault_of(Database& database)
{
    if (number_of(database, "PRAGMA application_id") != RegisterMark) return RegisterFault::Foreign;
    if (number_of(database, "PRAGMA user_version") > RegisterVersion) return RegisterFault::Newer;
    if (!has_our_tables(database)) return RegisterFault::Damaged;
    Statement whole = database.prepare("PRAGMA quick_check(1)");
    return whole.row() && whole.text(0) == "ok" ? RegisterFault::None : RegisterFault::Damaged;
}

PracticeRegister read_register(Database& database)
{
    PracticeRegister practice;
    read_practice_row(database, practice);
    read_clients(database, practice.clients);
    std::map<std::uint32_t, CommonClient*> by_id;
    for (CommonClient& client : practice.clients) by_id[client.id] = &client;
    for (const CommonClient& client : practice.clients) {
        if (!client.merged_into) continue;
        const auto into = by_id.find(*client.merged_into);
        if (into == by_id.end() || into->second->merged_into) damaged("a record was merged into none that is there");
        into->second->also_written.push_back(client.name);
    }
    read_entries(database, by_id);
    return practice;
}

void write_merge(Database& database, const CommonClient& kept, std::uint32_t gone)
{
    const std::int64_t to = kept.id, from = gone;
    Statement client = database.prepare("UPDATE client SET study_group = ?, parents_out_of_work = ?, grandparents_out_of_work = ?, known_to = ? "
                                        "WHERE id = ?");
    update_client(client, kept);
    database.prepare("UPDATE entry SET client = ? WHERE client = ?").bind(to).bind(from).run();
    database.prepare("UPDATE client SET merged_into = ? WHERE id = ? OR merged_into = ?").bind(to).bind(from).bind(from).run();
}

void write_access(Database& database, const Access& look)
{
    Statement statement = database.prepare("INSERT INTO access (client, at, institution, act, other) VALUES (?, ?, ?, ?, ?)");
    insert_access(statement, look);
}

std::vector<Access> read_accesses(Database& database, std::uint32_t id)
{
    std::vector<Access> looks;
    Statement row = selected(database, AccessColumns, " FROM access WHERE client = ? ORDER BY number");
    row.bind(std::int64_t{id});
    while (row.row()) looks.push_back(read_access(row));
    return looks;
}

} // namespace sim
