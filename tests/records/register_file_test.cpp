#include "sim/records/register_file.h"

#include "tests/support/catch.h"

#include <sqlite3.h>

#include <string>

using namespace sim;

// How a register lies in SQLite, and what is not taken for one.

namespace {

/// A register of a few, with entries of every kind.
void fill(Database& database)
{
    static const PracticeRegister practice = [] {
        PracticeRegister few = practice_register(1);
        few.clients.resize(8);
        return few;
    }();
    write_register(database, practice);
}

/// What reading a database that something was done to says: its fault, or "not read" where reading it throws.
std::string after(const char* sql)
{
    Database database;
    fill(database);
    database.run(sql);
    if (const RegisterFault fault = fault_of(database); fault != RegisterFault::None)
        return fault == RegisterFault::Foreign ? "foreign" : fault == RegisterFault::Newer ? "newer" : "damaged";
    try {
        static_cast<void>(read_register(database));
    } catch (const DatabaseFault& fault) {
        return fault.code == SQLITE_CORRUPT ? "not read" : fault.what();
    }
    return "read";
}

} // namespace

TEST_CASE("a register comes back from SQLite as it was made", "[records][file]")
{
    Database database;
    const PracticeRegister practice = practice_register(~0ull);

    write_register(database, practice);

    CHECK(fault_of(database) == RegisterFault::None);
    CHECK(read_register(database) == practice);
}

TEST_CASE("every record and entry in the file carries the label that it is invented, and the file takes no other", "[records][file]")
{
    Database database;
    fill(database);

    for (const char* table : {"client", "entry", "practice"}) {
        Statement count = database.prepare((std::string("SELECT count(*) FROM ") + table + " WHERE label <> 'invented' OR label IS NULL").c_str());
        REQUIRE(count.row());
        CHECK(count.number(0) == 0);
        CHECK_THROWS_AS(database.run((std::string("UPDATE ") + table + " SET label = 'real'").c_str()), DatabaseFault);
    }
}

TEST_CASE("a database that is no register, of a later version or changed in its tables is seen to be so", "[records][file]")
{
    CHECK(after("SELECT 1") == "read");
    CHECK(after("PRAGMA application_id = 7") == "foreign");
    CHECK(after("PRAGMA user_version = 2") == "newer");
    CHECK(after("DROP TABLE access") == "damaged");
    CHECK(after("CREATE TABLE more (x)") == "damaged");
    CHECK(after("CREATE TRIGGER t AFTER INSERT ON access BEGIN DELETE FROM entry; END") == "damaged");
    CHECK(after("CREATE TRIGGER sqlitexautoindex AFTER INSERT ON access BEGIN DELETE FROM entry; END") == "damaged");
    CHECK(after("CREATE TABLE sqlite0autoindex_client_1 (x)") == "damaged");
    CHECK(after("CREATE VIEW v AS SELECT 1") == "damaged");
    CHECK(after("ALTER TABLE entry ADD COLUMN more TEXT") == "damaged");
    Database empty;
    CHECK(fault_of(empty) == RegisterFault::Foreign);
}

TEST_CASE("values that stand in no list or out of their range are not read", "[records][file]")
{
    for (const char* sql : {"UPDATE client SET county = 'atlantis' WHERE id = 1", "UPDATE client SET birth = '1980-02-30' WHERE id = 1",
                            "UPDATE client SET months = -1 WHERE id = 1", "UPDATE client SET months = 9223372036854775807 WHERE id = 1",
                            "UPDATE client SET parents_out_of_work = 3 WHERE id = 1", "UPDATE client SET known_to = '' WHERE id = 1",
                            "UPDATE client SET merged_into = id WHERE id = 1", "UPDATE client SET merged_into = 2 WHERE id = 1; UPDATE client SET merged_into = 1 WHERE id = 2",
                            "UPDATE entry SET institution = 'police' WHERE number = 1", "UPDATE entry SET kind = 'support' WHERE kind = 'contact'",
                            "UPDATE entry SET grosze_a_month = -1 WHERE kind = 'benefit'", "UPDATE entry SET barriers = 'debts  housing' WHERE kind = 'assessment'",
                            "DELETE FROM practice", "UPDATE practice SET seed = '12x'", "UPDATE practice SET seed = '18446744073709551616'",
                            "UPDATE practice SET today = 'tomorrow'"}) {
        INFO(sql);
        CHECK(after(sql) == "not read");
    }
}

namespace {

/// A statement that puts so many more records in, each born on a day of its own or all on one.
std::string many(std::size_t records, bool on_one_day)
{
    const std::string born = on_one_day ? "'1901-01-01'" : "date('1901-01-01', n || ' days')";
    return "WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < " + std::to_string(records) +
           ") INSERT INTO client SELECT 100 + n, 'invented', 'A', 'B', 'woman', " + born +
           ", 'zabrze', NULL, 1, 0, NULL, NULL, 1, 'pup', NULL FROM many";
}

} // namespace

TEST_CASE("a register with more records than any has, or many of one birth date, is not read", "[records][file]")
{
    CHECK(after(many(5000 - 8, false).c_str()) == "read");
    CHECK(after(many(5000 - 7, false).c_str()) == "it holds too many records");
    CHECK(after(many(50, true).c_str()) == "read");
    CHECK(after(many(51, true).c_str()) == "it holds too many records");
}

TEST_CASE("a name that no parser of JSON reads, that a terminal obeys or that nobody has is not read", "[records][file]")
{
    // In hexadecimal: not UTF-8, cut short, overlong, a surrogate, a NUL, an escape, a line break, DEL, U+0085 and U+009B.
    for (const char* hex : {"ff", "416ec4", "c0af", "eda080", "410042", "1b5b324a", "416e0a61", "417f", "41c285", "c29b324a"})
        for (const char* column : {"given", "surname"}) {
            INFO(hex << " as " << column);
            CHECK(after((std::string("UPDATE client SET ") + column + " = CAST(x'" + hex + "' AS TEXT) WHERE id = 3").c_str()) == "not read");
        }
    const std::string longest(200, 'a');
    CHECK(after(("UPDATE client SET given = '" + longest + "' WHERE id = 3").c_str()) == "read");
    CHECK(after(("UPDATE client SET given = '" + longest + "a' WHERE id = 3").c_str()) == "not read");
    CHECK(after("UPDATE client SET given = 'Świętosława', surname = CAST(x'c2a0c5bb' AS TEXT) WHERE id = 3") == "read");
}

TEST_CASE("a line of the log with a moment that does not exist is not read", "[records][file]")
{
    for (const char* at : {"", "20260302", "20260302 101530", "20260302-1015301", "20260230-101530", "20260302-240000", "20260302-106030",
                           "20260302-101560", "2026030a-101530", "20260302-10153\x1b", "2026-302-101530"}) {
        Database database;
        fill(database);
        write_access(database, {1, at, Body::Pup, AccessAct::Read, std::nullopt});
        INFO(at);
        CHECK_THROWS_AS(read_accesses(database, 1), DatabaseFault);
    }
}

TEST_CASE("texts go in and out whole, whatever they hold", "[records][file]")
{
    const std::string hostile = std::string("'; DROP TABLE client; -- %_\"") + '\0' + "\n\xff";
    Database database;
    database.run("CREATE TABLE kept (text TEXT)");

    database.prepare("INSERT INTO kept VALUES (?)").bind(hostile).run();
    database.prepare("INSERT INTO kept VALUES (?)").bind(std::string(1 << 20, '\'')).run();

    Statement row = database.prepare("SELECT text FROM kept ORDER BY length(text)");
    REQUIRE(row.row());
    CHECK(row.text(0) == hostile);
    REQUIRE(row.row());
    CHECK(row.text(0) == std::string(1 << 20, '\''));
}

TEST_CASE("what is not committed is not there", "[records][file]")
{
    Database database;
    fill(database);
    {
        Transaction transaction(database, TransactionFor::Writing);
        write_access(database, {1, "20260302-101530", Body::Pup, AccessAct::Read, std::nullopt});
    }

    CHECK(read_accesses(database, 1).empty());
}
