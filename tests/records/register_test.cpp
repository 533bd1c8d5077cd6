#include "sim/records/register.h"

#include "sim/records/register_file.h"

#include "tests/records/place.h"
#include "tests/support/catch.h"

#include <chrono>
#include <set>
#include <string>

using namespace sim;

namespace {

using Kind = RegisterError::Kind;

Kind fault_of_bytes(const std::string& bytes)
{
    const TestFolder folder;
    write(folder / "file", bytes);
    auto opened = open_register(real_fs(), folder / "file");
    if (!opened) return opened.error().kind;
    const auto list = list_of(*opened, {});
    REQUIRE_FALSE(list);
    return list.error().kind;
}

} // namespace

TEST_CASE("a register is made whole in a new file and never in place of another", "[records][register]")
{
    const Place place;
    const std::string bytes = bytes_of(place.path());

    const auto again = make_register(real_fs(), place.path(), practice_register(2));

    REQUIRE_FALSE(again);
    CHECK(again.error().kind == Kind::File);
    CHECK(bytes_of(place.path()) == bytes);
    CHECK_FALSE(make_register(real_fs(), place.folder() / "absent/practice.db", practice_register(2)));
    write(place.folder() / "gone.db-journal", "left by one that was thrown away");
    CHECK_FALSE(make_register(real_fs(), place.folder() / "gone.db", practice_register(2)));
    CHECK_FALSE(make_register(real_fs(), place.folder().path(), practice_register(2)));
}

TEST_CASE("an open register lists all that was made", "[records][register]")
{
    const Place place;
    Register open = place.open();

    const auto list = list_of(open, {});

    REQUIRE(list);
    CHECK(list->seed == 1);
    CHECK(write_date(list->today) == "2026-03-02");
    CHECK(list->clients.size() == 312);
}

TEST_CASE("both institutions open the same common client, and what one entered the other sees with date and author", "[records][register][visibility]")
{
    const Place place;
    Register open = place.open();
    const std::uint32_t id = first_known_to(KnownTo::Both);

    const auto pup = record_of(open, id, Body::Pup, Now), ops = record_of(open, id, Body::Ops, Now);

    REQUIRE(pup);
    REQUIRE(ops);
    const auto support_by = [](const ClientFile& file, Body by) {
        std::vector<ClientEntry> out;
        for (const ClientEntry& each : file.seen.client.entries)
            if (each.by == by && std::holds_alternative<SupportTried>(each.content)) out.push_back(each);
        return out;
    };
    CHECK_FALSE(support_by(*ops, Body::Pup).empty());
    CHECK(support_by(*pup, Body::Ops) == support_by(*ops, Body::Ops));
    CHECK(support_by(*pup, Body::Pup) == support_by(*ops, Body::Pup));
}

TEST_CASE("an institution is told the same of a client it does not know as of one who is not there, and that it asked is logged", "[records][register][visibility]")
{
    const Place place;
    Register open = place.open();
    const std::uint32_t id = first_known_to(KnownTo::Ops);

    const auto refused = record_of(open, id, Body::Pup, Now), absent = record_of(open, 99999, Body::Pup, Now);

    REQUIRE_FALSE(refused);
    REQUIRE_FALSE(absent);
    CHECK(refused.error().kind == absent.error().kind);
    std::string other = absent.error().message;
    other.replace(other.find("99999"), 5, std::to_string(id));
    CHECK(refused.error().message == other);
    CHECK(*log_of(open, id) == std::vector<Access>{{id, Now, Body::Pup, AccessAct::Refused, std::nullopt}});
    CHECK(record_of(open, id, Body::Ops, Now));
}

TEST_CASE("no client of one institution alone is shown to the other, nor listed for its staff", "[records][register][visibility]")
{
    const Place place;
    Register open = place.open();
    ClientFilter staff;
    staff.as = Body::Pup;
    std::set<std::uint32_t> listed_ids;
    const auto list = list_of(open, staff);
    REQUIRE(list);
    for (const CommonClient& each : list->clients) listed_ids.insert(each.id);

    std::size_t unknown = 0;
    for (const CommonClient& each : practice_register(1).clients) {
        CHECK(listed_ids.count(each.id) == (each.known_to == KnownTo::Ops ? 0 : 1));
        if (each.known_to != KnownTo::Ops) continue;
        ++unknown;
        if (unknown <= 5) CHECK_FALSE(record_of(open, each.id, Body::Pup, Now));
    }
    CHECK(unknown == 54);
}

TEST_CASE("the log of a record grows by every look, and by no other's", "[records][register][log]")
{
    const Place place;
    Register open = place.open();
    const std::uint32_t id = first_known_to(KnownTo::Both), other = first_known_to(KnownTo::Pup);

    for (std::size_t looks = 1; looks <= 3; ++looks) {
        REQUIRE(record_of(open, id, Body::Ops, "20260302-10153" + std::to_string(looks)));
        REQUIRE(list_of(open, {}));
        CHECK(log_of(open, id)->size() == looks);
    }
    CHECK(log_of(open, id)->back() == Access{id, "20260302-101533", Body::Ops, AccessAct::Read, std::nullopt});
    CHECK(log_of(open, other)->empty());
    CHECK_FALSE(log_of(open, 99999));
}

TEST_CASE("where the look cannot be logged nothing is shown", "[records][register][log]")
{
    const Place place;
    Register open = place.open();
    Database writer(place.path());
    writer.run("PRAGMA busy_timeout = 0");
    open.database.run("PRAGMA busy_timeout = 0");
    Transaction holding(writer, TransactionFor::Writing);

    const auto shown = record_of(open, first_known_to(KnownTo::Both), Body::Pup, Now);

    REQUIRE_FALSE(shown);
    CHECK(shown.error().kind == Kind::File);
    CHECK(list_of(open, {}));
}

TEST_CASE("what is no register, cut short or changed byte by byte is told, and nothing of it is shown as if it were whole", "[records][register][hostile]")
{
    const Place place;
    const std::string whole = bytes_of(place.path());

    CHECK(fault_of_bytes("") == Kind::Foreign);
    CHECK(fault_of_bytes("a text that somebody wrote") == Kind::Foreign);
    CHECK(fault_of_bytes(std::string(5000, '\0')) == Kind::Foreign);
    for (const std::size_t size : {std::size_t{50}, std::size_t{1000}, std::size_t{4096}, std::size_t{8192}, whole.size() / 2, whole.size() - 4096, whole.size() - 1}) {
        const Kind kind = fault_of_bytes(whole.substr(0, size));
        CAPTURE(size);
        CHECK((kind == Kind::Damaged || kind == Kind::Foreign));
    }
    CHECK(open_register(real_fs(), place.folder() / "absent").error().kind == Kind::File);
    CHECK(open_register(real_fs(), place.folder().path()).error().kind == Kind::File);
    CHECK(open_register(real_fs(), "/dev/zero").error().kind == Kind::File);
}

TEST_CASE("a register that is crowded beyond measure is told to be damaged, and why", "[records][register][hostile]")
{
    const Place place;
    Register open = place.open();
    open.database.run("UPDATE client SET birth = '1980-05-17'");

    const auto found = doubles_of(open);

    REQUIRE_FALSE(found);
    CHECK(found.error().kind == Kind::Damaged);
    CHECK(found.error().message.find("more than 50 of one birth date") != std::string::npos);
}

TEST_CASE("changed bytes never bring a register down", "[records][register][hostile]")
{
    const Place place;
    const std::string whole = bytes_of(place.path());
    std::size_t told = 0;
    for (std::size_t i = 0; i < 24; ++i) {
        std::string changed = whole;
        for (std::size_t k = 0; k < 16; ++k) changed[(i * 6151 + k * 977) % changed.size()] = static_cast<char>(0x5a + i * 7 + k);
        write(place.folder() / "changed.db", changed);
        auto open = open_register(real_fs(), place.folder() / "changed.db");
        if (!open || !list_of(*open, {}) || !record_of(*open, 1, Body::Ops, Now)) ++told;
    }
    CHECK(told > 0);
}

TEST_CASE("a writer that is killed in the middle of its work leaves the register as it was", "[records][register]")
{
    const Place place;
    const std::string killed = place.folder() / "killed.db";
    Database writer(place.path());
    writer.run("PRAGMA cache_size = 2");  // so that changed pages reach the file before the end
    {
        Transaction transaction(writer, TransactionFor::Writing);
        writer.run("UPDATE client SET given = 'X', surname = 'Y'; DELETE FROM entry;");
        write(killed, bytes_of(place.path()));
        write(killed + "-journal", bytes_of(place.path() + "-journal"));
    }
    const PracticeRegister made = practice_register(1);
    REQUIRE(bytes_of(killed) != bytes_of(place.path()));

    auto open = open_register(real_fs(), killed);

    REQUIRE(open);
    CHECK(read_register(open->database) == made);
}

TEST_CASE("300 clients are searched while somebody types", "[records][register]")
{
    const Place place;
    Register open = place.open();
    ClientFilter filter;
    filter.search = "swietochlowice kowalczyk";

    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < 10; ++i) REQUIRE(list_of(open, filter));
    const auto each = (std::chrono::steady_clock::now() - begin) / 10;

    CHECK(each < std::chrono::milliseconds(100));
}
