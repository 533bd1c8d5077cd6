#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace sim {

/// SQLite could not do what was asked; thrown inside this room only and caught where its public functions begin.
struct DatabaseFault : std::runtime_error {
    DatabaseFault(int code_, const std::string& message) : std::runtime_error(message), code(code_) {}
    int code;  ///< a primary result code of SQLite: SQLITE_FULL, SQLITE_BUSY, SQLITE_CORRUPT, ...
};

/// One prepared statement. What it is made of is a literal of ours; every value comes in through bind.
class Statement {
public:
    Statement(sqlite3*, const char* sql);

    /// The next free place takes this value; a text may hold anything, NUL included.
    Statement& bind(std::int64_t);
    Statement& bind(std::string_view);
    Statement& bind_or_none(std::optional<std::int64_t>);
    Statement& bind_or_none(std::optional<std::string_view>);

    /// Whether there is a row, which the questions below then ask about. Afterwards, without one, the statement is ready to be bound anew.
    [[nodiscard]] bool row();
    /// Runs what gives no row.
    void run();

    [[nodiscard]] std::int64_t number(int column) const;  ///< throws where something else stands there
    [[nodiscard]] std::string text(int column) const;     ///< throws where something else stands there
    [[nodiscard]] bool is_none(int column) const;

private:
    void check(int code) const;

    struct Finalize {
        void operator()(sqlite3_stmt*) const;
    };
    sqlite3* database_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    int bound_ = 0;
};

/// An open database with foreign keys, a busy timeout of 5 s and nothing trusted of what its schema says.
class Database {
public:
    /// A file that is there. One that may not be written can still be read.
    explicit Database(const std::string& path);
    /// One in memory.
    Database();

    void run(const char* sql);  ///< statements without values
    [[nodiscard]] Statement prepare(const char* sql) { return Statement(handle_.get(), sql); }
    /// The bytes that a file of it has.
    [[nodiscard]] std::string bytes() const;

private:
    struct Close {
        void operator()(sqlite3*) const;
    };
    std::unique_ptr<sqlite3, Close> handle_;
};

enum class TransactionFor : std::uint8_t { Reading, Writing };

/// What is read in it is of one moment; what is written before commit() is written whole or not at all. One for writing waits for whoever
/// else writes, before it begins.
class Transaction {
public:
    Transaction(Database&, TransactionFor);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Database& database_;
    bool open_ = true;
};

} // namespace sim
