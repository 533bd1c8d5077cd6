#include "sim/records/database.h"

#include <sqlite3.h>

namespace sim {

namespace {

constexpr int BusyMilliseconds = 5000;

[[noreturn]] void fail(sqlite3* database)
{
    throw DatabaseFault(sqlite3_errcode(database), sqlite3_errmsg(database));
}

sqlite3* opened(const std::string& path, int flags)
{
    sqlite3* database = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &database, flags | SQLITE_OPEN_PRIVATECACHE, nullptr);
    if (code == SQLITE_OK) return database;
    const DatabaseFault fault(code & 0xff, database == nullptr ? "out of memory" : sqlite3_errmsg(database));
    sqlite3_close(database);
    throw fault;
}

/// A file from elsewhere can hold a schema made to do harm: it may call nothing, and nothing may be written past SQL.
void distrust(sqlite3* database)
{
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_busy_timeout(database, BusyMilliseconds);
}

} // namespace

Statement::Statement(sqlite3* database, const char* sql) : database_(database)
{
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v2(database, sql, -1, &statement, nullptr));
    statement_.reset(statement);
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

void Statement::check(int code) const
{
    if (code != SQLITE_OK) fail(database_);
}

Statement& Statement::bind(std::int64_t number)
{
    check(sqlite3_bind_int64(statement_.get(), ++bound_, number));
    return *this;
}

Statement& Statement::bind(std::string_view text)
{
    check(sqlite3_bind_text64(statement_.get(), ++bound_, text.empty() ? "" : text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind_or_none(std::optional<std::int64_t> number)
{
    if (number) return bind(*number);
    check(sqlite3_bind_null(statement_.get(), ++bound_));
    return *this;
}

Statement& Statement::bind_or_none(std::optional<std::string_view> text)
{
    if (text) return bind(*text);
    return bind_or_none(std::optional<std::int64_t>());
}

bool Statement::row()
{
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) fail(database_);
    check(sqlite3_reset(statement_.get()));
    bound_ = 0;
    return false;
}

void Statement::run()
{
    while (row()) {}
}

std::int64_t Statement::number(int column) const
{
    if (sqlite3_column_type(statement_.get(), column) != SQLITE_INTEGER) throw DatabaseFault(SQLITE_CORRUPT, "a number was expected");
    return sqlite3_column_int64(statement_.get(), column);
}

std::string Statement::text(int column) const
{
    if (sqlite3_column_type(statement_.get(), column) != SQLITE_TEXT) throw DatabaseFault(SQLITE_CORRUPT, "a text was expected");
    const unsigned char* bytes = sqlite3_column_text(statement_.get(), column);
    const int size = sqlite3_column_bytes(statement_.get(), column);
    if (bytes == nullptr) throw DatabaseFault(SQLITE_NOMEM, "out of memory");
    return std::string(bytes, bytes + size);
}

bool Statement::is_none(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

Database::Database(const std::string& path) : handle_(opened(path, SQLITE_OPEN_READWRITE))
{
    distrust(handle_.get());
    run("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;");
}

Database::Database() : handle_(opened(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY)) { run("PRAGMA foreign_keys = ON;"); }

void Database::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

void Database::run(const char* sql)
{
    if (sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(handle_.get());
}

std::string Database::bytes() const
{
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> all(sqlite3_serialize(handle_.get(), "main", &size, 0), &sqlite3_free);
    if (all == nullptr) throw DatabaseFault(SQLITE_NOMEM, "out of memory");
    return std::string(all.get(), all.get() + size);
}

Transaction::Transaction(Database& database, TransactionFor wish) : database_(database)
{
    database_.run(wish == TransactionFor::Writing ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction()
{
    if (!open_) return;
    try {
        database_.run("ROLLBACK");
    } catch (const DatabaseFault&) {
        // SQLite has rolled back by itself, as it does after a full disk.
    }
}

void Transaction::commit()
{
    database_.run("COMMIT");
    open_ = false;
}

} // namespace sim
